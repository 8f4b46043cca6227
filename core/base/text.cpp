// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdarg>
#include <cstdio>
#include <locale.h>

namespace base {
namespace {

/// printf with a decimal point whatever the language of the user: Qt and others set the process' locale, and a file
/// with "0,5" in it cannot be read back.
class PointLocale {
public:
    PointLocale() : m_previous(::uselocale(plain())) {}
    ~PointLocale() { ::uselocale(m_previous); }
    PointLocale(const PointLocale&) = delete;
    PointLocale& operator=(const PointLocale&) = delete;

private:
    static locale_t plain() {
        static const locale_t locale = ::newlocale(LC_ALL_MASK, "C", nullptr);
        return locale;
    }
    locale_t m_previous;
};

/// "1.500" -> "1.5", "2.000" -> "2"
std::string withoutTrailingZeros(std::string text) {
    if (text.find('.') == std::string::npos)
        return text;
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.')
        text.pop_back();
    return text;
}

template<class T>
bool parse(std::string_view text, T& value) {
    if (text.size() > 1 && text.front() == '+' && text[1] != '-')
        text.remove_prefix(1);
    T parsed{};
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), parsed);
    if (failure != std::errc() || end != text.data() + text.size())
        return false;
    value = parsed;
    return true;
}

} // namespace

std::string shapeText(std::span<const std::int32_t> shape) {
    if (shape.empty())
        return "scalar";
    std::string text;
    for (const auto dimension : shape)
        text += (text.empty() ? "" : "×") + std::to_string(dimension);
    return text;
}

std::string bytesText(std::uint64_t bytes) {
    constexpr std::array units = {"KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
    if (bytes < 1024)
        return std::to_string(bytes) + " B";
    double value = static_cast<double>(bytes) / 1024;
    std::size_t unit = 0;
    for (; value >= 1023.5; ++unit)
        value /= 1024;
    const int decimals = value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
    return format("%.*f %s", decimals, value, units[unit]);
}

std::string numberText(double value, int digits) {
    if (std::isnan(value))
        return "nan";
    if (std::isinf(value))
        return value < 0 ? "-inf" : "inf";
    if (value == 0)
        return "0";
    // The exponent after rounding decides: 9999999.9 is 1e+07.
    const auto scientific = format("%.*e", digits - 1, value);
    const auto split = scientific.find('e');
    std::int64_t exponent = 0;
    parse(std::string_view(scientific).substr(split + 1), exponent);
    if (exponent < -4 || exponent >= 7)
        return withoutTrailingZeros(scientific.substr(0, split)) + scientific.substr(split);
    const int decimals = std::max(0, digits - 1 - static_cast<int>(exponent));
    return withoutTrailingZeros(format("%.*f", decimals, value));
}

std::string format(const char* pattern, ...) {
    const PointLocale locale;
    va_list arguments;
    va_start(arguments, pattern);
    va_list again;
    va_copy(again, arguments);
    const int length = std::vsnprintf(nullptr, 0, pattern, arguments);
    va_end(arguments);
    std::string text(length > 0 ? static_cast<std::size_t>(length) : 0, '\0');
    if (length > 0)
        std::vsnprintf(text.data(), text.size() + 1, pattern, again);
    va_end(again);
    return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (auto end = text.find(separator); end != std::string_view::npos; end = text.find(separator)) {
        parts.push_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    parts.push_back(text);
    return parts;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n\f\v";
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::string joined(std::span<const std::string> parts, std::string_view separator) {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0)
            text += separator;
        text += parts[i];
    }
    return text;
}

std::string lowerCase(std::string_view text) {
    std::string lower(text);
    for (auto& letter : lower)
        letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    return lower;
}

bool parseNumber(std::string_view text, double& value) {
    return parse(text, value);
}

bool parseNumber(std::string_view text, std::int64_t& value) {
    return parse(text, value);
}

std::vector<std::string> csvFields(std::string_view line) {
    while (!line.empty() && (line.back() == '\n' || line.back() == '\r'))
        line.remove_suffix(1);
    std::vector<std::string> fields(1);
    bool isQuoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char letter = line[i];
        const bool isDoubled = isQuoted && letter == '"' && i + 1 < line.size() && line[i + 1] == '"';
        if (letter == '"' && !isDoubled && (isQuoted || fields.back().empty()))
            isQuoted = !isQuoted;
        else if (letter == ',' && !isQuoted)
            fields.emplace_back();
        else
            fields.back() += letter;
        i += isDoubled ? 1 : 0;
    }
    return fields;
}

std::string csvField(std::string_view text) {
    const bool hasOuterBlank = trimmed(text).size() != text.size();
    if (!hasOuterBlank && text.find_first_of(",\"\r\n") == std::string_view::npos)
        return std::string(text);
    std::string quoted = "\"";
    for (const char letter : text)
        quoted += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    return quoted + "\"";
}

} // namespace base
