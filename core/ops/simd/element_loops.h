// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/simd/element_kernels.h"
#include "ops/simd/independent.h"

/// Plain loops that the compiler turns into vectors of the processor whose flags the including file has. Nothing of
/// the library is called: such code would be linked to others. What a loop needs is copied out of its struct before: a
/// byte that is stored could be part of it.
namespace ops::simd {
namespace {

template<class T>
struct Limits {
    static constexpr std::int32_t bits = sizeof(T) * 8;
    static constexpr bool isSigned = T(-1) < T(0);
    static constexpr std::int32_t low = isSigned ? -(1 << (bits - 1)) : 0;
    static constexpr std::int32_t high = low + (1 << bits) - 1;
};

template<class T>
[[gnu::always_inline]] inline T larger(T a, T b) {
    return a < b ? b : a;
}
template<class T>
[[gnu::always_inline]] inline T smaller(T a, T b) {
    return b < a ? b : a;
}

template<class T>
void quantize(const float* in, T* out, std::size_t count, float scale, std::int32_t zeroPoint) {
    constexpr float limit = 1 << 30;
    constexpr float almostHalf = 0.49999997F; // with one half itself, 0.49999997 would become 1
    HALFSTEP_INDEPENDENT
    for (std::size_t k = 0; k < count; ++k) {
        const float value = in[k] / scale;
        const float above = value > -limit ? value : -limit;
        const float bounded = above < limit ? above : limit;
        const auto nearest = static_cast<std::int32_t>(bounded + __builtin_copysignf(almostHalf, bounded));
        out[k] = static_cast<T>(smaller(larger(nearest + zeroPoint, Limits<T>::low), Limits<T>::high));
    }
}

template<class T>
void dequantize(const T* in, float* out, std::size_t count, float scale, std::int32_t zeroPoint) {
    HALFSTEP_INDEPENDENT
    for (std::size_t k = 0; k < count; ++k)
        out[k] = scale * static_cast<float>(std::int32_t{in[k]} - zeroPoint);
}

/// Calls `element(k)` for all, in whole blocks: the last one may repeat some that were done before.
template<class Element>
[[gnu::always_inline]] inline void inBlocks(std::size_t count, Element element) {
    constexpr std::size_t block = 16;
    if (count < block) {
        for (std::size_t k = 0; k < count; ++k)
            element(k);
        return;
    }
    for (std::size_t at = 0; at < count; at += block) {
        const auto first = smaller(at, count - block);
        HALFSTEP_INDEPENDENT
#pragma GCC unroll 1 // it would be unrolled before it is turned into vectors
        for (std::size_t k = first; k < first + block; ++k)
            element(k);
    }
}

/// Rows or taps that one pass takes together.
constexpr std::size_t passRows = 4;

/// The larger one in the order of the elements: what is no number never wins.
template<class T>
[[gnu::always_inline]] inline T largestOf(T start, T first, T second, T third, T fourth) {
    return larger(larger(larger(larger(start, first), second), third), fourth);
}

template<class T>
void largest(const PoolWindow<T>& window) {
    const T low = window.low;
    const T high = window.high;
    T* output = window.output;
    for (std::size_t tap = 0; tap < window.tapCount; tap += passRows) {
        const std::size_t last = window.tapCount - 1; // repeated where there are no four left
        const T* first = window.taps[tap];
        const T* second = window.taps[smaller(tap + 1, last)];
        const T* third = window.taps[smaller(tap + 2, last)];
        const T* fourth = window.taps[smaller(tap + 3, last)];
        if (tap == 0)
            inBlocks(window.channels, [=](std::size_t k) {
                output[k] = smaller(largestOf(low, first[k], second[k], third[k], fourth[k]), high);
            });
        else
            inBlocks(window.channels, [=](std::size_t k) {
                output[k] = smaller(largestOf(output[k], first[k], second[k], third[k], fourth[k]), high);
            });
    }
}

template<class T>
void largestOfRows(const ElementRows<T>& rows, T* output) {
    const auto columns = rows.columns;
    for (std::size_t row = 0; row < rows.rows; row += passRows) {
        const auto at = [&](std::size_t next) {
            return rows.first + static_cast<std::ptrdiff_t>(smaller(row + next, rows.rows - 1)) * rows.stride;
        };
        const T* first = at(0);
        const T* second = at(1);
        const T* third = at(2);
        const T* fourth = at(3);
        inBlocks(columns,
            [=](std::size_t k) { output[k] = largestOf(output[k], first[k], second[k], third[k], fourth[k]); });
    }
}

/// Channels whose sums stay in the nearest cache.
constexpr std::size_t sumChannels = 256;

template<class T>
void addTaps(const PoolWindow<T>& window, std::size_t first, std::size_t count, std::int32_t* sums) {
    std::size_t tap = 0;
    for (; tap + passRows <= window.tapCount; tap += passRows) {
        const T* one = window.taps[tap] + first;
        const T* two = window.taps[tap + 1] + first;
        const T* three = window.taps[tap + 2] + first;
        const T* four = window.taps[tap + 3] + first;
        HALFSTEP_INDEPENDENT
        for (std::size_t k = 0; k < count; ++k)
            sums[k] += (one[k] + two[k]) + (three[k] + four[k]);
    }
    for (; tap < window.tapCount; ++tap) {
        const T* one = window.taps[tap] + first;
        HALFSTEP_INDEPENDENT
        for (std::size_t k = 0; k < count; ++k)
            sums[k] += one[k];
    }
}

template<class T>
void mean(const PoolWindow<T>& window) {
    const auto half = static_cast<std::int32_t>(window.tapCount / 2);
    const auto divisor = static_cast<float>(window.tapCount);
    for (std::size_t first = 0; first < window.channels; first += sumChannels) {
        const auto count = smaller(sumChannels, window.channels - first);
        std::int32_t sums[sumChannels] = {};
        addTaps(window, first, count, sums);
        T* output = window.output + first;
        const std::int32_t low = window.low;
        const std::int32_t high = window.high;
        const std::int32_t* own = sums;
        inBlocks(count, [=](std::size_t k) {
            const auto moved = own[k] > 0 || !Limits<T>::isSigned ? own[k] + half : own[k] - half;
            const auto quotient = static_cast<std::int32_t>(static_cast<float>(moved) / divisor);
            output[k] = static_cast<T>(smaller(larger(quotient, low), high));
        });
    }
}

/// Unsigned sums wrap.
template<class T>
void addRows(const ElementRows<T>& rows, std::int32_t* sums) {
    auto* into = reinterpret_cast<std::uint32_t*>(sums);
    std::size_t row = 0;
    const T* first = rows.first;
    for (; row + passRows <= rows.rows; row += passRows, first += std::ptrdiff_t{passRows} * rows.stride) {
        const T* second = first + rows.stride;
        const T* third = second + rows.stride;
        const T* fourth = third + rows.stride;
        HALFSTEP_INDEPENDENT
        for (std::size_t k = 0; k < rows.columns; ++k)
            into[k] += static_cast<std::uint32_t>((first[k] + second[k]) + (third[k] + fourth[k]));
    }
    for (; row < rows.rows; ++row, first += rows.stride) {
        HALFSTEP_INDEPENDENT
        for (std::size_t k = 0; k < rows.columns; ++k)
            into[k] += static_cast<std::uint32_t>(std::int32_t{first[k]});
    }
}

/// In order: sums of floats depend on it.
void addRealRows(const ElementRows<float>& rows, float* sums) {
    std::size_t row = 0;
    const float* first = rows.first;
    for (; row + passRows <= rows.rows; row += passRows, first += std::ptrdiff_t{passRows} * rows.stride) {
        const float* second = first + rows.stride;
        const float* third = second + rows.stride;
        const float* fourth = third + rows.stride;
        HALFSTEP_INDEPENDENT
        for (std::size_t k = 0; k < rows.columns; ++k)
            sums[k] = (((sums[k] + first[k]) + second[k]) + third[k]) + fourth[k];
    }
    for (; row < rows.rows; ++row, first += rows.stride) {
        HALFSTEP_INDEPENDENT
        for (std::size_t k = 0; k < rows.columns; ++k)
            sums[k] += first[k];
    }
}

/// Sixteen at once on every processor, so that all add in the same order.
typedef float Sixteen __attribute__((vector_size(64)));
constexpr std::size_t sixteen = 16;

[[gnu::always_inline]] inline void loadSixteen(const float* from, Sixteen& values) {
    __builtin_memcpy(&values, from, sizeof values);
}

void sumRealRows(const ElementRows<float>& rows, float* sums) {
    const float* values = rows.first;
    for (std::size_t row = 0; row < rows.rows; ++row, values += rows.stride) {
        Sixteen sum = {};
        Sixteen next;
        std::size_t k = 0;
        for (; k + sixteen <= rows.columns; k += sixteen) {
            loadSixteen(values + k, next);
            sum += next;
        }
        float parts[sixteen];
        __builtin_memcpy(parts, &sum, sizeof parts);
        for (std::size_t part = 0; k < rows.columns; ++k, ++part)
            parts[part] += values[k];
        for (std::size_t half = sixteen / 2; half > 0; half /= 2) {
            for (std::size_t part = 0; part < half; ++part)
                parts[part] += parts[part + half];
        }
        sums[row] = parts[0];
    }
}

/// `Sign` 1: the largest, -1: the smallest.
template<int Sign>
std::size_t placeOfExtreme(const float* values, std::size_t count) {
    constexpr float worst = Sign * -__builtin_inff();
    const auto isBetter = [](auto a, auto b) { return Sign > 0 ? a > b : a < b; };
    float best = worst;
    std::size_t k = 0;
    if (count >= sixteen) {
        Sixteen found = Sixteen{} + worst;
        Sixteen next;
        for (; k + sixteen <= count; k += sixteen) {
            loadSixteen(values + k, next);
            found = (Sign > 0 ? next > found : next < found) ? next : found;
        }
        for (std::size_t part = 0; part < sixteen; ++part)
            best = isBetter(found[part], best) ? found[part] : best;
    }
    for (; k < count; ++k)
        best = isBetter(values[k], best) ? values[k] : best;
    for (k = 0; k < count; ++k) {
        if (values[k] == best)
            return k;
    }
    return 0; // nothing but NaN
}

inline std::int64_t dotWords(const std::int16_t* a, const std::int8_t* b, std::size_t count) {
    constexpr std::size_t together = 256; // products that fit 32 bits
    std::int64_t total = 0;
    for (std::size_t first = 0; first < count; first += together) {
        const auto last = smaller(first + together, count);
        std::int32_t sum = 0;
        for (std::size_t k = first; k < last; ++k)
            sum += std::int32_t{a[k]} * std::int16_t{b[k]};
        total += sum;
    }
    return total;
}

template<class T, class Weight>
void blendOnGrid(const BlendedPixel<T, Weight>& pixel) {
    constexpr Weight one = 1 << 20;
    const Weight ry = 1024 - pixel.dy;
    const Weight rx = 1024 - pixel.dx;
    const Weight topLeft = ry * rx;
    const Weight topRight = ry * pixel.dx;
    const Weight bottomLeft = pixel.dy * rx;
    const Weight bottomRight = pixel.dy * pixel.dx;
    const auto from = pixel;
    T* output = pixel.output;
    inBlocks(from.channels, [=](std::size_t k) {
        const Weight sum = from.topLeft[k] * topLeft + from.bottomLeft[k] * bottomLeft + from.topRight[k] * topRight +
                           from.bottomRight[k] * bottomRight;
        const Weight moved = sum > 0 ? sum + one / 2 : sum - one / 2;
        output[k] = static_cast<T>(moved / one);
    });
}

/// In the order of the reference.
template<class T>
void blendByReals(const BlendedPixel<T, float>& pixel) {
    constexpr float rounding = sizeof(T) == 1 ? 0.5F : 0.0F;
    const float dy = pixel.dy;
    const float dx = pixel.dx;
    const float ry = 1 - dy;
    const float rx = 1 - dx;
    const auto from = pixel;
    T* output = pixel.output;
    inBlocks(from.channels, [=](std::size_t k) {
        const float sum = static_cast<float>(from.topLeft[k]) * ry * rx +
                          static_cast<float>(from.bottomLeft[k]) * dy * rx +
                          static_cast<float>(from.topRight[k]) * ry * dx +
                          static_cast<float>(from.bottomRight[k]) * dy * dx + rounding;
        if constexpr (sizeof(T) == 1)
            output[k] = static_cast<T>(static_cast<std::int32_t>(sum));
        else
            output[k] = sum;
    });
}

void squareRoot(const float* in, float* out, std::size_t count) {
    HALFSTEP_INDEPENDENT
    for (std::size_t k = 0; k < count; ++k)
        out[k] = __builtin_sqrtf(in[k]);
}

void inverseSquareRoot(const float* in, float* out, std::size_t count) {
    HALFSTEP_INDEPENDENT
    for (std::size_t k = 0; k < count; ++k)
        out[k] = 1.0F / __builtin_sqrtf(in[k]);
}

void clamp(const float* in, float* out, std::size_t count, float low, float high) {
    HALFSTEP_INDEPENDENT
    for (std::size_t k = 0; k < count; ++k) {
        const float above = in[k] < low ? low : in[k];
        out[k] = above > high ? high : above;
    }
}

void leak(const float* in, float* out, std::size_t count, float slope) {
    HALFSTEP_INDEPENDENT
    for (std::size_t k = 0; k < count; ++k) {
        const float leaked = in[k] * slope;
        out[k] = in[k] > 0 ? in[k] : leaked;
    }
}

void hardSwish(const float* in, float* out, std::size_t count) {
    HALFSTEP_INDEPENDENT
    for (std::size_t k = 0; k < count; ++k) {
        const float moved = in[k] + 3.0F;
        const float above = 0.0F < moved ? moved : 0.0F; // NaN becomes 0
        out[k] = in[k] * (above < 6.0F ? above : 6.0F) / 6.0F;
    }
}

template<class T>
constexpr TypedKernels<T> typedKernels{&largest<T>, &largestOfRows<T>};
template<class T>
constexpr StoredTypeKernels<T> storedTypeKernels{&quantize<T>, &dequantize<T>, &mean<T>, &addRows<T>};

constexpr ElementKernels elementKernels(
    void (*lookUp)(const std::uint8_t* table, const std::uint8_t* in, std::uint8_t* out, std::size_t count)) {
    return {
        .lookUp = lookUp,
        .int8 = typedKernels<std::int8_t>,
        .uint8 = typedKernels<std::uint8_t>,
        .int16 = typedKernels<std::int16_t>,
        .real = typedKernels<float>,
        .storedInt8 = storedTypeKernels<std::int8_t>,
        .storedUInt8 = storedTypeKernels<std::uint8_t>,
        .storedInt16 = storedTypeKernels<std::int16_t>,
        .addRealRows = &addRealRows,
        .sumRealRows = &sumRealRows,
        .placeOfLargest = &placeOfExtreme<1>,
        .placeOfSmallest = &placeOfExtreme<-1>,
        .dotWords = &dotWords,
        .blendInt8 = &blendOnGrid<std::int8_t, std::int32_t>,
        .blendInt16 = &blendOnGrid<std::int16_t, std::int64_t>,
        .blendUInt8 = &blendByReals<std::uint8_t>,
        .blendReal = &blendByReals<float>,
        .squareRoot = &squareRoot,
        .inverseSquareRoot = &inverseSquareRoot,
        .clamp = &clamp,
        .leak = &leak,
        .hardSwish = &hardSwish,
    };
}

} // namespace
} // namespace ops::simd
