// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "report/inspection/html_parts.h"

#include "base/text.h"

#include <algorithm>

namespace report {

namespace {

constexpr const char* style = R"(
:root { color-scheme: light dark; }
body { font: 14px/1.4 system-ui, sans-serif; margin: 2em; }
table { border-collapse: collapse; margin: 0.5em 0 1.5em; }
th, td { text-align: left; padding: 0.15em 0.8em 0.15em 0; border-bottom: 1px solid #8884; vertical-align: top; }
td { font-family: ui-monospace, monospace; font-size: 12px; }
.number { text-align: right; }
.bar { display: inline-block; height: 0.8em; background: #3584e4; margin-right: 0.4em; }
summary { cursor: pointer; font-weight: bold; }
)";

std::string cell(const char* tag, bool isNumber, const std::string& content) {
    return base::format("<%s%s>", tag, isNumber ? " class=\"number\"" : "") + content + "</" + tag + ">";
}

} // namespace

std::string escaped(std::string_view text) {
    std::string html;
    for (const char c : text)
        switch (c) {
        case '&':
            html += "&amp;";
            break;
        case '<':
            html += "&lt;";
            break;
        case '>':
            html += "&gt;";
            break;
        case '"':
            html += "&quot;";
            break;
        case '\'':
            html += "&#39;";
            break;
        default:
            html += static_cast<unsigned char>(c) < ' ' || c == 127 ? std::string("\xEF\xBF\xBD") : std::string(1, c);
        }
    return html;
}

void HtmlTable::add(const std::vector<std::string>& row) {
    m_rows.emplace_back();
    for (const std::string& text : row)
        m_rows.back().push_back(escaped(text));
}

void HtmlTable::setBar(std::size_t column, double share, const std::string& text) {
    m_rows.back()[column] =
        base::format("<span class=\"bar\" style=\"width:%.1fem\"></span>", 10 * std::clamp(share, 0.0, 1.0)) +
        escaped(text);
}

std::string HtmlTable::html() const {
    std::string html = "<table>\n<thead><tr>";
    for (const Column& column : m_columns)
        html += cell("th", column.isNumber, escaped(column.title));
    html += "</tr></thead>\n<tbody>\n";
    for (const auto& row : m_rows) {
        html += "<tr>";
        for (std::size_t i = 0; i < row.size(); ++i)
            html += cell("td", m_columns[i].isNumber, row[i]);
        html += "</tr>\n";
    }
    return html + "</tbody>\n</table>\n";
}

std::string htmlPage(std::string_view title, std::string_view body) {
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>" + escaped(title) +
           "</title>\n<style>" + style + "</style>\n</head>\n<body>\n" + std::string(body) + "</body>\n</html>\n";
}

} // namespace report
