// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "litert/backend.h"
#include "litert/process.h"
#include "litert/rewrite.h"
#include "litert/worker_script.h"

#include "base/text.h"

#include <algorithm>
#include <map>

namespace litert {
namespace {

using base::Code;
using base::Error;
using base::Status;

/// The two copies of the model in the process. Times are taken on the plain one.
enum Slot { Plain = 0, EveryTensor = 1 };

class RemoteInterpreter final : public run::Interpreter {
public:
    RemoteInterpreter(std::shared_ptr<const model::Model> model, std::size_t subgraph, const run::Options& options,
        const Installation& installation, Kernels kernels, const Launch& launch)
        : m_model(std::move(model)), m_index(subgraph), m_threads(options.threads), m_installation(installation),
          m_kernels(kernels), m_launch(launch), m_name(numericsText(installation, kernels)),
          m_hasState(hasState(*m_model)) {
        describe();
    }

    Status start();
    Status resizeInput(std::size_t input, const model::Shape& shape) override;
    Status allocate() override;
    Status invoke(const run::Tap& tap, base::Progress* progress) override;

    std::span<std::byte> input(std::size_t input) override { return bytesOf(subgraph().inputs[input]); }
    std::span<const std::byte> output(std::size_t output) const override {
        const std::int32_t tensor = subgraph().outputs[output];
        const auto& constant = m_tensors[static_cast<std::size_t>(tensor)].values;
        const auto found = m_values.find(tensor);
        return found != m_values.end() ? std::span<const std::byte>(found->second) : constant;
    }
    const ops::TensorInfo& tensor(std::size_t index) const override { return m_tensors[index]; }
    void resetVariables() override { m_isFresh = m_hasState; } // it begins anew as a whole, resources too
    bool hasResources() const override { return m_hasState; }
    void resetResources() override { m_isFresh = m_hasState; }
    std::optional<double> measuredSeconds() const override { return m_seconds; }
    run::MemoryUse memory() const override { return {}; }
    const base::Diagnostics& diagnostics() const override { return m_diagnostics; }
    const model::Subgraph& subgraph() const override { return m_model->subgraphs[m_index]; }

private:
    struct Copy {
        Rewritten model; ///< its bytes are given away
        bool isLoaded = false;
        bool isPrepared = false;
    };

    void describe();
    Status load(Slot slot, base::Progress* progress);
    Status prepare(Slot slot, base::Progress* progress);
    Status run(Slot slot, base::Progress* progress);
    Status take(const Copy& copy, Message answer);
    Status tapAll(const run::Tap& tap);
    Status tapOne(const run::Tap& tap, int op, std::int32_t tensor);
    base::Result<Message> ask(const Message& request, std::chrono::milliseconds patience, base::Progress* progress);
    std::span<std::byte> bytesOf(std::int32_t tensor) { return m_values[tensor]; }
    ops::TensorInfo& info(std::int32_t tensor) { return m_tensors[static_cast<std::size_t>(tensor)]; }

    std::shared_ptr<const model::Model> m_model;
    std::size_t m_index;
    int m_threads;
    Installation m_installation;
    Kernels m_kernels;
    Launch m_launch;
    std::string m_name;
    bool m_hasState;
    bool m_isFresh = false;
    double m_seconds = 0;
    std::unique_ptr<Process> m_process;
    std::vector<ops::TensorInfo> m_tensors;
    std::map<std::int32_t, std::vector<std::byte>> m_values; ///< inputs, and what the last run gave
    Copy m_copies[2];
    base::Diagnostics m_diagnostics;
};

void RemoteInterpreter::describe() {
    for (const auto& tensor : subgraph().tensors) {
        ops::TensorInfo info;
        info.name = tensor.name;
        info.type = tensor.type;
        info.shape = tensor.shape;
        info.quantization = tensor.quantization ? &*tensor.quantization : nullptr;
        info.isVariable = tensor.isVariable;
        info.isConstant = m_model->isConstant(tensor);
        if (info.isConstant)
            info.values = m_model->dataOf(tensor).span();
        m_tensors.push_back(std::move(info));
    }
    for (const std::int32_t input : subgraph().inputs)
        m_values[input].resize(info(input).bytes());
}

/// Every error of the other side names whose it is.
base::Result<Message> RemoteInterpreter::ask(
    const Message& request, std::chrono::milliseconds patience, base::Progress* progress) {
    auto answer = m_process->ask(request, patience, progress);
    if (!answer && answer.error().subject.empty()) {
        auto error = std::move(answer).error();
        error.subject = m_name;
        return error;
    }
    return answer;
}

Status RemoteInterpreter::start() {
    const bool isPython = m_kernels == Kernels::Reference;
    if (isPython && m_installation.python.empty())
        return Error{base::Code::NoRuntime, m_name, "no Python interpreter was found for this package"};
    TRY_ASSIGN(m_process,
        Process::start(isPython ? std::vector<std::string>{m_installation.python, "-c", std::string(workerScript())}
                                : m_launch.worker));
    Message open;
    open.header = {{"command", "open"}, {"library", m_installation.library.string()}};
    TRY(ask(open, m_launch.patience, nullptr));
    return load(Plain, nullptr);
}

Status RemoteInterpreter::load(Slot slot, base::Progress* progress) {
    Copy& copy = m_copies[slot];
    if (copy.isLoaded)
        return {};
    TRY_ASSIGN(copy.model, rewrite(*m_model, m_index, slot == EveryTensor));
    Message request;
    request.header = {{"command", "load"}, {"slot", static_cast<int>(slot)}, {"threads", m_threads},
        {"kernels", m_kernels == Kernels::Xnnpack ? "xnnpack" : "builtin"}, {"subgraph", m_index}};
    request.blobs.push_back(std::move(copy.model.bytes));
    TRY(ask(request, m_launch.patience, progress));
    copy.isLoaded = true;
    return {};
}

Status RemoteInterpreter::prepare(Slot slot, base::Progress* progress) {
    TRY(load(slot, progress));
    Copy& copy = m_copies[slot];
    if (copy.isPrepared)
        return {};
    Message request;
    auto shapes = nlohmann::json::array();
    for (const std::int32_t input : copy.model.inputs)
        shapes.push_back(info(input).shape);
    request.header = {{"command", "prepare"}, {"slot", static_cast<int>(slot)}, {"shapes", std::move(shapes)}};
    TRY_ASSIGN(const auto answer, ask(request, m_launch.patience, progress));
    if (answer.header.contains("shapes")) { // else known after a run
        TRY_ASSIGN(const auto outputs, shapesOf(answer.header));
        for (std::size_t k = 0; k < outputs.size() && k < copy.model.outputs.size(); ++k)
            info(copy.model.outputs[k]).shape = outputs[k];
    }
    copy.isPrepared = true;
    return {};
}

Status RemoteInterpreter::resizeInput(std::size_t input, const model::Shape& shape) {
    if (input >= subgraph().inputs.size())
        return Error{
            Code::TensorIndexOutOfRange, {}, base::format("input %zu of %zu", input, subgraph().inputs.size())};
    auto& target = info(subgraph().inputs[input]);
    if (shape == target.shape)
        return {};
    if (shape.size() != target.shape.size())
        return Error{Code::ShapeMismatch, std::string(target.name),
            base::shapeText(shape) + " for " + base::shapeText(target.shape) + ": the rank must stay"};
    const auto elements = model::elementCount(shape);
    if (!elements || !model::byteSize(target.type, *elements))
        return Error{Code::ShapeOverflow, std::string(target.name), base::shapeText(shape)};
    target.shape = shape;
    m_values[subgraph().inputs[input]].assign(target.bytes(), std::byte{0});
    for (auto& copy : m_copies)
        copy.isPrepared = false;
    return {};
}

Status RemoteInterpreter::allocate() {
    return prepare(Plain, nullptr);
}

Status RemoteInterpreter::invoke(const run::Tap& tap, base::Progress* progress) {
    if (!m_copies[Plain].isPrepared)
        return Error{Code::NotAllocated, {}, {}};
    const Slot slot = tap ? EveryTensor : Plain;
    TRY(prepare(slot, progress));
    TRY(run(slot, progress));
    return tap ? tapAll(tap) : Status();
}

Status RemoteInterpreter::run(Slot slot, base::Progress* progress) {
    const Copy& copy = m_copies[slot];
    Message request;
    request.header = {{"command", "run"}, {"slot", static_cast<int>(slot)}, {"fresh", m_isFresh ? 1 : 0}};
    for (const std::int32_t input : copy.model.inputs)
        request.blobs.push_back(m_values[input]);
    TRY_ASSIGN(auto answer, ask(request, std::chrono::milliseconds(0), progress));
    m_isFresh = false;
    return take(copy, std::move(answer));
}

Status RemoteInterpreter::take(const Copy& copy, Message answer) {
    const auto& outputs = copy.model.outputs;
    const auto seconds = answer.header.find("seconds");
    if (answer.blobs.size() != outputs.size() || seconds == answer.header.end() || !seconds->is_number())
        return Error{base::Code::RuntimeFailed, m_name, "its answer has other outputs than the model"};
    m_seconds = seconds->get<double>();
    if (answer.header.contains("shapes")) {
        TRY_ASSIGN(const auto shapes, shapesOf(answer.header));
        for (std::size_t k = 0; k < shapes.size() && k < outputs.size(); ++k)
            info(outputs[k]).shape = shapes[k];
    }
    for (std::size_t k = 0; k < outputs.size(); ++k) {
        const auto& expected = info(outputs[k]);
        if (answer.blobs[k].size() != expected.bytes())
            return Error{base::Code::RuntimeFailed, m_name,
                base::format("%s has %zu bytes there, %zu here",
                    model::placeOfTensor(*m_model, m_index, static_cast<std::size_t>(outputs[k])).c_str(),
                    answer.blobs[k].size(), expected.bytes())};
        m_values[outputs[k]] = std::move(answer.blobs[k]);
    }
    return {};
}

Status RemoteInterpreter::tapAll(const run::Tap& tap) {
    for (const std::int32_t input : m_copies[EveryTensor].model.inputs)
        TRY(tapOne(tap, -1, input));
    const auto& given = m_copies[EveryTensor].model.outputs;
    for (std::size_t op = 0; op < subgraph().operators.size(); ++op)
        for (const std::int32_t output : subgraph().operators[op].outputs)
            if (std::find(given.begin(), given.end(), output) != given.end())
                TRY(tapOne(tap, static_cast<int>(op), output));
    return {};
}

Status RemoteInterpreter::tapOne(const run::Tap& tap, int op, std::int32_t tensor) {
    return tap({m_index, op, tensor}, info(tensor), m_values[tensor]);
}

} // namespace

base::Result<std::unique_ptr<run::Interpreter>> createInterpreter(std::shared_ptr<const model::Model> model,
    std::size_t subgraph, const run::Options& options, const Installation& installation, Kernels kernels,
    const Launch& launch) {
    if (subgraph >= model->subgraphs.size())
        return Error{
            Code::SubgraphIndexOutOfRange, {}, base::format("subgraph %zu of %zu", subgraph, model->subgraphs.size())};
    auto interpreter =
        std::make_unique<RemoteInterpreter>(std::move(model), subgraph, options, installation, kernels, launch);
    TRY(interpreter->start());
    return std::unique_ptr<run::Interpreter>(std::move(interpreter));
}

} // namespace litert
