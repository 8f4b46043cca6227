// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/layout/layout_fold.h"
#include "support/graph_builder.h"
#include "support/test_main.h"

#include <QElapsedTimer>

using inspect::GraphLayout;

class TestLayoutFold : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void columnsStandSideBySide();
    void edgesStayJoined();
    void turnsBetweenColumnsLeaveNoStub();
    void wideLayoutsStay();
    void onlyChainsAreCut();
    void fiftyThousandOperators();

private:
    static GraphLayout chain(int count) {
        GraphBuilder builder;
        auto last = builder.input({1});
        const auto first = last;
        for (int i = 0; i < count; ++i) {
            const auto next = builder.tensor({1});
            builder.op(model::BuiltinOperator::ADD, {last, i % 20 == 19 ? first : last}, {next});
            last = next;
        }
        builder.outputs({last});
        base::Progress progress;
        const std::vector<inspect::NodeSize> sizes(static_cast<std::size_t>(count) + 2, {60, 20});
        return *inspect::layoutGraph(builder.model(), 0, sizes, {}, progress);
    }
};

void TestLayoutFold::columnsStandSideBySide() {
    const auto straight = chain(100);
    const auto folded = inspect::folded(straight, {.columns = 5});
    QVERIFY(folded.height < straight.height / 4);
    QVERIFY(folded.width > straight.width * 4);
    for (std::size_t i = 0; i < folded.nodes.size(); ++i) {
        const auto& a = folded.nodes[i];
        QVERIFY(a.centre.x >= 0 && a.centre.x <= folded.width && a.centre.y >= 0 && a.centre.y <= folded.height);
        for (std::size_t k = 0; k < i; ++k) {
            const auto& b = folded.nodes[k];
            QVERIFY(std::abs(a.centre.x - b.centre.x) >= 59 || std::abs(a.centre.y - b.centre.y) >= 19);
        }
    }
}

void TestLayoutFold::edgesStayJoined() {
    const auto folded = inspect::folded(chain(100), {.columns = 4});
    for (const auto& edge : folded.edges) {
        const auto& from = folded.nodes[static_cast<std::size_t>(edge.from)];
        const auto& to = folded.nodes[static_cast<std::size_t>(edge.to)];
        QCOMPARE(edge.points.front().x, from.centre.x);
        QCOMPARE(edge.points.front().y, from.centre.y + 10);
        QCOMPARE(edge.points.back().x, to.centre.x);
        QCOMPARE(edge.points.back().y, to.centre.y - 10);
        for (const auto& point : edge.points)
            QVERIFY(point.x >= 0 && point.x <= folded.width && point.y >= 0 && point.y <= folded.height);
    }
}

/// An edge that turns low in the gap below its maker goes to the next column above that turn: nothing hangs down.
void TestLayoutFold::turnsBetweenColumnsLeaveNoStub() {
    GraphLayout straight;
    straight.width = 100;
    for (std::int32_t i = 0; i < 8; ++i) {
        straight.nodes.push_back({{50, 20 + 80.0 * i}, {60, 20}, i});
        straight.height = 30 + 80.0 * i;
        if (i > 0)
            straight.edges.push_back(
                {i - 1, i, i, {{50, 80.0 * i - 50}, {30, 80.0 * i - 20}, {40, 80.0 * i - 5}, {50, 80.0 * i + 10}}});
    }
    const auto folded = inspect::folded(straight, {.columns = 2});
    QVERIFY(folded.height < straight.height * 2 / 3);
    for (const auto& edge : folded.edges)
        for (std::size_t i = 2; i < edge.points.size(); ++i) {
            const auto& a = edge.points[i - 2];
            const auto& b = edge.points[i - 1];
            const auto& c = edge.points[i];
            QVERIFY(a.x != b.x || b.x != c.x || (b.y - a.y) * (c.y - b.y) >= 0);
        }
}

void TestLayoutFold::wideLayoutsStay() {
    const auto small = chain(1);
    QCOMPARE(inspect::folded(small).height, small.height);
    QCOMPARE(inspect::folded(GraphLayout()).width, 0.0);
}

void TestLayoutFold::onlyChainsAreCut() {
    const inspect::FoldOptions options{.onlyChains = true};
    QVERIFY(inspect::folded(chain(100), options).height < chain(100).height / 3);
    QCOMPARE(inspect::folded(chain(6), options).height, chain(6).height); // seen whole as it is
    // Many edges run along it: each operator also reads what the first ones wrote.
    GraphBuilder builder;
    const auto first = builder.input({1});
    std::vector<std::int32_t> early;
    auto last = first;
    for (int i = 0; i < 100; ++i) {
        const auto next = builder.tensor({1});
        builder.op(model::BuiltinOperator::ADD, {last, i < 20 ? first : early[std::size_t(i) % early.size()]}, {next});
        if (i < 20)
            early.push_back(next);
        last = next;
    }
    builder.outputs({last});
    base::Progress progress;
    const auto tied =
        *inspect::layoutGraph(builder.model(), 0, std::vector<inspect::NodeSize>(102, {60, 20}), {}, progress);
    QVERIFY(inspect::folded(tied).height < tied.height);
    QCOMPARE(inspect::folded(tied, options).height, tied.height);
}

void TestLayoutFold::fiftyThousandOperators() {
    QElapsedTimer timer;
    timer.start();
    const auto straight = chain(50000);
    const qint64 placed = timer.elapsed();
    const auto folded = inspect::folded(straight);
    qInfo("50,000 operators: %lld ms, folded %lld ms", static_cast<long long>(placed),
        static_cast<long long>(timer.elapsed() - placed));
    QVERIFY(folded.width / folded.height > 0.5 && folded.width / folded.height < 4);
    QVERIFY2(timer.elapsed() < 20000, "ten times what it needs on a busy machine");
}

HALFSTEP_TEST(TestLayoutFold)
#include "test_layout_fold.moc"
