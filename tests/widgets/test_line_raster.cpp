// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "support/test_main.h"

#include "widgets/graph/line_raster.h"

#include <QLineF>

#include <cmath>
#include <random>
#include <vector>

class TestLineRaster : public support::TestCase {
    Q_OBJECT
private Q_SLOTS:
    void linesGoFromEndToEnd_data();
    void linesGoFromEndToEnd();
    void staysInThePicture();
};

namespace {

constexpr int width = 37;
constexpr int height = 23;
constexpr QRgb ground = 0xff000000;
constexpr QRgb ink = 0xffffffff;

} // namespace

void TestLineRaster::linesGoFromEndToEnd_data() {
    QTest::addColumn<QPointF>("from");
    QTest::addColumn<QPointF>("to");
    QTest::addColumn<int>("pixels");
    QTest::newRow("flat") << QPointF(3.5, 7.5) << QPointF(12.5, 7.5) << 10;
    QTest::newRow("flat, backwards") << QPointF(12.5, 7.5) << QPointF(3.5, 7.5) << 10;
    QTest::newRow("upright") << QPointF(3.5, 2.5) << QPointF(3.5, 9.5) << 8;
    QTest::newRow("point") << QPointF(3.5, 2.5) << QPointF(3.5, 2.5) << 1;
    QTest::newRow("from outside") << QPointF(-100, 5.5) << QPointF(2.5, 5.5) << 3;
    QTest::newRow("outside") << QPointF(-100, 5.5) << QPointF(-2, 25) << 0;
}

void TestLineRaster::linesGoFromEndToEnd() {
    QFETCH(const QPointF, from);
    QFETCH(const QPointF, to);
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(ground);
    widgets::LineRaster(image).line(from, to, ink);
    int pixels = 0;
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            pixels += image.pixel(x, y) == ink ? 1 : 0;
    QTEST(pixels, "pixels");
    for (const QPointF& end : {from, to})
        if (image.rect().contains(int(std::floor(end.x())), int(std::floor(end.y()))))
            QCOMPARE(image.pixel(int(end.x()), int(end.y())), ink);
}

/// Rows before and behind the picture stay as they are; what is drawn lies on the line.
void TestLineRaster::staysInThePicture() {
    std::vector<QRgb> memory(std::size_t(width) * (height + 2), ground);
    QImage image(reinterpret_cast<uchar*>(memory.data() + width), width, height, width * int(sizeof(QRgb)),
        QImage::Format_RGB32);
    widgets::LineRaster raster(image);
    std::mt19937 random(1);
    std::uniform_int_distribution<int> place(-120, 200);
    for (int i = 0; i < 20000; ++i) {
        // Whole numbers too: ends on the rim.
        const double part = i % 2 == 0 ? 0 : 1.0 / 3;
        const QPointF from(place(random) / 2 + part, place(random) / 3 + part);
        const QPointF to(place(random) / 2, place(random) / 3);
        raster.line(from, to, ink);
        const QLineF line(from, to);
        for (int at = 0; at < int(memory.size()); ++at) {
            if (memory[std::size_t(at)] == ground)
                continue;
            const int y = at / width - 1;
            QVERIFY(y >= 0 && y < height);
            const QPointF way = QPointF(at % width + 0.5, y + 0.5) - from;
            const double off = line.length() == 0 ? 0 : (way.x() * line.dy() - way.y() * line.dx()) / line.length();
            QVERIFY2(std::abs(off) < 1.5, qPrintable(QString::number(off)));
            memory[std::size_t(at)] = ground;
        }
    }
}

HALFSTEP_TEST(TestLineRaster)
#include "test_line_raster.moc"
