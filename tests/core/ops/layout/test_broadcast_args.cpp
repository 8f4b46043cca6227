// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_checks.h"

using model::BuiltinOperator;
using support::OpCase;

class TestBroadcastArgs : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void stretches();
    void refuses();
};

void TestBroadcastArgs::stretches() {
    OpCase op(BuiltinOperator::BROADCAST_ARGS);
    op.input(support::int32, {3}, std::vector<std::int32_t>{4, 1, 5})
        .input(support::int32, {2}, std::vector<std::int32_t>{3, 1})
        .output(support::int32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::int32_t>(), std::vector<std::int32_t>{4, 3, 5});
    OpCase wide(BuiltinOperator::BROADCAST_ARGS);
    wide.input(support::int64, {1}, std::vector<std::int64_t>{0})
        .input(support::int64, {2}, std::vector<std::int64_t>{7, 1})
        .output(support::int64);
    VERIFY_RUNS(wide);
    VERIFY_VALUES(wide.values<std::int64_t>(), std::vector<std::int64_t>{7, 0});
}

void TestBroadcastArgs::refuses() {
    OpCase op(BuiltinOperator::BROADCAST_ARGS);
    op.input(support::int32, {1}, std::vector<std::int32_t>{4})
        .input(support::int32, {1}, std::vector<std::int32_t>{3})
        .output(support::int32);
    VERIFY_REFUSES(op, base::Code::ValueOutOfRange);
    OpCase types(BuiltinOperator::BROADCAST_ARGS);
    types.input(support::float32, {1}, std::vector<float>{4}).input(support::float32, {1}, std::vector<float>{4});
    types.output(support::float32);
    VERIFY_REFUSES(types, base::Code::UnsupportedType);
}

HALFSTEP_TEST(TestBroadcastArgs)
#include "test_broadcast_args.moc"
