// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "model/options.h"

#include <algorithm>

namespace model {

namespace {

template<class T>
const T* valueOf(const Options& options, std::string_view name) {
    const Option* option = options.find(name);
    return option ? std::get_if<T>(&option->value) : nullptr;
}

} // namespace

const Option* Options::find(std::string_view name) const {
    const auto found =
        std::find_if(values.begin(), values.end(), [&](const Option& option) { return option.name == name; });
    return found == values.end() ? nullptr : &*found;
}

std::int64_t Options::integer(std::string_view name, std::int64_t otherwise) const {
    const auto* value = valueOf<std::int64_t>(*this, name);
    return value ? *value : otherwise;
}

double Options::real(std::string_view name, double otherwise) const {
    const auto* value = valueOf<double>(*this, name);
    return value ? *value : otherwise;
}

bool Options::flag(std::string_view name, bool otherwise) const {
    const auto* value = valueOf<bool>(*this, name);
    return value ? *value : otherwise;
}

std::vector<std::int64_t> Options::integers(std::string_view name) const {
    const auto* value = valueOf<std::vector<std::int64_t>>(*this, name);
    return value ? *value : std::vector<std::int64_t>();
}

std::string_view Options::text(std::string_view name) const {
    const auto* value = valueOf<std::string>(*this, name);
    return value ? std::string_view(*value) : std::string_view();
}

void Options::set(std::string_view name, OptionValue value, std::string label) {
    const auto found =
        std::find_if(values.begin(), values.end(), [&](const Option& option) { return option.name == name; });
    if (found == values.end()) {
        values.push_back({std::string(name), std::move(value), std::move(label)});
        return;
    }
    found->value = std::move(value);
    found->label = std::move(label);
}

} // namespace model
