// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

/// What the HTML reports share. Pages refer to nothing outside of themselves and follow the light or dark scheme.
namespace report {

/// The text with &, <, > and quotes written as entities; control characters become the replacement character.
std::string escaped(std::string_view text);

class HtmlTable {
public:
    struct Column {
        std::string title;
        bool isNumber = false;
    };
    explicit HtmlTable(std::vector<Column> columns) : m_columns(std::move(columns)) {}

    /// Plain texts; they are escaped.
    void add(const std::vector<std::string>& row);
    /// A bar of `share` (0 … 1) of the cell's width with its text, in the row that was added last.
    void setBar(std::size_t column, double share, const std::string& text);
    std::string html() const;

private:
    std::vector<Column> m_columns;
    std::vector<std::vector<std::string>> m_rows; ///< HTML
};

std::string htmlPage(std::string_view title, std::string_view body);

} // namespace report
