// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/graph/style_rules.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace app {
namespace {

constexpr auto formatName = "halfstep style rules";
constexpr qsizetype mostRules = 200;

} // namespace

QByteArray toJson(const std::vector<widgets::GraphRule>& rules) {
    QJsonArray list;
    for (const auto& rule : rules)
        list.append(QJsonObject{{QStringLiteral("query"), rule.query}, {QStringLiteral("colour"), rule.colour},
            {QStringLiteral("on"), rule.isOn}});
    return QJsonDocument(
        QJsonObject{{QStringLiteral("format"), QLatin1String(formatName)}, {QStringLiteral("rules"), list}})
        .toJson();
}

base::Result<std::vector<widgets::GraphRule>> readStyleRules(const QByteArray& json, const std::string& name) {
    const auto object = QJsonDocument::fromJson(json).object();
    if (object[QLatin1String("format")].toString() != QLatin1String(formatName))
        return base::Error{base::Code::CorruptData, name, "it has no style rules"};
    const auto list = object[QLatin1String("rules")].toArray();
    if (list.size() > mostRules)
        return base::Error{base::Code::CorruptData, name, "it has too many style rules"};
    std::vector<widgets::GraphRule> rules;
    for (const auto& each : list) {
        const auto entry = each.toObject();
        widgets::GraphRule rule{entry[QLatin1String("query")].toString(),
            std::clamp(entry[QLatin1String("colour")].toInt(freeColour(rules)), 0, widgets::ruleColours - 1)};
        rule.isOn = entry[QLatin1String("on")].toBool(true);
        if (!rule.query.trimmed().isEmpty())
            rules.push_back(rule);
    }
    return rules;
}

int freeColour(const std::vector<widgets::GraphRule>& rules) {
    std::array<int, widgets::ruleColours> uses{};
    for (const auto& rule : rules)
        ++uses[std::size_t(rule.colour)];
    return int(std::min_element(uses.begin(), uses.end()) - uses.begin());
}

} // namespace app
