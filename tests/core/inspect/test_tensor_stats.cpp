// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/tensor_stats.h"
#include "support/test_main.h"

#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace {

template<class T>
model::Model modelWith(model::TensorType type, model::Shape shape, const std::vector<T>& values,
    std::optional<model::QuantizationParameters> quantization = {}) {
    model::Model model;
    model.buffers = {{}, base::Bytes::copyOf(std::span<const T>(values))};
    model::Tensor tensor;
    tensor.name = "weights";
    tensor.type = type;
    tensor.shape = std::move(shape);
    tensor.buffer = 1;
    tensor.quantization = std::move(quantization);
    model.subgraphs.resize(1);
    model.subgraphs[0].tensors.push_back(tensor);
    return model;
}

base::Result<inspect::TensorStats> statsOf(const model::Model& model, int bins = 4) {
    base::Progress progress;
    return inspect::tensorStats(model, 0, 0, {bins}, progress);
}

model::QuantizationParameters parameters(std::vector<float> scales, std::vector<std::int64_t> zeroPoints, int axis) {
    model::QuantizationParameters parameters;
    parameters.scale = std::move(scales);
    parameters.zeroPoint = std::move(zeroPoints);
    parameters.quantizedDimension = axis;
    return parameters;
}

} // namespace

class TestTensorStats : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void floatWeights();
    void perAxisInteger();
    void fourBits();
    void halfPrecision();
    void notFinite();
    void allEqual();
    void refusals();
};

void TestTensorStats::floatWeights() {
    const auto stats = statsOf(modelWith<float>(model::TensorType::Float32, {2, 2}, {-1, 0, 0, 3}));
    QVERIFY(bool(stats));
    QCOMPARE(stats->count, std::size_t{4});
    QCOMPARE(stats->zeros, std::size_t{2});
    QCOMPARE(stats->min, -1.0F);
    QCOMPARE(stats->max, 3.0F);
    QCOMPARE(stats->mean, 0.5);
    QCOMPARE(stats->deviation, std::sqrt((2.25 + 0.25 + 0.25 + 6.25) / 4));
    QCOMPARE(stats->bins, (std::vector<std::uint64_t>{1, 2, 0, 1}));
    QCOMPARE(stats->channels.size(), std::size_t{2});
    QCOMPARE(stats->channels[1].max, 3.0F);
    QCOMPARE(stats->distinctCodes, std::size_t{0});
}

void TestTensorStats::perAxisInteger() {
    const auto stats = statsOf(modelWith<std::int8_t>(
        model::TensorType::Int8, {2, 3}, {-127, 0, 127, 5, 0, 0}, parameters({0.1F, 2.0F, 1.0F}, {0, 0, 0}, 1)));
    QVERIFY(bool(stats));
    QCOMPARE(stats->channelAxis, 1);
    QCOMPARE(stats->channels.size(), std::size_t{3});
    QCOMPARE(stats->channels[0].min, static_cast<float>(-127 * static_cast<double>(0.1F)));
    QCOMPARE(stats->channels[0].max, 0.5F);
    QVERIFY(stats->channels[1].isDead);
    QVERIFY(!stats->channels[2].isDead);
    QCOMPARE(stats->max, 127.0F);
    QCOMPARE(stats->distinctCodes, std::size_t{4});
}

void TestTensorStats::fourBits() {
    // -8, 7 | 1, -1 | 3: the first of a pair lies in the low half of the byte.
    const auto stats =
        statsOf(modelWith<std::uint8_t>(model::TensorType::Int4, {5}, {0x78, 0xF1, 0x03}, parameters({0.5F}, {0}, 0)));
    QVERIFY(bool(stats));
    QCOMPARE(stats->count, std::size_t{5});
    QCOMPARE(stats->min, -4.0F);
    QCOMPARE(stats->max, 3.5F);
    QCOMPARE(stats->distinctCodes, std::size_t{5});
}

void TestTensorStats::halfPrecision() {
    const auto stats = statsOf(modelWith<std::uint16_t>(model::TensorType::Float16, {3}, {0x3C00, 0xC000, 0x0000}));
    QVERIFY(bool(stats));
    QCOMPARE(stats->min, -2.0F);
    QCOMPARE(stats->max, 1.0F);
}

void TestTensorStats::notFinite() {
    const float infinity = std::numeric_limits<float>::infinity();
    const auto stats = statsOf(modelWith<float>(model::TensorType::Float32, {4}, {1, std::nanf(""), infinity, 2}));
    QVERIFY(bool(stats));
    QCOMPARE(stats->nanCount, std::size_t{1});
    QCOMPARE(stats->infiniteCount, std::size_t{1});
    QCOMPARE(stats->max, 2.0F);
    QCOMPARE(std::accumulate(stats->bins.begin(), stats->bins.end(), std::uint64_t{0}), 2U);
}

void TestTensorStats::allEqual() {
    const auto stats = statsOf(modelWith<float>(model::TensorType::Float32, {3}, {2, 2, 2}));
    QVERIFY(bool(stats));
    QVERIFY(stats->binLow < 2 && stats->binHigh > 2);
    QCOMPARE(std::accumulate(stats->bins.begin(), stats->bins.end(), std::uint64_t{0}), 3U);
}

void TestTensorStats::refusals() {
    auto activation = modelWith<float>(model::TensorType::Float32, {2}, {1, 2});
    activation.subgraphs[0].tensors[0].buffer = 0;
    QCOMPARE(statsOf(activation).error().code, base::Code::MissingInput);
    const auto text = modelWith<char>(model::TensorType::String, {1}, {'a', 'b'});
    QCOMPARE(statsOf(text).error().code, base::Code::UnsupportedType);
    base::Progress progress;
    progress.cancel();
    const auto weights = modelWith<float>(model::TensorType::Float32, {2}, {1, 2});
    QCOMPARE(inspect::tensorStats(weights, 0, 0, {}, progress).error().code, base::Code::Cancelled);
}

HALFSTEP_TEST(TestTensorStats)
#include "test_tensor_stats.moc"
