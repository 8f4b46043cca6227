// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0

// A library with the functions of LiteRT that we call, which computes with our own engine. Built in several kinds, each
// with one fault (FAKE_...), so that the loader and the process around it are tested where the real one is not
// installed.
#include "litert/library.h"

#include "format/reader.h"
#include "run/interpreter.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <memory>
#include <string>
#include <thread>
#include <vector>

using litert::c::Handle;
using litert::c::Layout;
using litert::c::RankedType;
using litert::c::Status;

namespace {

constexpr Status done = 0;
constexpr Status refused = 1;

struct FakeTensor {
    const model::Tensor* tensor;
};
struct FakeModel {
    std::shared_ptr<const model::Model> model;
    std::vector<FakeTensor> inputs;
    std::vector<FakeTensor> outputs;
    const model::Signature& signature() const { return model->signatures.front(); }
};
struct FakeCompiled {
    FakeModel* model;
    std::unique_ptr<run::Interpreter> interpreter;
};
struct FakeBuffer {
    std::vector<std::byte> bytes;
};
struct FakeOptions {
    std::string text;
};

Layout layoutOf(const model::Shape& shape) {
    Layout layout{};
    layout.rank = static_cast<unsigned>(shape.size()) & 0x7fU;
    std::copy(shape.begin(), shape.end(), layout.dimensions);
    return layout;
}

/// The real one lists names backwards here, to see that nobody relies on an order.
std::size_t fromBehind(std::size_t count, std::size_t index) {
    return count - 1 - index;
}

/// Position among the subgraph's inputs or outputs of what stands at `index` of the list.
std::size_t positionOf(
    const std::vector<std::int32_t>& tensors, const std::vector<model::SignatureTensor>& list, std::size_t index) {
    const auto tensor = static_cast<std::int32_t>(list[fromBehind(list.size(), index)].tensor);
    return static_cast<std::size_t>(std::find(tensors.begin(), tensors.end(), tensor) - tensors.begin());
}

const ops::TensorInfo& infoOf(const FakeCompiled& compiled, const std::vector<std::int32_t>& tensors, std::size_t at) {
    return compiled.interpreter->tensor(static_cast<std::size_t>(tensors[at]));
}

} // namespace

extern "C" {

Status LiteRtCreateEnvironment(int count, const litert::c::EnvironmentOption* options, Handle* environment) {
    static int theEnvironment;
    *environment = &theEnvironment;
    std::puts("noise on standard output");
    std::fflush(stdout);
    return count == 1 && options->tag == 25 && options->kind == 2 && options->value == 3 ? done : refused;
}

#ifndef FAKE_OLD
Status LiteRtCreateModelFromFd() {
    return refused;
}
#endif

Status LiteRtCreateModelFromBuffer(Handle, const void* bytes, std::size_t size, Handle* result) {
    const auto* first = static_cast<const std::byte*>(bytes);
    const auto loaded = format::readBytes(base::Bytes::own({first, first + size}), "fake");
    if (!loaded || loaded->model->signatures.size() != 1)
        return refused;
    auto made = std::make_unique<FakeModel>(FakeModel{loaded->model, {}, {}});
    const auto& graph = made->model->subgraphs[made->signature().subgraph];
    for (const auto& input : made->signature().inputs)
        made->inputs.push_back({&graph.tensors[input.tensor]});
    for (const auto& output : made->signature().outputs)
        made->outputs.push_back({&graph.tensors[output.tensor]});
    *result = made.release();
    return done;
}

void LiteRtDestroyModel(Handle fake) {
    delete static_cast<FakeModel*>(fake);
}

Status LiteRtGetNumModelSignatures(Handle fake, std::size_t* count) {
    *count = static_cast<FakeModel*>(fake)->model->signatures.size();
    return done;
}

Status LiteRtGetModelSignature(Handle fake, std::size_t, Handle* signature) {
    *signature = fake;
    return done;
}

Status LiteRtGetNumSignatureInputs(Handle fake, std::size_t* count) {
    *count = static_cast<FakeModel*>(fake)->inputs.size();
    return done;
}

Status LiteRtGetNumSignatureOutputs(Handle fake, std::size_t* count) {
    *count = static_cast<FakeModel*>(fake)->outputs.size();
    return done;
}

Status LiteRtGetSignatureInputName(Handle fake, std::size_t index, const char** name) {
    const auto& list = static_cast<FakeModel*>(fake)->signature().inputs;
    *name = list[fromBehind(list.size(), index)].name.c_str();
    return done;
}

Status LiteRtGetSignatureOutputName(Handle fake, std::size_t index, const char** name) {
    const auto& list = static_cast<FakeModel*>(fake)->signature().outputs;
    *name = list[fromBehind(list.size(), index)].name.c_str();
    return done;
}

Status LiteRtGetSignatureInputTensorByIndex(Handle fake, std::size_t index, Handle* tensor) {
    auto& list = static_cast<FakeModel*>(fake)->inputs;
    *tensor = &list[fromBehind(list.size(), index)];
    return done;
}

Status LiteRtGetSignatureOutputTensorByIndex(Handle fake, std::size_t index, Handle* tensor) {
    auto& list = static_cast<FakeModel*>(fake)->outputs;
    *tensor = &list[fromBehind(list.size(), index)];
    return done;
}

Status LiteRtGetRankedTensorType(Handle tensor, RankedType* type) {
    const auto& described = *static_cast<FakeTensor*>(tensor)->tensor;
    *type = {static_cast<std::int32_t>(described.type) + 1, layoutOf(described.shape)};
    return done;
}

Status LiteRtCreateOptions(Handle* options) {
    *options = new FakeOptions;
    return done;
}

void LiteRtDestroyOptions(Handle options) {
    delete static_cast<FakeOptions*>(options);
}

Status LiteRtSetOptionsHardwareAccelerators(Handle, int mask) {
    return mask == 1 ? done : refused;
}

Status LiteRtCreateOpaqueOptions(const char* id, void* data, void (*free)(void*), Handle* options) {
    auto* made = new FakeOptions{static_cast<const char*>(data)};
    free(data);
    *options = made;
    return std::string(id) == "xnnpack" ? done : refused;
}

Status LiteRtAddOpaqueOptions(Handle options, Handle opaque) {
    static_cast<FakeOptions*>(options)->text = static_cast<FakeOptions*>(opaque)->text;
    delete static_cast<FakeOptions*>(opaque);
    return done;
}

Status LiteRtCreateCompiledModel(Handle, Handle fake, Handle options, Handle* result) {
    const std::string& text = static_cast<FakeOptions*>(options)->text;
    const bool isKnown = text.find("kernel_mode = \"builtin\"\n") == 0 || text.find("kernel_mode = \"xnnpack\"\n") == 0;
    if (!isKnown || text.find("num_threads = ") == std::string::npos)
        return refused;
    auto* made = static_cast<FakeModel*>(fake);
    auto interpreter = run::Interpreter::create(made->model, made->signature().subgraph, {});
    if (!interpreter) {
        std::fprintf(stderr, "many words\nERROR: no kernel for that\n");
        return refused;
    }
    *result = new FakeCompiled{made, *std::move(interpreter)};
    return done;
}

void LiteRtDestroyCompiledModel(Handle compiled) {
    delete static_cast<FakeCompiled*>(compiled);
}

Status LiteRtGetCompiledModelInputTensorLayout(Handle compiled, std::size_t, std::size_t index, Layout* layout) {
    const auto& fake = *static_cast<FakeCompiled*>(compiled);
    const auto& inputs = fake.interpreter->subgraph().inputs;
    *layout = layoutOf(infoOf(fake, inputs, positionOf(inputs, fake.model->signature().inputs, index)).shape);
    return done;
}

Status LiteRtGetCompiledModelOutputTensorLayouts(
    Handle compiled, std::size_t, std::size_t count, Layout* layouts, bool update) {
    auto& fake = *static_cast<FakeCompiled*>(compiled);
    if (update && !fake.interpreter->allocate())
        return refused;
    const auto& outputs = fake.interpreter->subgraph().outputs;
    for (std::size_t k = 0; k < count; ++k)
        layouts[k] = layoutOf(infoOf(fake, outputs, positionOf(outputs, fake.model->signature().outputs, k)).shape);
    return done;
}

Status LiteRtGetCompiledModelInputBufferRequirements(Handle compiled, std::size_t, std::size_t index, Handle* size) {
    auto& fake = *static_cast<FakeCompiled*>(compiled);
    const auto& inputs = fake.interpreter->subgraph().inputs;
    const auto bytes = infoOf(fake, inputs, positionOf(inputs, fake.model->signature().inputs, index)).bytes();
    *size = reinterpret_cast<Handle>(bytes + 1); // never null
    return done;
}

Status LiteRtGetCompiledModelOutputBufferRequirements(Handle compiled, std::size_t, std::size_t index, Handle* size) {
    auto& fake = *static_cast<FakeCompiled*>(compiled);
    const auto& outputs = fake.interpreter->subgraph().outputs;
    const auto bytes = infoOf(fake, outputs, positionOf(outputs, fake.model->signature().outputs, index)).bytes();
    *size = reinterpret_cast<Handle>(bytes + 1);
    return done;
}

Status LiteRtCompiledModelResizeInputTensorNonStrict(
    Handle compiled, std::size_t, std::size_t index, const int* dimensions, std::size_t rank) {
    auto& fake = *static_cast<FakeCompiled*>(compiled);
    const auto& inputs = fake.interpreter->subgraph().inputs;
    const auto position = positionOf(inputs, fake.model->signature().inputs, index);
    return fake.interpreter->resizeInput(position, {dimensions, dimensions + rank}) ? done : refused;
}

Status LiteRtCreateManagedTensorBufferFromRequirements(Handle, const RankedType*, Handle requirements, Handle* buffer) {
    *buffer = new FakeBuffer{std::vector<std::byte>(reinterpret_cast<std::size_t>(requirements) - 1)};
    return done;
}

void LiteRtDestroyTensorBuffer(Handle buffer) {
    delete static_cast<FakeBuffer*>(buffer);
}

Status LiteRtGetTensorBufferPackedSize(Handle buffer, std::size_t* size) {
    *size = static_cast<FakeBuffer*>(buffer)->bytes.size();
    return done;
}

Status LiteRtLockTensorBuffer(Handle buffer, void** bytes, int) {
    *bytes = static_cast<FakeBuffer*>(buffer)->bytes.data();
    return done;
}

Status LiteRtUnlockTensorBuffer(Handle) {
    return done;
}

#ifndef FAKE_WITHOUT_RUN
Status LiteRtRunCompiledModel(
    Handle compiled, std::size_t, std::size_t inputCount, Handle* inputs, std::size_t outputCount, Handle* outputs) {
    auto& fake = *static_cast<FakeCompiled*>(compiled);
    const auto& signature = fake.model->signature();
    const auto& graph = fake.interpreter->subgraph();
#if defined(FAKE_CRASH)
    std::fprintf(stderr, "about to fall\n");
    std::raise(SIGSEGV);
#elif defined(FAKE_HANG)
    std::this_thread::sleep_for(std::chrono::hours(24));
#elif defined(FAKE_CRASH_LATER) // the self-test's model has 4 values
    if (infoOf(fake, graph.inputs, 0).elements() != 4)
        std::raise(SIGABRT);
#endif
    for (std::size_t k = 0; k < inputCount; ++k) {
        const auto& bytes = static_cast<FakeBuffer*>(inputs[k])->bytes;
        const auto target = fake.interpreter->input(positionOf(graph.inputs, signature.inputs, k));
        std::copy(bytes.begin(), bytes.end(), target.begin());
    }
    if (!fake.interpreter->invoke())
        return refused;
    for (std::size_t k = 0; k < outputCount; ++k) {
        auto& bytes = static_cast<FakeBuffer*>(outputs[k])->bytes;
        const auto source = fake.interpreter->output(positionOf(graph.outputs, signature.outputs, k));
        std::copy(source.begin(), source.end(), bytes.begin());
#ifdef FAKE_WRONG
        bytes[0] ^= std::byte{1};
#endif
    }
    return done;
}
#endif

} // extern "C"
