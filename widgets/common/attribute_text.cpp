// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/attribute_text.h"

#include "widgets/common/core_text.h"
#include "widgets/common/number_text.h"

#include <QCoreApplication>
#include <QStringList>
#include <set>

namespace widgets {
namespace {

QString numberOf(std::int64_t value) {
    return QString::number(value);
}

QString numberOf(double value) {
    return scaleText(value);
}

QString numberOf(const std::string& value) {
    return toQt(value);
}

template<class T>
QString listText(const std::vector<T>& values) {
    constexpr std::size_t most = 16;
    QStringList parts;
    for (std::size_t i = 0; i < values.size() && i < most; ++i)
        parts.append(numberOf(values[i]));
    if (values.size() > most)
        parts.append(QStringLiteral("… (%1)").arg(values.size()));
    return QStringLiteral("[%1]").arg(parts.join(QStringLiteral(", ")));
}

struct ValueText {
    QString operator()(bool value) const { return value ? QStringLiteral("true") : QStringLiteral("false"); }
    QString operator()(std::int64_t value) const { return numberOf(value); }
    QString operator()(double value) const { return numberOf(value); }
    QString operator()(const std::string& value) const { return toQt(value); }
    QString operator()(const base::Bytes& value) const { return sizeText(value.size()); }
    template<class T>
    QString operator()(const std::vector<T>& value) const {
        return listText(value);
    }
};

/// Is the value what most operators have there, so that it tells nothing?
bool isUsual(const model::Option& option) {
    if (const auto* flag = std::get_if<bool>(&option.value))
        return !*flag;
    if (const auto* integer = std::get_if<std::int64_t>(&option.value))
        return *integer == 0 && option.name != "axis" && option.name != "padding";
    if (const auto* real = std::get_if<double>(&option.value))
        return *real == 0 || (option.name == "beta" && *real == 1);
    if (const auto* bytes = std::get_if<base::Bytes>(&option.value))
        return bytes->empty();
    return option.label == "NONE" || option.label == "DEFAULT";
}

/// "2×2" of the two fields `prefix`_h and `prefix`_w; empty where they are `usual` or absent.
QString pairText(const model::Options& options, const char* first, const char* second, std::int64_t usual) {
    if (!options.find(first) || !options.find(second))
        return {};
    const auto height = options.integer(first);
    const auto width = options.integer(second);
    return height == usual && width == usual ? QString() : QStringLiteral("%1×%2").arg(height).arg(width);
}

void appendPair(QStringList& parts, const QString& name, const QString& pair) {
    if (!pair.isEmpty())
        parts.append(name.isEmpty() ? pair : name + u' ' + pair);
}

/// The words of the field are the format's, and stay English in every language.
const std::set<std::string, std::less<>> pairedFields = {"stride_w", "stride_h", "filter_width", "filter_height",
    "dilation_w_factor", "dilation_h_factor", "padding", "fused_activation_function", "quantized_bias_type",
    "pot_scale_int16"};

} // namespace

QString attributeValueText(const model::Option& option) {
    const auto* value = std::get_if<std::int64_t>(&option.value);
    if (option.name == "quantized_bias_type" && value && *value == 0) // FLOAT32 by the schema, where nothing is written
        return QCoreApplication::translate("widgets::AttributeText", "not set");
    return option.label.empty() ? std::visit(ValueText(), option.value) : toQt(option.label);
}

QString attributeLine(const model::Operator& op) {
    QStringList parts;
    const auto& options = op.options;
    appendPair(parts, {}, pairText(options, "filter_height", "filter_width", 0));
    appendPair(parts, QStringLiteral("stride"), pairText(options, "stride_h", "stride_w", 1));
    appendPair(parts, QStringLiteral("dilation"), pairText(options, "dilation_h_factor", "dilation_w_factor", 1));
    for (const auto* field : {"padding", "fused_activation_function"}) {
        const auto* option = options.find(field);
        if (option && option->label != "NONE" && !option->label.empty())
            parts.append(toQt(option->label));
    }
    for (const auto* table : {&op.options, &op.options2}) {
        for (const auto& option : table->values) {
            if (!pairedFields.contains(option.name) && !isUsual(option))
                parts.append(toQt(option.name) + u'=' + attributeValueText(option));
        }
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace widgets
