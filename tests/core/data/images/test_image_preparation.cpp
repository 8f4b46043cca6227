// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "data/images/image_preparation.h"

#include "support/data_support.h"

#include <cmath>

using support::input;

class TestImagePreparation : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void findsTheTarget_data();
    void findsTheTarget();
    void refusesOtherInputs_data();
    void refusesOtherInputs();
    void oneInputOnly();
    void colorsAndNumbers();
    void meanByChannel();
    void gray();
    void channelsFirst();
    void ownSize();
    void checksTheChannels();
};

namespace {

/// 2×1: one pixel of 10 20 30, one of 200 100 50.
data::Image twoPixels() {
    return {2, 1, {10, 20, 30, 200, 100, 50}};
}

data::ImageTarget target(int channels) {
    return {1, 2, channels, false, true};
}

std::vector<float> values(const data::Preparation& preparation, const data::ImageTarget& target) {
    return support::floatsOf(data::prepared(twoPixels(), preparation, target));
}

} // namespace

void TestImagePreparation::findsTheTarget_data() {
    QTest::addColumn<QList<int>>("shape");
    QTest::addColumn<QList<int>>("target"); // height, width, channels, channels first, batch
    QTest::newRow("usual") << QList<int>{1, 32, 48, 3} << QList<int>{32, 48, 3, 0, 1};
    QTest::newRow("gray") << QList<int>{1, 28, 28, 1} << QList<int>{28, 28, 1, 0, 1};
    QTest::newRow("no batch") << QList<int>{32, 48, 3} << QList<int>{32, 48, 3, 0, 0};
    QTest::newRow("channels first") << QList<int>{1, 3, 32, 48} << QList<int>{32, 48, 3, 1, 1};
    QTest::newRow("open batch") << QList<int>{-1, 32, 48, 3} << QList<int>{32, 48, 3, 0, 1};
    QTest::newRow("open size") << QList<int>{1, -1, -1, 3} << QList<int>{0, 0, 3, 0, 1};
}

void TestImagePreparation::findsTheTarget() {
    QFETCH(QList<int>, shape);
    QFETCH(QList<int>, target);
    const std::vector inputs = {input("x", {shape.begin(), shape.end()})};
    const auto found = data::imageTargetOf(inputs);
    VERIFY_OK(found);
    const QList<int> list = {
        found->height, found->width, found->channels, found->isChannelsFirst ? 1 : 0, found->hasBatch ? 1 : 0};
    QCOMPARE(list, target);
}

void TestImagePreparation::refusesOtherInputs_data() {
    QTest::addColumn<QList<int>>("shape");
    for (const auto& shape : {QList<int>{1, 49, 10}, QList<int>{1, 640}, QList<int>{2, 32, 32, 3}, QList<int>{},
             QList<int>{1, 32, 32, 4}, QList<int>{1, 0, 32, 3}, QList<int>{1, 1, 32, 32, 3}})
        QTest::addRow("rank %d, last %d", int(shape.size()), shape.isEmpty() ? 0 : shape.back()) << shape;
}

void TestImagePreparation::refusesOtherInputs() {
    QFETCH(QList<int>, shape);
    const std::vector inputs = {input("x", {shape.begin(), shape.end()})};
    const auto found = data::imageTargetOf(inputs);
    QCOMPARE(support::codeOf(found), std::string("ShapeMismatch"));
    VERIFY_CONTAINS(support::textOf(found), "input x");
    VERIFY_CONTAINS(support::textOf(found), "use .npz");
}

void TestImagePreparation::oneInputOnly() {
    const std::vector inputs = {input("a", {1, 8, 8, 3}), input("b", {1, 8, 8, 3})};
    const auto found = data::imageTargetOf(inputs);
    QCOMPARE(support::codeOf(found), std::string("ShapeMismatch"));
    VERIFY_CONTAINS(support::textOf(found), "the model has 2 inputs");
}

void TestImagePreparation::colorsAndNumbers() {
    data::Preparation preparation;
    QCOMPARE(values(preparation, target(3)), std::vector<float>({10, 20, 30, 200, 100, 50}));
    preparation.color = data::ColorOrder::Bgr;
    QCOMPARE(values(preparation, target(3)), std::vector<float>({30, 20, 10, 50, 100, 200}));
    preparation.scale = 0.1;
    preparation.offset = -1;
    QCOMPARE(values(preparation, target(3)), std::vector<float>({2, 1, 0, 4, 9, 19}));
}

void TestImagePreparation::meanByChannel() {
    data::Preparation preparation;
    preparation.mean = {10, 20, 50};
    preparation.deviation = {2, 4, 5};
    QCOMPARE(values(preparation, target(3)), std::vector<float>({0, 0, -4, 95, 20, 0}));
    // The channels count as the model gets them.
    preparation.color = data::ColorOrder::Bgr;
    QCOMPARE(values(preparation, target(3)), std::vector<float>({10, 0, -8, 20, 20, 30}));
    preparation = {};
    preparation.mean = {10};
    preparation.deviation = {10};
    QCOMPARE(values(preparation, target(3)), std::vector<float>({0, 1, 2, 19, 9, 4}));
}

void TestImagePreparation::gray() {
    const std::vector<float> expected = {
        0.299F * 10 + 0.587F * 20 + 0.114F * 30, 0.299F * 200 + 0.587F * 100 + 0.114F * 50};
    const auto one = values({}, target(1)); // one channel: gray without saying so
    QCOMPARE(one, expected);
    data::Preparation preparation;
    preparation.color = data::ColorOrder::Gray;
    QCOMPARE(values(preparation, target(3)),
        std::vector<float>({expected[0], expected[0], expected[0], expected[1], expected[1], expected[1]}));
    // A gray image stays exactly as it is.
    for (int level = 0; level < 256; ++level) {
        const auto pixel = static_cast<std::uint8_t>(level);
        const auto array = data::prepared({1, 1, {pixel, pixel, pixel}}, {}, {1, 1, 1, false, true});
        QCOMPARE(support::floatsOf(array), std::vector<float>({static_cast<float>(level)}));
    }
}

void TestImagePreparation::channelsFirst() {
    const auto array = data::prepared(twoPixels(), {}, {1, 2, 3, true, true});
    QCOMPARE(array.shape, model::Shape({1, 3, 1, 2}));
    QCOMPARE(support::floatsOf(array), std::vector<float>({10, 200, 20, 100, 30, 50}));
}

void TestImagePreparation::ownSize() {
    const auto array = data::prepared(twoPixels(), {}, {0, 0, 3, false, false});
    QCOMPARE(array.shape, model::Shape({1, 2, 3}));
    const auto wide = data::prepared(twoPixels(), {}, {1, 1, 3, false, true});
    QCOMPARE(wide.shape, model::Shape({1, 1, 1, 3}));
    QCOMPARE(support::floatsOf(wide), std::vector<float>({105, 60, 40}));
}

void TestImagePreparation::checksTheChannels() {
    data::Preparation preparation;
    preparation.mean = {1, 2, 3};
    VERIFY_OK(data::check(preparation, target(3)));
    const auto status = data::check(preparation, target(1));
    QCOMPARE(support::codeOf(status), std::string("BadRecipe"));
    VERIFY_CONTAINS(support::textOf(status), "mean and deviation need one number)");
    preparation = {};
    preparation.deviation = {0};
    QCOMPARE(support::codeOf(data::check(preparation, target(3))), std::string("BadRecipe"));
    // A model from a stranger may ask for any size.
    QCOMPARE(support::codeOf(data::check({}, {1 << 30, 1 << 30, 3, false, true})), std::string("LimitExceeded"));
}

HALFSTEP_TEST(TestImagePreparation)
#include "test_image_preparation.moc"
