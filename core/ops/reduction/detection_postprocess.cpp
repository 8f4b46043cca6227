// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/check.h"
#include "ops/function_kernel.h"
#include "ops/operands.h"
#include "ops/reduction/boxes.h"
#include "ops/registry.h"

#include "base/error_text.h"

#include <flatbuffers/flexbuffers.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <vector>

/// The custom operator TFLite_Detection_PostProcess: decodes boxes against anchors and suppresses those that overlap
/// better ones. Options are a flexbuffer map. (tflite/kernels/detection_postprocess.cc)
namespace ops {
namespace {

using base::Result;
using model::TensorType;

struct Options {
    std::int64_t detections = 0;      ///< at most so many boxes
    std::int64_t classesPerBox = 0;   ///< fast suppression: so many classes of a box
    std::int64_t boxesPerClass = 100; ///< regular suppression: at most so many boxes of a class
    std::int64_t classes = 0;         ///< without the background
    bool isRegular = false;           ///< each class by itself
    float scoreThreshold = 0;
    float overlapThreshold = 0;
    std::array<float, 4> scale{1, 1, 1, 1}; ///< of y, x, height, width
};

Result<Options> readOptions(const Node& node) {
    const auto& bytes = node.op->customOptions;
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    // Verified first: whatever the map says lies inside of the bytes.
    if (bytes.empty() || !flexbuffers::VerifyBuffer(data, bytes.size()))
        return badOperator(node, "its options are not a flexbuffer");
    const auto root = flexbuffers::GetRoot(data, bytes.size());
    if (!root.IsMap())
        return badOperator(node, "its options are not a map");
    const auto map = root.AsMap();
    Options options;
    options.detections = map["max_detections"].AsInt32();
    options.classesPerBox = map["max_classes_per_detection"].AsInt32();
    options.classes = map["num_classes"].AsInt32();
    if (!map["detections_per_class"].IsNull())
        options.boxesPerClass = map["detections_per_class"].AsInt32();
    if (!map["use_regular_nms"].IsNull())
        options.isRegular = map["use_regular_nms"].AsBool();
    options.scoreThreshold = map["nms_score_threshold"].AsFloat();
    options.overlapThreshold = map["nms_iou_threshold"].AsFloat();
    constexpr std::array names{"y_scale", "x_scale", "h_scale", "w_scale"};
    for (std::size_t k = 0; k < names.size(); ++k)
        options.scale[k] = map[names[k]].AsFloat();
    if (options.detections <= 0 || options.classesPerBox <= 0 || options.boxesPerClass <= 0 || options.classes <= 0)
        return badOperator(node, "a number of detections or classes that is not positive");
    if (!(options.overlapThreshold > 0 && options.overlapThreshold <= 1))
        return badOperator(node, "nms_iou_threshold is not above 0 and at most 1");
    return options;
}

/// What is needed of an operand's tensor while the kernel runs.
struct Stored {
    bool isFloat = true;
    std::size_t count = 0;
    float scale = 0;
    float zeroPoint = 0;
};

Stored storedAs(const TensorInfo& tensor) {
    return {
        tensor.type == TensorType::Float32, tensor.elements(), tensor.scale(), static_cast<float>(tensor.zeroPoint())};
}

struct Detection {
    Options options;
    std::size_t boxes = 0;
    std::size_t boxLength = 4;   ///< numbers of an encoded box, the first four count
    std::size_t scoreLength = 0; ///< scores of a box, maybe with the background first
    std::array<Stored, 3> stored;

    std::size_t background() const { return scoreLength - std::size_t(options.classes); }
};

Result<Detection> detection(const Node& node) {
    TRY(requireOperands(node, 3, 3, 4));
    const auto& boxes = node.inputs[0]->shape;
    const auto& scores = node.inputs[1]->shape;
    const auto& anchors = node.inputs[2]->shape;
    TRY(requireRank(node, *node.inputs[0], 3));
    TRY(requireRank(node, *node.inputs[1], 3));
    TRY(requireRank(node, *node.inputs[2], 2));
    TRY_ASSIGN(const auto options, readOptions(node));
    const bool isOneBatch = boxes[0] == 1 && scores[0] == 1;
    if (!isOneBatch || boxes[2] < 4 || scores[1] != boxes[1] || anchors[0] != boxes[1] || anchors[1] != 4)
        return badOperator(
            node, "boxes " + shapeText(boxes) + ", scores " + shapeText(scores) + ", anchors " + shapeText(anchors));
    if (scores[2] != options.classes && scores[2] != options.classes + 1)
        return badOperator(
            node, std::to_string(scores[2]) + " scores of a box for " + std::to_string(options.classes) + " classes");
    return Detection{options, std::size_t(boxes[1]), std::size_t(boxes[2]), std::size_t(scores[2]),
        {storedAs(*node.inputs[0]), storedAs(*node.inputs[1]), storedAs(*node.inputs[2])}};
}

Result<OutputShapes> shapes(const Node& node) {
    TRY_ASSIGN(const auto found, detection(node));
    const auto rows = found.options.detections * found.options.classesPerBox;
    TRY_ASSIGN(auto boxes, checkedShape(node, {1, rows, 4}));
    TRY_ASSIGN(auto each, checkedShape(node, {1, rows}));
    return OutputShapes{.outputs = {std::move(boxes), each, each, {1}}};
}

Cost cost(const Node& node) {
    return {.operations = node.inputs[1]->elements() + 16 * std::uint64_t(node.inputs[2]->elements())};
}

/// An operand's values in float; uint8 ones by their scale.
std::vector<float> realValues(const Detection& found, const KernelArguments& arguments, std::size_t input) {
    const auto& stored = found.stored[input];
    std::vector<float> values(stored.count);
    if (stored.isFloat) {
        std::copy_n(arguments.input<float>(input), stored.count, values.begin());
        return values;
    }
    const auto* bytes = arguments.input<std::uint8_t>(input);
    for (std::size_t k = 0; k < stored.count; ++k)
        values[k] = (static_cast<float>(bytes[k]) - stored.zeroPoint) * stored.scale;
    return values;
}

std::vector<Box> decoded(const Detection& found, const std::vector<float>& boxes, const std::vector<float>& anchors) {
    std::vector<Box> result;
    result.reserve(found.boxes);
    const auto& scale = found.options.scale;
    for (std::size_t k = 0; k < found.boxes; ++k) {
        const auto at = [&](std::size_t part) {
            return double{boxes[k * found.boxLength + part]} / double{scale[part]};
        };
        const auto anchor = [&](std::size_t part) { return double{anchors[k * 4 + part]}; };
        const auto y = static_cast<float>(at(0) * anchor(2) + anchor(0));
        const auto x = static_cast<float>(at(1) * anchor(3) + anchor(1));
        const auto height = static_cast<float>(0.5 * std::exp(at(2)) * anchor(2));
        const auto width = static_cast<float>(0.5 * std::exp(at(3)) * anchor(3));
        result.push_back({y - height, x - width, y + height, x + width});
    }
    return result;
}

/// The boxes to keep, best first, of those that reach the threshold.
std::vector<std::size_t> suppressed(
    const Options& options, const std::vector<Box>& boxes, const std::vector<float>& scores, std::size_t most) {
    std::vector<std::size_t> candidates;
    for (std::size_t k = 0; k < scores.size(); ++k) {
        if (scores[k] >= options.scoreThreshold)
            candidates.push_back(k);
    }
    std::stable_sort(candidates.begin(), candidates.end(),
        [&scores](std::size_t a, std::size_t b) { return scores[a] > scores[b]; });
    std::vector<std::size_t> kept;
    std::vector<bool> isOut(candidates.size());
    for (std::size_t k = 0; k < candidates.size() && kept.size() < most; ++k) {
        if (isOut[k])
            continue;
        kept.push_back(candidates[k]);
        for (std::size_t other = k + 1; other < candidates.size(); ++other) {
            if (!isOut[other])
                isOut[other] = overlap(boxes[candidates[k]], boxes[candidates[other]]) > options.overlapThreshold;
        }
    }
    return kept;
}

/// Writes the outputs row by row.
class Rows {
public:
    Rows(const Detection& found, const KernelArguments& arguments) : m_arguments(arguments) {
        const auto rows = std::size_t(found.options.detections * found.options.classesPerBox);
        std::fill_n(arguments.output<float>(0), rows * 4, 0.0F);
        std::fill_n(arguments.output<float>(1), rows, 0.0F);
        std::fill_n(arguments.output<float>(2), rows, 0.0F);
    }
    void set(std::size_t row, const Box& box, std::size_t category, float score) const {
        const std::array values{box.top, box.left, box.bottom, box.right};
        std::copy(values.begin(), values.end(), m_arguments.output<float>(0) + row * 4);
        m_arguments.output<float>(1)[row] = static_cast<float>(category);
        m_arguments.output<float>(2)[row] = score;
    }
    void setCount(std::size_t count) const { m_arguments.output<float>(3)[0] = static_cast<float>(count); }

private:
    const KernelArguments& m_arguments;
};

/// Boxes compete by their best class.
void detectFast(const Detection& found, const std::vector<Box>& boxes, const std::vector<float>& scores, Rows& rows) {
    const auto classes = std::size_t(found.options.classes);
    const auto perBox = std::size_t(found.options.classesPerBox);
    const auto best = std::min(perBox, classes);
    const auto scoreOf = [&](std::size_t box, std::size_t category) {
        return scores[box * found.scoreLength + found.background() + category];
    };
    const auto bestClasses = [&](std::size_t box) {
        std::vector<std::size_t> order(classes);
        std::iota(order.begin(), order.end(), std::size_t{0});
        const auto isBetter = [&](std::size_t a, std::size_t b) { return scoreOf(box, a) > scoreOf(box, b); };
        if (best == 1) // the first of equal ones; among several their order is not said
            std::swap(order[0], *std::max_element(order.begin(), order.end(),
                                    [&](std::size_t a, std::size_t b) { return isBetter(b, a); }));
        else
            std::partial_sort(order.begin(), order.begin() + std::ptrdiff_t(best), order.end(), isBetter);
        return order;
    };
    std::vector<float> bestScores;
    for (std::size_t box = 0; box < found.boxes; ++box)
        bestScores.push_back(scoreOf(box, bestClasses(box)[0]));
    const auto kept = suppressed(found.options, boxes, bestScores, std::size_t(found.options.detections));
    for (std::size_t k = 0; k < kept.size(); ++k) {
        const auto order = bestClasses(kept[k]);
        for (std::size_t column = 0; column < best; ++column)
            rows.set(k * perBox + column, boxes[kept[k]], order[column], scoreOf(kept[k], order[column]));
    }
    rows.setCount(kept.size());
}

struct Scored {
    std::size_t box;
    std::size_t category;
    float score;
};

/// Boxes compete in each class by itself; the best of all classes are given.
void detectRegular(
    const Detection& found, const std::vector<Box>& boxes, const std::vector<float>& scores, Rows& rows) {
    const auto most = std::size_t(found.options.detections);
    const auto perClass = std::min(std::size_t(found.options.boxesPerClass), most);
    std::vector<Scored> all;
    std::vector<float> ofClass(found.boxes);
    for (std::size_t category = 0; category < std::size_t(found.options.classes); ++category) {
        for (std::size_t box = 0; box < found.boxes; ++box)
            ofClass[box] = scores[box * found.scoreLength + found.background() + category];
        const auto before = std::ptrdiff_t(all.size());
        for (const auto box : suppressed(found.options, boxes, ofClass, perClass))
            all.push_back({box, category, ofClass[box]});
        std::inplace_merge(all.begin(), all.begin() + before, all.end(),
            [](const Scored& a, const Scored& b) { return a.score > b.score; });
        all.resize(std::min(all.size(), most));
    }
    for (std::size_t k = 0; k < all.size(); ++k)
        rows.set(k, boxes[all[k].box], all[k].category, all[k].score);
    rows.setCount(all.size());
}

Result<std::unique_ptr<Kernel>> prepare(const Node& node, const PrepareContext& /*context*/) {
    TRY_ASSIGN(auto found, detection(node));
    for (const auto* input : node.inputs) {
        TRY(requireType(node, *input, {TensorType::Float32, TensorType::UInt8}));
        if (input->type == TensorType::UInt8)
            TRY(requireQuantized(node, *input));
    }
    if (node.inputs[2]->type != node.inputs[0]->type)
        return unsupportedTypes(node);
    for (const auto* output : node.outputs)
        TRY(requireType(node, *output, {TensorType::Float32}));
    return makeKernel([found = std::move(found), place = node.place](const KernelArguments& arguments) -> base::Status {
        const auto scores = realValues(found, arguments, 1);
        const auto boxes = decoded(found, realValues(found, arguments, 0), realValues(found, arguments, 2));
        if (!std::all_of(boxes.begin(), boxes.end(), [](const Box& box) { return box.isValid(); }))
            return base::Error{base::Code::ValueOutOfRange, place, "a box whose end lies before its begin"};
        Rows rows(found, arguments);
        if (found.options.isRegular)
            detectRegular(found, boxes, scores, rows);
        else
            detectFast(found, boxes, scores, rows);
        return {};
    });
}

const OpDefinition definitions[] = {
    {.code = model::BuiltinOperator::CUSTOM,
        .customCode = "TFLite_Detection_PostProcess",
        .quantization = {.whyFloat = CORE_TEXT("quant::Plan", "the runtime has only a float kernel for it")},
        .shapes = shapes,
        .cost = cost,
        .version = versionOne,
        .prepare = prepare},
};

} // namespace

std::span<const OpDefinition> detectionPostprocessDefinitions() {
    return definitions;
}

} // namespace ops
