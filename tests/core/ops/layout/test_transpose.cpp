// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_checks.h"

#include <numeric>

using model::BuiltinOperator;
using support::OpCase;

class TestTranspose : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void permutes_data();
    void permutes();
    void movesBytes();
    void refuses_data();
    void refuses();
};

namespace {

using Numbers = std::vector<std::int32_t>;

/// Element of the input that stands at `at` of the output.
std::size_t sourceOf(std::size_t at, const model::Shape& input, const Numbers& permutation) {
    std::vector<std::size_t> index(input.size());
    for (std::size_t k = permutation.size(); k-- > 0;) {
        const auto axis = static_cast<std::size_t>(permutation[k]);
        index[axis] = at % static_cast<std::size_t>(input[axis]);
        at /= static_cast<std::size_t>(input[axis]);
    }
    std::size_t source = 0;
    for (std::size_t axis = 0; axis < input.size(); ++axis)
        source = source * static_cast<std::size_t>(input[axis]) + index[axis];
    return source;
}

template<class T>
void checkPermutation(model::TensorType type) {
    QFETCH(model::Shape, shape);
    QFETCH(Numbers, permutation);
    std::vector<T> values(*model::elementCount(shape));
    std::iota(values.begin(), values.end(), T{0}); // bytes wrap
    OpCase op(BuiltinOperator::TRANSPOSE);
    op.input({type}, shape, values)
        .constant(support::int32, {static_cast<std::int32_t>(permutation.size())}, permutation)
        .output({type});
    VERIFY_RUNS(op);
    std::vector<T> expected;
    for (std::size_t at = 0; at < values.size(); ++at)
        expected.push_back(values[sourceOf(at, shape, permutation)]);
    VERIFY_VALUES(op.values<T>(), expected);
}

} // namespace

void TestTranspose::permutes_data() {
    QTest::addColumn<model::Shape>("shape");
    QTest::addColumn<Numbers>("permutation");
    QTest::newRow("identity") << model::Shape{2, 3} << Numbers{0, 1};
    QTest::newRow("matrix") << model::Shape{2, 3} << Numbers{1, 0};
    QTest::newRow("channels first") << model::Shape{2, 4, 5, 3} << Numbers{0, 3, 1, 2};
    QTest::newRow("channels last") << model::Shape{2, 3, 4, 5} << Numbers{0, 2, 3, 1};
    QTest::newRow("heads") << model::Shape{2, 7, 3, 4} << Numbers{0, 2, 1, 3};
    QTest::newRow("all") << model::Shape{2, 3, 4, 5} << Numbers{3, 2, 1, 0};
    QTest::newRow("squares and what is left") << model::Shape{3, 37, 70} << Numbers{0, 2, 1};
    QTest::newRow("squares across an axis") << model::Shape{35, 3, 67} << Numbers{2, 1, 0};
    QTest::newRow("rank 6") << model::Shape{2, 1, 3, 2, 2, 3} << Numbers{5, 0, 4, 1, 3, 2};
    QTest::newRow("empty") << model::Shape{2, 0, 3} << Numbers{2, 1, 0};
    QTest::newRow("scalar") << model::Shape{} << Numbers{};
}

void TestTranspose::permutes() {
    checkPermutation<std::int8_t>(model::TensorType::Int8);
    checkPermutation<std::int16_t>(model::TensorType::Int16);
    checkPermutation<std::int32_t>(model::TensorType::Int32);
    checkPermutation<std::int64_t>(model::TensorType::Int64);
}

void TestTranspose::movesBytes() {
    OpCase op(BuiltinOperator::TRANSPOSE);
    op.input(support::int8(0.1F, 3), {2, 3}, std::vector<std::int8_t>{1, 2, 3, 4, 5, 6})
        .constant(support::int32, {2}, Numbers{-1, 0})
        .output(support::int8(0.1F, 3));
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::int8_t>(), std::vector<std::int8_t>{1, 4, 2, 5, 3, 6});
}

void TestTranspose::refuses_data() {
    QTest::addColumn<Numbers>("permutation");
    QTest::newRow("twice") << Numbers{0, 0};
    QTest::newRow("outside") << Numbers{0, 2};
    QTest::newRow("too few") << Numbers{0};
}

void TestTranspose::refuses() {
    QFETCH(Numbers, permutation);
    OpCase op(BuiltinOperator::TRANSPOSE);
    op.input(support::float32, {2, 3}, std::vector<float>(6))
        .constant(support::int32, {static_cast<std::int32_t>(permutation.size())}, permutation)
        .output(support::float32);
    VERIFY_REFUSES(op, base::Code::BadOperator);
}

HALFSTEP_TEST(TestTranspose)
#include "test_transpose.moc"
