// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/registry.h"

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <deque>
#include <memory>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace support {

/// Bytes as an interpreter's arena gives them: aligned to 64, with room behind the end that may be read.
class ArenaBytes {
public:
    explicit ArenaBytes(std::size_t size = 0);
    std::span<std::byte> span() const { return {m_data.get(), m_size}; }

private:
    struct Free {
        void operator()(std::byte* bytes) const;
    };
    std::unique_ptr<std::byte, Free> m_data;
    std::size_t m_size = 0;
};

/// Type and quantization of an operand. Without scales it is not quantized.
struct OperandType {
    model::TensorType type = model::TensorType::Float32;
    std::vector<float> scale = {};
    std::vector<std::int64_t> zeroPoint = {};
    int axis = 0;
};

/// One operator with its operands, run without an interpreter.
class OpCase {
public:
    explicit OpCase(model::BuiltinOperator code, std::string_view customCode = {});
    OpCase(const OpCase&) = delete;
    OpCase& operator=(const OpCase&) = delete;

    model::Options options; ///< builtin options
    base::Bytes customOptions;
    int threads = 1;

    /// Adds an input with these stored values; a constant's values are known to shape rules and may be packed.
    template<class T>
    OpCase& input(const OperandType& type, model::Shape shape, const std::vector<T>& values, bool isConstant = false) {
        return addInput(type, std::move(shape), std::as_bytes(std::span(values)), isConstant);
    }
    template<class T>
    OpCase& constant(const OperandType& type, model::Shape shape, const std::vector<T>& values) {
        return input(type, std::move(shape), values, true);
    }
    /// A state that the operator reads and changes: inputBytes() shows it afterwards.
    template<class T>
    OpCase& variable(const OperandType& type, model::Shape shape, const std::vector<T>& values) {
        input(type, std::move(shape), values);
        m_inputs.back()->isVariable = true;
        return *this;
    }
    OpCase& absentInput();
    OpCase& intermediate(const OperandType& type);
    OpCase& output(const OperandType& type);

    /// Shapes by the rule; the outputs take them.
    base::Result<ops::OutputShapes> shapes();
    /// Shapes, a kernel for this path, and one run of it. Errors of any of the three.
    base::Status run(ops::CpuPath path = ops::CpuPath::Automatic);
    /// Runs the kernel of the last run() again, on the inputs as they are now.
    base::Status runAgain();
    /// The same with the output on the bytes of this input; inputBytes() shows it afterwards.
    base::Status runOver(std::size_t input);

    template<class T>
    std::vector<T> values(std::size_t output = 0) const {
        const auto bytes = m_outputBytes[output].span();
        std::vector<T> result(bytes.size() / sizeof(T));
        if (!bytes.empty())
            std::memcpy(result.data(), bytes.data(), bytes.size());
        return result;
    }
    const model::Shape& outputShape(std::size_t output = 0) const { return m_node.outputs[output]->shape; }
    ops::TensorInfo& tensor(std::size_t input) { return *m_inputs[input]; }
    std::span<std::byte> inputBytes(std::size_t input) const { return m_inputBytes[input].span(); }
    const ops::Node& node();

private:
    base::Status runKernel(std::span<const std::span<std::byte>> outputs);
    ops::TensorInfo& addTensor(const OperandType& type, const char* role, std::size_t index);
    OpCase& addInput(const OperandType& type, model::Shape shape, std::span<const std::byte> values, bool isConstant);

    std::string_view m_customCode;
    model::Operator m_op;
    ops::Node m_node;
    std::deque<ops::TensorInfo> m_tensors;
    std::deque<std::string> m_names;
    std::deque<model::QuantizationParameters> m_quantizations;
    std::vector<ops::TensorInfo*> m_inputs;
    std::vector<ops::TensorInfo*> m_outputs;
    std::vector<ops::TensorInfo*> m_intermediates;
    std::vector<ArenaBytes> m_inputBytes;
    std::vector<ArenaBytes> m_outputBytes;
    ops::PackedWeights m_packed;
    std::unique_ptr<ops::Kernel> m_kernel;
};

/// Seeded values, the same on every machine.
class Random {
public:
    explicit Random(std::uint32_t seed) : m_engine(seed) {}

    std::int64_t integer(std::int64_t lowest, std::int64_t highest) {
        const auto span = static_cast<std::uint64_t>(highest - lowest) + 1;
        const auto bits = std::uint64_t{m_engine()} << 32 | m_engine();
        return lowest + static_cast<std::int64_t>(bits % span);
    }
    float real(float lowest, float highest) {
        return lowest + (highest - lowest) * (static_cast<float>(m_engine() >> 8) / 16777216.0F);
    }
    template<class T>
    std::vector<T> integers(std::size_t count, std::int64_t lowest, std::int64_t highest) {
        std::vector<T> result(count);
        for (auto& value : result)
            value = static_cast<T>(integer(lowest, highest));
        return result;
    }
    std::vector<float> reals(std::size_t count, float lowest, float highest) {
        std::vector<float> result(count);
        for (auto& value : result)
            value = real(lowest, highest);
        return result;
    }

private:
    std::mt19937 m_engine;
};

/// The paths this machine has, Portable first.
std::vector<ops::CpuPath> cpuPaths();

} // namespace support
