// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compare/comparison.h"

#include "run/interpreter.h"

#include <memory>
#include <mutex>
#include <span>
#include <vector>

namespace compare {

/// What one sample gave, in the order of Comparison::layers and Comparison::outputs.
struct SampleErrors {
    std::vector<metrics::ErrorSums> layers;
    std::vector<std::uint64_t> clipped;
    std::vector<CodeUse> codesB;
    std::vector<std::vector<float>> outputsA;
    std::vector<std::vector<float>> outputsB;
    std::vector<InputLoss> inputs;
};

/// Runs samples through both models. Interpreters of B are made as they are needed and given back. Thread-safe.
class SampleRunner {
public:
    SampleRunner(std::shared_ptr<const model::Model> a, std::shared_ptr<const model::Model> b, std::size_t subgraph,
        std::span<const TensorPair> layers, const Options& options);

    /// Keeps A's real values of the compared tensors while A runs `sample`.
    run::Tap tapA(std::size_t sample);
    /// Runs B on the same real values, compares, and forgets the sample.
    base::Result<SampleErrors> compareWithB(
        std::size_t sample, const data::Sample& values, run::Interpreter& a, base::Progress& progress);

private:
    using Values = std::vector<std::vector<float>>; ///< by layer
    base::Result<std::unique_ptr<run::Interpreter>> takeB();
    void giveBack(std::unique_ptr<run::Interpreter> interpreter);
    run::Tap tapB(const Values& reference, SampleErrors& errors) const;
    std::shared_ptr<Values> kept(std::size_t sample);
    std::vector<InputLoss> lossOf(const data::Sample& sample) const;

    std::shared_ptr<const model::Model> m_a;
    std::shared_ptr<const model::Model> m_b;
    std::size_t m_subgraph;
    run::Options m_options;
    run::Backend m_backend;
    std::size_t m_layers;
    std::vector<std::vector<std::size_t>> m_layersOfA; ///< by tensor
    std::vector<std::vector<std::size_t>> m_layersOfB;
    std::vector<const model::Tensor*> m_storedInputs; ///< of m_b
    std::shared_ptr<ops::PackedWeights> m_packed;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<run::Interpreter>> m_free;
    std::vector<std::pair<std::size_t, std::shared_ptr<Values>>> m_running;
};

} // namespace compare
