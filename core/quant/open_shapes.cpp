// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/open_shapes.h"

#include "quant/passes/finish/finish.h"

#include "base/text.h"

#include <algorithm>
#include <limits>

namespace quant {
namespace {

base::Error bad(const std::string& name, std::string detail) {
    return {base::Code::ShapeMismatch, "shape of " + name, std::move(detail)};
}

bool isOpen(const data::InputSpec& input) {
    return std::ranges::any_of(input.signatureShape, [](std::int32_t size) { return size < 0; });
}

std::string openText(const model::Shape& shape) {
    std::string text;
    for (const auto size : shape)
        text += (text.empty() ? "" : "×") + (size < 0 ? std::string("?") : std::to_string(size));
    return text;
}

std::string namesOf(const std::vector<data::InputSpec>& inputs) {
    std::string names;
    for (const auto& input : inputs)
        names += (names.empty() ? "" : ", ") + input.name + " (" + openText(input.signatureShape) + ")";
    return names;
}

base::Status check(const InputShape& wanted, const data::InputSpec& input) {
    if (wanted.shape.size() != input.signatureShape.size())
        return bad(wanted.input, base::format("has %zu dimensions, the model has %zu: %s", wanted.shape.size(),
                                     input.signatureShape.size(), openText(input.signatureShape).c_str()));
    for (std::size_t k = 0; k < wanted.shape.size(); ++k) {
        if (wanted.shape[k] < 1)
            return bad(wanted.input, "every dimension is 1 or more");
        if (input.signatureShape[k] >= 0 && wanted.shape[k] != input.signatureShape[k])
            return bad(wanted.input, base::format("dimension %zu is %d in the model, and is not open: %s", k,
                                         input.signatureShape[k], openText(input.signatureShape).c_str()));
    }
    return {};
}

} // namespace

std::vector<data::InputSpec> openInputs(const model::Model& model) {
    auto inputs = data::inputsOfAllSignatures(model);
    std::erase_if(inputs, [](const data::InputSpec& input) { return !isOpen(input); });
    return inputs;
}

base::Result<std::vector<std::vector<model::Shape>>> fixedInputShapes(
    const model::Model& model, const std::vector<InputShape>& shapes) {
    std::vector<std::vector<model::Shape>> fixed;
    for (const auto& subgraph : model.subgraphs) {
        auto& own = fixed.emplace_back();
        for (const auto input : subgraph.inputs)
            own.push_back(subgraph.tensors[static_cast<std::size_t>(input)].shape);
    }
    const auto inputs = data::inputsOfAllSignatures(model);
    for (const auto& wanted : shapes) {
        bool isKnown = false;
        for (const auto& input : inputs) {
            if (input.name != wanted.input && input.tensorName != wanted.input)
                continue;
            TRY(check(wanted, input));
            fixed[input.subgraph][input.position] = wanted.shape;
            isKnown = true;
        }
        if (!isKnown)
            return bad(wanted.input, "the model has no such input; its inputs: " + namesOf(inputs));
    }
    return fixed;
}

base::Result<std::shared_ptr<const model::Model>> withFixedShapes(
    const model::Model& model, const std::vector<InputShape>& shapes) {
    TRY_ASSIGN(const auto fixed, fixedInputShapes(model, shapes));
    model::Model result = model;
    TRY_ASSIGN(const auto newIndex, fixShapes(result, fixed));
    prune(result);
    updateMetadata(result, newIndex);
    return std::make_shared<const model::Model>(std::move(result));
}

base::Result<InputShape> inputShapeFromText(const std::string& text) {
    const auto equals = text.rfind('=');
    const auto none = [&] {
        return base::Error{base::Code::Usage, "--shape " + text, "is not written as input=1,49,10,1"};
    };
    if (equals == std::string::npos || equals == 0)
        return none();
    InputShape result{text.substr(0, equals), {}};
    const auto sizes = text.substr(equals + 1);
    const char separator = sizes.find('x') == std::string::npos ? ',' : 'x';
    for (const std::string_view part : base::split(sizes, separator)) {
        std::int64_t size = 0;
        if (!base::parseNumber(base::trimmed(part), size) || size < 1 ||
            size > std::numeric_limits<std::int32_t>::max())
            return none();
        result.shape.push_back(static_cast<std::int32_t>(size));
    }
    return result;
}

} // namespace quant
