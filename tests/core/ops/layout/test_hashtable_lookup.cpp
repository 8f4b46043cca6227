// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_checks.h"
#include "string_bytes.h"

using base::Code;
using model::BuiltinOperator;
using support::OpCase;

class TestHashtableLookup : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void findsRows();
    void findsStrings();
    void takesAnEmptyTable();
    void refuses();
};

namespace {

using Integers = std::vector<std::int32_t>;
using Floats = std::vector<float>;
const support::OperandType flags{model::TensorType::UInt8};
const support::OperandType strings{model::TensorType::String};

} // namespace

void TestHashtableLookup::findsRows() {
    OpCase op(BuiltinOperator::HASHTABLE_LOOKUP);
    op.input(support::int32, {4}, Integers{123, -11, 5, 1234})
        .input(support::int32, {3}, Integers{-11, 123, 1234})
        .input(support::float32, {3, 2}, Floats{0, 1, 2, 3, 4, 5})
        .output(support::float32)
        .output(flags);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<float>(0), Floats{2, 3, 0, 1, 0, 0, 4, 5});
    VERIFY_VALUES(op.values<std::uint8_t>(1), std::vector<std::uint8_t>{1, 1, 0, 1});
}

void TestHashtableLookup::findsStrings() {
    OpCase op(BuiltinOperator::HASHTABLE_LOOKUP);
    op.input(support::int32, {3}, Integers{7, 9, 2}).input(support::int32, {2}, Integers{2, 7});
    op.input(strings, {2}, support::stringBytes({"two", "seven"})).output(strings).output(flags);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::uint8_t>(), support::stringBytes({"seven", "", "two"}));
}

void TestHashtableLookup::takesAnEmptyTable() {
    OpCase op(BuiltinOperator::HASHTABLE_LOOKUP);
    op.input(support::int32, {1}, Integers{7})
        .input(support::int32, {0}, Integers{})
        .input(support::int32, {0, 2}, Integers{})
        .output(support::int32)
        .output(flags);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::int32_t>(0), Integers{0, 0});
    VERIFY_VALUES(op.values<std::uint8_t>(1), std::vector<std::uint8_t>{0});
}

void TestHashtableLookup::refuses() {
    OpCase op(BuiltinOperator::HASHTABLE_LOOKUP);
    op.input(support::int32, {1}, Integers{7})
        .input(support::int32, {2}, Integers{1, 2})
        .input(support::int32, {3}, Integers{1, 2, 3})
        .output(support::int32)
        .output(flags);
    VERIFY_REFUSES(op, Code::ShapeMismatch);
}

HALFSTEP_TEST(TestHashtableLookup)
#include "test_hashtable_lookup.moc"
