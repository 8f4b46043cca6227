// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "litert/installation.h"

#include "run/interpreter.h"

#include <optional>
#include <string_view>

/// The real LiteRT runtime behind run::Interpreter: loaded at run time from where the user installed it, never linked,
/// never shipped, and always in a process of its own, so that its crash is an error and not ours.
namespace litert {

/// LiteRT's sets of kernels. Their results differ in the last bits: say which beside every figure.
enum class Kernels {
    Builtin,  ///< its optimized kernels
    Xnnpack,  ///< XNNPACK where it can, what applications get by default
    Reference ///< plain code, slow, the arithmetic that our engine follows; through the Python package
};
/// "litert-builtin", "litert-xnnpack", "litert-reference"
std::string_view backendId(Kernels kernels);
std::optional<Kernels> kernelsFromId(std::string_view backend);
/// "LiteRT 2.3.0, XNNPACK kernels"; versions that we did not try say so.
std::string numericsText(const Installation& installation, Kernels kernels);

/// An interpreter whose runs happen in another process, started here. `options`: threads only. A tap sees what a copy
/// of the model answers that has every tensor as an output; tensors of no fixed element size are left out, as are
/// variables. Errors: RuntimeFailed (with the model's trouble or the end of the process), Cancelled, those of writing
/// the model.
base::Result<std::unique_ptr<run::Interpreter>> createInterpreter(std::shared_ptr<const model::Model> model,
    std::size_t subgraph, const run::Options& options, const Installation& installation, Kernels kernels,
    const Launch& launch);

/// Runs a small model of known answer. Errors: NoRuntime with what was wrong as its cause; Cancelled.
base::Status selfTest(
    const Installation& installation, Kernels kernels, const Launch& launch, base::Progress& progress);

/// The backend, after its self-test.
base::Result<run::Backend> makeBackend(
    const Installation& installation, Kernels kernels, const Launch& launch, base::Progress& progress);

} // namespace litert
