// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "report/text_table.h"

#include <algorithm>

namespace report {

namespace {

bool isContinuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

std::size_t characters(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return !isContinuation(c); }));
}

/// Byte position of the character with this number.
std::size_t positionOf(const std::string& text, std::size_t character) {
    std::size_t position = 0;
    for (std::size_t seen = 0; position < text.size(); ++position)
        if (!isContinuation(text[position]) && seen++ == character)
            break;
    return position;
}

} // namespace

std::string elided(const std::string& text, std::size_t most) {
    const std::size_t length = characters(text);
    if (length <= most || most < 3)
        return text;
    const std::size_t front = (most - 1) / 2;
    const std::size_t back = most - 1 - front;
    return text.substr(0, positionOf(text, front)) + "…" + text.substr(positionOf(text, length - back));
}

std::string TextTable::text() const {
    std::vector<std::vector<std::string>> rows{{}};
    for (const Column& column : m_columns)
        rows[0].push_back(column.title);
    rows.insert(rows.end(), m_rows.begin(), m_rows.end());
    std::vector<std::size_t> widths(m_columns.size(), 0);
    for (auto& row : rows) {
        row.resize(m_columns.size());
        for (std::size_t c = 0; c < row.size(); ++c) {
            row[c] = elided(row[c], m_columns[c].most);
            widths[c] = std::max(widths[c], characters(row[c]));
        }
    }
    std::string text;
    for (const auto& row : rows) {
        std::string line;
        for (std::size_t c = 0; c < row.size(); ++c) {
            const std::string padding(widths[c] - characters(row[c]), ' ');
            line += (c == 0 ? "" : "  ") + (m_columns[c].align == Align::Right ? padding + row[c] : row[c] + padding);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + "\n";
    }
    return text;
}

} // namespace report
