// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/kernel.h"
#include "ops/simd/integer_kernels.h"

#include "base/thread_pool.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

/// Products of rows of 8-bit activations with packed 8-bit weights, exact in 32 bits. Activations are always uint8:
/// int8 ones are stored with their top bit flipped, which adds 128 to values and zero point alike. uint8 weights become
/// int8 by subtracting 128.
namespace ops {

/// The loops of a path; the path is resolved first.
const simd::IntegerKernels& integerKernels(CpuPath path);

/// Weights of one matrix product [channels][segments · segmentDepth].
struct PackedMatrix {
    std::int32_t channels = 0;
    std::int32_t segments = 0;
    std::int32_t segmentDepth = 0;
    std::vector<simd::WeightBlock> blocks = {}; ///< [panel][segment][step]
    std::vector<std::int32_t> sums = {};        ///< of the weights of each channel; filled up to whole panels

    std::int32_t steps() const { return (segmentDepth + simd::stepDepth - 1) / simd::stepDepth; }
    std::int32_t panels() const { return (channels + simd::panelChannels - 1) / simd::panelChannels; }
    std::size_t depth() const { return std::size_t(segments) * segmentDepth; }
    std::size_t bytes() const { return blocks.size() * sizeof(simd::WeightBlock) + sums.size() * sizeof(sums[0]); }
};

struct MatrixShape {
    std::int32_t channels = 0;
    std::int32_t segments = 1;
    std::int32_t segmentDepth = 0;
};
/// Packs weights that lie row by row, one row for each channel. `flip` 0x80 for uint8 weights, else 0.
PackedMatrix packMatrix(const std::uint8_t* weights, const MatrixShape& shape, std::uint8_t flip);

/// A piece of a product, ready for its last step. The true sum at [row][channel] is
/// sums + channelOffsets[channel] + rowOffsets[row], modulo 2^32; `channel` counts from the tile's first.
struct SumTile {
    const std::int32_t* sums = nullptr;
    std::ptrdiff_t stride = 0; ///< of a row
    std::size_t firstRow = 0;
    std::int32_t rows = 0;
    std::int32_t firstChannel = 0;
    std::int32_t channels = 0;
    const std::int32_t* channelOffsets = nullptr; ///< of this tile's channels, filled up to whole panels
    const std::int32_t* rowOffsets = nullptr;     ///< of this tile's rows; may be null

    std::uint32_t sum(std::int32_t row, std::int32_t channel) const {
        return std::uint32_t(sums[row * stride + channel]) + std::uint32_t(channelOffsets[channel]) +
               (rowOffsets ? std::uint32_t(rowOffsets[row]) : 0U);
    }
};

/// A stage as plain numbers, for kernels that store sums at once. Rows of 8-bit outputs.
struct QuickStage {
    simd::ChannelScales scales = {}; ///< of all channels
    simd::StoredRange range = {};
    std::uint8_t* output = nullptr;
    std::size_t stride = 0; ///< of a row
};

/// Turns sums into outputs. Called by several threads for different tiles.
class OutputStage {
public:
    virtual ~OutputStage() = default;
    virtual void store(const SumTile& tile) const = 0;
    /// Null where only store() knows what to do.
    virtual const QuickStage* quick() const { return nullptr; }
};

/// Rows of activations of one product.
struct ProductRows {
    std::span<const std::uint8_t* const> rows;
    std::span<const std::ptrdiff_t> segmentOffsets; ///< where the segments of a row begin, from its pointer
    std::size_t firstRow = 0;                       ///< number of rows[0] for the output stage
    std::int32_t firstChannel = 0;                  ///< number of channel 0 for the output stage (groups)
    std::uint8_t flip = 0;                          ///< 0x80: the values are int8 still; only where isQuickProduct()
};

/// How zero points enter the sums: Σ (w − filterZeroPoint)(x − inputZeroPoint), with the numbers as packed (uint8
/// activations, int8 weights).
struct ProductOffsets {
    std::int32_t inputZeroPoint = 0;
    std::int32_t filterZeroPoint = 0;
    std::span<const std::int32_t> channelOffsets; ///< see fillChannelOffsets()
};

/// bias[c] − inputZeroPoint · Σ w[c], filled up to whole panels. `bias` may be null.
void fillChannelOffsets(
    const PackedMatrix& matrix, const std::int32_t* bias, std::int32_t inputZeroPoint, std::span<std::int32_t> offsets);

/// Panels of a matrix, for a part of a product.
struct PanelRange {
    std::int32_t first = 0;
    std::int32_t count = 0;
};

/// The range of one of `parts` even parts.
PanelRange partOfPanels(std::int32_t panels, std::size_t part, std::size_t parts);

/// Multiplies up to `productRowBlock` rows and hands all sums to the stage.
inline constexpr std::size_t productRowBlock = 64;
void multiplyRows(const simd::IntegerKernels& kernels, const PackedMatrix& matrix, const ProductRows& rows,
    const ProductOffsets& offsets, PanelRange panels, const OutputStage& stage);

/// multiplyRows() takes rows of int8 and stores at once.
bool isQuickProduct(const simd::IntegerKernels& kernels, std::int32_t filterZeroPoint, const OutputStage& stage);

/// How a product is dealt out: each thread has an even part of the rows, in blocks; where rows are too few, each has
/// all of them and a part of the panels.
class ProductSplit {
public:
    /// `rowWork`: blocks of weights that a row meets.
    ProductSplit(std::size_t rows, std::int32_t panels, std::size_t rowWork, const base::ThreadPool* threads);

    struct Task {
        std::size_t firstRow = 0;
        std::size_t rows = 0; ///< up to productRowBlock; may be none
        PanelRange panels;
    };
    std::size_t tasks() const { return m_rowParts * m_partBlocks * m_panelParts; }
    Task task(std::size_t index) const;
    /// Null where several are not worth while.
    const base::ThreadPool* threads() const { return m_threads; }

private:
    void divideRows(std::size_t rowWork);

    std::size_t m_rows;
    std::int32_t m_panels;
    const base::ThreadPool* m_threads;
    std::size_t m_blockRows = productRowBlock;
    std::size_t m_partBlocks = 1; ///< blocks of a part of the rows
    std::size_t m_rowParts = 1;
    std::size_t m_panelParts = 1;
};

} // namespace ops
