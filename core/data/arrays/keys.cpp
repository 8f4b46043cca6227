// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "data/arrays/keys.h"

#include "base/text.h"

#include <array>

namespace data {
namespace {

bool has(const Arrays& arrays, const std::string& key) {
    return !key.empty() && (arrays.contains(key) || arrays.contains(runKey(key, 0)));
}

std::optional<std::string> onlyKey(const Arrays& arrays) {
    std::optional<std::string> only;
    for (const auto& [key, array] : arrays) {
        if (key == "label" || key == "labels")
            continue;
        if (only)
            return std::nullopt;
        only = key;
    }
    return only;
}

} // namespace

std::string runKey(const std::string& key, std::size_t index) {
    return key + "/run" + std::to_string(index);
}

std::optional<std::string> findSignatureKey(const Arrays& arrays, const InputSpec& input) {
    const auto key = input.signature + "/" + input.name;
    return !input.signature.empty() && has(arrays, key) ? std::optional(key) : std::nullopt;
}

std::optional<std::string> findKey(const Arrays& arrays, const InputSpec& input, std::size_t number, bool isOnlyInput) {
    if (auto key = findSignatureKey(arrays, input))
        return key;
    for (const auto& key : std::array{input.name, input.tensorName, "in" + std::to_string(number)})
        if (has(arrays, key))
            return key;
    return isOnlyInput ? onlyKey(arrays) : std::nullopt;
}

std::string keysText(const Arrays& arrays) {
    constexpr std::size_t shown = 12;
    std::string text;
    std::size_t count = 0;
    for (const auto& [key, array] : arrays) {
        if (count++ == shown)
            return text + " and " + std::to_string(arrays.size() - shown) + " more";
        text += (text.empty() ? "" : ", ") + key + " (" + base::shapeText(array.shape) + " " +
                std::string(model::typeName(array.type)) + ")";
    }
    return text.empty() ? "none" : text;
}

} // namespace data
