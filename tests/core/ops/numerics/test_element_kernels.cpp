// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/numerics/element_kernels.h"

#include "op_case.h"
#include "support/test_main.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <vector>

using support::Random;

/// The loops of every path against the definitions.
class TestElementKernels : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void looksUp();
    void quantizes();
    void dequantizes();
    void poolsLargest();
    void poolsMean();
    void gathersRows();
    void multipliesWords();
    void blendsOnTheGrid();
};

namespace {

constexpr std::size_t counts[] = {1, 15, 16, 17, 31, 64, 100, 333};

template<class T>
std::vector<T> someOf(std::size_t count, std::uint32_t seed) {
    return Random(seed).integers<T>(count, std::numeric_limits<T>::min(), std::numeric_limits<T>::max());
}

/// Calls `body(kernels)` for each path of this machine.
template<class Body>
void onEachPath(Body body) {
    for (const auto path : support::cpuPaths())
        body(ops::elementKernels(path));
}

template<class T>
T quantizedByDefinition(float value, float scale, std::int32_t zeroPoint) {
    constexpr std::int64_t low = std::numeric_limits<T>::min();
    constexpr std::int64_t high = std::numeric_limits<T>::max();
    if (std::isnan(value))
        return std::numeric_limits<T>::min();
    const double rounded = std::round(double{std::clamp(value / scale, -1e9F, 1e9F)});
    return static_cast<T>(std::clamp<std::int64_t>(static_cast<std::int64_t>(rounded) + zeroPoint, low, high));
}

template<class T>
void checkQuantize(std::int32_t zeroPoint) {
    auto values = Random(5).reals(333, -20, 20);
    const std::vector<float> special{
        0.0F, -0.0F, 0.5F, -0.5F, 1.5F, -2.5F, 0.49999997F, std::nanf(""), INFINITY, -INFINITY, 1e30F, -1e30F};
    values.insert(values.begin(), special.begin(), special.end());
    for (const float scale : {1.0F, 0.07F}) {
        std::vector<T> expected;
        for (const float value : values)
            expected.push_back(quantizedByDefinition<T>(value, scale, zeroPoint));
        onEachPath([&](const ops::simd::ElementKernels& kernels) {
            std::vector<T> stored(values.size());
            kernels.stored<T>().quantize(values.data(), stored.data(), values.size(), scale, zeroPoint);
            QCOMPARE(stored, expected);
        });
    }
}

template<class T>
void checkDequantize(std::int32_t zeroPoint) {
    const auto values = someOf<T>(333, 6);
    std::vector<float> expected;
    for (const T value : values)
        expected.push_back(0.07F * static_cast<float>(std::int32_t{value} - zeroPoint));
    onEachPath([&](const ops::simd::ElementKernels& kernels) {
        std::vector<float> reals(values.size());
        kernels.stored<T>().dequantize(values.data(), reals.data(), values.size(), 0.07F, zeroPoint);
        QCOMPARE(reals, expected);
    });
}

/// Each window has `taps` pixels, which lie one behind another.
template<class T, class Finish>
std::vector<T> pooledByDefinition(const std::vector<T>& pixels, std::size_t taps, std::size_t channels, Finish finish) {
    std::vector<T> result;
    for (std::size_t channel = 0; channel < channels; ++channel) {
        std::vector<std::int64_t> window;
        for (std::size_t tap = 0; tap < taps; ++tap)
            window.push_back(pixels[tap * channels + channel]);
        result.push_back(static_cast<T>(finish(window)));
    }
    return result;
}

template<class T, class Choose, class Finish>
void checkPool(T low, T high, Choose choose, Finish finish) {
    for (const std::size_t channels : counts) {
        for (const std::size_t taps : {1, 3, 4, 9, 49}) {
            const auto pixels = someOf<T>(taps * channels, static_cast<std::uint32_t>(taps));
            const auto expected = pooledByDefinition(pixels, taps, channels,
                [&](const auto& window) { return std::clamp<std::int64_t>(finish(window), low, high); });
            std::vector<const T*> pointers;
            for (std::size_t tap = 0; tap < taps; ++tap)
                pointers.push_back(pixels.data() + tap * channels);
            onEachPath([&](const ops::simd::ElementKernels& kernels) {
                std::vector<T> pooled(channels);
                choose(kernels)({pointers.data(), taps, channels, low, high, pooled.data()});
                QCOMPARE(pooled, expected);
            });
        }
    }
}

template<class T>
void checkLargest(T low, T high) {
    checkPool<T>(
        low, high, [](const ops::simd::ElementKernels& kernels) { return kernels.of<T>().largest; },
        [](const std::vector<std::int64_t>& window) { return *std::ranges::max_element(window); });
}

template<class T>
void checkMean(T low, T high) {
    checkPool<T>(
        low, high, [](const ops::simd::ElementKernels& kernels) { return kernels.stored<T>().mean; },
        [](const std::vector<std::int64_t>& window) {
            std::int64_t sum = 0;
            for (const auto value : window)
                sum += value;
            const auto half = static_cast<std::int64_t>(window.size() / 2);
            return (sum > 0 ? sum + half : sum - half) / static_cast<std::int64_t>(window.size());
        });
}

template<class T>
void checkRows(std::size_t rows, std::size_t columns) {
    const auto values = someOf<T>(rows * columns, 9);
    std::vector<std::int32_t> sums(columns, 3);
    std::vector<T> largest(columns, std::numeric_limits<T>::min());
    for (std::size_t k = 0; k < values.size(); ++k) {
        sums[k % columns] += values[k];
        largest[k % columns] = std::max(largest[k % columns], values[k]);
    }
    const ops::simd::ElementRows<T> all{values.data(), static_cast<std::ptrdiff_t>(columns), rows, columns};
    onEachPath([&](const ops::simd::ElementKernels& kernels) {
        std::vector<std::int32_t> found(columns, 3);
        kernels.stored<T>().addRows(all, found.data());
        QCOMPARE(found, sums);
        std::vector<T> best(columns, std::numeric_limits<T>::min());
        kernels.of<T>().largestOfRows(all, best.data());
        QCOMPARE(best, largest);
    });
}

template<class T, class Weight, class Choose>
void checkBlend(Choose choose) {
    for (const std::size_t channels : counts) {
        for (const int dy : {-512, 0, 1, 300, 1024, 1536}) {
            const int dx = 1024 - dy / 2;
            const auto corners = someOf<T>(4 * channels, 11);
            std::vector<T> expected;
            for (std::size_t k = 0; k < channels; ++k) {
                const auto at = [&](std::size_t corner) { return std::int64_t{corners[corner * channels + k]}; };
                const auto sum = at(0) * (1024 - dy) * (1024 - dx) + at(1) * (1024 - dy) * dx +
                                 at(2) * dy * (1024 - dx) + at(3) * dy * dx;
                expected.push_back(static_cast<T>((sum + (sum > 0 ? 1 << 19 : -(1 << 19))) / (1 << 20)));
            }
            const auto* first = corners.data();
            onEachPath([&](const ops::simd::ElementKernels& kernels) {
                std::vector<T> blended(channels);
                choose(kernels)({first, first + channels, first + 2 * channels, first + 3 * channels, Weight{dy},
                    Weight{dx}, channels, blended.data()});
                QCOMPARE(blended, expected);
            });
        }
    }
}

} // namespace

void TestElementKernels::looksUp() {
    const auto table = someOf<std::uint8_t>(256, 1);
    for (const std::size_t count : counts) {
        const auto values = someOf<std::uint8_t>(count, 2);
        std::vector<std::uint8_t> expected;
        for (const auto value : values)
            expected.push_back(table[value]);
        onEachPath([&](const ops::simd::ElementKernels& kernels) {
            std::vector<std::uint8_t> found(count);
            kernels.lookUp(table.data(), values.data(), found.data(), count);
            QCOMPARE(found, expected);
        });
    }
}

void TestElementKernels::quantizes() {
    checkQuantize<std::int8_t>(-7);
    checkQuantize<std::uint8_t>(131);
    checkQuantize<std::int16_t>(0);
}

void TestElementKernels::dequantizes() {
    checkDequantize<std::int8_t>(-7);
    checkDequantize<std::uint8_t>(131);
    checkDequantize<std::int16_t>(0);
}

void TestElementKernels::poolsLargest() {
    checkLargest<std::int8_t>(-128, 127);
    checkLargest<std::int8_t>(-20, 90);
    checkLargest<std::uint8_t>(5, 250);
    checkLargest<std::int16_t>(-32768, 30000);
}

void TestElementKernels::poolsMean() {
    checkMean<std::int8_t>(-128, 127);
    checkMean<std::uint8_t>(100, 140);
    checkMean<std::int16_t>(-32768, 32767);
}

void TestElementKernels::gathersRows() {
    for (const std::size_t columns : counts) {
        for (const std::size_t rows : {1, 3, 4, 50}) {
            checkRows<std::int8_t>(rows, columns);
            checkRows<std::uint8_t>(rows, columns);
            checkRows<std::int16_t>(rows, columns);
        }
    }
}

void TestElementKernels::multipliesWords() {
    for (const std::size_t count : {1, 17, 255, 256, 257, 1000}) {
        auto words = someOf<std::int16_t>(count, 3);
        auto bytes = someOf<std::int8_t>(count, 4);
        for (const bool isExtreme : {false, true}) {
            if (isExtreme) {
                std::ranges::fill(words, std::int16_t{-32768});
                std::ranges::fill(bytes, std::int8_t{-128});
            }
            std::int64_t expected = 0;
            for (std::size_t k = 0; k < count; ++k)
                expected += std::int64_t{words[k]} * bytes[k];
            onEachPath([&](const ops::simd::ElementKernels& kernels) {
                QCOMPARE(kernels.dotWords(words.data(), bytes.data(), count), expected);
            });
        }
    }
}

void TestElementKernels::blendsOnTheGrid() {
    checkBlend<std::int8_t, std::int32_t>([](const ops::simd::ElementKernels& kernels) { return kernels.blendInt8; });
    checkBlend<std::int16_t, std::int64_t>([](const ops::simd::ElementKernels& kernels) { return kernels.blendInt16; });
}

HALFSTEP_TEST(TestElementKernels)
#include "test_element_kernels.moc"
