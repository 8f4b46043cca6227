// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/check.h"
#include "ops/function_kernel.h"
#include "ops/operands.h"
#include "ops/reduction/boxes.h"
#include "ops/registry.h"

#include "base/error_text.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <queue>

/// NON_MAX_SUPPRESSION_V4 and _V5: the boxes with the best scores, without those that overlap better ones. V5 may lower
/// their scores instead of leaving them out.
namespace ops {
namespace {

using model::TensorType;

enum Input : std::size_t { Boxes, Scores, Most, OverlapThreshold, ScoreThreshold, Sigma };

bool isSoft(const Node& node) {
    return node.code == model::BuiltinOperator::NON_MAX_SUPPRESSION_V5;
}

base::Result<OutputShapes> shapes(const Node& node) {
    const std::size_t inputs = isSoft(node) ? 6 : 5;
    TRY(requireOperands(node, inputs, inputs, isSoft(node) ? 3 : 2));
    TRY(requireRank(node, *node.inputs[Boxes], 2));
    TRY(requireRank(node, *node.inputs[Scores], 1));
    if (node.inputs[Boxes]->shape != model::Shape{node.inputs[Scores]->shape[0], 4})
        return shapeMismatch(node, "boxes are " + shapeText(node.inputs[Boxes]->shape) + " and scores " +
                                       shapeText(node.inputs[Scores]->shape));
    for (std::size_t input = Most; input < inputs; ++input) {
        if (node.inputs[input]->elements() != 1)
            return badOperator(node, "input " + std::to_string(input) + " is not one number");
    }
    const auto most = knownIntegers(*node.inputs[Most]);
    if (!most)
        return OutputShapes{.outputs = {}, .needsValues = true};
    TRY_ASSIGN(auto shape, checkedShape(node, *most));
    OutputShapes result{.outputs = {shape}};
    if (isSoft(node))
        result.outputs.push_back(std::move(shape));
    result.outputs.emplace_back();
    return result;
}

/// From any two opposite corners.
Box boxOf(const float* corners) {
    return {std::min(corners[0], corners[2]), std::min(corners[1], corners[3]), std::max(corners[0], corners[2]),
        std::max(corners[1], corners[3])};
}

struct Thresholds {
    float overlap = 0;
    float score = 0;
    float sigma = 0; ///< of the bell curve that lowers scores; 0: they are not lowered
};

struct Candidate {
    std::int32_t box = 0;
    float score = 0;
    std::size_t compared = 0; ///< with so many of the chosen ones

    bool operator<(const Candidate& other) const { return score < other.score; }
};

class Selection {
public:
    Selection(const KernelArguments& arguments, const Thresholds& thresholds)
        : m_arguments(arguments), m_thresholds(thresholds) {}

    struct Chosen {
        std::int32_t box;
        float score;
    };
    std::vector<Chosen> choose(std::size_t boxes, std::size_t most) {
        for (std::size_t k = 0; k < boxes; ++k) {
            const float score = m_arguments.input<float>(Scores)[k];
            if (score > m_thresholds.score)
                m_queue.push({static_cast<std::int32_t>(k), score, 0});
        }
        most = std::min(most, m_queue.size());
        while (m_chosen.size() < most && !m_queue.empty() && !m_arguments.isCancelled())
            considerNext();
        return std::move(m_chosen);
    }

private:
    /// A chosen box comes back, too, as in the reference: it then overlaps itself, unless it has no area.
    void considerNext() {
        auto next = m_queue.top();
        m_queue.pop();
        const float before = next.score;
        if (isSuppressed(next))
            return;
        next.compared = m_chosen.size();
        if (next.score == before)
            m_chosen.push_back({next.box, next.score});
        if (next.score > m_thresholds.score)
            m_queue.push(next);
    }
    /// Lowers the score by every box chosen since it was compared last, the latest first.
    bool isSuppressed(Candidate& next) const {
        const float scale = m_thresholds.sigma > 0 ? static_cast<float>(-0.5 / double{m_thresholds.sigma}) : 0.0F;
        const auto box = boxAt(next.box);
        for (auto k = m_chosen.size(); k-- > next.compared;) {
            const float both = overlap(box, boxAt(m_chosen[k].box));
            if (both >= m_thresholds.overlap)
                return true;
            if (m_thresholds.sigma > 0)
                next.score *= std::exp(scale * both * both);
            if (next.score <= m_thresholds.score)
                break;
        }
        return false;
    }
    Box boxAt(std::int32_t box) const { return boxOf(m_arguments.input<float>(Boxes) + std::size_t(box) * 4); }

    const KernelArguments& m_arguments;
    Thresholds m_thresholds;
    std::priority_queue<Candidate, std::deque<Candidate>> m_queue;
    std::vector<Chosen> m_chosen;
};

/// What no box takes is 0.
void write(const KernelArguments& a, const std::vector<Selection::Chosen>& chosen, bool isSoft) {
    for (const auto output : a.outputs)
        std::ranges::fill(output, std::byte{});
    for (std::size_t k = 0; k < chosen.size(); ++k) {
        a.output<std::int32_t>(0)[k] = chosen[k].box;
        if (isSoft)
            a.output<float>(1)[k] = chosen[k].score;
    }
    *a.output<std::int32_t>(isSoft ? 2 : 1) = static_cast<std::int32_t>(chosen.size());
}

base::Status requireTypes(const Node& node) {
    for (std::size_t input = 0; input < node.inputs.size(); ++input)
        TRY(requireType(node, *node.inputs[input], {input == Most ? TensorType::Int32 : TensorType::Float32}));
    for (std::size_t output = 0; output < node.outputs.size(); ++output) {
        const bool isScores = isSoft(node) && output == 1;
        TRY(requireType(node, *node.outputs[output], {isScores ? TensorType::Float32 : TensorType::Int32}));
    }
    return {};
}

PreparedKernel prepare(const Node& node, const PrepareContext& /*context*/) {
    TRY(requireTypes(node));
    const auto boxes = node.inputs[Scores]->elements();
    const auto most = node.outputs[0]->elements();
    return makeKernel(
        [boxes, most, isSoft = isSoft(node), place = node.place](const KernelArguments& a) -> base::Status {
            const Thresholds thresholds{*a.input<float>(OverlapThreshold), *a.input<float>(ScoreThreshold),
                isSoft ? *a.input<float>(Sigma) : 0.0F};
            if (thresholds.sigma < 0)
                return base::Error{base::Code::ValueOutOfRange, place, "a negative sigma"};
            write(a, Selection(a, thresholds).choose(boxes, most), isSoft);
            return {};
        });
}

constexpr OpDefinition suppressing(model::BuiltinOperator code) {
    return {.code = code,
        .quantization = {.rawInputs = 1U << Most,
            .whyFloat = CORE_TEXT("quant::Plan", "the runtime has only a float kernel for it")},
        .shapes = shapes,
        .cost = costPerInput<4>,
        .version = versionOne,
        .prepare = prepare};
}

const OpDefinition definitions[] = {
    suppressing(model::BuiltinOperator::NON_MAX_SUPPRESSION_V4),
    suppressing(model::BuiltinOperator::NON_MAX_SUPPRESSION_V5),
};

} // namespace

std::span<const OpDefinition> suppressionDefinitions() {
    return definitions;
}

} // namespace ops
