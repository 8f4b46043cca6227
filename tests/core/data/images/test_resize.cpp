// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "data/images/resize.h"

#include "support/data_support.h"

class TestResize : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void equalsTensorFlow_data();
    void equalsTensorFlow();
    void sameSizeChangesNothing();
    void aPieceOfALargerImage();
};

namespace {

const data::Arrays& golden() {
    static const auto arrays = data::readNpz(support::testData("preparation/resized.npz"));
    return *arrays;
}

data::PixelView viewOf(const data::Array& image) {
    return {image.bytes.as<std::uint8_t>(), image.shape[1], image.shape[0], image.shape[1]};
}

data::Pixels resized(const std::string& way, const data::PixelView& image, int width, int height) {
    if (way == "nearest")
        return data::resizedNearest(image, width, height);
    if (way == "letterbox")
        return data::letterboxed(image, width, height);
    if (way == "centre-crop")
        return data::centreCropped(image, width, height);
    return data::resizedBilinear(image, width, height);
}

} // namespace

void TestResize::equalsTensorFlow_data() {
    QTest::addColumn<QString>("key");
    int rows = 0;
    for (const auto& [key, array] : golden()) {
        if (key.find('/') == std::string::npos)
            continue;
        QTest::newRow(key.c_str()) << QString::fromStdString(key);
        ++rows;
    }
    QVERIFY(rows > 60);
}

void TestResize::equalsTensorFlow() {
    QFETCH(QString, key);
    const auto& expected = golden().at(key.toStdString());
    const auto image = key.toStdString().substr(0, key.indexOf(QLatin1Char('/')));
    const auto way = key.section(QLatin1Char('/'), 1, 1).toStdString();
    const auto pixels = resized(way, viewOf(golden().at(image)), expected.shape[1], expected.shape[0]);
    const auto wanted = support::floatsOf(expected);
    QCOMPARE(pixels.values.size(), wanted.size());
    QVERIFY(pixels.values == wanted); // to the last bit
}

void TestResize::sameSizeChangesNothing() {
    const auto& image = golden().at("wide");
    const auto bytes = image.bytes.as<std::uint8_t>();
    const std::vector<float> same(bytes.begin(), bytes.end());
    for (const std::string way : {"bilinear", "nearest", "letterbox", "centre-crop"})
        QCOMPARE(resized(way, viewOf(image), 13, 9).values, same);
}

void TestResize::aPieceOfALargerImage() {
    // The same pixels with others around them give the same result.
    const auto& image = golden().at("wide");
    const auto whole = image.bytes.as<std::uint8_t>();
    const data::PixelView piece{whole.subspan((2 * 13 + 3) * 3), 6, 5, 13};
    std::vector<std::uint8_t> cut;
    for (std::size_t row = 2; row < 7; ++row)
        cut.insert(cut.end(), whole.begin() + static_cast<std::ptrdiff_t>((row * 13 + 3) * 3),
            whole.begin() + static_cast<std::ptrdiff_t>((row * 13 + 9) * 3));
    const data::PixelView alone{cut, 6, 5, 6};
    for (const std::string way : {"bilinear", "nearest", "letterbox", "centre-crop"})
        QVERIFY(resized(way, piece, 7, 4) == resized(way, alone, 7, 4));
}

HALFSTEP_TEST(TestResize)
#include "test_resize.moc"
