// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "support/test_main.h"

#include "widgets/common/elided_label.h"

#include <QComboBox>
#include <QTextEdit>
#include <QVBoxLayout>

using widgets::ElidedLabel;

/// Facts are left out whole, from the end.
class TestElidedLabel : public support::TestCase {
    Q_OBJECT
private Q_SLOTS:
    void leavesOutWholeFacts();
    void goesOnInASecondLine();
    void getsTheRoomOfItsLines();
    void cutsASingleFact();
};

namespace {

const QString facts = QStringLiteral("32 channels · scales 0.001 … 0.028 · largest is 28 times the smallest · 7 dead");

int widthOf(const ElidedLabel& label, const QString& text) {
    return label.fontMetrics().horizontalAdvance(text);
}

} // namespace

void TestElidedLabel::leavesOutWholeFacts() {
    ElidedLabel label;
    label.setFullText(facts);
    label.setFacts(QStringLiteral(" · "), 1);
    QCOMPARE(label.shownLines(10000), QStringList(facts));
    const QString two = QStringLiteral("32 channels · scales 0.001 … 0.028 · …");
    QCOMPARE(label.shownLines(widthOf(label, two) + 1), QStringList(two));
    const QString one = QStringLiteral("32 channels · …");
    QCOMPARE(label.shownLines(widthOf(label, one) + 1), QStringList(one));
    QCOMPARE(label.toolTip(), facts);
}

void TestElidedLabel::goesOnInASecondLine() {
    ElidedLabel label;
    label.setFullText(facts);
    label.setFacts(QStringLiteral(" · "), 2);
    const int width = widthOf(label, QStringLiteral("largest is 28 times the smallest · 7 dead")) + 1;
    const auto lines = label.shownLines(width);
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.join(QStringLiteral(" · ")), facts);
    QVERIFY(label.hasHeightForWidth());
    QCOMPARE(label.heightForWidth(width), label.heightForWidth(10000) + label.fontMetrics().lineSpacing());
}

void TestElidedLabel::getsTheRoomOfItsLines() {
    QWidget page;
    auto* label = new ElidedLabel(&page);
    label->setFacts(QStringLiteral(" · "), 2);
    auto* top = new QHBoxLayout;
    top->addWidget(new QComboBox(&page));
    top->addWidget(label, 1);
    auto* column = new QVBoxLayout(&page);
    column->addLayout(top);
    column->addWidget(new QTextEdit(&page), 1);
    page.resize(400, 400);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    label->setFullText(facts);
    QTRY_VERIFY(label->height() >= 2 * label->fontMetrics().lineSpacing());
}

void TestElidedLabel::cutsASingleFact() {
    ElidedLabel label;
    label.setFullText(QStringLiteral("functional_1/batch_normalization/FusedBatchNorm"));
    const auto lines = label.shownLines(widthOf(label, QStringLiteral("functional_1/batch")));
    QCOMPARE(lines.size(), 1);
    QVERIFY(lines.front().contains(u'…'));
}

HALFSTEP_TEST(TestElidedLabel)
#include "test_elided_label.moc"
