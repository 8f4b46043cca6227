// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/check.h"
#include "ops/function_kernel.h"
#include "ops/operands.h"
#include "ops/registry.h"

#include "base/error_text.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <complex>
#include <numbers>
#include <optional>
#include <span>
#include <vector>

/// RFFT2D: the discrete Fourier transform of the last two axes of real values, the half that does not repeat itself.
/// Computed in double, as the reference does.
namespace ops {
namespace {

using base::Result;
using model::TensorType;
using Complex = std::complex<double>;

/// Transforms of a length that is a power of two.
class Fourier {
public:
    explicit Fourier(std::size_t length) : m_roots(length / 2) {
        for (std::size_t k = 0; k < m_roots.size(); ++k)
            m_roots[k] = std::polar(1.0, -2 * std::numbers::pi * static_cast<double>(k) / static_cast<double>(length));
    }

    /// Σ value[k] · exp(−2πi·k·n / length), in place.
    void transform(std::span<Complex> values) const {
        const auto length = values.size();
        for (std::size_t from = 1, to = 0; from < length; ++from) { // order of reversed bits
            auto bit = length >> 1;
            for (; (to & bit) != 0; bit >>= 1)
                to ^= bit;
            to ^= bit;
            if (from < to)
                std::swap(values[from], values[to]);
        }
        for (std::size_t half = 1; half < length; half *= 2) {
            const auto step = length / (2 * half);
            for (std::size_t first = 0; first < length; first += 2 * half) {
                for (std::size_t k = first; k < first + half; ++k) {
                    const auto turned = values[k + half] * m_roots[(k - first) * step];
                    values[k + half] = values[k] - turned;
                    values[k] += turned;
                }
            }
        }
    }

private:
    std::vector<Complex> m_roots;
};

struct Planes {
    std::size_t count = 0;
    std::size_t inputHeight = 0;
    std::size_t inputWidth = 0;
    std::size_t height = 0; ///< of the transform; the input is cut or filled up with zeros
    std::size_t width = 0;

    std::size_t outputWidth() const { return width / 2 + 1; }
};

bool isPowerOfTwo(std::int64_t value) {
    return value > 0 && value < std::int64_t{1} << 30 && std::has_single_bit(static_cast<std::uint64_t>(value));
}

/// Nothing while the lengths are not known.
Result<std::optional<Planes>> planesOf(const Node& node) {
    TRY(requireOperands(node, 2, 2));
    const auto& shape = node.inputs[0]->shape;
    TRY(requireRankBetween(node, *node.inputs[0], 2, 8));
    TRY(requireCountable(node, shape));
    const auto lengths = knownIntegers(*node.inputs[1]);
    if (!lengths)
        return std::optional<Planes>();
    if (lengths->size() != 2 || !isPowerOfTwo((*lengths)[0]) || !isPowerOfTwo((*lengths)[1]))
        return badOperator(node, "the lengths of the transform are not two powers of two");
    const model::Shape outer(shape.begin(), shape.end() - 2);
    return std::optional(Planes{model::elementCount(outer).value_or(0), std::size_t(shape[shape.size() - 2]),
        std::size_t(shape.back()), std::size_t((*lengths)[0]), std::size_t((*lengths)[1])});
}

Result<OutputShapes> shapes(const Node& node) {
    TRY_ASSIGN(const auto planes, planesOf(node));
    if (!planes)
        return OutputShapes{.outputs = {}, .needsValues = true};
    auto shape = node.inputs[0]->shape;
    shape[shape.size() - 2] = static_cast<std::int32_t>(planes->height);
    shape.back() = static_cast<std::int32_t>(planes->outputWidth());
    TRY(requireCountable(node, shape));
    return OutputShapes{.outputs = {shape}};
}

Cost cost(const Node& node) {
    const auto planes = planesOf(node);
    if (!planes || !*planes)
        return {};
    const auto values = std::uint64_t((*planes)->height) * (*planes)->width;
    return {.operations = (*planes)->count * values * 5 * std::uint64_t(std::bit_width(values))};
}

/// One plane; `work` has height · outputWidth numbers.
void transformPlane(const KernelArguments& arguments, const Planes& planes, const float* input, std::span<Complex> work,
    std::complex<float>* output) {
    const Fourier rows(planes.width);
    const Fourier columns(planes.height);
    const auto width = planes.outputWidth();
    std::vector<Complex> line(std::max(planes.width, planes.height));
    for (std::size_t y = 0; y < planes.height && !arguments.isCancelled(); ++y) {
        std::fill(line.begin(), line.end(), Complex{});
        for (std::size_t x = 0; y < planes.inputHeight && x < std::min(planes.width, planes.inputWidth); ++x)
            line[x] = double{input[y * planes.inputWidth + x]};
        rows.transform(std::span(line).first(planes.width));
        std::copy_n(line.begin(), width, work.begin() + static_cast<std::ptrdiff_t>(y * width));
    }
    for (std::size_t x = 0; x < width && !arguments.isCancelled(); ++x) {
        for (std::size_t y = 0; y < planes.height; ++y)
            line[y] = work[y * width + x];
        columns.transform(std::span(line).first(planes.height));
        for (std::size_t y = 0; y < planes.height; ++y)
            output[y * width + x] = std::complex<float>(line[y]);
    }
}

Result<std::unique_ptr<Kernel>> prepare(const Node& node, const PrepareContext& /*context*/) {
    TRY(requireType(node, *node.inputs[0], {TensorType::Float32}));
    TRY(requireType(node, *node.inputs[1], {TensorType::Int32}));
    TRY(requireType(node, *node.outputs[0], {TensorType::Complex64}));
    TRY_ASSIGN(const auto planes, planesOf(node));
    if (!planes)
        return badOperator(node, "the lengths of the transform are not known");
    const auto count = planes->height * planes->outputWidth();
    return makeKernel(
        [planes = *planes, count](const KernelArguments& arguments) {
            const std::span work(reinterpret_cast<Complex*>(arguments.scratch.data()), count);
            for (std::size_t k = 0; k < planes.count; ++k) {
                const auto* input = arguments.input<float>(0) + k * planes.inputHeight * planes.inputWidth;
                transformPlane(arguments, planes, input, work, arguments.output<std::complex<float>>() + k * count);
            }
        },
        count * sizeof(Complex));
}

const OpDefinition definitions[] = {
    {.code = model::BuiltinOperator::RFFT2D,
        .quantization = {.rawInputs = 2,
            .whyFloat = CORE_TEXT("quant::Plan", "the runtime has only a float kernel for it")},
        .shapes = shapes,
        .cost = cost,
        .version = versionOne,
        .prepare = prepare},
};

} // namespace

std::span<const OpDefinition> spectrumDefinitions() {
    return definitions;
}

} // namespace ops
