// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "data/dataset.h"

#include "support/data_support.h"

#include <cmath>
#include <cstring>
#include <limits>

using model::TensorType;
using support::arrayOf;

class TestStoredValues : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void encodesByTheRuntimesRule_data();
    void encodesByTheRuntimesRule();
    void dividesInFloat32();
    void encodesPerAxis();
    void encodesPackedIntegers();
    void floatsStayAsTheyAre();
    void plainIntegersAreCast_data();
    void plainIntegersAreCast();
    void integersForQuantizedInputs();
    void decodes_data();
    void decodes();
    void decodesPerAxis();
    void decodesFloatingPoint();
    void decodeChecksTheSize();
    void roundTripOfEveryCode_data();
    void roundTripOfEveryCode();
    void refusesWhatHasNoRule();
};

namespace {

constexpr float infinite = std::numeric_limits<float>::infinity();

model::QuantizationParameters perTensor(float scale, std::int64_t zeroPoint) {
    model::QuantizationParameters quantization;
    quantization.scale = {scale};
    quantization.zeroPoint = {zeroPoint};
    return quantization;
}

model::QuantizationParameters perAxis(
    std::vector<float> scales, std::vector<std::int64_t> zeroPoints, std::int32_t axis) {
    model::QuantizationParameters quantization;
    quantization.scale = std::move(scales);
    quantization.zeroPoint = std::move(zeroPoints);
    quantization.quantizedDimension = axis;
    return quantization;
}

template<class T>
std::vector<T> stored(const base::Bytes& bytes) {
    const auto values = bytes.as<T>();
    return {values.begin(), values.end()};
}

data::Array floats(model::Shape shape, const std::vector<float>& values) {
    return arrayOf<float>(TensorType::Float32, std::move(shape), values);
}

/// One stored value as a number.
std::int64_t encodeOne(float real, TensorType type, const model::QuantizationParameters& quantization) {
    const auto bytes = data::encode(floats({1}, {real}), type, &quantization);
    std::int64_t value = 0;
    if (!bytes)
        return std::numeric_limits<std::int64_t>::min();
    std::memcpy(&value, bytes->data(), bytes->size());
    const auto unused = static_cast<unsigned>(64 - 8 * bytes->size());
    return type == TensorType::UInt8 || type == TensorType::UInt16
               ? value
               : static_cast<std::int64_t>(static_cast<std::uint64_t>(value) << unused) >> unused;
}

} // namespace

void TestStoredValues::encodesByTheRuntimesRule_data() {
    QTest::addColumn<int>("type");
    QTest::addColumn<float>("scale");
    QTest::addColumn<int>("zeroPoint");
    QTest::addColumn<float>("real");
    QTest::addColumn<qint64>("code");
    const auto row = [](const char* name, TensorType type, float scale, int zeroPoint, float real, qint64 code) {
        QTest::newRow(name) << static_cast<int>(type) << scale << zeroPoint << real << code;
    };
    row("zero is the zero point", TensorType::Int8, 0.5F, -7, 0, -7);
    row("a tie goes away from zero", TensorType::Int8, 1, 0, 2.5F, 3);
    row("a negative tie too", TensorType::Int8, 1, 0, -2.5F, -3);
    row("rounded before the zero point is added", TensorType::Int8, 1, 3, -0.5F, 2);
    row("below a tie", TensorType::Int8, 1, 0, 2.4999998F, 2);
    row("saturates above", TensorType::Int8, 1, 0, 128, 127);
    row("saturates below", TensorType::Int8, 1, 0, -1000, -128);
    row("saturates at infinity", TensorType::Int8, 1, 0, infinite, 127);
    row("saturates at minus infinity", TensorType::Int8, 1, 0, -infinite, -128);
    row("saturates beyond int32", TensorType::Int8, 1e-30F, -128, 1e10F, 127);
    row("NaN is the zero point", TensorType::Int8, 1, 5, std::nanf(""), 5);
    row("uint8", TensorType::UInt8, 0.5F, 128, -10.25F, 107);
    row("uint8 saturates", TensorType::UInt8, 0.5F, 128, 100, 255);
    row("int16", TensorType::Int16, 0.001F, 0, -32.768F, -32768);
    row("int16 saturates", TensorType::Int16, 0.001F, 0, 40, 32767);
    row("int32", TensorType::Int32, 0.5F, 0, 1e6F, 2000000);
    row("int32 saturates", TensorType::Int32, 1e-9F, 0, -1e9F, std::numeric_limits<std::int32_t>::min());
    row("a scale of 0 saturates", TensorType::Int8, 0, 0, 1, 127);
}

void TestStoredValues::encodesByTheRuntimesRule() {
    QFETCH(int, type);
    QFETCH(float, scale);
    QFETCH(int, zeroPoint);
    QFETCH(float, real);
    QFETCH(qint64, code);
    QCOMPARE(qint64(encodeOne(real, static_cast<TensorType>(type), perTensor(scale, zeroPoint))), code);
}

void TestStoredValues::dividesInFloat32() {
    // 0.25 / 0.1f is 2.5 in float32, and below it in double: the float tie goes up.
    const float scale = 0.1F;
    QVERIFY(0.25 / static_cast<double>(scale) < 2.5);
    QCOMPARE(encodeOne(0.25F, TensorType::Int8, perTensor(scale, 0)), std::int64_t(3));
}

void TestStoredValues::encodesPerAxis() {
    const auto array = floats({2, 3}, {1, 2, 3, 4, 5, 6});
    const auto columns = perAxis({1, 0.5F, 0.25F}, {0, 10, 20}, 1);
    const auto byColumn = data::encode(array, TensorType::Int8, &columns);
    VERIFY_OK(byColumn);
    QCOMPARE(stored<std::int8_t>(*byColumn), std::vector<std::int8_t>({1, 14, 32, 4, 20, 44}));
    const auto rows = perAxis({1, 0.5F}, {}, 0);
    const auto byRow = data::encode(array, TensorType::Int8, &rows);
    VERIFY_OK(byRow);
    QCOMPARE(stored<std::int8_t>(*byRow), std::vector<std::int8_t>({1, 2, 3, 8, 10, 12}));
    const auto wrong = perAxis({1, 2}, {}, 1);
    QCOMPARE(support::codeOf(data::encode(array, TensorType::Int8, &wrong)), std::string("ScaleCountMismatch"));
    const auto outside = perAxis({1, 2}, {}, 2);
    QCOMPARE(
        support::codeOf(data::encode(array, TensorType::Int8, &outside)), std::string("QuantizedDimensionOutOfRange"));
}

void TestStoredValues::encodesPackedIntegers() {
    const auto quantization = perTensor(1, 0);
    const auto four = data::encode(floats({3}, {1, -8, 9}), TensorType::Int4, &quantization);
    VERIFY_OK(four);
    QCOMPARE(stored<std::uint8_t>(*four), std::vector<std::uint8_t>({0x81, 0x07}));
    const auto two = data::encode(floats({5}, {1, -2, 0, -1, 1}), TensorType::Int2, &quantization);
    VERIFY_OK(two);
    QCOMPARE(stored<std::uint8_t>(*two), std::vector<std::uint8_t>({0xc9, 0x01}));
}

void TestStoredValues::floatsStayAsTheyAre() {
    const auto array = floats({2}, {1.5F, std::nanf("")});
    const auto bytes = data::encode(array, TensorType::Float32, nullptr);
    VERIFY_OK(bytes);
    QVERIFY(*bytes == array.bytes);
    const auto recorded = perTensor(0.5F, 0); // some files leave parameters at float tensors
    QVERIFY(*data::encode(array, TensorType::Float32, &recorded) == array.bytes);
    const auto half = data::encode(floats({2}, {1, 65520}), TensorType::Float16, nullptr);
    VERIFY_OK(half);
    QCOMPARE(stored<std::uint16_t>(*half), std::vector<std::uint16_t>({0x3c00, 0x7c00}));
}

void TestStoredValues::plainIntegersAreCast_data() {
    QTest::addColumn<int>("type");
    QTest::addColumn<float>("real");
    QTest::addColumn<bool>("isFine");
    const auto row = [](const char* name, TensorType type, float real, bool isFine) {
        QTest::newRow(name) << static_cast<int>(type) << real << isFine;
    };
    row("int32", TensorType::Int32, -7, true);
    row("uint8", TensorType::UInt8, 255, true);
    row("bool", TensorType::Bool, 1, true);
    row("fraction", TensorType::Int32, 0.5F, false);
    row("uint8 above", TensorType::UInt8, 256, false);
    row("uint8 below", TensorType::UInt8, -1, false);
    row("bool 2", TensorType::Bool, 2, false);
    row("int64 above", TensorType::Int64, 9.3e18F, false);
    row("NaN", TensorType::Int32, std::nanf(""), false);
    row("infinite", TensorType::Int64, infinite, false);
}

void TestStoredValues::plainIntegersAreCast() {
    QFETCH(int, type);
    QFETCH(float, real);
    QFETCH(bool, isFine);
    const auto bytes = data::encode(floats({1}, {real}), static_cast<TensorType>(type), nullptr);
    QCOMPARE(support::codeOf(bytes), std::string(isFine ? "" : "ValueOutOfRange"));
    if (isFine)
        QCOMPARE(stored<std::uint8_t>(*bytes).front(), static_cast<std::uint8_t>(static_cast<int>(real)));
}

void TestStoredValues::integersForQuantizedInputs() {
    // Integers are real values as well: 3 with a scale of 0.5 is 6.
    const auto quantization = perTensor(0.5F, 0);
    const auto bytes =
        data::encode(arrayOf<std::int32_t>(TensorType::Int32, {1}, {3}), TensorType::Int8, &quantization);
    VERIFY_OK(bytes);
    QCOMPARE(stored<std::int8_t>(*bytes), std::vector<std::int8_t>({6}));
}

void TestStoredValues::decodes_data() {
    QTest::addColumn<int>("type");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QList<float>>("reals");
    const auto row = [](TensorType type, const QByteArray& bytes, const QList<float>& reals) {
        QTest::newRow(std::string(model::typeName(type)).c_str()) << static_cast<int>(type) << bytes << reals;
    };
    // scale 0.5, zero point 2
    row(TensorType::Int8, QByteArray("\x80\x02\x7f", 3), {-65, 0, 62.5F});
    row(TensorType::UInt8, QByteArray("\x80\x02\x00", 3), {63, 0, -1});
    row(TensorType::Int16, QByteArray("\x00\x80\x02\x00\xff\x7f", 6), {-16385, 0, 16382.5F});
    row(TensorType::Int32, QByteArray("\x02\x00\x00\x00\x03\x00\x00\x00\x00\x00\x00\x80", 12),
        {0, 0.5F, -1073741825.F});
    row(TensorType::Int4, QByteArray("\x28\x07", 2), {-5, 0, 2.5F});
    row(TensorType::UInt4, QByteArray("\x28\x0f", 2), {3, 0, 6.5F});
}

void TestStoredValues::decodes() {
    QFETCH(int, type);
    QFETCH(QByteArray, bytes);
    QFETCH(QList<float>, reals);
    const auto quantization = perTensor(0.5F, 2);
    const auto values =
        data::decode(std::as_bytes(std::span(bytes.constData(), static_cast<std::size_t>(bytes.size()))),
            static_cast<TensorType>(type), {3}, &quantization);
    VERIFY_OK(values);
    QCOMPARE(QList<float>(values->begin(), values->end()), reals);
}

void TestStoredValues::decodesPerAxis() {
    const std::vector<std::int8_t> codes = {1, 2, 3, 4, 5, 6, 7, 8};
    const auto quantization = perAxis({1, 10}, {0, 1}, 1);
    const auto values = data::decode(std::as_bytes(std::span(codes)), TensorType::Int8, {2, 2, 2}, &quantization);
    VERIFY_OK(values);
    QCOMPARE(*values, std::vector<float>({1, 2, 20, 30, 5, 6, 60, 70}));
}

void TestStoredValues::decodesFloatingPoint() {
    const std::vector<std::uint16_t> halves = {0x3c00, 0xc100, 0x7c00};
    QCOMPARE(*data::decode(std::as_bytes(std::span(halves)), TensorType::Float16, {3}, nullptr),
        std::vector<float>({1, -2.5F, infinite}));
    const std::vector<std::uint16_t> brains = {0x3f80, 0xc020};
    QCOMPARE(*data::decode(std::as_bytes(std::span(brains)), TensorType::BFloat16, {2}, nullptr),
        std::vector<float>({1, -2.5F}));
    const std::vector<double> doubles = {0.1, 1e300};
    QCOMPARE(*data::decode(std::as_bytes(std::span(doubles)), TensorType::Float64, {2}, nullptr),
        std::vector<float>({0.1F, infinite}));
    const std::vector<std::int64_t> integers = {-3, 4};
    QCOMPARE(*data::decode(std::as_bytes(std::span(integers)), TensorType::Int64, {2}, nullptr),
        std::vector<float>({-3, 4}));
}

void TestStoredValues::decodeChecksTheSize() {
    const std::vector<std::int8_t> codes = {1, 2, 3};
    const auto values = data::decode(std::as_bytes(std::span(codes)), TensorType::Int8, {2, 2}, nullptr);
    QCOMPARE(support::codeOf(values), std::string("ShapeMismatch"));
    VERIFY_CONTAINS(support::textOf(values), "2×2 of int8 needs 4 bytes, there are 3");
    const auto huge = data::decode({}, TensorType::Int8, {2000000000, 2000000000, 2000000000}, nullptr);
    QCOMPARE(support::codeOf(huge), std::string("TypeMismatch"));
}

void TestStoredValues::roundTripOfEveryCode_data() {
    QTest::addColumn<int>("type");
    for (const auto type : {TensorType::Int8, TensorType::UInt8, TensorType::Int16, TensorType::Int4})
        QTest::newRow(std::string(model::typeName(type)).c_str()) << static_cast<int>(type);
}

void TestStoredValues::roundTripOfEveryCode() {
    QFETCH(int, type);
    const auto range = *model::integerRange(static_cast<TensorType>(type));
    const auto quantization = perTensor(0.00731F, range.lowest + 3);
    for (auto code = range.lowest; code <= range.highest; ++code) {
        const auto real = static_cast<float>(0.00731F * static_cast<double>(code - range.lowest - 3));
        const auto bytes = data::encode(floats({1}, {real}), static_cast<TensorType>(type), &quantization);
        VERIFY_OK(bytes);
        const auto back = data::decode(bytes->span(), static_cast<TensorType>(type), {1}, &quantization);
        VERIFY_OK(back);
        QCOMPARE(back->front(), real);
    }
}

void TestStoredValues::refusesWhatHasNoRule() {
    const auto complex = data::Array{TensorType::Complex64, {1}, base::Bytes::copyOf<float>(std::vector<float>{1, 2})};
    QCOMPARE(support::codeOf(data::encode(complex, TensorType::Float32, nullptr)), std::string("TypeMismatch"));
    VERIFY_OK(data::encode(complex, TensorType::Complex64, nullptr));
    QCOMPARE(support::codeOf(data::encode(floats({1}, {1}), TensorType::String, nullptr)), std::string("TypeMismatch"));
    auto blockwise = perTensor(1, 0);
    blockwise.details = model::BlockwiseQuantization();
    QCOMPARE(
        support::codeOf(data::encode(floats({1}, {1}), TensorType::Int8, &blockwise)), std::string("UnsupportedType"));
}

HALFSTEP_TEST(TestStoredValues)
#include "test_stored_values.moc"
