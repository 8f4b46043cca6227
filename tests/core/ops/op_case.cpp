// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_case.h"

#include "base/thread_pool.h"

#include <algorithm>
#include <new>

namespace support {
namespace {

constexpr std::align_val_t alignment{64};
constexpr std::size_t readableBehind = 64;

} // namespace

ArenaBytes::ArenaBytes(std::size_t size) : m_size(size) {
    auto* memory = static_cast<std::byte*>(::operator new(size + readableBehind, alignment));
    std::fill_n(memory, size + readableBehind, std::byte{0xA5});
    m_data.reset(memory);
}

void ArenaBytes::Free::operator()(std::byte* bytes) const {
    ::operator delete(bytes, alignment);
}

OpCase::OpCase(model::BuiltinOperator code, std::string_view customCode) : m_customCode(customCode) {
    m_node.op = &m_op;
    m_node.code = code;
    m_node.place = "Op#0 " + std::string(model::operatorName(code).value_or("UNKNOWN"));
}

ops::TensorInfo& OpCase::addTensor(const OperandType& type, const char* role, std::size_t index) {
    auto& tensor = m_tensors.emplace_back();
    tensor.name = m_names.emplace_back(role + std::to_string(index));
    tensor.type = type.type;
    if (!type.scale.empty()) {
        auto& quantization = m_quantizations.emplace_back();
        quantization.scale = type.scale;
        quantization.zeroPoint = type.zeroPoint;
        quantization.quantizedDimension = type.axis;
        tensor.quantization = &quantization;
    }
    return tensor;
}

OpCase& OpCase::addInput(
    const OperandType& type, model::Shape shape, std::span<const std::byte> values, bool isConstant) {
    auto& tensor = addTensor(type, "in", m_inputs.size());
    tensor.shape = std::move(shape);
    tensor.isConstant = isConstant;
    auto& bytes = m_inputBytes.emplace_back(values.size());
    std::ranges::copy(values, bytes.span().begin());
    if (isConstant)
        tensor.values = bytes.span();
    m_inputs.push_back(&tensor);
    return *this;
}

OpCase& OpCase::absentInput() {
    m_inputs.push_back(nullptr);
    m_inputBytes.emplace_back(0);
    return *this;
}

OpCase& OpCase::intermediate(const OperandType& type) {
    m_intermediates.push_back(&addTensor(type, "inner", m_intermediates.size()));
    return *this;
}

OpCase& OpCase::output(const OperandType& type) {
    m_outputs.push_back(&addTensor(type, "out", m_outputs.size()));
    return *this;
}

const ops::Node& OpCase::node() {
    m_op.options = options;
    m_op.customOptions = customOptions;
    m_node.inputs.assign(m_inputs.begin(), m_inputs.end());
    m_node.outputs.assign(m_outputs.begin(), m_outputs.end());
    m_node.intermediates.assign(m_intermediates.begin(), m_intermediates.end());
    return m_node;
}

base::Result<ops::OutputShapes> OpCase::shapes() {
    const auto* definition = ops::find(m_node.code, m_customCode);
    if (!definition)
        return base::Error{base::Code::UnsupportedOperator, m_node.place, {}};
    TRY_ASSIGN(auto shapes, definition->shapes(node()));
    for (std::size_t k = 0; k < shapes.outputs.size() && k < m_outputs.size(); ++k)
        m_outputs[k]->shape = shapes.outputs[k];
    return shapes;
}

base::Status OpCase::run(ops::CpuPath path) {
    TRY_ASSIGN(const auto shapes, this->shapes());
    if (shapes.outputs.size() != m_outputs.size())
        return base::Error{base::Code::Internal, m_node.place, "another number of shapes than of outputs"};
    const ops::PrepareContext context{.path = path, .packed = &m_packed};
    TRY_ASSIGN(m_kernel, ops::find(m_node.code, m_customCode)->prepare(node(), context));
    m_outputBytes.clear();
    for (const auto* tensor : m_outputs)
        m_outputBytes.emplace_back(tensor->bytes());
    return runAgain();
}

base::Status OpCase::runAgain() {
    std::vector<std::span<std::byte>> outputs;
    for (const auto& bytes : m_outputBytes)
        outputs.emplace_back(bytes.span());
    return runKernel(outputs);
}

base::Status OpCase::runOver(std::size_t input) {
    const auto bytes = m_inputBytes[input].span();
    return runKernel(std::span(&bytes, 1));
}

namespace {

class Strings final : public ops::FlexibleOutputs {
public:
    explicit Strings(std::vector<ArenaBytes>& outputs) : m_outputs(outputs) {}
    base::Result<std::span<std::byte>> give(std::size_t output, std::size_t bytes) override {
        m_outputs[output] = ArenaBytes(bytes);
        return m_outputs[output].span();
    }

private:
    std::vector<ArenaBytes>& m_outputs;
};

} // namespace

base::Status OpCase::runKernel(std::span<const std::span<std::byte>> outputs) {
    std::vector<std::span<const std::byte>> inputs;
    std::vector<std::span<std::byte>> states;
    for (std::size_t k = 0; k < m_inputs.size(); ++k) {
        inputs.emplace_back(m_inputBytes[k].span());
        states.push_back(m_inputs[k] && m_inputs[k]->isVariable ? m_inputBytes[k].span() : std::span<std::byte>());
    }
    const ArenaBytes scratch(m_kernel->scratchBytes());
    const base::ThreadPool pool(threads);
    Strings strings(m_outputBytes);
    return m_kernel->run({.inputs = inputs,
        .outputs = outputs,
        .scratch = scratch.span(),
        .threads = &pool,
        .states = states,
        .flexible = &strings});
}

std::vector<ops::CpuPath> cpuPaths() {
    std::vector<ops::CpuPath> paths{ops::CpuPath::Portable};
    for (const auto path : {ops::CpuPath::Avx2, ops::CpuPath::Avx512Vnni}) {
        if (ops::resolvePath(path) == path)
            paths.push_back(path);
    }
    return paths;
}

} // namespace support
