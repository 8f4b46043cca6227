// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_checks.h"

using base::Code;
using model::BuiltinOperator;
using support::OpCase;

class TestBuckets : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void findsBuckets();
    void comparesIntegersAsFloats();
    void refuses();
};

namespace {

using Integers = std::vector<std::int32_t>;
using Floats = std::vector<float>;

} // namespace

void TestBuckets::findsBuckets() {
    OpCase op(BuiltinOperator::BUCKETIZE);
    op.options.set("boundaries", std::vector<double>{0, 10, 10, 100});
    op.input(support::float32, {6}, Floats{-5, 0, 9.5F, 10, 1000, std::nanf("")}).output(support::int32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::int32_t>(), Integers{0, 1, 1, 3, 4, 4});
}

void TestBuckets::comparesIntegersAsFloats() {
    OpCase op(BuiltinOperator::BUCKETIZE);
    op.options.set("boundaries", std::vector<double>{16777216, 16777218});
    op.input(support::int32, {3}, Integers{16777215, 16777217, 16777219}).output(support::int32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::int32_t>(), Integers{0, 1, 2});
}

void TestBuckets::refuses() {
    OpCase falling(BuiltinOperator::BUCKETIZE);
    falling.options.set("boundaries", std::vector<double>{1, 0});
    falling.input(support::float32, {1}, Floats{1}).output(support::int32);
    VERIFY_REFUSES(falling, Code::BadOperator);
    OpCase bytes(BuiltinOperator::BUCKETIZE);
    bytes.input(support::int8(1), {1}, std::vector<std::int8_t>{1}).output(support::int32);
    VERIFY_REFUSES(bytes, Code::UnsupportedType);
}

HALFSTEP_TEST(TestBuckets)
#include "test_buckets.moc"
