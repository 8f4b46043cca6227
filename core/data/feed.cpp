// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "data/feed.h"

#include "base/text.h"

#include <algorithm>

namespace data {

namespace {

/// The shape the tensor gets: the array's, with the leading 1 that a single sample leaves out.
base::Result<model::Shape> shapeFor(const Array& array, const ops::TensorInfo& tensor) {
    model::Shape shape = array.shape;
    if (shape.size() + 1 == tensor.shape.size())
        shape.insert(shape.begin(), 1);
    if (shape.size() != tensor.shape.size())
        return base::Error{base::Code::ShapeMismatch, std::string(tensor.name),
            base::format("a sample has shape %s, the input %s", base::shapeText(array.shape).c_str(),
                base::shapeText(tensor.shape).c_str())};
    return shape;
}

} // namespace

base::Status feed(const Sample& sample, run::Interpreter& interpreter) {
    const auto& inputs = interpreter.subgraph().inputs;
    if (sample.inputs.size() != inputs.size())
        return base::Error{base::Code::MissingInput, "sample",
            base::format("%zu arrays for %zu inputs", sample.inputs.size(), inputs.size())};
    for (std::size_t k = 0; k < inputs.size(); ++k) {
        const ops::TensorInfo& tensor = interpreter.tensor(static_cast<std::size_t>(inputs[k]));
        TRY_ASSIGN(const model::Shape shape, shapeFor(sample.inputs[k], tensor));
        if (shape != tensor.shape)
            TRY(interpreter.resizeInput(k, shape));
    }
    TRY(interpreter.allocate());
    for (std::size_t k = 0; k < inputs.size(); ++k) {
        const ops::TensorInfo& tensor = interpreter.tensor(static_cast<std::size_t>(inputs[k]));
        TRY_ASSIGN(const base::Bytes stored, encode(sample.inputs[k], tensor.type, tensor.quantization));
        const std::span<std::byte> target = interpreter.input(k);
        if (stored.size() != target.size())
            return base::Error{base::Code::ShapeMismatch, std::string(tensor.name),
                base::format("a sample has %zu bytes, the input %zu", stored.size(), target.size())};
        std::copy(stored.span().begin(), stored.span().end(), target.begin());
    }
    return {};
}

} // namespace data
