// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/boxes/treemap_plot.h"

#include "widgets/common/core_text.h"
#include "widgets/common/number_text.h"
#include "widgets/plots/axes.h"
#include "widgets/plots/boxes/treemap.h"

#include "base/text.h"

#include <QMap>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace widgets {
namespace {

struct Group {
    QString name;
    double size = 0;
    std::vector<std::size_t> items;
};

/// By size, the largest first.
std::vector<Group> groupsOf(const std::vector<TreemapItem>& items) {
    QMap<QString, Group> byName;
    for (std::size_t i = 0; i < items.size(); ++i) {
        Group& group = byName[items[i].group];
        group.name = items[i].group;
        group.size += items[i].size;
        group.items.push_back(i);
    }
    std::vector<Group> groups(byName.begin(), byName.end());
    std::stable_sort(groups.begin(), groups.end(), [](const Group& a, const Group& b) { return a.size > b.size; });
    for (auto& group : groups)
        std::stable_sort(group.items.begin(), group.items.end(),
            [&items](std::size_t a, std::size_t b) { return items[a].size > items[b].size; });
    return groups;
}

} // namespace

TreemapPlot::TreemapPlot(QWidget* parent) : Plot(parent) {
    setObjectName(QStringLiteral("treemapPlot"));
    hideTitle();
    clear(tr("Open a model to see where its bytes are."));
}

void TreemapPlot::clear(const QString& emptyText) {
    m_items.clear();
    m_marked = -1;
    setEmptyText(emptyText);
}

double TreemapPlot::total() const {
    return std::accumulate(
        m_items.begin(), m_items.end(), 0.0, [](double sum, const TreemapItem& item) { return sum + item.size; });
}

void TreemapPlot::setItems(std::vector<TreemapItem> items, const QString& what) {
    m_items = std::move(items);
    m_marked = -1;
    if (total() <= 0)
        return clear(tr("There is nothing with a size to show."));
    setEmptyText({});
    setTexts(what, tr("%1: %2").arg(what, sizeText(std::size_t(total()))));
    refresh();
    resetView();
}

void TreemapPlot::markItem(int item) {
    if (item == m_marked)
        return;
    m_marked = item;
    if (!m_items.empty())
        refresh();
}

/// In pixels, so that squares are squares.
void TreemapPlot::layOut() {
    const QSizeF size = QSizeF(plot()->axisRect()->size()).expandedTo({1, 1});
    const double line = QFontMetricsF(plot()->font()).height() * 1.3;
    const double gap = em() / 8;
    const auto groups = groupsOf(m_items);
    std::vector<double> sizes;
    for (const auto& group : groups)
        sizes.push_back(group.size);
    m_groupRects = treemap(sizes, QRectF({0, 0}, size));
    m_groups.clear();
    m_rects.assign(m_items.size(), {});
    for (std::size_t i = 0; i < groups.size(); ++i) {
        m_groups.push_back(groups[i].name);
        QRectF inner = m_groupRects[i].adjusted(gap, gap, -gap, -gap);
        if (inner.height() > 2 * line && inner.width() > 3 * line)
            inner.setTop(inner.top() + line);
        std::vector<double> itemSizes;
        for (const auto item : groups[i].items)
            itemSizes.push_back(m_items[item].size);
        const auto rects = treemap(itemSizes, inner);
        for (std::size_t k = 0; k < rects.size(); ++k)
            m_rects[groups[i].items[k]] = rects[k];
    }
}

void TreemapPlot::applyTheme(const PaletteRoles& roles) {
    m_boxes.clear();
    for (auto* axis : {plot()->xAxis, plot()->yAxis}) {
        axis->setVisible(false);
        axis->grid()->setVisible(false);
    }
    if (m_items.empty())
        return;
    layOut();
    // The axes go from 0 to 1: they stay right when the plot gets another size.
    const QSizeF size = QSizeF(plot()->axisRect()->size()).expandedTo({1, 1});
    const auto boxOf = [&size](const QRectF& rect) {
        Box box;
        box.left = rect.left() / size.width();
        box.right = rect.right() / size.width();
        box.low = 1 - rect.bottom() / size.height();
        box.high = 1 - rect.top() / size.height();
        return box;
    };
    for (std::size_t i = 0; i < m_groups.size(); ++i) {
        Box box = boxOf(m_groupRects[i]);
        box.name = m_groups[i];
        box.fill = roles.base();
        box.line = roles.gridLine();
        box.text = roles.text();
        m_boxes.push_back(box);
    }
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        Box box = boxOf(m_rects[i]);
        box.name = m_items[i].name;
        box.fill = roles.precisionFill(m_items[i].kind);
        box.isMarked = int(i) == m_marked;
        box.line = box.isMarked ? roles.mark() : roles.precision(m_items[i].kind);
        box.text = roles.text();
        m_boxes.push_back(box);
    }
    (new BoxLayer(plot()))->setBoxes(m_boxes, em() / 12);
}

void TreemapPlot::showAll() {
    plot()->xAxis->setRange(0, 1);
    plot()->yAxis->setRange(0, 1);
}

QString TreemapPlot::textAt(double x, double y) const {
    const int box = std::isnan(y) ? -1 : boxAt(m_boxes, x, y);
    if (box < 0)
        return {};
    const bool isGroup = box < int(m_groups.size());
    double size = 0;
    QString name;
    if (isGroup) {
        name = m_groups[std::size_t(box)];
        for (const auto& item : m_items)
            size += item.group == name ? item.size : 0;
    } else {
        const auto& item = m_items[std::size_t(box) - m_groups.size()];
        name = item.group + QStringLiteral(" · ") + item.name;
        size = item.size;
    }
    return tr("%1: %2, %3", "name: size, share").arg(name, sizeText(std::size_t(size)), percentText(size / total()));
}

void TreemapPlot::chooseAt(double x, double y) {
    const int box = boxAt(m_boxes, x, y);
    if (box >= int(m_groups.size()))
        Q_EMIT itemChosen(box - int(m_groups.size()));
}

QString TreemapPlot::toCsv() const {
    QString csv = QStringLiteral("group,name,bytes\n");
    const auto field = [](const QString& text) { return toQt(base::csvField(text.toStdString())); };
    for (const auto& item : m_items)
        csv += field(item.group) + u',' + field(item.name) + u',' + QString::number(item.size, 'f', 0) + u'\n';
    return csv;
}

} // namespace widgets
