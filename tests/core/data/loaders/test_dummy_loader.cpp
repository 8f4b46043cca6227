// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "support/data_support.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

using model::TensorType;
using support::input;

class TestDummyLoader : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void namesItselfDummy();
    void isTheSameEverywhere();
    void dependsOnSeedSampleAndInput();
    void floatRange();
    void recordedRange();
    void quantizedInputsUseEveryCode();
    void plainIntegersAreZeroOrOne_data();
    void plainIntegersAreZeroOrOne();
    void everySignatureGetsSamples();
    void dynamicDimensionsAreOne();
    void noInputs();
    void refuses();
};

namespace {

std::shared_ptr<const data::Dataset> dummy(
    const std::vector<data::InputSpec>& inputs, std::size_t samples = 100, std::uint64_t seed = 0) {
    data::OpenOptions options;
    options.dummySamples = samples;
    options.seed = seed;
    const auto dataset = data::open("random", inputs, options);
    return dataset ? *dataset : nullptr;
}

std::vector<float> scaled(std::vector<float> steps) {
    for (auto& step : steps)
        step *= 0x1p-23F;
    return steps;
}

std::vector<float> values(const data::Dataset& dataset, std::size_t sample, std::size_t input = 0) {
    return support::floatsOf(dataset.sample(sample)->inputs.at(input));
}

} // namespace

void TestDummyLoader::namesItselfDummy() {
    const auto dataset = dummy({input("x", {1, 2})}, 100, 7);
    QVERIFY(dataset);
    QVERIFY(dataset->isDummy);
    QVERIFY(!dataset->hasLabels);
    QCOMPARE(dataset->size(), std::size_t(100));
    QCOMPARE(dataset->description, std::string("100 random samples, seed 7: not real data"));
    QCOMPARE(dataset->name(3), std::string("random #3"));
}

void TestDummyLoader::isTheSameEverywhere() {
    const auto dataset = dummy({input("x", {1, 4})});
    // From the same rule in Python's integers, in steps of 2^-23; no platform, compiler or version may give others.
    QCOMPARE(values(*dataset, 0), scaled({-6213516, -1470981, -3177667, 7182466}));
    QCOMPARE(values(*dataset, 99), scaled({3108840, -5362378, 4748888, -6305910}));
}

void TestDummyLoader::dependsOnSeedSampleAndInput() {
    const std::vector inputs = {input("a", {1, 8}), input("b", {1, 8})};
    const auto dataset = dummy(inputs);
    const std::set<std::vector<float>> distinct = {values(*dataset, 0, 0), values(*dataset, 0, 1),
        values(*dataset, 1, 0), values(*dataset, 1, 1), values(*dummy(inputs, 100, 1), 0, 0)};
    QCOMPARE(distinct.size(), std::size_t(5));
    QCOMPARE(values(*dummy(inputs, 5), 4), values(*dataset, 4));
}

void TestDummyLoader::floatRange() {
    const auto all = values(*dummy({input("x", {100, 1000})}, 1), 0);
    const auto [low, high] = std::minmax_element(all.begin(), all.end());
    QVERIFY(*low >= -1 && *low < -0.999F);
    QVERIFY(*high < 1 && *high > 0.999F);
    double sum = 0;
    double squares = 0;
    for (const double value : all) {
        sum += value;
        squares += value * value;
    }
    const auto count = static_cast<double>(all.size());
    QVERIFY(std::abs(sum / count) < 0.01);
    QVERIFY(std::abs(squares / count - 1.0 / 3) < 0.01); // the variance of a uniform distribution of width 2
}

void TestDummyLoader::recordedRange() {
    auto spec = input("x", {1, 10000});
    spec.quantization.emplace();
    spec.quantization->min = {0};
    spec.quantization->max = {255};
    const auto all = values(*dummy({spec}, 1), 0);
    const auto [low, high] = std::minmax_element(all.begin(), all.end());
    QVERIFY(*low >= 0 && *low < 1 && *high > 254 && *high <= 255);
    spec.quantization->max = {std::numeric_limits<float>::quiet_NaN()};
    QVERIFY(values(*dummy({spec}, 1), 0).at(0) <= 1);
}

void TestDummyLoader::quantizedInputsUseEveryCode() {
    auto spec = input("x", {1, 10000}, TensorType::UInt8);
    spec.quantization.emplace();
    spec.quantization->scale = {0.5F};
    spec.quantization->zeroPoint = {128};
    const auto sample = dummy({spec}, 1)->sample(0);
    VERIFY_OK(sample);
    const auto all = support::floatsOf(sample->inputs.at(0));
    QCOMPARE(std::set<float>(all.begin(), all.end()).size(), std::size_t(256));
    QCOMPARE(*std::min_element(all.begin(), all.end()), -64.F);
    QCOMPARE(*std::max_element(all.begin(), all.end()), 63.5F);
}

void TestDummyLoader::plainIntegersAreZeroOrOne_data() {
    QTest::addColumn<int>("type");
    for (const auto type : {TensorType::Int32, TensorType::Int64, TensorType::UInt8, TensorType::Bool})
        QTest::newRow(std::string(model::typeName(type)).c_str()) << static_cast<int>(type);
}

void TestDummyLoader::plainIntegersAreZeroOrOne() {
    QFETCH(int, type);
    const auto sample = dummy({input("x", {1, 1000}, static_cast<TensorType>(type))}, 1)->sample(0);
    VERIFY_OK(sample);
    const auto& array = sample->inputs.at(0);
    QVERIFY(array.type == static_cast<TensorType>(type));
    const auto reals = data::decode(array.bytes.span(), array.type, array.shape, nullptr);
    VERIFY_OK(reals);
    QCOMPARE(std::set<float>(reals->begin(), reals->end()), std::set<float>({0, 1}));
}

void TestDummyLoader::everySignatureGetsSamples() {
    auto first = input("x", {1, 2});
    auto second = input("x", {1, 3});
    first.signature = "a";
    second.signature = "b";
    second.subgraph = 1;
    const auto dataset = dummy({first, second}, 10);
    QCOMPARE(dataset->size(), std::size_t(20));
    QCOMPARE(dataset->subgraph(9), std::size_t(0));
    QCOMPARE(dataset->subgraph(10), std::size_t(1));
    QCOMPARE(dataset->sample(10)->inputs.at(0).shape, model::Shape({1, 3}));
}

void TestDummyLoader::dynamicDimensionsAreOne() {
    QCOMPARE(dummy({input("x", {-1, -1, 3})}, 1)->sample(0)->inputs.at(0).shape, model::Shape({1, 1, 3}));
}

void TestDummyLoader::noInputs() {
    const auto dataset = dummy({}, 2);
    QVERIFY(dataset);
    QCOMPARE(dataset->size(), std::size_t(2));
    QVERIFY(dataset->sample(1)->inputs.empty());
}

void TestDummyLoader::refuses() {
    const std::vector text = {input("x", {1}, TensorType::String)};
    QCOMPARE(support::codeOf(data::open("random", text, {})), std::string("UnsupportedType"));
    const std::vector huge = {input("x", {2000000000, 2000000000})};
    const auto refused = data::open("random", huge, {});
    QCOMPARE(support::codeOf(refused), std::string("LimitExceeded"));
    VERIFY_CONTAINS(support::textOf(refused), "input x");
    data::OpenOptions none;
    none.dummySamples = 0;
    const std::vector inputs = {input("x", {1})};
    QCOMPARE(support::codeOf(data::open("random", inputs, none)), std::string("EmptyDataset"));
}

HALFSTEP_TEST(TestDummyLoader)
#include "test_dummy_loader.moc"
