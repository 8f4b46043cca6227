// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/convolution/padding.h"
#include "support/test_main.h"

#include <limits>

class TestPadding : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void sizes_data();
    void sizes();
    void emptyOutputs();
    void refuses_data();
    void refuses();
};

namespace {

void addAxisColumns() {
    QTest::addColumn<bool>("same");
    QTest::addColumn<qint64>("input");
    QTest::addColumn<qint64>("filter");
    QTest::addColumn<qint64>("stride");
    QTest::addColumn<qint64>("dilation");
}

std::optional<ops::PaddedAxis> padRow() {
    const auto padding =
        *static_cast<bool*>(QTest::qData("same", QMetaType::Bool)) ? model::Padding::Same : model::Padding::Valid;
    const auto column = [](const char* name) { return *static_cast<qint64*>(QTest::qData(name, QMetaType::LongLong)); };
    return ops::padAxis(padding, {column("input"), column("filter"), column("stride"), column("dilation")});
}

} // namespace

void TestPadding::sizes_data() {
    addAxisColumns();
    QTest::addColumn<int>("output");
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("after");
    QTest::newRow("same 3") << true << 8LL << 3LL << 1LL << 1LL << 8 << 1 << 1;
    QTest::newRow("same even input, stride 2: odd one behind") << true << 8LL << 3LL << 2LL << 1LL << 4 << 0 << 1;
    QTest::newRow("same odd input, stride 2") << true << 7LL << 3LL << 2LL << 1LL << 4 << 1 << 1;
    QTest::newRow("same dilated") << true << 9LL << 3LL << 1LL << 2LL << 9 << 2 << 2;
    QTest::newRow("same, stride beyond filter") << true << 9LL << 1LL << 4LL << 1LL << 3 << 0 << 0;
    QTest::newRow("valid 3") << false << 8LL << 3LL << 1LL << 1LL << 6 << 0 << 0;
    QTest::newRow("valid stride 2") << false << 8LL << 3LL << 2LL << 1LL << 3 << 0 << 0;
    QTest::newRow("valid fits just") << false << 5LL << 3LL << 3LL << 2LL << 1 << 0 << 0;
    QTest::newRow("same of nothing") << true << 0LL << 3LL << 1LL << 1LL << 0 << 0 << 0;
}

void TestPadding::sizes() {
    const auto padded = padRow();
    QVERIFY(padded);
    QTEST(padded->output, "output");
    QTEST(padded->before, "before");
    QTEST(padded->after, "after");
}

/// A window that is larger by less than a stride, as in the reference.
void TestPadding::emptyOutputs() {
    for (const auto& axis : {ops::WindowAxis{4, 5, 1, 1}, ops::WindowAxis{4, 3, 2, 3}, ops::WindowAxis{1, 4, 3, 1}}) {
        const auto padded = ops::padAxis(model::Padding::Valid, axis);
        QVERIFY(padded);
        QCOMPARE(padded->output, 0);
        QCOMPARE(padded->before, 0);
        QCOMPARE(padded->after, 0);
    }
}

void TestPadding::refuses_data() {
    addAxisColumns();
    constexpr qint64 huge = std::numeric_limits<qint64>::max();
    QTest::newRow("valid, filter too large") << false << 4LL << 6LL << 1LL << 1LL;
    QTest::newRow("valid, dilated too far") << false << 4LL << 3LL << 1LL << 3LL;
    QTest::newRow("stride 0") << true << 4LL << 3LL << 0LL << 1LL;
    QTest::newRow("stride negative") << true << 4LL << 3LL << -1LL << 1LL;
    QTest::newRow("dilation 0") << true << 4LL << 3LL << 1LL << 0LL;
    QTest::newRow("filter 0") << true << 4LL << 0LL << 1LL << 1LL;
    QTest::newRow("stride huge") << true << 4LL << 3LL << huge << 1LL;
    QTest::newRow("dilation huge") << true << 4LL << 3LL << 1LL << huge;
    QTest::newRow("padding beyond 32 bits") << true << 4LL << 8LL << 1LL << 2000000000LL;
}

void TestPadding::refuses() {
    QVERIFY(!padRow());
}

HALFSTEP_TEST(TestPadding)
#include "test_padding.moc"
