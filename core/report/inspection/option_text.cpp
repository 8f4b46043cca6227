// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "report/inspection/option_text.h"

#include "format/writer.h"

#include "base/text.h"

namespace report {

namespace {

template<class T>
std::string listText(const std::vector<T>& values) {
    std::string text = "[";
    for (std::size_t i = 0; i < values.size() && i < 16; ++i) {
        text += i == 0 ? "" : ", ";
        if constexpr (std::is_same_v<T, std::string>)
            text += values[i];
        else
            text += base::numberText(static_cast<double>(values[i]), 9);
    }
    return text + (values.size() > 16 ? ", …]" : "]");
}

bool isPlain(const model::Option& option) {
    struct Visitor {
        bool operator()(bool value) const { return !value; }
        bool operator()(std::int64_t value) const { return value == 0; }
        bool operator()(double value) const { return value == 0; }
        bool operator()(const base::Bytes& value) const { return value.empty(); }
        bool operator()(const std::string& value) const { return value.empty(); }
        bool operator()(const std::vector<std::int64_t>& value) const { return value.empty(); }
        bool operator()(const std::vector<double>& value) const { return value.empty(); }
        bool operator()(const std::vector<std::string>& value) const { return value.empty(); }
    };
    return std::visit(Visitor(), option.value) && (option.label.empty() || option.label == "NONE");
}

} // namespace

bool isAbsent(const model::Option& option) {
    const auto* value = std::get_if<std::int64_t>(&option.value);
    return option.name == "quantized_bias_type" && value && *value == 0;
}

std::string optionText(const model::Option& option) {
    if (isAbsent(option))
        return "not set";
    if (!option.label.empty())
        return option.label;
    struct Visitor {
        std::string operator()(bool value) const { return value ? "true" : "false"; }
        std::string operator()(std::int64_t value) const { return std::to_string(value); }
        std::string operator()(double value) const { return base::numberText(value, 9); }
        std::string operator()(const std::string& value) const { return value; }
        std::string operator()(const base::Bytes& value) const { return base::bytesText(value.size()); }
        std::string operator()(const std::vector<std::int64_t>& value) const { return listText(value); }
        std::string operator()(const std::vector<double>& value) const { return listText(value); }
        std::string operator()(const std::vector<std::string>& value) const { return listText(value); }
    };
    return std::visit(Visitor(), option.value);
}

std::string optionsText(const model::Options& options) {
    const model::Options usual = format::defaultOptions(options.table);
    const auto says = [&](const model::Option& option) {
        const model::Option* common = usual.find(option.name);
        return option.name == "padding" || (!isPlain(option) && !(common && common->value == option.value));
    };
    std::string text;
    for (const model::Option& option : options.values)
        if (says(option))
            text += (text.empty() ? "" : ", ") + option.name + " " + optionText(option);
    return text;
}

} // namespace report
