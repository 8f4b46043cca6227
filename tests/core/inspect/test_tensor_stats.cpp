// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/tensor_stats.h"
#include "support/test_main.h"

#include <QElapsedTimer>
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>

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
    void momentsAndPercentiles();
    void percentilesOfCodes();
    void endsOfTheRange();
    void channels();
    void sixteenBits();
    void gainOfScalesPerAxis();
    void threadsChangeNothing();
    void eightMillionFloats();

private:
    /// Numbers of a normal distribution (Box and Muller), the same every time.
    static std::vector<float> normalValues(std::size_t count) {
        std::mt19937 random(7);
        const auto uniform = [&] { return (static_cast<double>(random()) + 1.0) / 4294967297.0; };
        std::vector<float> values(count);
        for (float& value : values)
            value =
                static_cast<float>(std::sqrt(-2 * std::log(uniform())) * std::cos(2 * 3.14159265358979 * uniform()));
        return values;
    }
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

void TestTensorStats::momentsAndPercentiles() {
    const auto values = normalValues(300001);
    const auto stats = statsOf(modelWith<float>(model::TensorType::Float32, {300001}, values), 64);
    double mean = 0;
    for (const float value : values)
        mean += static_cast<double>(value) / 300001;
    double second = 0;
    double fourth = 0;
    for (const float value : values) {
        const double square = (static_cast<double>(value) - mean) * (static_cast<double>(value) - mean);
        second += square / 300001;
        fourth += square * square / 300001;
    }
    QVERIFY(std::abs(stats->mean - mean) < 1e-9);
    QVERIFY(std::abs(stats->deviation - std::sqrt(second)) < 1e-9);
    QVERIFY(std::abs(stats->kurtosis - (fourth / second / second - 3)) < 1e-6);
    auto sorted = values;
    std::sort(sorted.begin(), sorted.end());
    QCOMPARE(stats->percentiles.size(), std::size_t{9});
    const float step = (stats->max - stats->min) / 4096;
    for (const auto& entry : stats->percentiles) {
        const auto place = static_cast<std::size_t>(entry.percent / 100 * 300000);
        QVERIFY2(std::abs(entry.value - sorted[place]) < 2 * step, std::to_string(entry.percent).c_str());
    }
    QCOMPARE(std::accumulate(stats->bins.begin(), stats->bins.end(), std::uint64_t{0}), 300001U);
}

void TestTensorStats::percentilesOfCodes() {
    std::vector<std::int8_t> codes(100);
    std::iota(codes.begin(), codes.end(), std::int8_t{1}); // 1 … 100
    const auto stats =
        statsOf(modelWith<std::int8_t>(model::TensorType::Int8, {100}, codes, parameters({0.5F}, {1}, 0)));
    for (const auto& entry : stats->percentiles) {
        const double code = std::max(1.0, std::ceil(entry.percent));
        QCOMPARE(entry.value, static_cast<float>(0.5 * (code - 1)));
    }
}

void TestTensorStats::endsOfTheRange() {
    const auto stats = statsOf(modelWith<std::int8_t>(
        model::TensorType::Int8, {8}, {-128, -128, 127, 0, 1, 2, 3, 4}, parameters({0.5F}, {0}, 0)));
    QCOMPARE(stats->lowEndShare, 0.25);
    QCOMPARE(stats->highEndShare, 0.125);
    QCOMPARE(stats->distinctCodes, std::size_t{7});
    const auto bytes =
        statsOf(modelWith<std::uint8_t>(model::TensorType::UInt8, {4}, {0, 255, 255, 128}, parameters({1}, {128}, 0)));
    QCOMPARE(bytes->lowEndShare, 0.25);
    QCOMPARE(bytes->highEndShare, 0.5);
    QCOMPARE(bytes->min, -128.0F);
}

void TestTensorStats::channels() {
    // Channels in the last dimension lie side by side, those in the first one behind the other.
    std::vector<float> values(200000);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = i % 4 == 3 ? 0.0F : static_cast<float>(i % 4) + static_cast<float>(i / 4 % 2);
    for (const model::Shape& shape : {model::Shape{1, 50, 1000, 4}, model::Shape{100000, 2}}) {
        const auto stats = statsOf(modelWith<float>(model::TensorType::Float32, shape, values));
        if (shape.size() == 2) {
            QCOMPARE(stats->channels.size(), std::size_t{100000});
            QCOMPARE(stats->channels[0].max, 1.0F);
            QCOMPARE(stats->channels[1].max, 2.0F); // 2 and the dead channel's 0
            QCOMPARE(stats->channels[1].deviation, 1.0);
            continue;
        }
        QCOMPARE(stats->channels.size(), std::size_t{4});
        QCOMPARE(stats->channels[1].mean, 1.5);
        QCOMPARE(stats->channels[1].deviation, 0.5);
        QCOMPARE(stats->channels[0].zeros, std::size_t{25000});
        QVERIFY(stats->channels[3].isDead);
    }
}

void TestTensorStats::sixteenBits() {
    const auto stats = statsOf(
        modelWith<std::int16_t>(model::TensorType::Int16, {4}, {-32768, 32767, 1, 1}, parameters({0.25F}, {0}, 0)));
    QCOMPARE(stats->min, -8192.0F);
    QCOMPARE(stats->distinctCodes, std::size_t{3});
    QCOMPARE(stats->highEndShare, 0.25);
    const auto bias = statsOf(modelWith<std::int32_t>(model::TensorType::Int32, {4}, {-7, 9, 9, 2000000000}));
    QCOMPARE(bias->distinctCodes, std::size_t{3});
    QCOMPARE(bias->max, 2e9F);
}

void TestTensorStats::gainOfScalesPerAxis() {
    auto values = normalValues(4096);
    for (std::size_t i = 2048; i < values.size(); ++i)
        values[i] *= 1e-3F;
    const auto model = modelWith<float>(model::TensorType::Float32, {2, 2048}, values);
    base::Progress progress;
    const auto stats = inspect::tensorStats(model, 0, 0, {.perAxisGain = true}, progress);
    QVERIFY(stats->perAxisGain.has_value());
    QVERIFY(stats->perAxisGain->perTensorDb > 30);
    QVERIFY(stats->perAxisGain->perAxisDb > stats->perAxisGain->perTensorDb);
    const auto exact = modelWith<float>(model::TensorType::Float32, {1, 2}, {127, -3});
    QVERIFY(std::isinf(inspect::tensorStats(exact, 0, 0, {.perAxisGain = true}, progress)->perAxisGain->perAxisDb));
    QVERIFY(!inspect::tensorStats(model, 0, 0, {}, progress)->perAxisGain);
}

void TestTensorStats::threadsChangeNothing() {
    const auto model = modelWith<float>(model::TensorType::Float32, {1000, 1000}, normalValues(1000000));
    base::Progress progress;
    const auto one = inspect::tensorStats(model, 0, 0, {.threads = 1}, progress);
    const auto five = inspect::tensorStats(model, 0, 0, {.threads = 5}, progress);
    QCOMPARE(one->mean, five->mean);
    QCOMPARE(one->deviation, five->deviation);
    QCOMPARE(one->kurtosis, five->kurtosis);
    QCOMPARE(one->bins, five->bins);
    QCOMPARE(one->channels[999].mean, five->channels[999].mean);
}

void TestTensorStats::eightMillionFloats() {
    std::vector<float> values = normalValues(1 << 16);
    values.resize(8400000);
    for (std::size_t i = 1 << 16; i < values.size(); ++i)
        values[i] = values[i - (1 << 16)];
    const auto model = modelWith<float>(model::TensorType::Float32, {8400000}, values);
    base::Progress progress;
    qint64 best = std::numeric_limits<qint64>::max();
    for (int run = 0; run < 5; ++run) {
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(inspect::tensorStats(model, 0, 0, {.bins = 2048}, progress)->bins.size(), std::size_t{2048});
        best = std::min(best, timer.nsecsElapsed() / 1000);
    }
    qInfo("8.4 million floats: %lld microseconds", static_cast<long long>(best));
    QVERIFY2(best < 2000000, "ten times what it needs on a busy machine");
}

HALFSTEP_TEST(TestTensorStats)
#include "test_tensor_stats.moc"
