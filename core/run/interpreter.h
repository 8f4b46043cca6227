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
    std::size_t memory = std::size_t{4} << 30; ///< bytes, see MemoryUse::total()
    std::int64_t whileSteps = 1'000'000;       ///< turns of loops and other calls of subgraphs in one run
};

/// Resource variables (VAR_HANDLE and its readers and writers), and which subgraphs CALL_ONCE ran.
class Resources;
std::shared_ptr<Resources> makeResources();

struct Options {
    int threads = 1;          ///< inside one interpreter; 0: as many as cores
    int preparingThreads = 1; ///< that make kernels and pack their weights, where these are more than `threads`
    ops::Numerics numerics = ops::Numerics::LitertReference;
    ops::CpuPath path = ops::CpuPath::Automatic;
    Limits limits;
    /// Null: the interpreter has its own. Interpreters of one model that are given the same share its variables, as its
    /// signatures do; only one of them may run at a time.
    std::shared_ptr<Resources> resources = nullptr;
    bool tapsInnerValues = false; ///< taps also hear values inside of operators
    /// Only to see whether all kernels take their operands: large constants are neither packed nor computed with ahead.
    bool isTrial = false;
};

/// Where a tapped tensor was written.
struct TapPoint {
    std::size_t subgraph = 0; ///< the interpreter's own or one that it calls: a branch, a body, a decomposition
    int op = -1;              ///< of that subgraph; -1: its inputs, before its first operator
    int tensor = 0;           ///< of that subgraph; -1: none, but a value inside of the operator
    int inner = -1;           ///< which one (ops::InnerTap)
    bool operator==(const TapPoint&) const = default;
};

/// Called for each tensor as soon as it is written, while its bytes are valid; in a subgraph that is called several
/// times each time. Handles of resources are left out. An error stops the run.
using Tap =
    std::function<base::Status(const TapPoint& at, const ops::TensorInfo& info, std::span<const std::byte> bytes)>;

/// Bytes of an interpreter and of all subgraphs that it calls.
struct MemoryUse {
    std::size_t arena = 0;     ///< activations, planned with reuse
    std::size_t scratch = 0;   ///< kernels' working memory that found no gap between the activations
    std::size_t heap = 0;      ///< activations whose size is known only while running: the most since allocate()
    std::size_t variables = 0; ///< is_variable tensors and resource variables
    std::size_t packed = 0; ///< weights in kernels' own layouts, and what was computed ahead, of this interpreter alone
    std::size_t shared = 0; ///< the same, shared by the interpreters of the model

    /// What one more interpreter of the model takes.
    std::size_t each() const { return arena + scratch + heap + variables + packed; }
    std::size_t total() const { return each() + shared; }
};

/// Executes one subgraph of a model and those that it calls. Prepared once, then invoked for sample after sample. Not
/// for two threads at once; interpreters of one model may run side by side and share packed weights through `packed`.
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
    /// The bytes of an input, to be filled before invoke(). Valid after allocate(). Empty where elements have no fixed
    /// size: those are given by setInput().
    virtual std::span<std::byte> input(std::size_t input) = 0;
    /// Copies the bytes of an input, after allocate(). Errors: ShapeMismatch (another number of bytes), CorruptData
    /// (strings: see ops/string_values.h).
    virtual base::Status setInput(std::size_t input, std::span<const std::byte> bytes);
    virtual std::span<const std::byte> output(std::size_t output) const = 0;
    /// Any tensor of the subgraph with its current shape.
    virtual const ops::TensorInfo& tensor(std::size_t index) const = 0;
    /// Sets is_variable tensors to zero (their zero point where quantized).
    virtual void resetVariables() = 0;
    /// Has it resource variables, so that a run depends on those before?
    virtual bool hasResources() const { return false; }
    /// Forgets resource variables; CALL_ONCE runs again.
    virtual void resetResources() {}
    virtual base::Status invoke(const Tap& tap = {}, base::Progress* progress = nullptr) = 0;
    /// Seconds of the last invoke() by the clock of a backend that runs elsewhere, without the way there and back;
    /// nothing: the caller's clock is right.
    virtual std::optional<double> measuredSeconds() const { return {}; }
    virtual MemoryUse memory() const = 0;
    /// What allocate() remarked: shapes by the operators' rules that differ from those in the file.
    virtual const base::Diagnostics& diagnostics() const = 0;
    virtual const model::Subgraph& subgraph() const = 0;
};

/// The engine of this module, and whose integers its are (ops::Numerics::LitertReference).
inline constexpr const char* ownNumerics = "Halfstep's engine, as the reference kernels of LiteRT 2.3";

/// What makes interpreters: the engine of this module, or another runtime behind the same interface. Thread-safe.
struct Backend {
    std::function<base::Result<std::unique_ptr<Interpreter>>(std::shared_ptr<const model::Model> model,
        std::size_t subgraph, const Options& options, std::shared_ptr<ops::PackedWeights> packed)>
        create = Interpreter::create;
    std::string numerics = ownNumerics; ///< whose arithmetic, beside every figure: kernels and their version
};

} // namespace run
