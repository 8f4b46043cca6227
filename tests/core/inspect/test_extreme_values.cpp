// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/reader.h"
#include "inspect/channel_bins.h"
#include "inspect/constant_values.h"
#include "inspect/extreme_values.h"
#include "support/test_main.h"

#include "base/bytes.h"

#include <algorithm>
#include <cmath>
#include <limits>

using inspect::ExtremeValuesOptions;
using inspect::ValueOrder;

class TestExtremeValues : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithSortingAll_data();
    void agreesWithSortingAll();
    void equalValuesStandByTheirPlaces();
    void nanIsFarthestFromZero();
    void oneChannelAlone();
    void givesTheStoredNumbers();
    void placesAsCoordinates();
    void refusesAChannelThatIsNotThere();

private:
    /// A model of one constant of floats.
    static model::Model modelOf(const std::vector<float>& values, const model::Shape& shape) {
        model::Model model;
        model.buffers = {{}, {base::Bytes::copyOf(std::span<const float>(values))}};
        model.subgraphs.emplace_back();
        model::Tensor tensor;
        tensor.type = model::TensorType::Float32;
        tensor.shape = shape;
        tensor.buffer = 1;
        model.subgraphs[0].tensors.push_back(tensor);
        return model;
    }
    static std::vector<std::size_t> places(const model::Model& model, const ExtremeValuesOptions& options) {
        base::Progress progress;
        const auto values = inspect::extremeValues(model, 0, 0, options, progress);
        std::vector<std::size_t> result;
        if (values)
            for (const auto& value : *values)
                result.push_back(value.place);
        return result;
    }
};

void TestExtremeValues::agreesWithSortingAll_data() {
    QTest::addColumn<int>("order");
    QTest::addColumn<int>("most");
    for (const int most : {1, 7, 1000, 300000}) {
        QTest::addRow("largest %d", most) << int(ValueOrder::Largest) << most;
        QTest::addRow("smallest %d", most) << int(ValueOrder::Smallest) << most;
        QTest::addRow("magnitude %d", most) << int(ValueOrder::LargestMagnitude) << most;
        QTest::addRow("near zero %d", most) << int(ValueOrder::LeastMagnitude) << most;
    }
}

void TestExtremeValues::agreesWithSortingAll() {
    QFETCH(int, order);
    QFETCH(int, most);
    std::vector<float> values(200'000); // more than a block
    std::uint32_t state = 1;
    for (float& value : values) {
        state = state * 1664525 + 1013904223;
        value = float(int(state >> 20) - 2048) / 7; // many equal ones
    }
    const auto key = [&](std::size_t place) {
        const float value = values[place];
        switch (ValueOrder(order)) {
        case ValueOrder::Largest:
            return -value;
        case ValueOrder::Smallest:
            return value;
        case ValueOrder::LargestMagnitude:
            return -std::fabs(value);
        case ValueOrder::LeastMagnitude:
            return std::fabs(value);
        }
        return value;
    };
    std::vector<std::size_t> expected(values.size());
    for (std::size_t i = 0; i < expected.size(); ++i)
        expected[i] = i;
    std::stable_sort(expected.begin(), expected.end(), [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
    expected.resize(std::min(expected.size(), std::size_t(most)));
    const auto found = places(modelOf(values, {400, 500}), {ValueOrder(order), std::size_t(most), -1});
    QVERIFY(found == expected);
}

void TestExtremeValues::equalValuesStandByTheirPlaces() {
    const auto model = modelOf({2, 2, 1, 2, 2}, {5});
    QCOMPARE(places(model, {ValueOrder::Largest, 3, -1}), (std::vector<std::size_t>{0, 1, 3}));
    QCOMPARE(places(model, {ValueOrder::Smallest, 2, -1}), (std::vector<std::size_t>{2, 0}));
    QVERIFY(places(model, {ValueOrder::Smallest, 0, -1}).empty());
}

void TestExtremeValues::nanIsFarthestFromZero() {
    const float nan = std::numeric_limits<float>::quiet_NaN();
    const float infinite = std::numeric_limits<float>::infinity();
    const auto model = modelOf({1, nan, -infinite, 3, nan}, {5});
    QCOMPARE(places(model, {ValueOrder::LargestMagnitude, 4, -1}), (std::vector<std::size_t>{1, 4, 2, 3}));
    QCOMPARE(places(model, {ValueOrder::LargestMagnitude, 1, -1}), (std::vector<std::size_t>{1}));
    QCOMPARE(places(model, {ValueOrder::Largest, 9, -1}), (std::vector<std::size_t>{3, 0, 2}));
    QCOMPARE(places(model, {ValueOrder::LeastMagnitude, 9, -1}), (std::vector<std::size_t>{0, 3, 2}));
}

void TestExtremeValues::oneChannelAlone() {
    const auto model = modelOf({1, 9, 3, 4, 8, 6}, {2, 3}); // channels along the first dimension
    QCOMPARE(places(model, {ValueOrder::Largest, 2, 0}), (std::vector<std::size_t>{1, 2}));
    QCOMPARE(places(model, {ValueOrder::Largest, 2, 1}), (std::vector<std::size_t>{4, 5}));
}

void TestExtremeValues::givesTheStoredNumbers() {
    const auto loaded = format::read(HALFSTEP_TEST_DATA_DIR "/models/tiny_conv.int8.tflite");
    QVERIFY(loaded);
    const auto& graph = loaded->model->subgraphs[0];
    std::size_t seen = 0;
    for (std::size_t i = 0; i < graph.tensors.size(); ++i) {
        if (!loaded->model->isConstant(graph.tensors[i]) || !graph.tensors[i].isQuantized())
            continue;
        base::Progress progress;
        const auto values = inspect::extremeValues(*loaded->model, 0, i, {ValueOrder::Smallest, 5, -1}, progress);
        QVERIFY(values);
        const auto all = inspect::constantValues(*loaded->model, graph.tensors[i], {});
        QVERIFY(all);
        for (const auto& value : *values) {
            QCOMPARE(value.real, all->real[value.place]);
            QCOMPARE(value.code.value_or(-999), all->codes[value.place]);
            ++seen;
        }
    }
    QVERIFY(seen > 10);
}

void TestExtremeValues::placesAsCoordinates() {
    QCOMPARE(inspect::coordinatesOf({2, 3, 4}, 23), (std::vector<std::size_t>{1, 2, 3}));
    QCOMPARE(inspect::coordinatesOf({2, 3, 4}, 5), (std::vector<std::size_t>{0, 1, 1}));
    QVERIFY(inspect::coordinatesOf({}, 0).empty());
    QCOMPARE(inspect::channelOf({2, 3, 4}, 1, 23), std::size_t{2});
    QCOMPARE(inspect::channelOf({2, 3, 4}, 0, 11), std::size_t{0});
}

void TestExtremeValues::refusesAChannelThatIsNotThere() {
    const auto model = modelOf({1, 2, 3}, {3});
    base::Progress progress;
    const auto list = inspect::extremeValues(model, 0, 0, {ValueOrder::Largest, 1, 0}, progress);
    QVERIFY(!list);
    QCOMPARE(list.error().code, base::Code::ValueOutOfRange);
    progress.cancel();
    const auto stopped = inspect::extremeValues(model, 0, 0, {ValueOrder::Largest, 1, -1}, progress);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, base::Code::Cancelled);
}

HALFSTEP_TEST(TestExtremeValues)
#include "test_extreme_values.moc"
