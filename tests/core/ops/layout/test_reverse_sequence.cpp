// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_checks.h"

using base::Code;
using model::BuiltinOperator;
using support::OpCase;

class TestReverseSequence : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void turnsRows();
    void turnsColumns();
    void keepsWhatIsShort();
    void refuses();
};

namespace {

using Integers = std::vector<std::int32_t>;
using Floats = std::vector<float>;

void setAxes(OpCase& op, std::int64_t batch, std::int64_t sequence) {
    op.options.set("batch_dim", batch);
    op.options.set("seq_dim", sequence);
}

} // namespace

void TestReverseSequence::turnsRows() {
    OpCase op(BuiltinOperator::REVERSE_SEQUENCE);
    setAxes(op, 0, 1);
    op.input(support::int32, {2, 3, 1}, Integers{1, 2, 3, 4, 5, 6})
        .input(support::int32, {2}, Integers{2, 3})
        .output(support::int32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::int32_t>(), Integers{2, 1, 3, 6, 5, 4});
}

void TestReverseSequence::turnsColumns() {
    OpCase op(BuiltinOperator::REVERSE_SEQUENCE);
    setAxes(op, 2, 0);
    op.input(support::float32, {3, 1, 2}, Floats{1, 2, 3, 4, 5, 6})
        .input(support::int64, {2}, std::vector<std::int64_t>{3, 2})
        .output(support::float32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<float>(), Floats{5, 4, 3, 2, 1, 6});
}

void TestReverseSequence::keepsWhatIsShort() {
    OpCase op(BuiltinOperator::REVERSE_SEQUENCE);
    setAxes(op, 0, 1);
    op.input(support::int32, {3, 2}, Integers{1, 2, 3, 4, 5, 6})
        .input(support::int32, {3}, Integers{0, 1, -7})
        .output(support::int32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::int32_t>(), Integers{1, 2, 3, 4, 5, 6});
}

void TestReverseSequence::refuses() {
    OpCase tooLong(BuiltinOperator::REVERSE_SEQUENCE);
    setAxes(tooLong, 0, 1);
    tooLong.input(support::int32, {1, 2}, Integers{1, 2})
        .input(support::int32, {1}, Integers{3})
        .output(support::int32);
    VERIFY_REFUSES(tooLong, Code::ValueOutOfRange);
    for (const auto& [batch, sequence] : {std::pair(0, 0), std::pair(0, 2), std::pair(-1, 1)}) {
        OpCase axes(BuiltinOperator::REVERSE_SEQUENCE);
        setAxes(axes, batch, sequence);
        axes.input(support::int32, {1, 2}, Integers{1, 2})
            .input(support::int32, {1}, Integers{1})
            .output(support::int32);
        VERIFY_REFUSES(axes, Code::BadOperator);
    }
}

HALFSTEP_TEST(TestReverseSequence)
#include "test_reverse_sequence.moc"
