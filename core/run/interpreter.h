// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/kernel.h"

#include "model/model.h"

#include "base/error.h"
#include "base/progress.h"
#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>

namespace run {

/// Bounds against hostile models; beyond them Code::LimitExceeded.
struct Limits {
    std::size_t memory = std::size_t{4} << 30; ///< bytes of arena and packed weights
    std::int64_t whileSteps = 1'000'000;
};

struct Options {
    int threads = 1; ///< inside one interpreter; 0: as many as cores
    ops::Numerics numerics = ops::Numerics::LitertReference;
    ops::CpuPath path = ops::CpuPath::Automatic;
    Limits limits;
};

/// Called for each tensor as soon as it is written (graph inputs with `op` -1, before the first operator), while its
/// bytes are valid. An error stops the run.
using Tap =
    std::function<base::Status(int op, int tensor, const ops::TensorInfo& info, std::span<const std::byte> bytes)>;

struct MemoryUse {
    std::size_t arena = 0; ///< activations, planned with reuse
    std::size_t variables = 0;
    std::size_t packed = 0; ///< weights in kernels' own layout
};

/// Executes one subgraph of a model. Prepared once, then invoked for sample after sample. Not for two threads at once;
/// interpreters of one model may run side by side and share packed weights through `packed`.
class Interpreter {
public:
    /// Names an operator, version or type that we lack before anything runs (UnsupportedOperator, UnsupportedType).
    static base::Result<std::unique_ptr<Interpreter>> create(std::shared_ptr<const model::Model> model,
        std::size_t subgraph, const Options& options, std::shared_ptr<ops::PackedWeights> packed = nullptr);
    virtual ~Interpreter() = default;

    /// Another size of an input (its position in the subgraph's list). Rank must stay; takes effect with allocate().
    virtual base::Status resizeInput(std::size_t input, const model::Shape& shape) = 0;
    /// Shapes, kernels and memory for the current input sizes. Does nothing when they did not change.
    virtual base::Status allocate() = 0;
    /// The bytes of an input, to be filled before invoke(). Valid after allocate().
    virtual std::span<std::byte> input(std::size_t input) = 0;
    virtual std::span<const std::byte> output(std::size_t output) const = 0;
    /// Any tensor of the subgraph with its current shape.
    virtual const ops::TensorInfo& tensor(std::size_t index) const = 0;
    /// Sets is_variable tensors to zero (their zero point where quantized).
    virtual void resetVariables() = 0;
    virtual base::Status invoke(const Tap& tap = {}, base::Progress* progress = nullptr) = 0;
    /// Seconds of the last invoke() by the clock of a backend that runs elsewhere, without the way there and back;
    /// nothing: the caller's clock is right.
    virtual std::optional<double> measuredSeconds() const { return {}; }
    virtual MemoryUse memory() const = 0;
    /// What allocate() remarked: shapes by the operators' rules that differ from those in the file.
    virtual const base::Diagnostics& diagnostics() const = 0;
    virtual const model::Subgraph& subgraph() const = 0;
};

/// What makes interpreters: the engine of this module, or another runtime behind the same interface. Thread-safe.
struct Backend {
    std::function<base::Result<std::unique_ptr<Interpreter>>(std::shared_ptr<const model::Model> model,
        std::size_t subgraph, const Options& options, std::shared_ptr<ops::PackedWeights> packed)>
        create = Interpreter::create;
    std::string numerics = "litert-reference"; ///< whose arithmetic, beside every figure: kernels and their version
};

} // namespace run
