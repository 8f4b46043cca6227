// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/reader.h"
#include "inspect/layout/graph_layout.h"
#include "support/graph_builder.h"
#include "support/test_main.h"

#include <set>

using inspect::NodeKind;

class TestGraphContent : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void plainNumbering();
    void constantsAreNodes();
    void castsAreBridged();
    void partsHaveOuterEnds();
    void closedGroupsStandForTheirParts();
    void openGroupsHoldTheirParts();
    void needlessGroupsAreLeftOut();
    void structureFindsBlocks();
    void everyEdgeStays_data();
    void everyEdgeStays();
    void nestedLayoutsHold_data();
    void nestedLayoutsHold();
    void runsToTheRight();
    void leadsBackAroundTheBoxes_data();
    void leadsBackAroundTheBoxes();
};

namespace {

/// x → a/one → a/two → b → y, and a/one → y.
GraphBuilder smallGraph() {
    GraphBuilder builder;
    const auto x = builder.input({4});
    const auto add = [&](const char* name, std::vector<std::int32_t> from) {
        const auto made = builder.tensor({4});
        builder.at(made).name = name;
        builder.op(model::BuiltinOperator::ADD, std::move(from), {made});
        return made;
    };
    const auto weights = builder.constant<float>({4}, model::TensorType::Float32, {1, 2, 3, 4});
    const auto one = add("a/one", {x, weights});
    const auto two = add("a/two", {one, weights});
    const auto b = add("b", {two, two});
    const auto y = add("c", {b, one});
    builder.outputs({y});
    return builder;
}

std::set<std::pair<std::int32_t, std::int32_t>> pairsOf(const inspect::GraphContent& content) {
    std::set<std::pair<std::int32_t, std::int32_t>> pairs;
    for (const auto& edge : content.edges)
        pairs.insert({edge.from, edge.to});
    return pairs;
}

std::vector<inspect::NodeSize> sizesOf(const inspect::GraphContent& content) {
    std::vector<inspect::NodeSize> sizes;
    for (std::size_t node = 0; node < content.nodes.size(); ++node)
        sizes.push_back({50.0 + double(node * 29 % 60), node % 4 == 0 ? 20.0 : 36.0});
    return sizes;
}

inspect::GraphLayout layoutOf(const inspect::GraphContent& content, const inspect::LayoutOptions& options = {}) {
    base::Progress progress;
    auto made = inspect::layoutGraph(content, sizesOf(content), options, progress);
    if (!made)
        qFatal("no layout");
    return *std::move(made);
}

struct Sides {
    double left;
    double top;
    double right;
    double bottom;
};
Sides sidesOf(const inspect::PlacedNode& node) {
    return {node.centre.x - node.size.width / 2, node.centre.y - node.size.height / 2,
        node.centre.x + node.size.width / 2, node.centre.y + node.size.height / 2};
}

base::Result<model::Loaded> real(const QString& name) {
    return format::read(QStringLiteral(HALFSTEP_SHARED_DIR "/models/%1.tflite").arg(name).toStdString());
}

void addRealModels() {
    QTest::addColumn<QString>("name");
    for (const char* name :
        {"coral/tf2_mobilenet_v2_1.0_224_ptq", "coral/movenet_single_pose_lightning_ptq", "graphs/residual_1000",
            "graphs/rnn_2000", "graphs/unet_2000", "graphs/wide_2000", "tflm/mnist_lstm_float"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

} // namespace

void TestGraphContent::plainNumbering() {
    const auto model = smallGraph().build();
    const auto content = inspect::graphContent(*model, 0);
    QCOMPARE(content.nodes.size(), std::size_t(6));
    for (std::int32_t op = 0; op < 4; ++op) {
        QCOMPARE(int(content.nodes[std::size_t(op)].kind), int(NodeKind::Operator));
        QCOMPARE(content.nodeOfOperator[std::size_t(op)], op);
    }
    QCOMPARE(int(content.nodes[4].kind), int(NodeKind::Input));
    QCOMPARE(int(content.nodes[5].kind), int(NodeKind::Output));
    QCOMPARE(pairsOf(content),
        (std::set<std::pair<std::int32_t, std::int32_t>>{{4, 0}, {0, 1}, {1, 2}, {2, 3}, {0, 3}, {3, 5}}));
    QCOMPARE(content.order.front(), 4);
    QCOMPARE(content.order.back(), 5);
}

void TestGraphContent::constantsAreNodes() {
    const auto model = smallGraph().build();
    inspect::ContentOptions options;
    options.showsConstants = true;
    const auto content = inspect::graphContent(*model, 0, options);
    QCOMPARE(content.nodes.size(), std::size_t(7)); // one node, though two read it
    QCOMPARE(int(content.nodes[6].kind), int(NodeKind::Constant));
    QVERIFY(pairsOf(content).count({6, 0}) && pairsOf(content).count({6, 1}));
}

void TestGraphContent::castsAreBridged() {
    const auto loaded = format::read(HALFSTEP_TEST_DATA_DIR "/models/residual_add.int8_floatio.tflite");
    QVERIFY(bool(loaded));
    inspect::ContentOptions options;
    options.hidesCasts = true;
    const auto content = inspect::graphContent(*loaded->model, 0, options);
    const auto& graph = loaded->model->subgraphs[0];
    std::size_t casts = 0;
    for (std::size_t op = 0; op < graph.operators.size(); ++op)
        casts += content.nodeOfOperator[op] < 0 ? 1 : 0;
    QCOMPARE(casts, std::size_t(2));
    // Both ends are still connected.
    std::set<std::int32_t> touched;
    for (const auto& edge : content.edges)
        touched.insert({edge.from, edge.to});
    QCOMPARE(touched.size(), content.nodes.size());
}

void TestGraphContent::partsHaveOuterEnds() {
    const auto model = smallGraph().build();
    inspect::ContentOptions options;
    options.only = std::vector<std::int32_t>{1, 2};
    const auto content = inspect::graphContent(*model, 0, options);
    // a/two, b, from outside a/one, to outside b.
    QCOMPARE(content.nodes.size(), std::size_t(4));
    QCOMPARE(content.nodeOfOperator[0], -1);
    QCOMPARE(std::count_if(content.nodes.begin(), content.nodes.end(),
                 [](const auto& node) { return node.kind == NodeKind::Outer; }),
        2);
    QCOMPARE(content.edges.size(), std::size_t(3));
    options.only = std::vector<std::int32_t>{};
    QVERIFY(inspect::graphContent(*model, 0, options).nodes.empty());
}

void TestGraphContent::closedGroupsStandForTheirParts() {
    const auto model = smallGraph().build();
    inspect::ContentOptions options;
    options.groups = inspect::nameScopes(model->subgraphs[0]);
    const auto content = inspect::graphContent(*model, 0, options);
    QCOMPARE(content.nodes.size(), std::size_t(5)); // a, b, c, two ends
    QCOMPARE(int(content.nodes[0].kind), int(NodeKind::Group));
    QCOMPARE(content.nodes[0].index, 0);
    QVERIFY(!content.nodes[0].isOpen);
    QCOMPARE(content.nodeOfOperator[0], 0);
    QCOMPARE(content.nodeOfOperator[1], 0);
    // x → a, a → b (two), a → c (one), b → c, c → y
    QCOMPARE(content.edges.size(), std::size_t(5));
}

void TestGraphContent::openGroupsHoldTheirParts() {
    const auto model = smallGraph().build();
    inspect::ContentOptions options;
    options.groups = inspect::nameScopes(model->subgraphs[0]);
    options.isOpen = {true};
    const auto content = inspect::graphContent(*model, 0, options);
    QCOMPARE(content.nodes.size(), std::size_t(7));
    const auto group = content.nodes[0].parent;
    QVERIFY(group >= 0 && content.nodes[std::size_t(group)].isOpen);
    QCOMPARE(content.nodes[1].parent, group);
    QCOMPARE(content.nodes[2].parent, -1);
    const auto layout = layoutOf(content);
    const auto box = sidesOf(layout.nodes[std::size_t(group)]);
    for (const int part : {0, 1}) {
        const auto inner = sidesOf(layout.nodes[std::size_t(part)]);
        QVERIFY(inner.left > box.left && inner.right < box.right && inner.top > box.top && inner.bottom < box.bottom);
    }
    for (const int other : {2, 3}) {
        const auto outer = sidesOf(layout.nodes[std::size_t(other)]);
        QVERIFY(
            outer.top >= box.bottom || outer.bottom <= box.top || outer.left >= box.right || outer.right <= box.left);
    }
}

void TestGraphContent::needlessGroupsAreLeftOut() {
    GraphBuilder builder;
    auto last = builder.input({1});
    for (const char* name : {"all/a/x/one", "all/b/two", "all/b/three"}) {
        const auto made = builder.tensor({1});
        builder.at(made).name = name;
        builder.op(model::BuiltinOperator::NEG, {last}, {made});
        last = made;
    }
    builder.outputs({last});
    const auto model = builder.build();
    inspect::ContentOptions options;
    options.groups = inspect::nameScopes(model->subgraphs[0]);
    const auto content = inspect::graphContent(*model, 0, options);
    // "all" holds everything, "all/a" and "all/a/x" one operator.
    QCOMPARE(content.nodes.size(), std::size_t(4));
    const auto& group = content.nodes[std::size_t(content.nodeOfOperator[1])];
    QCOMPARE(int(group.kind), int(NodeKind::Group));
    QCOMPARE(options.groups[std::size_t(group.index)].name, std::string("all/b"));
}

void TestGraphContent::structureFindsBlocks() {
    const auto loaded = real(QStringLiteral("coral/tf2_mobilenet_v2_1.0_224_ptq"));
    if (!loaded)
        QSKIP("the real models are not there");
    const auto& graph = loaded->model->subgraphs[0];
    const auto groups = inspect::structureGroups(graph);
    // Ten residual blocks: expansion, depthwise, projection, sum.
    std::size_t blocks = 0;
    std::set<std::int32_t> seen;
    for (std::size_t group = 0; group < groups.size(); ++group) {
        QVERIFY(groups[group].parent < std::int32_t(group));
        for (const auto op : groups[group].operators)
            QVERIFY(seen.insert(op).second);
        const auto& ops = groups[group].operators;
        blocks += ops.size() == 4 && loaded->model->codeOf(graph.operators[std::size_t(ops.back())]).builtin ==
                                         model::BuiltinOperator::ADD
                      ? 1
                      : 0;
    }
    QCOMPARE(blocks, std::size_t(10));
    // The largest graphs come apart into few parts on each level.
    const auto large = real(QStringLiteral("graphs/residual_10000"));
    QVERIFY(bool(large));
    inspect::ContentOptions options;
    options.groups = inspect::structureGroups(large->model->subgraphs[0]);
    const auto top = inspect::graphContent(*large->model, 0, options);
    QVERIFY(top.nodes.size() > 5 && top.nodes.size() < 100);
}

void TestGraphContent::everyEdgeStays_data() {
    addRealModels();
}

/// Opening and closing groups changes no edge between operators that both are shown.
void TestGraphContent::everyEdgeStays() {
    QFETCH(const QString, name);
    const auto loaded = real(name);
    if (!loaded)
        QSKIP("the real models are not there");
    const auto& graph = loaded->model->subgraphs[0];
    const auto plain = inspect::graphContent(*loaded->model, 0);
    for (const bool byName : {true, false}) {
        inspect::ContentOptions options;
        options.groups = byName ? inspect::nameScopes(graph) : inspect::structureGroups(graph);
        options.isOpen.assign(options.groups.size(), true);
        const auto open = inspect::graphContent(*loaded->model, 0, options);
        QCOMPARE(pairsOf(open), pairsOf(plain));
        for (std::size_t group = 0; group < options.isOpen.size(); group += 2)
            options.isOpen[group] = false;
        const auto mixed = inspect::graphContent(*loaded->model, 0, options);
        std::set<std::pair<std::int32_t, std::int32_t>> wanted;
        const auto place = [&](std::int32_t node) {
            return node < std::int32_t(graph.operators.size())
                       ? mixed.nodeOfOperator[std::size_t(node)]
                       : node - std::int32_t(graph.operators.size()) +
                             std::int32_t(std::find_if(mixed.nodes.begin(), mixed.nodes.end(), [](const auto& each) {
                                 return each.kind == NodeKind::Input;
                             }) - mixed.nodes.begin());
        };
        for (const auto& [from, to] : pairsOf(plain))
            if (place(from) != place(to))
                wanted.insert({place(from), place(to)});
        QCOMPARE(pairsOf(mixed), wanted);
    }
}

void TestGraphContent::nestedLayoutsHold_data() {
    addRealModels();
}

/// Boxes lie inside of the box around them and never over their neighbours; edges begin and end at their nodes.
void TestGraphContent::nestedLayoutsHold() {
    QFETCH(const QString, name);
    const auto loaded = real(name);
    if (!loaded)
        QSKIP("the real models are not there");
    for (const bool byName : {true, false}) {
        inspect::ContentOptions options;
        const auto& graph = loaded->model->subgraphs[0];
        options.groups = byName ? inspect::nameScopes(graph) : inspect::structureGroups(graph);
        options.isOpen.assign(options.groups.size(), true);
        const auto content = inspect::graphContent(*loaded->model, 0, options);
        const auto layout = layoutOf(content);
        std::map<std::int32_t, std::vector<Sides>> parts;
        for (std::size_t node = 0; node < content.nodes.size(); ++node) {
            const auto inner = sidesOf(layout.nodes[node]);
            const auto parent = content.nodes[node].parent;
            const Sides around = parent < 0 ? Sides{-1, -1, layout.width + 1, layout.height + 1}
                                            : sidesOf(layout.nodes[std::size_t(parent)]);
            QVERIFY(inner.left >= around.left && inner.right <= around.right);
            QVERIFY(inner.top >= around.top && inner.bottom <= around.bottom);
            parts[parent].push_back(inner);
        }
        for (auto& [parent, boxes] : parts) {
            std::sort(boxes.begin(), boxes.end(), [](const auto& a, const auto& b) { return a.top < b.top; });
            for (std::size_t i = 0; i < boxes.size(); ++i)
                for (std::size_t j = i + 1; j < boxes.size() && boxes[j].top < boxes[i].bottom; ++j)
                    QVERIFY(boxes[j].left >= boxes[i].right || boxes[j].right <= boxes[i].left);
        }
        for (const auto& edge : layout.edges) {
            const auto from = sidesOf(layout.nodes[std::size_t(edge.from)]);
            const auto to = sidesOf(layout.nodes[std::size_t(edge.to)]);
            const auto touches = [](double y, const Sides& box) {
                return std::abs(y - box.bottom) < 1e-6 || std::abs(y - box.top) < 1e-6;
            };
            QVERIFY(touches(edge.points.front().y, from));
            QVERIFY(touches(edge.points.back().y, to));
            QVERIFY(std::abs(edge.points.front().x - layout.nodes[std::size_t(edge.from)].centre.x) < 1e-6);
            QVERIFY(std::abs(edge.points.back().x - layout.nodes[std::size_t(edge.to)].centre.x) < 1e-6);
        }
    }
}

void TestGraphContent::runsToTheRight() {
    const auto content = inspect::graphContent(*smallGraph().build(), 0);
    inspect::LayoutOptions options;
    options.direction = inspect::Direction::Right;
    const auto layout = layoutOf(content, options);
    QVERIFY(layout.width > layout.height);
    for (const auto& edge : layout.edges)
        QVERIFY(edge.points.front().x < edge.points.back().x);
    QCOMPARE(layout.nodes[0].size.width, sizesOf(content)[0].width);
}

void TestGraphContent::leadsBackAroundTheBoxes_data() {
    QTest::addColumn<bool>("isOpen");
    QTest::addColumn<inspect::Direction>("direction");
    QTest::newRow("closed groups") << false << inspect::Direction::Down;
    QTest::newRow("open groups") << true << inspect::Direction::Down;
    QTest::newRow("closed, to the right") << false << inspect::Direction::Right;
    QTest::newRow("open, to the right") << true << inspect::Direction::Right;
}

/// Operators of two groups in turn: some edges lead from the lower group back to the upper one.
void TestGraphContent::leadsBackAroundTheBoxes() {
    QFETCH(bool, isOpen);
    QFETCH(inspect::Direction, direction);
    GraphBuilder builder;
    auto last = builder.input({4});
    for (const char* name : {"a/one", "b/two", "c/three", "a/four", "b/five", "c/six", "a/seven"}) {
        const auto made = builder.tensor({4});
        builder.at(made).name = name;
        builder.op(model::BuiltinOperator::ADD, {last, last}, {made});
        last = made;
    }
    builder.outputs({last});
    const auto model = builder.build();
    inspect::ContentOptions options;
    options.groups = inspect::nameScopes(model->subgraphs[0]);
    options.isOpen.assign(options.groups.size(), isOpen);
    const auto content = inspect::graphContent(*model, 0, options);
    inspect::LayoutOptions arrangement;
    arrangement.direction = direction;
    const auto layout = layoutOf(content, arrangement);
    const auto isAround = [&](std::int32_t box, std::int32_t node) {
        for (auto around = content.nodes[std::size_t(node)].parent; around >= 0;
             around = content.nodes[std::size_t(around)].parent)
            if (around == box)
                return true;
        return false;
    };
    std::size_t back = 0;
    for (const auto& edge : layout.edges) {
        const auto& ends = edge.points;
        back += direction == inspect::Direction::Down ? ends.front().y > ends.back().y : ends.front().x > ends.back().x;
        for (std::int32_t node = 0; std::size_t(node) < layout.nodes.size(); ++node) {
            if (isAround(node, edge.from) || isAround(node, edge.to))
                continue;
            const auto box = sidesOf(layout.nodes[std::size_t(node)]);
            for (std::size_t i = 1; i < ends.size(); ++i)
                for (double share = 0; share <= 1; share += 1.0 / 64) {
                    const double x = ends[i - 1].x + share * (ends[i].x - ends[i - 1].x);
                    const double y = ends[i - 1].y + share * (ends[i].y - ends[i - 1].y);
                    const bool isInside =
                        x > box.left + 0.01 && x < box.right - 0.01 && y > box.top + 0.01 && y < box.bottom - 0.01;
                    QVERIFY2(!isInside,
                        qPrintable(QStringLiteral("edge %1 to %2 through %3").arg(edge.from).arg(edge.to).arg(node)));
                }
        }
        for (const auto& point : ends)
            QVERIFY(point.x >= -0.01 && point.x <= layout.width + 0.01 && point.y >= -0.01 &&
                    point.y <= layout.height + 0.01);
    }
    QVERIFY(back > 0);
}

HALFSTEP_TEST(TestGraphContent)
#include "test_graph_content.moc"
