// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/measured_entries.h"

#include "widgets/common/number_text.h"

#include <QCoreApplication>

namespace widgets {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(widgets::Inspector)
};

InspectorEntry rangeEntry(double low, double high) {
    const QString dots = QStringLiteral(" … ");
    return {Text::tr("Real range"), scaleText(low) + dots + scaleText(high), exactText(low) + dots + exactText(high),
        {}, {}};
}

/// "201 of 256": wider types have more codes than anybody could use.
InspectorEntry codesEntry(std::size_t used, model::TensorType type) {
    const auto range = model::integerRange(type);
    const auto all = range ? std::uint64_t(range->highest - range->lowest) + 1 : 0;
    constexpr std::uint64_t most = 65536;
    const QString text = all > 0 && all <= most
                             ? Text::tr("%1 of %2", "used codes of all codes").arg(countText(used), countText(all))
                             : countText(used);
    return {Text::tr("Used codes"), text, {}, {}, {}};
}

} // namespace

InspectorEntry constantEntry(const inspect::TensorStats& stats, const model::Tensor& tensor) {
    InspectorEntry section{Text::tr("Values"), {}, {}, {}, {}};
    const std::size_t odd = stats.nanCount + stats.infiniteCount;
    if (stats.count > odd)
        section.children.push_back(rangeEntry(double(stats.min), double(stats.max)));
    if (stats.distinctCodes > 0) {
        section.children.push_back(codesEntry(stats.distinctCodes, tensor.type));
        if (tensor.isQuantized())
            section.children.push_back(
                {Text::tr("At the ends"), percentText(stats.lowEndShare + stats.highEndShare), {}, {}, {}});
    }
    if (stats.count > 0)
        section.children.push_back(
            {Text::tr("Zeros"), percentText(double(stats.zeros) / double(stats.count)), {}, {}, {}});
    if (odd > 0)
        section.children.push_back({Text::tr("NaN or infinite"), countText(odd), {}, {}, {}});
    return section;
}

InspectorEntry seenEntry(const SeenValues& seen, const model::Tensor& tensor) {
    InspectorEntry section{Text::tr("Seen in %n sample(s)", nullptr, int(seen.samples)), {}, {}, {}, {}};
    section.children.push_back(rangeEntry(seen.low, seen.high));
    if (seen.codes > 0)
        section.children.push_back(codesEntry(seen.codes, tensor.type));
    if (seen.clippedShare >= 0)
        section.children.push_back({Text::tr("Clipped"), percentText(seen.clippedShare), {}, {}, {}});
    return section;
}

} // namespace widgets
