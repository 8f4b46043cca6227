// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace base {

/// "1×32×32×3"; "scalar" for rank 0.
std::string shapeText(std::span<const std::int32_t> shape);
/// "832 B", "3.41 MiB": three digits, binary units. English; the window formats through QLocale.
std::string bytesText(std::uint64_t bytes);
/// `digits` significant digits, scientific below 1e-4 and from 1e7.
std::string numberText(double value, int digits = 6);
/// printf into a string.
[[gnu::format(printf, 1, 2)]] std::string format(const char* pattern, ...);

std::vector<std::string_view> split(std::string_view text, char separator);
std::string_view trimmed(std::string_view text);
std::string joined(std::span<const std::string> parts, std::string_view separator);
std::string lowerCase(std::string_view text);
/// A number of the whole text, locale-independent; false where it is none.
bool parseNumber(std::string_view text, double& value);
bool parseNumber(std::string_view text, std::int64_t& value);
/// Fields of one CSV line (RFC 4180 quotes).
std::vector<std::string> csvFields(std::string_view line);
/// One CSV field, quoted where it must be.
std::string csvField(std::string_view text);

} // namespace base
