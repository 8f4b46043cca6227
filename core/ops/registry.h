// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/kernel.h"
#include "ops/quantization_rule.h"

#include "base/result.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

namespace ops {

/// Operators that no kernel can run: they call subgraphs or touch variables of the interpreter, which does it.
enum class Flow : std::uint8_t { None, If, While, CallOnce, Composite, VarHandle, ReadVariable, AssignVariable };

/// Everything the program knows about one operator. A family's file returns its definitions; the CMake list of files
/// makes the registry (core/ops/CMakeLists.txt).
struct OpDefinition {
    model::BuiltinOperator code = model::BuiltinOperator::ADD;
    std::string_view customCode = {}; ///< the name of a CUSTOM operator, else empty
    QuantizationRule quantization;
    /// Equal inputs give equal outputs and nothing else changes. False (random numbers, resource variables): never
    /// evaluated ahead of a run.
    bool isPure = true;
    /// Reads the shapes of its inputs only (SHAPE, RANK): may run, without their bytes, as soon as these are known.
    bool readsShapesOnly = false;
    /// Bit k: the output may lie on the bytes of input k, where both have as many. Only for kernels that have read what
    /// stands at a place before they write there, on any number of threads.
    std::uint32_t mayWriteOver = 0;
    Flow flow = Flow::None; ///< not None: executed by the interpreter, `prepare` is null
    /// Output shapes from inputs and options. Errors: BadOperator, ShapeMismatch, ShapeOverflow.
    base::Result<OutputShapes> (*shapes)(const Node&) = nullptr;
    Cost (*cost)(const Node&) = nullptr;
    /// Operator version to write for these types, shapes and options.
    int (*version)(const Node&) = nullptr;
    /// A kernel for these types and shapes (outputs have theirs). Errors: UnsupportedType, UnsupportedOptions,
    /// BadOperator. Null where we cannot run it, or the interpreter does (`flow`).
    base::Result<std::unique_ptr<Kernel>> (*prepare)(const Node&, const PrepareContext&) = nullptr;

    bool canRun() const { return prepare || flow != Flow::None; }
};

/// The definition, or null for an operator that we do not know.
const OpDefinition* find(model::BuiltinOperator code, std::string_view customCode = {});
inline const OpDefinition* find(const model::OperatorCode& code) {
    return find(code.builtin, code.customCode);
}
/// All of them, ordered by code, CUSTOM ones by name.
std::span<const OpDefinition* const> all();

} // namespace ops
