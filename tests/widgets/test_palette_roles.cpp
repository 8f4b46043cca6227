// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "support/test_main.h"

#include "widgets/common/contrast.h"
#include "widgets/common/palette_roles.h"

#include <cmath>

class TestPaletteRoles : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void contrastIsTheKnownOne();
    void themes_data();
    void themes();
    void textReads_data() { themes_data(); }
    void textReads();
    void marksAreSeen_data() { themes_data(); }
    void marksAreSeen();
    void errorRamp_data() { themes_data(); }
    void errorRamp();
    void precisionsDiffer_data() { themes_data(); }
    void precisionsDiffer();
};

namespace {

using inspect::ComputeKind;
constexpr std::array kinds = {ComputeKind::Float32, ComputeKind::Float16, ComputeKind::Int16, ComputeKind::Int8,
    ComputeKind::UInt8, ComputeKind::Int4, ComputeKind::Hybrid, ComputeKind::Other};

/// A desktop's palette that is neither of ours.
QPalette sepia() {
    QPalette palette(QColor(0xe8, 0xdc, 0xc0), QColor(0xe8, 0xdc, 0xc0));
    palette.setColor(QPalette::Base, QColor(0xf5, 0xec, 0xd6));
    palette.setColor(QPalette::Text, QColor(0x3b, 0x2f, 0x1e));
    palette.setColor(QPalette::Highlight, QColor(0xd0, 0xa0, 0x40));
    return palette;
}

} // namespace

void TestPaletteRoles::contrastIsTheKnownOne() {
    QCOMPARE(widgets::contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(widgets::contrast(Qt::white, Qt::white), 1.0);
    // The grey that is just readable on white, as the guideline's examples give it.
    QVERIFY(std::abs(widgets::contrast(QColor(0x767676), Qt::white) - 4.54) < 0.005);
}

void TestPaletteRoles::themes_data() {
    QTest::addColumn<QPalette>("palette");
    QTest::addColumn<bool>("isDark");
    QTest::newRow("light") << widgets::lightPalette() << false;
    QTest::newRow("dark") << widgets::darkPalette() << true;
    QTest::newRow("sepia") << sepia() << false;
}

void TestPaletteRoles::themes() {
    QFETCH(const QPalette, palette);
    QTEST(widgets::PaletteRoles(palette).isDark(), "isDark");
}

void TestPaletteRoles::textReads() {
    QFETCH(const QPalette, palette);
    const widgets::PaletteRoles roles(palette);
    for (const QColor& text : {roles.text(), roles.mutedText(), roles.wrong(), roles.look(), roles.good()})
        QVERIFY2(widgets::contrast(text, roles.base()) >= 4.5, qPrintable(text.name()));
    for (const auto kind : kinds) {
        QVERIFY(widgets::contrast(roles.onPrecision(kind), roles.precision(kind)) >= 4.5);
        QVERIFY(widgets::contrast(roles.text(), roles.precisionFill(kind)) >= 4.5);
    }
    if (palette != sepia()) {
        QVERIFY(widgets::contrast(palette.color(QPalette::Link), roles.base()) >= 4.5);
        QVERIFY(widgets::contrast(palette.color(QPalette::PlaceholderText), roles.base()) >= 4.5);
        QVERIFY(widgets::contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >= 4.5);
        QVERIFY(widgets::contrast(palette.color(QPalette::WindowText), palette.color(QPalette::Window)) >= 4.5);
    }
}

void TestPaletteRoles::marksAreSeen() {
    QFETCH(const QPalette, palette);
    const widgets::PaletteRoles roles(palette);
    for (const auto kind : kinds)
        QVERIFY2(widgets::contrast(roles.precision(kind), roles.base()) >= 3,
            qPrintable(roles.precision(kind).name() + u' ' + QString::number(int(kind))));
    QVERIFY(widgets::contrast(roles.mark(), roles.base()) >= 3);
}

void TestPaletteRoles::errorRamp() {
    QFETCH(const QPalette, palette);
    const widgets::PaletteRoles roles(palette);
    // Bad stands out from the ground, good is near to it; the way between never turns back.
    QVERIFY(widgets::contrast(roles.error(1), roles.base()) > widgets::contrast(roles.error(0), roles.base()));
    double before = 0;
    for (int step = 0; step <= 20; ++step) {
        const double now = widgets::contrast(roles.error(step / 20.0), roles.base());
        QVERIFY(step == 0 || now >= before);
        before = now;
        QVERIFY(widgets::contrast(widgets::readableOn(roles.error(step / 20.0)), roles.error(step / 20.0)) >= 4.5);
    }
    QCOMPARE(roles.error(-1), roles.error(0));
    QCOMPARE(roles.error(2), roles.error(1));
}

void TestPaletteRoles::precisionsDiffer() {
    QFETCH(const QPalette, palette);
    const widgets::PaletteRoles roles(palette);
    for (const auto a : kinds)
        for (const auto b : kinds)
            QVERIFY(a == b || roles.precision(a) != roles.precision(b));
}

HALFSTEP_TEST(TestPaletteRoles)
#include "test_palette_roles.moc"
