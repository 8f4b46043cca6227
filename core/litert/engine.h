// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "litert/library.h"

#include "base/result.h"

#include <chrono>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace litert {

using Blobs = std::vector<std::vector<std::byte>>;
using Shapes = std::vector<std::vector<std::int32_t>>;

/// One model in the runtime, used inside the process that may crash. Models come from rewrite(): one signature, inputs
/// and outputs named by their positions. All errors are RuntimeFailed.
class Engine {
public:
    /// `kernels`: "builtin" or "xnnpack"; `threads` at least 1.
    static base::Result<std::unique_ptr<Engine>> create(const Library& library, c::Handle environment,
        std::vector<std::byte> model, const std::string& kernels, int threads);
    ~Engine();
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    /// Sizes of the inputs; gives those of the outputs.
    base::Result<Shapes> prepare(const Shapes& inputs);
    /// Begins anew with variables at zero. Shapes stay.
    base::Status restart();
    struct Answer {
        Blobs outputs;
        double seconds = 0;
    };
    base::Result<Answer> run(const Blobs& inputs);

private:
    Engine(const Library& library, c::Handle environment, std::vector<std::byte> model)
        : m_library(library), m_environment(environment), m_bytes(std::move(model)) {}
    base::Status describe();
    base::Status compile();
    base::Status resize(const Shapes& inputs);
    base::Status makeBuffers();
    void freeBuffers();

    const Library& m_library;
    c::Handle m_environment;
    std::vector<std::byte> m_bytes; ///< the runtime's model points into them
    std::string m_options;
    c::Handle m_model = nullptr;
    c::Handle m_compiled = nullptr;
    /// By position, the runtime's number of the input or output, and its type.
    std::vector<std::size_t> m_inputNumbers;
    std::vector<std::size_t> m_outputNumbers;
    std::vector<std::int32_t> m_inputTypes;
    std::vector<std::int32_t> m_outputTypes;
    Shapes m_inputShapes;
    std::vector<c::Layout> m_outputLayouts; ///< by the runtime's number
    std::vector<c::Handle> m_inputs;        ///< by the runtime's number
    std::vector<c::Handle> m_outputs;
};

} // namespace litert
