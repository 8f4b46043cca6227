// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/facts/channel_table.h"

#include "widgets/facts/fact_columns.h"

#include <QCoreApplication>

#include <algorithm>

namespace widgets {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(widgets::ChannelTable)
};

QString remarkOf(const ChannelScales& scales, std::size_t channel, bool isDead) {
    if (isDead)
        return Text::tr("dead: all its values are 0");
    if (std::find(scales.outliers.begin(), scales.outliers.end(), channel) == scales.outliers.end())
        return {};
    return scales.scales[channel] > scales.median ? Text::tr("much wider than the others")
                                                  : Text::tr("much narrower than the others");
}

} // namespace

FactTable channelTable(const std::shared_ptr<const inspect::TensorStats>& stats, const ChannelScales& scales) {
    if (!stats || stats->channels.empty())
        return {};
    const auto channel = [stats](int row) -> const inspect::ChannelRange& { return stats->channels[std::size_t(row)]; };
    const auto shared = std::make_shared<const ChannelScales>(scales);
    FactTable table{int(stats->channels.size()), {}, {}};
    table.columns = {indexColumn(Text::tr("Channel"))};
    if (scales.scales.size() == stats->channels.size()) {
        table.columns.push_back(
            numberColumn(Text::tr("Scale"), [shared](int row) { return shared->scales[std::size_t(row)]; }));
        // One that all have is said elsewhere.
        if (scales.hasZeroPoints)
            table.columns.push_back({Text::tr("Zero point"),
                [shared](int row) { return QString::number(shared->zeroPoints[std::size_t(row)]); },
                [shared](int row) { return QVariant(qlonglong(shared->zeroPoints[std::size_t(row)])); }, {}, {}});
    }
    table.columns.insert(table.columns.end(),
        {numberColumn(Text::tr("Least"), [channel](int row) { return double(channel(row).min); }),
            numberColumn(Text::tr("Largest"), [channel](int row) { return double(channel(row).max); }),
            numberColumn(Text::tr("Mean"), [channel](int row) { return channel(row).mean; }),
            numberColumn(Text::tr("Deviation"), [channel](int row) { return channel(row).deviation; }),
            countColumn(Text::tr("Zeros"), [channel](int row) { return channel(row).zeros; })});
    if (scales.scales.size() == stats->channels.size())
        table.columns.push_back(textColumn(Text::tr("Remark"),
            [shared, channel](int row) { return remarkOf(*shared, std::size_t(row), channel(row).isDead); }));
    return table;
}

} // namespace widgets
