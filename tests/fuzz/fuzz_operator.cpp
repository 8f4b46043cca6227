// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0

// One operator of a kind, with operands, options and constants that the bytes choose: prepared and run, within limits.
#include "bounded_run.h"
#include "fuzz_target.h"
#include "model_mutator.h"

#include "format/reader.h"
#include "format/writer.h"
#include "ops/registry.h"

#include "base/error_text.h"

#include <algorithm>

namespace {

using fuzz::RandomSource;
using model::TensorType;

class OperatorModel {
public:
    explicit OperatorModel(RandomSource& random) : m_random(random) {
        m_model.buffers.emplace_back();
        m_model.subgraphs.emplace_back();
    }

    model::Model make() {
        const auto& definition = *m_random.of(ops::all());
        m_type = fuzz::randomType(m_random);
        for (auto left = m_random.below(5); left > 0; --left)
            m_shape.push_back(fuzz::randomDimension(m_random));
        model::OperatorCode code;
        code.builtin = definition.code;
        code.customCode = definition.customCode;
        code.version = 1 + static_cast<std::int32_t>(m_random.below(6));
        m_model.operatorCodes = {code};
        model::Operator op;
        op.options = fuzz::randomOptions(code.builtin, m_random);
        for (auto left = 1 + m_random.below(m_random.oneIn(8) ? 24 : 4); left > 0; --left)
            op.inputs.push_back(m_random.oneIn(12) ? -1 : operand());
        for (auto left = 1 + (m_random.oneIn(4) ? m_random.below(4) : 0); left > 0; --left) {
            op.outputs.push_back(tensor());
            graph().outputs.push_back(op.outputs.back());
        }
        graph().operators.push_back(std::move(op));
        return std::move(m_model);
    }

private:
    model::Subgraph& graph() { return m_model.subgraphs.front(); }

    /// Mostly of the common type, with nearly the common shape.
    std::int32_t tensor() {
        model::Tensor tensor;
        tensor.name = "t" + std::to_string(graph().tensors.size());
        tensor.type = m_random.oneIn(4) ? fuzz::randomType(m_random) : m_type;
        tensor.shape = m_shape;
        if (m_random.oneIn(3)) {
            tensor.shape.clear();
            for (auto left = m_random.below(6); left > 0; --left)
                tensor.shape.push_back(fuzz::randomDimension(m_random));
        } else if (!tensor.shape.empty() && m_random.oneIn(3)) {
            tensor.shape[m_random.below(tensor.shape.size())] = fuzz::randomDimension(m_random);
        }
        for (auto& dimension : tensor.shape)
            dimension = std::max(dimension, 0);
        if (!model::isFloat(tensor.type) ? !m_random.oneIn(4) : m_random.oneIn(16))
            tensor.quantization = fuzz::randomQuantization(tensor, m_random);
        graph().tensors.push_back(std::move(tensor));
        return static_cast<std::int32_t>(graph().tensors.size()) - 1;
    }

    std::int32_t operand() {
        const std::int32_t index = tensor();
        auto& made = graph().tensors.back();
        const auto size = model::byteSize(made);
        if (m_random.oneIn(3) && size && *size > 0 && *size <= 4096) {
            std::vector<std::byte> bytes(*size);
            const std::size_t step = m_random.oneIn(2) ? 4 : 1;
            for (std::size_t k = 0; k < bytes.size(); k += step)
                bytes[k] = static_cast<std::byte>(step == 4 ? m_random.below(6) : m_random.bits());
            if (step == 4 && bytes.size() >= 4 && m_random.oneIn(4))
                std::fill_n(bytes.begin(), 4, std::byte{0xff}); // -1
            m_model.buffers.push_back(base::Bytes::own(std::move(bytes)));
            made.buffer = static_cast<std::uint32_t>(m_model.buffers.size() - 1);
        } else if (m_random.oneIn(10)) {
            made.isVariable = true;
        } else {
            graph().inputs.push_back(index);
        }
        return index;
    }

    RandomSource& m_random;
    model::Model m_model;
    TensorType m_type = TensorType::Float32;
    model::Shape m_shape;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    RandomSource random(size, std::span(data, size));
    const auto bytes = format::toBytes(OperatorModel(random).make());
    if (!bytes)
        return 0;
    if (const auto loaded = format::readBytes(base::Bytes::own(*bytes), "fuzz"))
        fuzz::runBounded(*loaded);
    return 0;
}
