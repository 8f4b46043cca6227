// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "litert/engine.h"

#include "base/text.h"

#include <cstdlib>
#include <cstring>

namespace litert {
namespace {

constexpr int onProcessor = 1; // of the hardware accelerators
constexpr int lockToRead = 0;
constexpr int lockToWrite = 1;
constexpr std::size_t theSignature = 0;

base::Error failure(const char* what, c::Status status) {
    return {base::Code::RuntimeFailed, {}, base::format("%s, status %d", what, status)};
}

#define CALL(what, ...)                                                                                                \
    do {                                                                                                               \
        if (const c::Status status = (__VA_ARGS__); status != 0)                                                       \
            return failure(what, status);                                                                              \
    } while (false)

/// "o000012" -> 12, for names that rewrite() gave.
std::size_t positionOf(const char* name) {
    std::int64_t number = -1;
    return name && base::parseNumber(std::string_view(name).substr(name[0] == '\0' ? 0 : 1), number) && number >= 0
               ? static_cast<std::size_t>(number)
               : SIZE_MAX;
}

using CountOf = c::Status (*)(c::Handle, std::size_t*);
using NameOf = c::Status (*)(c::Handle, std::size_t, const char**);
using TensorOf = c::Status (*)(c::Handle, std::size_t, c::Handle*);

/// The runtime sorts names in its own way: which number has each position?
base::Status readEndpoints(const Library& library, c::Handle signature, CountOf countOf, NameOf nameOf,
    TensorOf tensorOf, std::vector<std::size_t>& numbers, std::vector<std::int32_t>& types) {
    std::size_t count = 0;
    CALL("it cannot count the inputs or outputs", countOf(signature, &count));
    numbers.assign(count, SIZE_MAX);
    types.assign(count, 0);
    for (std::size_t number = 0; number < count; ++number) {
        const char* name = nullptr;
        c::Handle tensor = nullptr;
        c::RankedType type{};
        CALL("it does not name an input or output", nameOf(signature, number, &name));
        CALL("it does not give an input or output", tensorOf(signature, number, &tensor));
        CALL("it has no type for an input or output", library.getRankedTensorType(tensor, &type));
        const std::size_t position = positionOf(name);
        if (position >= count || numbers[position] != SIZE_MAX)
            return base::Error{base::Code::RuntimeFailed, {}, "it has other inputs or outputs than the model"};
        numbers[position] = number;
        types[position] = type.element;
    }
    return {};
}

base::Result<c::Handle> makeOptions(const Library& library, const std::string& text) {
    c::Handle options = nullptr;
    c::Handle opaque = nullptr;
    CALL("it makes no options", library.createOptions(&options));
    CALL("it has no processor", library.setHardwareAccelerators(options, onProcessor));
    char* const data = static_cast<char*>(std::malloc(text.size() + 1));
    if (!data)
        return base::Error{base::Code::OutOfMemory, {}, {}};
    std::memcpy(data, text.c_str(), text.size() + 1);
    CALL("it refuses the options", library.createOpaqueOptions("xnnpack", data, std::free, &opaque));
    CALL("it refuses the options", library.addOpaqueOptions(options, opaque));
    return options;
}

} // namespace

base::Result<std::unique_ptr<Engine>> Engine::create(const Library& library, c::Handle environment,
    std::vector<std::byte> model, const std::string& kernels, int threads) {
    std::unique_ptr<Engine> engine(new Engine(library, environment, std::move(model)));
    engine->m_options = base::format("kernel_mode = \"%s\"\nnum_threads = %d\n", kernels.c_str(), threads);
    CALL("it cannot read the model",
        library.createModelFromBuffer(environment, engine->m_bytes.data(), engine->m_bytes.size(), &engine->m_model));
    TRY(engine->describe());
    TRY(engine->compile());
    return engine;
}

Engine::~Engine() {
    freeBuffers();
    if (m_compiled)
        m_library.destroyCompiledModel(m_compiled);
    if (m_model)
        m_library.destroyModel(m_model);
}

base::Status Engine::describe() {
    std::size_t count = 0;
    c::Handle signature = nullptr;
    CALL("it cannot count the signatures", m_library.getNumModelSignatures(m_model, &count));
    if (count != 1)
        return base::Error{base::Code::RuntimeFailed, {}, "it sees other signatures than the model has"};
    CALL("it does not give the signature", m_library.getModelSignature(m_model, theSignature, &signature));
    TRY(readEndpoints(m_library, signature, m_library.getNumSignatureInputs, m_library.getSignatureInputName,
        m_library.getSignatureInputTensor, m_inputNumbers, m_inputTypes));
    return readEndpoints(m_library, signature, m_library.getNumSignatureOutputs, m_library.getSignatureOutputName,
        m_library.getSignatureOutputTensor, m_outputNumbers, m_outputTypes);
}

base::Status Engine::compile() {
    TRY_ASSIGN(const c::Handle options, makeOptions(m_library, m_options));
    const c::Status status = m_library.createCompiledModel(m_environment, m_model, options, &m_compiled);
    m_library.destroyOptions(options);
    return status == 0 ? base::Status() : failure("it refuses the model", status);
}

base::Status Engine::restart() {
    freeBuffers();
    m_library.destroyCompiledModel(m_compiled);
    m_compiled = nullptr;
    TRY(compile());
    TRY(resize(m_inputShapes));
    return makeBuffers();
}

base::Result<Shapes> Engine::prepare(const Shapes& inputs) {
    if (inputs.size() != m_inputNumbers.size())
        return base::Error{base::Code::RuntimeFailed, {}, "another number of inputs than the model has"};
    freeBuffers();
    TRY(resize(inputs));
    m_inputShapes = inputs;
    TRY(makeBuffers());
    Shapes outputs;
    for (const std::size_t number : m_outputNumbers) {
        const c::Layout& layout = m_outputLayouts[number];
        outputs.emplace_back(layout.dimensions, layout.dimensions + layout.rank);
    }
    return outputs;
}

base::Status Engine::resize(const Shapes& inputs) {
    for (std::size_t k = 0; k < inputs.size(); ++k) {
        c::Layout layout{};
        const std::size_t number = m_inputNumbers[k];
        CALL("it has no size for an input", m_library.getInputLayout(m_compiled, theSignature, number, &layout));
        if (std::vector<std::int32_t>(layout.dimensions, layout.dimensions + std::min(layout.rank, 8U)) != inputs[k])
            CALL("it refuses the size of an input",
                m_library.resizeInput(m_compiled, theSignature, number, inputs[k].data(), inputs[k].size()));
    }
    return {};
}

base::Status Engine::makeBuffers() {
    m_inputs.assign(m_inputNumbers.size(), nullptr);
    m_outputs.assign(m_outputNumbers.size(), nullptr);
    m_outputLayouts.assign(m_outputNumbers.size(), {});
    CALL("it cannot tell the sizes of the outputs",
        m_library.getOutputLayouts(m_compiled, theSignature, m_outputs.size(), m_outputLayouts.data(), true));
    for (const auto& layout : m_outputLayouts)
        for (unsigned k = 0; k < layout.rank; ++k)
            if (layout.rank > 8 || layout.dimensions[k] < 0)
                return base::Error{base::Code::RuntimeFailed, {},
                    "sizes depend on values, or have more than 8 dimensions; its C interface cannot say them"};
    for (std::size_t k = 0; k < m_inputs.size(); ++k) {
        const std::size_t number = m_inputNumbers[k];
        c::RankedType type{m_inputTypes[k], {}};
        c::Handle requirements = nullptr;
        CALL("it has no size for an input", m_library.getInputLayout(m_compiled, theSignature, number, &type.layout));
        CALL("it has no memory for an input",
            m_library.getInputRequirements(m_compiled, theSignature, number, &requirements));
        CALL("it has no memory for an input",
            m_library.createBuffer(m_environment, &type, requirements, &m_inputs[number]));
    }
    for (std::size_t k = 0; k < m_outputs.size(); ++k) {
        const std::size_t number = m_outputNumbers[k];
        const c::RankedType type{m_outputTypes[k], m_outputLayouts[number]};
        c::Handle requirements = nullptr;
        CALL("it has no memory for an output",
            m_library.getOutputRequirements(m_compiled, theSignature, number, &requirements));
        CALL("it has no memory for an output",
            m_library.createBuffer(m_environment, &type, requirements, &m_outputs[number]));
    }
    return {};
}

void Engine::freeBuffers() {
    for (auto* buffers : {&m_inputs, &m_outputs}) {
        for (c::Handle buffer : *buffers)
            if (buffer)
                m_library.destroyBuffer(buffer);
        buffers->clear();
    }
}

base::Result<Engine::Answer> Engine::run(const Blobs& inputs) {
    if (inputs.size() != m_inputs.size() || m_outputs.size() != m_outputNumbers.size())
        return base::Error{base::Code::RuntimeFailed, {}, "another number of inputs than the model has"};
    for (std::size_t k = 0; k < inputs.size(); ++k) {
        const c::Handle buffer = m_inputs[m_inputNumbers[k]];
        std::size_t size = 0;
        void* bytes = nullptr;
        CALL("an input has no size", m_library.getBufferSize(buffer, &size));
        if (size != inputs[k].size())
            return base::Error{base::Code::RuntimeFailed, {},
                base::format("input %zu has %zu bytes there and %zu here", k, size, inputs[k].size())};
        CALL("an input cannot be written", m_library.lockBuffer(buffer, &bytes, lockToWrite));
        std::memcpy(bytes, inputs[k].data(), size);
        CALL("an input cannot be written", m_library.unlockBuffer(buffer));
    }
    Answer answer;
    const auto start = std::chrono::steady_clock::now();
    CALL("the run failed",
        m_library.run(m_compiled, theSignature, m_inputs.size(), m_inputs.data(), m_outputs.size(), m_outputs.data()));
    answer.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    for (const std::size_t number : m_outputNumbers) {
        std::size_t size = 0;
        void* bytes = nullptr;
        CALL("an output has no size", m_library.getBufferSize(m_outputs[number], &size));
        CALL("an output cannot be read", m_library.lockBuffer(m_outputs[number], &bytes, lockToRead));
        const auto* const first = static_cast<const std::byte*>(bytes);
        answer.outputs.emplace_back(first, first + size);
        CALL("an output cannot be read", m_library.unlockBuffer(m_outputs[number]));
    }
    return answer;
}

#undef CALL

} // namespace litert
