// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/graph_picture.h"

#include "widgets/common/number_text.h"

#include "inspect/layout/alike_groups.h"

#include <QFontMetricsF>
#include <QHash>

#include <algorithm>

namespace widgets {
namespace {

constexpr double widestNode = 22; // em

QSizeF textSize(
    const NodeText& text, bool isOpen, const GraphFonts& fonts, const QFontMetricsF& font, const QFontMetricsF& small) {
    const double em = fonts.em;
    if (isOpen)
        return {std::min(font.horizontalAdvance(text.name), widestNode * em), font.height() + 0.4 * em};
    if (text.shape == NodeShape::Lozenge)
        return {std::max(3.5 * em, font.horizontalAdvance(text.name) + 2 * em), 1.8 * em};
    double widest = font.horizontalAdvance(text.name);
    double lines = font.height();
    if (!text.detail.isEmpty())
        for (const QString& line : text.detail.split(u'\n')) {
            widest = std::max(widest, small.horizontalAdvance(line));
            lines += small.height();
        }
    return {std::clamp(widest + 2 * em, 6 * em, widestNode * em), std::max(lines + 0.8 * em, 2.4 * em)};
}

std::vector<inspect::NodeSize> sizesOf(const GraphPicture& picture, const GraphFonts& fonts) {
    const QFontMetricsF font(fonts.font);
    const QFontMetricsF small(fonts.smallFont);
    // Deep graphs repeat the same few texts.
    QHash<QString, QSizeF> known;
    std::vector<inspect::NodeSize> sizes;
    sizes.reserve(picture.texts.size());
    for (std::size_t node = 0; node < picture.texts.size(); ++node) {
        const auto& text = picture.texts[node];
        const bool isOpen = picture.content.nodes[node].isOpen;
        const QString key = QChar(u'0' + int(text.shape)) + text.name + QChar(isOpen ? u'\t' : u'\n') + text.detail;
        auto found = known.constFind(key);
        if (found == known.constEnd())
            found = known.insert(key, textSize(text, isOpen, fonts, font, small));
        sizes.push_back({found->width(), found->height()});
    }
    return sizes;
}

inspect::Box boxOf(const inspect::Point& a, const inspect::Point& b) {
    return {std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)};
}

void addIndices(GraphPicture& picture) {
    std::vector<inspect::Box> boxes;
    boxes.reserve(picture.layout.nodes.size());
    for (std::size_t node = 0; node < picture.layout.nodes.size(); ++node) {
        const QRectF rect = picture.nodeRect(static_cast<std::int32_t>(node));
        boxes.push_back({rect.left(), rect.top(), rect.right(), rect.bottom()});
    }
    picture.nodeIndex = inspect::RectIndex(boxes);
    boxes.clear();
    for (std::size_t edge = 0; edge < picture.layout.edges.size(); ++edge) {
        const auto& points = picture.layout.edges[edge].points;
        for (std::size_t point = 1; point < points.size(); ++point) {
            boxes.push_back(boxOf(points[point - 1], points[point]));
            picture.segments.push_back({static_cast<std::int32_t>(edge), static_cast<std::int32_t>(point)});
        }
    }
    picture.edgeIndex = inspect::RectIndex(boxes);
}

/// One label for a tensor, however many read it, and none where its maker says the same.
void chooseLabels(GraphPicture& picture) {
    const auto& tensors = picture.graph().tensors;
    std::vector<bool> isKnown(tensors.size(), false);
    picture.isLabelled.assign(picture.layout.edges.size(), false);
    for (std::size_t edge = 0; edge < picture.layout.edges.size(); ++edge) {
        const auto& placed = picture.layout.edges[edge];
        const auto tensor = static_cast<std::size_t>(placed.tensor);
        const auto& maker = picture.texts[static_cast<std::size_t>(placed.from)];
        picture.isLabelled[edge] = !isKnown[tensor] && !maker.detail.contains(shapeText(tensors[tensor]));
        isKnown[tensor] = true;
    }
}

void addNeighbours(GraphPicture& picture) {
    picture.edgesOfNode.resize(picture.content.nodes.size());
    for (std::size_t edge = 0; edge < picture.layout.edges.size(); ++edge)
        for (const auto node : {picture.layout.edges[edge].from, picture.layout.edges[edge].to})
            picture.edgesOfNode[static_cast<std::size_t>(node)].push_back(static_cast<std::int32_t>(edge));
    for (std::size_t node = 0; node < picture.content.nodes.size(); ++node)
        if (picture.content.nodes[node].isOpen)
            picture.boxes.push_back(static_cast<std::int32_t>(node));
    std::sort(picture.boxes.begin(), picture.boxes.end(), [&](std::int32_t a, std::int32_t b) {
        const auto area = [&](std::int32_t box) {
            const QRectF rect = picture.nodeRect(box);
            return rect.width() * rect.height();
        };
        return area(a) > area(b);
    });
}

} // namespace

std::int32_t GraphPicture::nodeOfOperator(std::int32_t op) const {
    const auto at = static_cast<std::size_t>(op);
    return op >= 0 && at < content.nodeOfOperator.size() ? content.nodeOfOperator[at] : -1;
}

std::int32_t GraphPicture::nodeOfTensor(std::int32_t tensor) const {
    for (std::size_t node = 0; node < content.nodes.size(); ++node)
        if (tensor >= 0 && tensorOfNode(static_cast<std::int32_t>(node)) == tensor)
            return static_cast<std::int32_t>(node);
    return -1;
}

std::int32_t GraphPicture::tensorOfNode(std::int32_t node) const {
    const auto& of = content.nodes[static_cast<std::size_t>(node)];
    const auto at = static_cast<std::size_t>(of.index);
    switch (of.kind) {
    case inspect::NodeKind::Operator:
    case inspect::NodeKind::Group:
        return -1;
    case inspect::NodeKind::Input:
        return graph().inputs[at];
    case inspect::NodeKind::Output:
        return graph().outputs[at];
    case inspect::NodeKind::Constant:
    case inspect::NodeKind::Outer:
        return of.index;
    }
    return -1;
}

std::vector<std::int32_t> GraphPicture::nodesLike(std::int32_t node) const {
    const auto kindOf = [this](const inspect::ContentNode& of) {
        return of.kind == inspect::NodeKind::Group ? kinds[static_cast<std::size_t>(of.index)] : -1;
    };
    const auto kind = kindOf(content.nodes[static_cast<std::size_t>(node)]);
    std::vector<std::int32_t> alike;
    for (std::size_t each = 0; kind >= 0 && each < content.nodes.size(); ++each)
        if (static_cast<std::int32_t>(each) != node && kindOf(content.nodes[each]) == kind)
            alike.push_back(static_cast<std::int32_t>(each));
    return alike;
}

std::vector<std::int32_t> GraphPicture::operatorsOfNode(std::int32_t node) const {
    const auto& of = content.nodes[static_cast<std::size_t>(node)];
    if (of.kind == inspect::NodeKind::Operator)
        return {of.index};
    return of.kind == inspect::NodeKind::Group ? operatorsIn(groups, of.index) : std::vector<std::int32_t>();
}

base::Result<std::shared_ptr<const GraphPicture>> makePicture(const GraphRequest& request, base::Progress& progress) {
    auto picture = std::make_shared<GraphPicture>();
    picture->model = request.model;
    picture->subgraph = request.subgraph;
    picture->groups = request.content.groups;
    picture->direction = request.direction;
    picture->content = inspect::graphContent(*request.model, request.subgraph, request.content);
    picture->kinds = inspect::alikeGroups(*request.model, request.subgraph, picture->groups);
    picture->texts =
        nodeTexts(*request.model, request.subgraph, picture->content, picture->groups, picture->kinds, request.detail);
    if (progress.isCancelled())
        return base::Error{base::Code::Cancelled, "graph layout", ""};
    const double em = request.fonts.em;
    inspect::LayoutOptions options;
    options.layerGap = 3 * em;
    options.nodeGap = 2 * em;
    options.laneGap = 0.8 * em;
    options.groupGap = 1.2 * em;
    options.direction = request.direction;
    options.columns = request.columns > 0 ? request.columns : request.folding == Folding::Never ? 1 : 0;
    options.foldsOnlyChains = request.columns == 0 && request.folding == Folding::WhereLong;
    options.aspect = request.aspect;
    TRY_ASSIGN(
        picture->layout, inspect::layoutGraph(picture->content, sizesOf(*picture, request.fonts), options, progress));
    addNeighbours(*picture);
    chooseLabels(*picture);
    addIndices(*picture);
    return std::shared_ptr<const GraphPicture>(std::move(picture));
}

} // namespace widgets
