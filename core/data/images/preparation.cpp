// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0

// A preparation as JSON: one object with any of the keys resize, color, scale, offset, mean and deviation; what is left
// out has its default. resources/schemas/preparation.schema.json says the same to other programs.
#include "data/dataset.h"

#include "base/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace data {
namespace {

using base::Code;
using base::Error;
using nlohmann::json;

constexpr std::array<std::string_view, 4> resizeNames = {"bilinear", "nearest", "letterbox", "centre-crop"};
constexpr std::array<std::string_view, 3> colorNames = {"rgb", "bgr", "gray"};

template<class Enum, std::size_t count>
std::optional<Enum> fromName(const std::array<std::string_view, count>& names, std::string_view name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end())
        return std::nullopt;
    return static_cast<Enum>(found - names.begin());
}

std::string listed(std::span<const std::string_view> names) {
    std::string text;
    for (const auto name : names)
        text += (text.empty() ? "" : ", ") + std::string(name);
    return text;
}

/// Reads the values of one object and remembers what was wrong first.
class Reader {
public:
    Reader(const json& object, std::string_view name) : m_object(object), m_name(name) {}

    void number(const char* key, double& value) {
        const auto* found = find(key);
        if (found && !isNumber(*found))
            fail(std::string(key) + " must be a number");
        else if (found)
            value = found->get<double>();
    }

    void numbers(const char* key, std::vector<double>& values) {
        const auto* found = find(key);
        if (!found)
            return;
        if (!found->is_array() || found->empty() || !std::all_of(found->begin(), found->end(), isNumber))
            return fail(std::string(key) + " must be a list of numbers");
        values = found->get<std::vector<double>>();
    }

    template<class Enum, std::size_t count>
    void choice(const char* key, const std::array<std::string_view, count>& names, Enum& value) {
        const auto* found = find(key);
        if (!found)
            return;
        const auto* text = found->get_ptr<const std::string*>();
        const auto parsed = text ? fromName<Enum>(names, *text) : std::nullopt;
        if (!parsed)
            return fail(std::string(key) + " must be one of " + listed(names));
        value = *parsed;
    }

    /// An error where a key is left that nobody asked for.
    void finish() {
        for (const auto& item : m_object.items())
            if (std::find(m_asked.begin(), m_asked.end(), item.key()) == m_asked.end())
                fail("unknown key " + item.key() + "; the keys are " + base::joined(m_asked, ", "));
    }

    void fail(const std::string& detail) {
        if (!m_error)
            m_error = Error{Code::BadRecipe, std::string(m_name), detail};
    }
    const std::optional<Error>& error() const { return m_error; }

private:
    static bool isNumber(const json& value) { return value.is_number() && std::isfinite(value.get<double>()); }

    const json* find(const char* key) {
        m_asked.emplace_back(key);
        const auto found = m_object.find(key);
        return found == m_object.end() ? nullptr : &*found;
    }

    const json& m_object;
    std::string_view m_name;
    std::vector<std::string> m_asked;
    std::optional<Error> m_error;
};

} // namespace

std::string_view resizeName(Resize resize) {
    return resizeNames[static_cast<std::size_t>(resize)];
}

std::string_view colorName(ColorOrder color) {
    return colorNames[static_cast<std::size_t>(color)];
}

std::optional<Resize> resizeFromName(std::string_view name) {
    return fromName<Resize>(resizeNames, name);
}

std::optional<ColorOrder> colorFromName(std::string_view name) {
    return fromName<ColorOrder>(colorNames, name);
}

std::string toJson(const Preparation& preparation) {
    nlohmann::ordered_json object;
    object["resize"] = resizeName(preparation.resize);
    object["color"] = colorName(preparation.color);
    object["scale"] = preparation.scale;
    object["offset"] = preparation.offset;
    if (!preparation.mean.empty())
        object["mean"] = preparation.mean;
    if (!preparation.deviation.empty())
        object["deviation"] = preparation.deviation;
    return object.dump(2) + "\n";
}

base::Result<Preparation> preparationFromJson(std::string_view text, std::string_view name) {
    constexpr std::size_t sizeLimit = std::size_t{1} << 20;
    if (text.size() > sizeLimit)
        return Error{Code::BadRecipe, std::string(name), "larger than " + base::bytesText(sizeLimit)};
    const auto object = json::parse(text, nullptr, false);
    if (!object.is_object())
        return Error{Code::BadRecipe, std::string(name), "not a JSON object"};
    Preparation preparation;
    Reader reader(object, name);
    reader.choice("resize", resizeNames, preparation.resize);
    reader.choice("color", colorNames, preparation.color);
    reader.number("scale", preparation.scale);
    reader.number("offset", preparation.offset);
    reader.numbers("mean", preparation.mean);
    reader.numbers("deviation", preparation.deviation);
    const auto isZero = [](double value) { return value == 0; };
    if (std::any_of(preparation.deviation.begin(), preparation.deviation.end(), isZero))
        reader.fail("deviation must not be 0");
    reader.finish();
    if (reader.error())
        return *reader.error();
    return preparation;
}

} // namespace data
