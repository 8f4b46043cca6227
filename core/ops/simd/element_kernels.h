// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

/// Loops over single elements, pools, reductions and resizing, once for each kind of processor. All give the same
/// bytes.
namespace ops::simd {

/// Rows of successive elements.
template<class T>
struct ElementRows {
    const T* first;
    std::ptrdiff_t stride; ///< of a row
    std::size_t rows;
    std::size_t columns;
};

/// Pixels under a window, each with all its channels.
template<class T>
struct PoolWindow {
    const T* const* taps;
    std::size_t tapCount; ///< at least 1
    std::size_t channels;
    T low;
    T high;
    T* output;
};
/// Taps of a mean; so many integers divide exactly in single precision.
template<class T>
inline constexpr std::size_t mostMeanTaps = sizeof(T) == 1 ? 1 << 14 : 1 << 7;

/// Four pixels around a sample, and how far it lies from the first of them.
template<class T, class Weight>
struct BlendedPixel {
    const T* topLeft;
    const T* topRight;
    const T* bottomLeft;
    const T* bottomRight;
    Weight dy;
    Weight dx;
    std::size_t channels;
    T* output;
};
/// Distances on the grid of 1/1024 pixel whose products with int8 fit 32 bits: from -farthestBlend to 1024 + that.
inline constexpr std::int64_t farthestBlend = 512;

template<class T>
struct TypedKernels {
    /// The largest tap, clamped.
    void (*largest)(const PoolWindow<T>&);
    /// output[column] = max(output[column], all rows)
    void (*largestOfRows)(const ElementRows<T>&, T* output);
};

/// Of integers of 8 and 16 bits.
template<class T>
struct StoredTypeKernels {
    /// trunc(real / scale ± 1/2) + zero point, clamped to the type; NaN gives its lowest value.
    void (*quantize)(const float* in, T* out, std::size_t count, float scale, std::int32_t zeroPoint);
    /// scale · (stored - zero point)
    void (*dequantize)(const T* in, float* out, std::size_t count, float scale, std::int32_t zeroPoint);
    /// The mean, rounded to the nearest, ties away from zero, and clamped; of up to mostMeanTaps taps.
    void (*mean)(const PoolWindow<T>&);
    /// sums[column] += all rows, modulo 2^32
    void (*addRows)(const ElementRows<T>&, std::int32_t* sums);
};

struct ElementKernels {
    /// out[k] = table[in[k]]; the table has 256 values
    void (*lookUp)(const std::uint8_t* table, const std::uint8_t* in, std::uint8_t* out, std::size_t count);

    TypedKernels<std::int8_t> int8;
    TypedKernels<std::uint8_t> uint8;
    TypedKernels<std::int16_t> int16;
    TypedKernels<float> real;
    StoredTypeKernels<std::int8_t> storedInt8;
    StoredTypeKernels<std::uint8_t> storedUInt8;
    StoredTypeKernels<std::int16_t> storedInt16;
    /// sums[column] += row after row
    void (*addRealRows)(const ElementRows<float>&, float* sums);

    /// sums[row] = Σ of the row, in sixteen sums that are added at the end
    void (*sumRealRows)(const ElementRows<float>&, float* sums);
    /// The first place of the largest or smallest number of a row, which has one or more elements. NaN loses.
    std::size_t (*placeOfLargest)(const float* values, std::size_t count);
    std::size_t (*placeOfSmallest)(const float* values, std::size_t count);

    /// Σ a · b
    std::int64_t (*dotWords)(const std::int16_t* a, const std::int8_t* b, std::size_t count);

    /// By distances on a grid, rounded to the nearest, ties away from zero.
    void (*blendInt8)(const BlendedPixel<std::int8_t, std::int32_t>&);
    void (*blendInt16)(const BlendedPixel<std::int16_t, std::int64_t>&);
    /// By real distances; bytes are rounded by adding one half and cutting off.
    void (*blendUInt8)(const BlendedPixel<std::uint8_t, float>&);
    void (*blendReal)(const BlendedPixel<float, float>&);

    // Outputs may be the inputs.
    void (*squareRoot)(const float* in, float* out, std::size_t count);
    void (*inverseSquareRoot)(const float* in, float* out, std::size_t count);
    void (*clamp)(const float* in, float* out, std::size_t count, float low, float high); ///< NaN stays
    void (*leak)(const float* in, float* out, std::size_t count, float slope);            ///< of what is not above zero
    void (*hardSwish)(const float* in, float* out, std::size_t count);

    template<class T>
    const TypedKernels<T>& of() const;
    template<class T>
    const StoredTypeKernels<T>& stored() const;
};

template<>
inline const TypedKernels<std::int8_t>& ElementKernels::of() const {
    return int8;
}
template<>
inline const TypedKernels<std::uint8_t>& ElementKernels::of() const {
    return uint8;
}
template<>
inline const TypedKernels<std::int16_t>& ElementKernels::of() const {
    return int16;
}
template<>
inline const TypedKernels<float>& ElementKernels::of() const {
    return real;
}
template<>
inline const StoredTypeKernels<std::int8_t>& ElementKernels::stored() const {
    return storedInt8;
}
template<>
inline const StoredTypeKernels<std::uint8_t>& ElementKernels::stored() const {
    return storedUInt8;
}
template<>
inline const StoredTypeKernels<std::int16_t>& ElementKernels::stored() const {
    return storedInt16;
}

extern const ElementKernels portableElements;
extern const ElementKernels avx2Elements;
extern const ElementKernels avx512Elements;

} // namespace ops::simd
