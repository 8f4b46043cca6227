// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "compare/sample_runner.h"

#include "compare/clipping.h"

#include "data/feed.h"

#include <algorithm>

namespace compare {

namespace {

base::Result<std::vector<float>> realValues(const ops::TensorInfo& info, std::span<const std::byte> bytes) {
    return data::decode(bytes, info.type, info.shape, info.quantization);
}

base::Result<std::vector<std::vector<float>>> outputsOf(const run::Interpreter& interpreter) {
    std::vector<std::vector<float>> outputs;
    const auto& tensors = interpreter.subgraph().outputs;
    for (std::size_t k = 0; k < tensors.size(); ++k) {
        TRY_ASSIGN(
            auto values, realValues(interpreter.tensor(static_cast<std::size_t>(tensors[k])), interpreter.output(k)));
        outputs.push_back(std::move(values));
    }
    return outputs;
}

} // namespace

SampleRunner::SampleRunner(std::shared_ptr<const model::Model> a, std::shared_ptr<const model::Model> b,
    std::size_t subgraph, std::span<const TensorPair> layers, const Options& options)
    : m_a(std::move(a)), m_b(std::move(b)), m_subgraph(subgraph), m_options(options.run), m_backend(options.backend),
      m_layers(layers.size()), m_layersOfA(m_a->subgraphs[subgraph].tensors.size()),
      m_layersOfB(m_b->subgraphs[subgraph].tensors.size()), m_storedInputs(storedInputs(*m_b, subgraph)),
      m_packed(std::make_shared<ops::PackedWeights>()) {
    for (std::size_t layer = 0; layer < layers.size(); ++layer) {
        m_layersOfA[static_cast<std::size_t>(layers[layer].tensorA)].push_back(layer);
        m_layersOfB[static_cast<std::size_t>(layers[layer].tensorB)].push_back(layer);
    }
}

std::shared_ptr<SampleRunner::Values> SampleRunner::kept(std::size_t sample) {
    const std::scoped_lock lock(m_mutex);
    for (auto running = m_running.begin(); running != m_running.end(); ++running)
        if (running->first == sample) {
            auto values = std::move(running->second);
            m_running.erase(running);
            return values;
        }
    return std::make_shared<Values>(m_layers);
}

run::Tap SampleRunner::tapA(std::size_t sample) {
    auto values = std::make_shared<Values>(m_layers);
    {
        const std::scoped_lock lock(m_mutex);
        m_running.emplace_back(sample, values);
    }
    return [this, values](
               const run::TapPoint& at, const ops::TensorInfo& info, std::span<const std::byte> bytes) -> base::Status {
        if (at.subgraph != m_subgraph)
            return {};
        for (const std::size_t layer : m_layersOfA[static_cast<std::size_t>(at.tensor)]) {
            TRY_ASSIGN((*values)[layer], realValues(info, bytes));
        }
        return {};
    };
}

run::Tap SampleRunner::tapB(const Values& reference, SampleErrors& errors) const {
    return [this, &reference, &errors](
               const run::TapPoint& at, const ops::TensorInfo& info, std::span<const std::byte> bytes) -> base::Status {
        if (at.subgraph != m_subgraph)
            return {};
        for (const std::size_t layer : m_layersOfB[static_cast<std::size_t>(at.tensor)]) {
            TRY_ASSIGN(const auto values, realValues(info, bytes));
            errors.layers[layer].add(reference[layer], values);
            errors.clipped[layer] += countClipped(reference[layer], info.type, info.quantization);
            errors.codesB[layer].add(info.type, bytes);
        }
        return {};
    };
}

base::Result<std::unique_ptr<run::Interpreter>> SampleRunner::takeB() {
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_free.empty()) {
            auto interpreter = std::move(m_free.back());
            m_free.pop_back();
            return interpreter;
        }
    }
    return m_backend.create(m_b, m_subgraph, m_options, m_packed);
}

void SampleRunner::giveBack(std::unique_ptr<run::Interpreter> interpreter) {
    const std::scoped_lock lock(m_mutex);
    m_free.push_back(std::move(interpreter));
}

std::vector<InputLoss> SampleRunner::lossOf(const data::Sample& sample) const {
    std::vector<InputLoss> losses(sample.inputs.size());
    for (std::size_t k = 0; k < losses.size() && k < m_storedInputs.size(); ++k) {
        const model::Tensor* stored = m_storedInputs[k];
        if (!stored || sample.inputs[k].type != model::TensorType::Float32)
            continue;
        const auto values = sample.inputs[k].bytes.as<float>();
        losses[k].values = values.size();
        losses[k].lost = countClipped(values, stored->type, stored->quantization ? &*stored->quantization : nullptr);
    }
    return losses;
}

base::Result<SampleErrors> SampleRunner::compareWithB(
    std::size_t sample, const data::Sample& values, run::Interpreter& a, base::Progress& progress) {
    const auto reference = kept(sample);
    SampleErrors errors;
    errors.layers.resize(m_layers);
    errors.clipped.resize(m_layers);
    errors.codesB.resize(m_layers);
    errors.inputs = lossOf(values);
    TRY_ASSIGN(errors.outputsA, outputsOf(a));
    TRY_ASSIGN(auto b, takeB());
    TRY(data::feed(values, *b));
    b->resetVariables();
    TRY(b->invoke(m_layers > 0 ? tapB(*reference, errors) : run::Tap(), &progress));
    TRY_ASSIGN(errors.outputsB, outputsOf(*b));
    giveBack(std::move(b));
    return errors;
}

} // namespace compare
