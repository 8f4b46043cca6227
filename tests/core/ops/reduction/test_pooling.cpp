// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_checks.h"

using model::BuiltinOperator;
using support::OpCase;

class TestPooling : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void pools_data();
    void pools();
    void roundsAwayFromZero();
    void clampsStoredValues();
    void squareMean();
    void nothingUnderLargeWindows();
    void refuses();
};

namespace {

struct Window {
    int filter;
    int stride;
    bool isSame;
};

void setWindow(OpCase& op, const Window& window) {
    op.options.set("filter_height", std::int64_t{window.filter});
    op.options.set("filter_width", std::int64_t{window.filter});
    op.options.set("stride_h", std::int64_t{window.stride});
    op.options.set("stride_w", std::int64_t{window.stride});
    op.options.set("padding", std::int64_t{window.isSame ? 0 : 1});
}

/// One output pixel, stated plainly. The image is one batch of [6, 5, 3].
template<class T>
T pooled(const std::vector<T>& image, const Window& window, bool isAverage, int y, int x, int c) {
    const auto before = [&](int size) {
        const int out = (size + window.stride - 1) / window.stride;
        return window.isSame ? std::max(0, (out - 1) * window.stride + window.filter - size) / 2 : 0;
    };
    using Sum = std::conditional_t<std::is_integral_v<T>, int, float>;
    Sum sum = 0;
    int count = 0;
    T top = std::numeric_limits<T>::lowest();
    for (int fy = 0; fy < window.filter; ++fy) {
        for (int fx = 0; fx < window.filter; ++fx) {
            const int row = y * window.stride - before(6) + fy;
            const int column = x * window.stride - before(5) + fx;
            if (row < 0 || row >= 6 || column < 0 || column >= 5)
                continue;
            const T value = image[static_cast<std::size_t>((row * 5 + column) * 3 + c)];
            sum += static_cast<Sum>(value);
            top = std::max(top, value);
            ++count;
        }
    }
    if (!isAverage)
        return top;
    if constexpr (std::is_integral_v<T>)
        return static_cast<T>(std::round(static_cast<double>(sum) / count));
    else
        return sum / static_cast<float>(count);
}

template<class T>
QString poolDifference(const Window& window, bool isAverage, const support::OperandType& type) {
    support::Random random(5);
    std::vector<T> image;
    for (int k = 0; k < 90; ++k)
        image.push_back(static_cast<T>(random.integer(std::is_unsigned_v<T> ? 0 : -120, 120)));
    OpCase op(isAverage ? BuiltinOperator::AVERAGE_POOL_2D : BuiltinOperator::MAX_POOL_2D);
    setWindow(op, window);
    op.input(type, {1, 6, 5, 3}, image).output(type);
    if (const auto status = op.run(); !status)
        return support::errorOf(status);
    std::vector<T> expected;
    const auto& out = op.outputShape();
    for (int y = 0; y < out[1]; ++y) {
        for (int x = 0; x < out[2]; ++x) {
            for (int c = 0; c < 3; ++c)
                expected.push_back(pooled(image, window, isAverage, y, x, c));
        }
    }
    // XNNPACK adds the taps of a mean in an order of its own: a float's resolution at the values' size.
    const double tolerance = std::is_floating_point_v<T> && isAverage ? 120 * 1e-6 : 0;
    return support::difference(op.values<T>(), expected, tolerance);
}

} // namespace

void TestPooling::pools_data() {
    QTest::addColumn<int>("filter");
    QTest::addColumn<int>("stride");
    QTest::addColumn<bool>("same");
    QTest::newRow("2/2 valid") << 2 << 2 << false;
    QTest::newRow("3/1 same") << 3 << 1 << true;
    QTest::newRow("3/2 same") << 3 << 2 << true;
    QTest::newRow("5/1 valid") << 5 << 1 << false;
    QTest::newRow("1/3 same") << 1 << 3 << true;
    QTest::newRow("larger than the image, same") << 9 << 4 << true;
}

void TestPooling::pools() {
    QFETCH(int, filter);
    QFETCH(int, stride);
    QFETCH(bool, same);
    const Window window{filter, stride, same};
    for (const bool isAverage : {true, false}) {
        QCOMPARE(poolDifference<float>(window, isAverage, support::float32), QString());
        QCOMPARE(poolDifference<std::int8_t>(window, isAverage, support::int8(0.1F, 3)), QString());
        QCOMPARE(poolDifference<std::uint8_t>(window, isAverage, support::uint8(0.1F, 3)), QString());
        QCOMPARE(poolDifference<std::int16_t>(window, isAverage, support::int16(0.1F)), QString());
    }
}

void TestPooling::roundsAwayFromZero() {
    OpCase op(BuiltinOperator::AVERAGE_POOL_2D);
    setWindow(op, {2, 1, false});
    op.input(support::int8(1), {2, 2, 2, 1}, std::vector<std::int8_t>{1, 2, 2, 1, -1, -2, -2, -1})
        .output(support::int8(1));
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::int8_t>(), std::vector<std::int8_t>{2, -2});
}

void TestPooling::clampsStoredValues() {
    OpCase op(BuiltinOperator::MAX_POOL_2D);
    setWindow(op, {1, 1, false});
    op.options.set("fused_activation_function", std::int64_t{3});
    op.input(support::int8(0.1F, -10), {1, 1, 4, 1}, std::vector<std::int8_t>{-50, -10, 40, 90})
        .output(support::int8(0.1F, -10));
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::int8_t>(), std::vector<std::int8_t>{-10, -10, 40, 50});
}

void TestPooling::squareMean() {
    OpCase op(BuiltinOperator::L2_POOL_2D);
    setWindow(op, {2, 2, false});
    op.input(support::float32, {1, 2, 2, 1}, std::vector<float>{1, 3, 5, 1}).output(support::float32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<float>(), std::vector<float>{3});
}

/// However much larger than the image they are.
void TestPooling::nothingUnderLargeWindows() {
    for (const auto code : {BuiltinOperator::AVERAGE_POOL_2D, BuiltinOperator::MAX_POOL_2D}) {
        OpCase op(code);
        setWindow(op, {7, 1, false});
        op.input(support::float32, {1, 2, 8, 1}, std::vector<float>(16)).output(support::float32);
        VERIFY_RUNS(op);
        QCOMPARE(op.outputShape(), (model::Shape{1, 0, 2, 1}));
    }
}

void TestPooling::refuses() {
    OpCase none(BuiltinOperator::MAX_POOL_2D);
    setWindow(none, {0, 1, false});
    none.input(support::float32, {1, 2, 2, 1}, std::vector<float>(4)).output(support::float32);
    VERIFY_REFUSES(none, base::Code::BadOperator);
    OpCase still(BuiltinOperator::AVERAGE_POOL_2D);
    setWindow(still, {1, 0, false});
    still.input(support::float32, {1, 2, 2, 1}, std::vector<float>(4)).output(support::float32);
    VERIFY_REFUSES(still, base::Code::BadOperator);
    OpCase rank(BuiltinOperator::AVERAGE_POOL_2D);
    setWindow(rank, {1, 1, false});
    rank.input(support::float32, {2, 2}, std::vector<float>(4)).output(support::float32);
    VERIFY_REFUSES(rank, base::Code::BadOperator);
}

HALFSTEP_TEST(TestPooling)
#include "test_pooling.moc"
