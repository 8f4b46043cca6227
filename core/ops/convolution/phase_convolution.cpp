// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/convolution/phase_convolution.h"

#include "ops/convolution/convolution_kernels.h"
#include "ops/operands.h"
#include "ops/pieces.h"
#include "ops/scratch_pieces.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace ops {
namespace {

using model::TensorType;

/// Phases of rows or columns with equally many taps. The convolution's output q holds the outputs
/// q · stride + phase - before, which meet the inputs q - taps + 1 to q.
struct PhaseRange {
    TransposedAxis axis;
    std::int64_t firstPhase = 0;
    std::int64_t phases = 0;
    std::int64_t taps = 0;
    std::int64_t first = 0; ///< q that holds the first output
    std::int64_t count = 0;

    PhaseRange(const TransposedAxis& of, std::int64_t begin, std::int64_t end)
        : axis(of), firstPhase(begin), phases(end - begin), taps((of.filter - begin + of.stride - 1) / of.stride) {
        const auto lastReach = axis.before - (end - 1); // q · stride of the last phase for output 0
        first = lastReach <= 0 ? 0 : (lastReach + axis.stride - 1) / axis.stride;
        count = (axis.output - 1 + axis.before - begin) / axis.stride - first + 1;
    }
    std::int64_t padBefore() const { return taps - 1 - first; }
    std::int64_t padBehind() const { return std::max<std::int64_t>(first + count - axis.input, 0); }
    /// The filter's tap of a phase, counted from the range's first, in a tap of the convolution.
    std::int64_t tap(std::int64_t phase, std::int64_t at) const {
        return firstPhase + phase + axis.stride * (taps - 1 - at);
    }
    bool isUsable() const { return taps > 0 && count > 0 && padBefore() >= 0; }
};

/// The first phases have a tap more where the stride does not divide the filter. Nothing where some have none.
std::vector<PhaseRange> phaseRanges(const TransposedAxis& axis) {
    const auto longer = axis.filter % axis.stride;
    if (axis.filter < axis.stride)
        return {};
    std::vector<PhaseRange> ranges;
    if (longer > 0)
        ranges.emplace_back(axis, 0, longer);
    ranges.emplace_back(axis, longer, axis.stride);
    return ranges;
}

/// What one convolution makes.
struct Phases {
    PhaseRange rows;
    PhaseRange columns;
    std::int64_t inputDepth = 0;
    std::int64_t channels = 0;

    std::int64_t count() const { return rows.phases * columns.phases; }
    std::int64_t taps() const { return rows.taps * columns.taps; }
    /// Does the convolution make just what the operator wants?
    bool isPlain() const { return rows.axis.stride == 1 && columns.axis.stride == 1; }
};

/// [channels][height][width][depth] to [row phase][column phase][channel][row tap][column tap][depth]
template<class T>
std::vector<T> phaseFilter(const T* filter, const Phases& phases) {
    const auto& rows = phases.rows;
    const auto& columns = phases.columns;
    const auto depth = phases.inputDepth;
    std::vector<T> turned(static_cast<std::size_t>(phases.count() * phases.taps() * phases.channels * depth));
    auto* to = turned.data();
    for (std::int64_t phase = 0; phase < phases.count(); ++phase) {
        for (std::int64_t channel = 0; channel < phases.channels; ++channel) {
            for (std::int64_t tap = 0; tap < phases.taps(); ++tap) {
                const auto row = rows.tap(phase / columns.phases, tap / columns.taps);
                const auto column = columns.tap(phase % columns.phases, tap % columns.taps);
                const auto place = (channel * rows.axis.filter + row) * columns.axis.filter + column;
                to = std::copy_n(filter + place * depth, depth, to);
            }
        }
    }
    return turned;
}

ConvolutionGeometry convolutionOf(std::int64_t batches, const Phases& phases) {
    const auto size = [](std::int64_t value) { return static_cast<std::int32_t>(value); };
    return {
        .batches = size(batches),
        .inputHeight = size(phases.rows.axis.input),
        .inputWidth = size(phases.columns.axis.input),
        .inputChannels = size(phases.inputDepth),
        .outputHeight = size(phases.rows.count),
        .outputWidth = size(phases.columns.count),
        .outputChannels = size(phases.count() * phases.channels),
        .filterHeight = size(phases.rows.taps),
        .filterWidth = size(phases.columns.taps),
        .padTop = size(phases.rows.padBefore()),
        .padBottom = size(phases.rows.padBehind()),
        .padLeft = size(phases.columns.padBefore()),
        .padRight = size(phases.columns.padBehind()),
    };
}

/// Each value as often as there are phases.
template<class T>
std::vector<T> repeated(const std::vector<T>& values, std::int64_t count) {
    std::vector<T> all;
    for (std::int64_t k = 0; k < count; ++k)
        all.insert(all.end(), values.begin(), values.end());
    return all;
}

/// One convolution and where its outputs go.
struct PhasePart {
    Phases phases;
    ConvolutionGeometry geometry;
    std::shared_ptr<const void> packed;
    std::span<const std::byte> filter;
    std::unique_ptr<Kernel> kernel;
};

class PhaseConvolution final : public Kernel {
public:
    PhaseConvolution(std::vector<PhasePart> parts, std::size_t elementBytes, bool hasBias)
        : m_parts(std::move(parts)), m_elementBytes(elementBytes), m_hasBias(hasBias) {}

    std::size_t scratchBytes() const override {
        std::size_t most = 0;
        for (const auto& part : m_parts)
            most = std::max(most, biasRoom(part) + outputRoom(part) + part.kernel->scratchBytes());
        return most;
    }
    std::size_t privateBytes() const override {
        std::size_t sum = 0;
        for (const auto& part : m_parts)
            sum += part.kernel->privateBytes();
        return sum;
    }

    base::Status run(const KernelArguments& arguments) override {
        for (const auto& part : m_parts) {
            TRY(runPart(part, arguments));
            if (arguments.isCancelled())
                break;
        }
        return {};
    }

private:
    static constexpr std::size_t biasElement = 4; ///< float32 or int32
    std::size_t biasBytes(const PhasePart& part) const {
        return m_hasBias ? std::size_t(part.geometry.outputChannels) * biasElement : 0;
    }
    std::size_t biasRoom(const PhasePart& part) const { return ScratchPieces::bytesFor<std::byte>(biasBytes(part)); }
    std::size_t outputRoom(const PhasePart& part) const {
        if (part.phases.isPlain())
            return 0;
        const auto& g = part.geometry;
        return ScratchPieces::bytesFor<std::byte>(
            std::size_t(g.batches) * g.outputPixels() * std::size_t(g.outputChannels) * m_elementBytes);
    }

    base::Status runPart(const PhasePart& part, const KernelArguments& arguments) const {
        ScratchPieces pieces(arguments.scratch);
        const auto bias = pieces.take<std::byte>(biasRoom(part)).first(biasBytes(part));
        const auto made = pieces.take<std::byte>(outputRoom(part));
        if (m_hasBias) {
            const auto values = arguments.inputs[transposed_input::bias];
            for (std::size_t at = 0; at < bias.size(); at += values.size())
                std::memcpy(bias.data() + at, values.data(), values.size());
        }
        const std::array<std::span<const std::byte>, 3> inputs{
            arguments.inputs[transposed_input::data], part.filter, bias};
        const std::array<std::span<std::byte>, 1> outputs{part.phases.isPlain() ? arguments.outputs[0] : made};
        auto own = arguments;
        own.inputs = inputs;
        own.outputs = outputs;
        own.scratch = pieces.rest();
        TRY(part.kernel->run(own));
        if (!part.phases.isPlain() && !arguments.isCancelled())
            spread(part.phases, made.data(), arguments);
        return {};
    }

    /// The column phases of a row phase lie side by side as they do in the output.
    void spread(const Phases& phases, const std::byte* from, const KernelArguments& arguments) const {
        const auto& rows = phases.rows;
        const auto& columns = phases.columns;
        const auto pixel = phases.channels * std::int64_t(m_elementBytes);
        const auto run = columns.phases * pixel;        // the phases of one row
        const auto group = rows.phases * run;           // an output of the convolution
        const auto step = columns.axis.stride * pixel;  // from one to the next in the operator's output
        const auto width = columns.axis.output * pixel; // a row of it
        const auto start = (columns.first * columns.axis.stride + columns.firstPhase - columns.axis.before) * pixel;
        const auto allRows = arguments.outputs[0].size() / std::size_t(width);
        constexpr std::size_t leastBytes = 1 << 16; // for a second thread
        const bool isLarge = arguments.outputs[0].size() >= leastBytes;
        forEachOn(isLarge ? arguments.threads : nullptr, allRows, [&](std::size_t index) {
            const auto y = std::int64_t(index) % rows.axis.output + rows.axis.before;
            const auto phase = y % rows.axis.stride - rows.firstPhase;
            if (phase < 0 || phase >= rows.phases)
                return;
            const auto row = std::int64_t(index) / rows.axis.output * rows.count + y / rows.axis.stride - rows.first;
            const auto* source = from + row * columns.count * group + phase * run;
            auto* target = arguments.output<std::byte>() + std::int64_t(index) * width;
            auto at = start;
            for (std::int64_t k = 0; k < columns.count; ++k, at += step, source += group) {
                const auto begin = std::max<std::int64_t>(at, 0);
                const auto end = std::min(at + run, width);
                if (begin < end)
                    std::memcpy(target + begin, source + (begin - at), std::size_t(end - begin));
            }
        });
    }

    std::vector<PhasePart> m_parts;
    std::size_t m_elementBytes;
    bool m_hasBias;
};

/// The filter of some phases, filed with the constant that it is made of.
template<class T>
void packFilter(PhasePart& part, const TensorInfo& filter, const PrepareContext& context) {
    const auto& rows = part.phases.rows;
    const auto& columns = part.phases.columns;
    std::string name = "phases";
    for (const auto number :
        {std::int64_t{sizeof(T)}, rows.axis.stride, columns.axis.stride, rows.firstPhase, columns.firstPhase})
        name += " " + std::to_string(number);
    const auto* values = filter.values.data();
    const auto packed = context.packed->get<std::vector<T>>(
        values, name, [&] { return phaseFilter(reinterpret_cast<const T*>(values), part.phases); });
    part.filter = std::as_bytes(std::span(*packed));
    part.packed = packed;
}

/// The operator's own node with the operands of a convolution.
base::Status makePart(PhasePart& part, const Node& node, const PrepareContext& context) {
    const auto& filter = *node.inputs[transposed_input::filter];
    const auto* bias = node.input(transposed_input::bias);
    if (filter.type == TensorType::Float32)
        packFilter<float>(part, filter, context);
    else
        packFilter<std::uint8_t>(part, filter, context);
    TensorInfo ownFilter = filter;
    ownFilter.shape = {part.geometry.outputChannels, part.geometry.filterHeight, part.geometry.filterWidth,
        part.geometry.inputChannels};
    ownFilter.values = part.filter;
    model::QuantizationParameters quantization;
    if (filter.quantization) {
        quantization = *filter.quantization;
        if (filter.isPerAxis())
            quantization.scale = repeated(quantization.scale, part.phases.count());
        // int8 filters are symmetric, whatever the file says of their zero point.
        quantization.zeroPoint = {filter.type == TensorType::UInt8 ? filter.zeroPoint() : 0};
        ownFilter.quantization = &quantization;
    }
    TensorInfo ownBias;
    if (bias) {
        ownBias = *bias;
        ownBias.shape = {part.geometry.outputChannels};
        ownBias.isConstant = false; // the run fills it
        ownBias.values = {};
    }
    TensorInfo output = *node.outputs[0];
    output.shape = part.geometry.outputShape();
    Node own = node;
    own.inputs = {node.inputs[transposed_input::data], &ownFilter, bias ? &ownBias : nullptr};
    own.outputs = {&output};
    TRY_ASSIGN(part.kernel, makeConvolution(own, part.geometry, context));
    return {};
}

/// 32 bits hold every size of a convolution, and none is empty.
bool fits(const Node& node, const TransposedGeometry& g) {
    constexpr std::int64_t mostElements = 1 << 28;
    const auto filter = node.inputs[transposed_input::filter]->elements();
    return filter > 0 && filter <= mostElements && node.inputs[transposed_input::data]->elements() > 0 &&
           node.outputs[0]->elements() > 0 && g.rows.stride <= g.rows.filter && g.columns.stride <= g.columns.filter;
}

} // namespace

base::Result<std::unique_ptr<Kernel>> makePhaseConvolution(
    const Node& node, const TransposedGeometry& geometry, const PrepareContext& context) {
    const auto& filter = *node.inputs[transposed_input::filter];
    const bool isReady = filter.isConstant && filter.values.size() >= filter.bytes();
    const bool isPerAxisByte = filter.type == TensorType::UInt8 && filter.isPerAxis();
    if (!isReady || isPerAxisByte || !fits(node, geometry))
        return std::unique_ptr<Kernel>();
    std::vector<PhasePart> parts;
    for (const auto& rows : phaseRanges(geometry.rows)) {
        for (const auto& columns : phaseRanges(geometry.columns)) {
            if (!rows.isUsable() || !columns.isUsable())
                return std::unique_ptr<Kernel>();
            const Phases phases{rows, columns, geometry.inputDepth, geometry.channels};
            parts.push_back({phases, convolutionOf(geometry.batches, phases), {}, {}, {}});
            TRY(makePart(parts.back(), node, context));
        }
    }
    return std::unique_ptr<Kernel>(std::make_unique<PhaseConvolution>(
        std::move(parts), elementBytes(node.outputs[0]->type), node.input(transposed_input::bias) != nullptr));
}

} // namespace ops
