// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_checks.h"

using model::BuiltinOperator;
using model::TensorType;
using support::OpCase;

class TestCast : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void saturatesFloats();
    void wrapsIntegers();
    void booleans();
    void halves();
    void refuses();
};

namespace {

template<class To, class From>
std::vector<To> cast(TensorType from, TensorType to, const std::vector<From>& values) {
    OpCase op(BuiltinOperator::CAST);
    op.input({from}, {static_cast<std::int32_t>(values.size())}, values).output({to});
    return op.run() ? op.values<To>() : std::vector<To>();
}

constexpr float infinity = std::numeric_limits<float>::infinity();
constexpr float notANumber = std::numeric_limits<float>::quiet_NaN();
const std::vector<float> edges{1.9F, -1.9F, 1e20F, -1e20F, infinity, -infinity, notANumber};

} // namespace

void TestCast::saturatesFloats() {
    VERIFY_VALUES(cast<std::int32_t>(TensorType::Float32, TensorType::Int32, edges),
        std::vector<std::int32_t>{1, -1, INT32_MAX, INT32_MIN, INT32_MAX, INT32_MIN, INT32_MAX});
    VERIFY_VALUES(cast<std::uint8_t>(TensorType::Float32, TensorType::UInt8, edges),
        std::vector<std::uint8_t>{1, 0, 255, 0, 255, 0, 255});
    const auto wide = cast<std::int64_t>(TensorType::Float32, TensorType::Int64, edges);
    QCOMPARE(wide, (std::vector<std::int64_t>{1, -1, INT64_MAX, INT64_MIN, INT64_MAX, INT64_MIN, INT64_MAX}));
}

void TestCast::wrapsIntegers() {
    VERIFY_VALUES(
        cast<std::int8_t>(TensorType::Int32, TensorType::Int8, std::vector<std::int32_t>{127, 128, -129, 256}),
        std::vector<std::int8_t>{127, -128, 127, 0});
    VERIFY_VALUES(cast<float>(TensorType::Int64, TensorType::Float32, std::vector<std::int64_t>{-3, 1LL << 40}),
        std::vector<float>{-3, 1099511627776.0F});
    VERIFY_VALUES(cast<std::int64_t>(TensorType::UInt8, TensorType::Int64, std::vector<std::uint8_t>{255}),
        std::vector<std::int64_t>{255});
}

void TestCast::booleans() {
    VERIFY_VALUES(
        cast<std::uint8_t>(TensorType::Float32, TensorType::Bool, std::vector<float>{0, -0.0F, 0.1F, notANumber}),
        std::vector<std::uint8_t>{0, 0, 1, 1});
    VERIFY_VALUES(cast<float>(TensorType::Bool, TensorType::Float32, std::vector<std::uint8_t>{0, 1, 7}),
        std::vector<float>{0, 1, 1});
}

void TestCast::halves() {
    VERIFY_VALUES(cast<std::uint16_t>(TensorType::Float32, TensorType::Float16, std::vector<float>{1, -2, 65536}),
        std::vector<std::uint16_t>{0x3C00, 0xC000, 0x7C00});
    VERIFY_VALUES(cast<float>(TensorType::Float16, TensorType::Float32, std::vector<std::uint16_t>{0x3C00, 0x0001}),
        std::vector<float>{1, std::ldexp(1.0F, -24)});
}

void TestCast::refuses() {
    OpCase op(BuiltinOperator::CAST);
    op.input({TensorType::Complex128}, {1}, std::vector<double>(2)).output(support::float32);
    VERIFY_REFUSES(op, base::Code::UnsupportedType);
}

HALFSTEP_TEST(TestCast)
#include "test_cast.moc"
