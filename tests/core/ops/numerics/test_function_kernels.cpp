// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_checks.h"

#include "ops/numerics/element_kernels.h"

#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <vector>

using Functions = ops::simd::FunctionKernels;
using Function = Functions::Function Functions::*;
using Reference = double (*)(double);

Q_DECLARE_METATYPE(Function)
Q_DECLARE_METATYPE(Reference)

/// The functions of every path against the library's in double precision.
class TestFunctionKernels : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void staysWithinItsBound_data();
    void staysWithinItsBound();
    void knowsNeitherPlaceNorCount_data();
    void knowsNeitherPlaceNorCount();
    void farAngles();
};

namespace {

constexpr float infinite = std::numeric_limits<float>::infinity();

/// How far a result lies from the exact one, in units of its last place; 0 for equal ones and NaN twice.
double unitsApart(float result, double exact) {
    const auto nearest = static_cast<float>(exact);
    if (std::isnan(exact) || std::isnan(result))
        return std::isnan(exact) && std::isnan(result) ? 0 : infinite;
    if (result == nearest)
        return std::signbit(result) == std::signbit(nearest) ? 0 : infinite;
    if (std::isinf(result) || std::isinf(nearest))
        return std::abs(std::isinf(result) ? exact : double{result}) > 3.4028e38 ? 1 : infinite;
    const double unit = std::ldexp(1.0, std::max(std::ilogb(exact) - 23, -149));
    return std::abs(double{result} - exact) / unit;
}

/// Numbers of every size and sign up to `largest`, those around 0 and 1, and what is no usual number.
std::vector<float> samples(float largest) {
    std::vector<float> values{0.0F, -0.0F, 1.0F, -1.0F};
    for (std::uint64_t bits = 1; bits < std::uint64_t{1} << 32; bits += 30011) {
        const auto value = std::bit_cast<float>(static_cast<std::uint32_t>(bits));
        if (!std::isfinite(largest) || std::abs(value) <= largest)
            values.push_back(value);
    }
    for (int k = -20000; k <= 20000; ++k)
        values.push_back(static_cast<float>(k) / 1024.0F);
    if (!std::isfinite(largest))
        values.insert(values.end(), {infinite, -infinite, std::numeric_limits<float>::quiet_NaN()});
    return values;
}

/// With the argument of erfc rounded as the operator's definition has it.
double gelu(double x) {
    const float argument = static_cast<float>(x) * -0.70710678118654752440F;
    return 0.5 * x * std::erfc(double{argument});
}

void addFunctions() {
    QTest::addColumn<Function>("function");
    QTest::addColumn<Reference>("reference");
    QTest::addColumn<float>("largest");
    QTest::addColumn<double>("bound");
    const auto row = [](const char* name, Function function, Reference reference, double bound,
                         float largest = infinite) {
        QTest::newRow(name) << function << reference << largest << bound;
    };
    row(
        "exp", &Functions::exponential, [](double x) { return std::exp(x); }, 1.1);
    row(
        "log", &Functions::logarithm, [](double x) { return std::log(x); }, 1.0);
    row(
        "sin", &Functions::sine, [](double x) { return std::sin(x); }, 2.0, ops::simd::farthestAngle);
    row(
        "cos", &Functions::cosine, [](double x) { return std::cos(x); }, 2.0, ops::simd::farthestAngle);
    row(
        "tanh", &Functions::tanh, [](double x) { return std::tanh(x); }, 2.5);
    row(
        "logistic", &Functions::logistic, [](double x) { return 1 / (1 + std::exp(-x)); }, 2.5);
    row(
        "elu", &Functions::elu, [](double x) { return x < 0 ? std::expm1(x) : x; }, 1.0);
    row("gelu", &Functions::gelu, gelu, 5.0);
    row(
        "floor", &Functions::floor, [](double x) { return std::floor(x); }, 0);
    row(
        "ceil", &Functions::ceiling, [](double x) { return std::ceil(x); }, 0);
    row(
        "nearest", &Functions::nearestEven, [](double x) { return std::nearbyint(x); }, 0);
}

} // namespace

void TestFunctionKernels::staysWithinItsBound_data() {
    addFunctions();
}

void TestFunctionKernels::staysWithinItsBound() {
    QFETCH(const Function, function);
    QFETCH(const Reference, reference);
    QFETCH(const float, largest);
    QFETCH(const double, bound);
    const auto values = samples(largest);
    for (const auto path : support::cpuPaths()) {
        std::vector<float> results(values.size());
        (ops::functionKernels(path).*function)(values.data(), results.data(), values.size());
        for (std::size_t k = 0; k < values.size(); ++k) {
            const double exact = reference(double{values[k]});
            const double units = unitsApart(results[k], exact);
            if (units <= bound)
                continue;
            QFAIL(qPrintable(QStringLiteral("f(%1) is %2, expected %3: %4 units")
                                 .arg(double{values[k]})
                                 .arg(double{results[k]}, 0, 'g', 9)
                                 .arg(exact, 0, 'g', 12)
                                 .arg(units)));
        }
    }
}

void TestFunctionKernels::knowsNeitherPlaceNorCount_data() {
    addFunctions();
    QTest::newRow("approximate gelu") << &Functions::approximateGelu << Reference() << infinite << 0.0;
}

/// A thread's piece may begin and end anywhere; the output may be the input.
void TestFunctionKernels::knowsNeitherPlaceNorCount() {
    QFETCH(const Function, function);
    const auto values = support::Random(3).reals(77, -12, 12);
    for (const auto path : support::cpuPaths()) {
        const auto apply = ops::functionKernels(path).*function;
        std::vector<float> whole(values.size());
        apply(values.data(), whole.data(), values.size());
        for (std::size_t first = 0; first < values.size(); ++first) {
            auto alone = values;
            apply(alone.data() + first, alone.data() + first, 1);
            apply(alone.data(), alone.data(), first);
            apply(alone.data() + first + 1, alone.data() + first + 1, alone.size() - first - 1);
            QVERIFY(std::memcmp(alone.data(), whole.data(), whole.size() * sizeof(float)) == 0);
        }
    }
}

void TestFunctionKernels::farAngles() {
    std::vector<float> angles(300, 0.5F);
    for (std::size_t k = 0; k < angles.size(); k += 7)
        angles[k] = std::ldexp(1.1F, static_cast<int>(k / 7) * 3);
    angles[7 * 40] = infinite;
    for (const auto path : support::cpuPaths()) {
        for (const auto code : {model::BuiltinOperator::SIN, model::BuiltinOperator::COS}) {
            support::OpCase op(code);
            op.input(support::float32, {300}, angles).output(support::float32);
            QVERIFY(op.run(path));
            const auto results = op.values<float>();
            for (std::size_t k = 0; k < angles.size(); ++k) {
                const double exact =
                    code == model::BuiltinOperator::SIN ? std::sin(double{angles[k]}) : std::cos(double{angles[k]});
                QVERIFY(unitsApart(results[k], exact) <= 2.0);
            }
        }
    }
}

HALFSTEP_TEST(TestFunctionKernels)

#include "test_function_kernels.moc"
