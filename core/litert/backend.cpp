// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "litert/backend.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace litert {
namespace {

using model::TensorType;

struct Named {
    Kernels kernels;
    std::string_view id;
    const char* words;
};
constexpr std::array<Named, 3> names = {{
    {Kernels::Builtin, "litert-builtin", "built-in kernels"},
    {Kernels::Xnnpack, "litert-xnnpack", "XNNPACK kernels"},
    {Kernels::Reference, "litert-reference", "reference kernels"},
}};

const Named& nameOf(Kernels kernels) {
    return *std::find_if(names.begin(), names.end(), [&](const Named& name) { return name.kernels == kernels; });
}

using Four = std::array<float, 4>;
constexpr Four testInput = {-3, -0.5, 1, 2.5};
constexpr Four testSum = {0, 0.5, 2, 3.5}; ///< max(0, input + 1)
constexpr Four testProduct = {0, 1, 4, 7}; ///< twice that

std::shared_ptr<const model::Model> testModel() {
    model::Model made;
    const float one = 1;
    const float two = 2;
    made.buffers = {{}, base::Bytes::copyOf(std::span(&one, 1)), base::Bytes::copyOf(std::span(&two, 1))};
    auto& graph = made.subgraphs.emplace_back();
    const std::array<const char*, 5> tensorNames = {"input", "one", "sum", "two", "product"};
    for (const char* name : tensorNames) {
        auto& tensor = graph.tensors.emplace_back();
        tensor.name = name;
        tensor.shape = {1, 4};
    }
    graph.tensors[1].shape = graph.tensors[3].shape = {1};
    graph.tensors[1].buffer = 1;
    graph.tensors[3].buffer = 2;
    graph.inputs = {0};
    graph.outputs = {4};
    made.operatorCodes.resize(2);
    made.operatorCodes[1].builtin = model::BuiltinOperator::MUL;
    graph.operators.resize(2);
    graph.operators[0].inputs = {0, 1};
    graph.operators[0].outputs = {2};
    graph.operators[0].options.table = "AddOptions";
    graph.operators[0].options.set("fused_activation_function", std::int64_t{1}, "RELU");
    graph.operators[1].code = 1;
    graph.operators[1].inputs = {2, 3};
    graph.operators[1].outputs = {4};
    graph.operators[1].options.table = "MulOptions";
    return std::make_shared<model::Model>(std::move(made));
}

bool holds(std::span<const std::byte> bytes, const Four& wanted) {
    return bytes.size() == sizeof wanted && std::memcmp(bytes.data(), wanted.data(), sizeof wanted) == 0;
}

base::Status wrong(const char* what) {
    return base::Error{base::Code::RuntimeFailed, {}, std::string("it computes a wrong ") + what};
}

/// What applications see, then what a tap sees.
base::Status runTest(run::Interpreter& interpreter, base::Progress& progress) {
    TRY(interpreter.allocate());
    std::memcpy(interpreter.input(0).data(), testInput.data(), sizeof testInput);
    TRY(interpreter.invoke({}, &progress));
    if (!holds(interpreter.output(0), testProduct))
        return wrong("answer");
    bool isSumRight = false;
    const run::Tap tap = [&](const run::TapPoint& at, const ops::TensorInfo&, std::span<const std::byte> bytes) {
        isSumRight = isSumRight || (at.tensor == 2 && holds(bytes, testSum));
        return base::Status();
    };
    TRY(interpreter.invoke(tap, &progress));
    return isSumRight && holds(interpreter.output(0), testProduct) ? base::Status() : wrong("tensor inside a model");
}

} // namespace

std::string_view backendId(Kernels kernels) {
    return nameOf(kernels).id;
}

std::optional<Kernels> kernelsFromId(std::string_view backend) {
    for (const auto& name : names)
        if (name.id == backend)
            return name.kernels;
    return {};
}

std::string numericsText(const Installation& installation, Kernels kernels) {
    return "LiteRT " + installation.version + (installation.isTested ? ", " : " (untested version), ") +
           nameOf(kernels).words;
}

base::Status selfTest(
    const Installation& installation, Kernels kernels, const Launch& launch, base::Progress& progress) {
    auto interpreter = createInterpreter(testModel(), 0, {}, installation, kernels, launch);
    auto status = interpreter ? runTest(**interpreter, progress) : base::Status(std::move(interpreter).error());
    if (status || status.error().code == base::Code::Cancelled)
        return status;
    return base::Error{base::Code::NoRuntime, numericsText(installation, kernels), "its self-test failed",
        std::make_shared<const base::Error>(std::move(status).error())};
}

base::Result<run::Backend> makeBackend(
    const Installation& installation, Kernels kernels, const Launch& launch, base::Progress& progress) {
    TRY(selfTest(installation, kernels, launch, progress));
    run::Backend backend;
    backend.numerics = numericsText(installation, kernels);
    backend.create = [installation, kernels, launch](std::shared_ptr<const model::Model> model, std::size_t subgraph,
                         const run::Options& options, const std::shared_ptr<ops::PackedWeights>& /*packed*/) {
        return createInterpreter(std::move(model), subgraph, options, installation, kernels, launch);
    };
    return backend;
}

} // namespace litert
