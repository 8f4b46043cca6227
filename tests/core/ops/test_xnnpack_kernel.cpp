// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/xnnpack_kernel.h"

#include "op_case.h"
#include "support/test_main.h"

#include <algorithm>
#include <cmath>

using model::BuiltinOperator;
using support::OpCase;
using support::OperandType;

class TestXnnpackKernel : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void splitsCoverAll();
    void bandsOfLargeImages_data();
    void bandsOfLargeImages();
    void manyImages();
    void partsOfUnits();
    void piecesOfSums_data();
    void piecesOfSums();
    void stopsBetweenCalls();
    void countsItsMemory();
};

namespace {

using Values = std::vector<float>;

/// Numbers between −1 and 1 without order, in no time: there are millions.
Values scattered(std::size_t count, std::uint32_t seed) {
    Values values(count);
    for (std::size_t k = 0; k < count; ++k)
        values[k] =
            static_cast<float>(static_cast<std::int32_t>((static_cast<std::uint32_t>(k) + seed) * 2654435761U)) *
            0x1p-31F;
    return values;
}

/// Largest distance as a share of the largest magnitude.
double distance(const Values& got, const Values& wanted) {
    if (got.size() != wanted.size())
        return HUGE_VAL;
    double range = 1e-30;
    double worst = 0;
    for (std::size_t k = 0; k < wanted.size(); ++k) {
        range = std::max(range, std::abs(double{wanted[k]}));
        worst = std::max(worst, std::abs(double{got[k]} - wanted[k]));
    }
    return worst / range;
}

struct Image {
    model::Shape shape;
    int filter = 3;
    int stride = 1;
    int dilation = 1;
    bool isSame = true;
};

/// A depthwise convolution; with a filter that is no constant it runs in plain loops.
Values depthwise(const Image& image, bool isByXnnpack) {
    const auto channels = static_cast<std::size_t>(image.shape[3]);
    const auto elements = model::elementCount(image.shape).value_or(0);
    const auto taps = static_cast<std::size_t>(image.filter * image.filter);
    OpCase op(BuiltinOperator::DEPTHWISE_CONV_2D);
    op.input<float>({}, image.shape, scattered(elements, 1));
    op.input<float>({}, {1, image.filter, image.filter, image.shape[3]}, scattered(taps * channels, 2), isByXnnpack);
    op.output({});
    op.options.set("padding", std::int64_t{image.isSame ? 0 : 1});
    op.options.set("stride_h", std::int64_t{image.stride});
    op.options.set("stride_w", std::int64_t{image.stride});
    op.options.set("dilation_h_factor", std::int64_t{image.dilation});
    op.options.set("dilation_w_factor", std::int64_t{image.dilation});
    op.options.set("depth_multiplier", std::int64_t{1});
    return op.run() ? op.values<float>() : Values();
}

} // namespace

void TestXnnpackKernel::splitsCoverAll() {
    for (const std::size_t rows : {0, 1, 7, 1000}) {
        for (const std::size_t work : {std::size_t{0}, std::size_t{1}, std::size_t{1} << 26, std::size_t{1} << 40}) {
            const ops::XnnpackSplit split(rows, work);
            std::size_t next = 0;
            for (std::size_t call = 0; call < split.calls(); ++call) {
                QCOMPARE(split.first(call), next);
                next += split.countOf(call);
                QVERIFY(split.countOf(call) > 0);
                QVERIFY(split.countOf(call) == 1 || split.countOf(call) * work <= ops::XnnpackSplit::mostWork);
            }
            QCOMPARE(next, rows);
        }
    }
}

void TestXnnpackKernel::bandsOfLargeImages_data() {
    QTest::addColumn<model::Shape>("shape");
    QTest::addColumn<int>("filter");
    QTest::addColumn<int>("stride");
    QTest::addColumn<int>("dilation");
    QTest::addColumn<bool>("isSame");
    QTest::newRow("padding all around") << model::Shape{1, 300, 301, 128} << 3 << 1 << 1 << true;
    QTest::newRow("no padding") << model::Shape{1, 301, 300, 128} << 3 << 1 << 1 << false;
    QTest::newRow("stride") << model::Shape{2, 501, 303, 144} << 5 << 2 << 1 << true;
    QTest::newRow("stride, no padding") << model::Shape{1, 502, 303, 144} << 5 << 2 << 1 << false;
    QTest::newRow("dilation") << model::Shape{1, 300, 302, 128} << 3 << 1 << 4 << true;
}

void TestXnnpackKernel::bandsOfLargeImages() {
    QFETCH(const model::Shape, shape);
    QFETCH(const int, filter);
    QFETCH(const int, stride);
    QFETCH(const int, dilation);
    QFETCH(const bool, isSame);
    const Image image{shape, filter, stride, dilation, isSame};
    const auto wanted = depthwise(image, false);
    QVERIFY(!wanted.empty());
    QVERIFY(distance(depthwise(image, true), wanted) < 1e-6);
}

/// Each image is small, all of them are too much for one call.
void TestXnnpackKernel::manyImages() {
    const Image image{{80, 64, 64, 32}, 3, 1, 1, true};
    const auto wanted = depthwise(image, false);
    QVERIFY(!wanted.empty());
    QVERIFY(distance(depthwise(image, true), wanted) < 1e-6);
}

/// So many weights that one row of them is more than a call.
void TestXnnpackKernel::partsOfUnits() {
    const int depth = 2048;
    const int units = 9000;
    const auto product = [&](bool isByXnnpack) {
        OpCase op(BuiltinOperator::FULLY_CONNECTED);
        op.input<float>({}, {3, depth}, scattered(3 * depth, 3));
        op.input<float>({}, {units, depth}, scattered(std::size_t{units} * depth, 4), isByXnnpack);
        op.input<float>({}, {units}, scattered(units, 5), isByXnnpack);
        op.output({});
        return op.run() ? op.values<float>() : Values();
    };
    const auto wanted = product(false);
    QVERIFY(!wanted.empty());
    QVERIFY(distance(product(true), wanted) < 1e-5);
}

void TestXnnpackKernel::piecesOfSums_data() {
    QTest::addColumn<model::Shape>("x");
    QTest::addColumn<model::Shape>("y");
    const model::Shape large{1, 300, 1000, 65};
    QTest::newRow("equal shapes") << large << large;
    QTest::newRow("one number") << large << model::Shape{1};
    QTest::newRow("channels") << large << model::Shape{65};
    QTest::newRow("rows") << large << model::Shape{300, 1, 1};
    QTest::newRow("each stretches") << model::Shape{1, 300, 1, 65} << model::Shape{1000, 1};
    QTest::newRow("the first is smaller") << model::Shape{1000, 65} << large;
}

void TestXnnpackKernel::piecesOfSums() {
    QFETCH(const model::Shape, x);
    QFETCH(const model::Shape, y);
    const auto difference = [&](bool isByXnnpack) {
        OpCase op(BuiltinOperator::SUB);
        op.input<float>({}, x, scattered(model::elementCount(x).value_or(0), 6), !isByXnnpack);
        op.input<float>({}, y, scattered(model::elementCount(y).value_or(0), 7), !isByXnnpack);
        op.output({});
        return op.run() ? op.values<float>() : Values();
    };
    const auto wanted = difference(false); // constants: plain loops
    QVERIFY(!wanted.empty());
    QVERIFY(difference(true) == wanted);
}

void TestXnnpackKernel::stopsBetweenCalls() {
    base::Progress progress;
    base::ThreadPool threads(1);
    threads.watch(&progress);
    std::size_t done = 0;
    ops::XnnpackSteps steps;
    steps.create = [](xnn_operator_t* made) { return xnn_create_add_nd_f32(-1, 1, 0, made); };
    steps.setUp = [&](xnn_operator_t made, std::size_t call, const ops::KernelArguments& a, pthreadpool_t pool) {
        if (a.threads) {
            ++done;
            if (call == 2)
                progress.cancel();
        }
        const std::size_t four = 4;
        return xnn_setup_add_nd_f32(
            made, 1, &four, 1, &four, a.input<float>(0), a.input<float>(1), a.output<float>(), pool);
    };
    steps.calls = 100;
    const auto kernel = ops::makeXnnpackKernel({steps});
    QVERIFY(kernel);
    std::vector<float> values(64);
    const auto bytes = std::as_writable_bytes(std::span(values));
    const std::array<std::span<const std::byte>, 2> inputs{bytes.first(16), bytes.first(16)};
    const std::array<std::span<std::byte>, 1> outputs{bytes.last(16)};
    QVERIFY(kernel->run({.inputs = inputs, .outputs = outputs, .scratch = {}, .threads = &threads}));
    QCOMPARE(done, std::size_t{3});
}

void TestXnnpackKernel::countsItsMemory() {
    const std::vector<float> weights(100 * 300);
    ops::XnnpackSteps steps;
    steps.create = [&](xnn_operator_t* made) {
        return xnn_create_fully_connected_nc_f32(100, 300, 100, 300, weights.data(), nullptr, -1, 1, 0, made);
    };
    steps.setUp = [](xnn_operator_t made, std::size_t /*call*/, const ops::KernelArguments& a, pthreadpool_t pool) {
        return xnn_setup_fully_connected_nc_f32(made, 1, a.input<float>(0), a.output<float>(), pool);
    };
    const auto kernel = ops::makeXnnpackKernel({steps});
    QVERIFY(kernel);
    const std::size_t least = weights.size() * sizeof(float);
    QVERIFY2(kernel->privateBytes() >= least && kernel->privateBytes() < least * 3 / 2,
        qPrintable(QString::number(kernel->privateBytes())));
}

HALFSTEP_TEST(TestXnnpackKernel)
#include "test_xnnpack_kernel.moc"
