// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "litert/library.h"

#include <dlfcn.h>

namespace litert {
namespace {

class Symbols {
public:
    explicit Symbols(void* library) : m_library(library) {}

    template<class Function>
    void find(const char* name, Function& function) {
        function = reinterpret_cast<Function>(dlsym(m_library, name));
        if (!function)
            m_missing += (m_missing.empty() ? "" : ", ") + std::string(name);
    }
    bool has(const char* name) const { return dlsym(m_library, name) != nullptr; }
    const std::string& missing() const { return m_missing; }

private:
    void* m_library;
    std::string m_missing;
};

void findModelFunctions(Symbols& symbols, Library& library) {
    symbols.find("LiteRtCreateEnvironment", library.createEnvironment);
    symbols.find("LiteRtCreateModelFromBuffer", library.createModelFromBuffer);
    symbols.find("LiteRtDestroyModel", library.destroyModel);
    symbols.find("LiteRtGetNumModelSignatures", library.getNumModelSignatures);
    symbols.find("LiteRtGetModelSignature", library.getModelSignature);
    symbols.find("LiteRtGetNumSignatureInputs", library.getNumSignatureInputs);
    symbols.find("LiteRtGetNumSignatureOutputs", library.getNumSignatureOutputs);
    symbols.find("LiteRtGetSignatureInputName", library.getSignatureInputName);
    symbols.find("LiteRtGetSignatureOutputName", library.getSignatureOutputName);
    symbols.find("LiteRtGetSignatureInputTensorByIndex", library.getSignatureInputTensor);
    symbols.find("LiteRtGetSignatureOutputTensorByIndex", library.getSignatureOutputTensor);
    symbols.find("LiteRtGetRankedTensorType", library.getRankedTensorType);
}

void findRunFunctions(Symbols& symbols, Library& library) {
    symbols.find("LiteRtCreateOptions", library.createOptions);
    symbols.find("LiteRtDestroyOptions", library.destroyOptions);
    symbols.find("LiteRtSetOptionsHardwareAccelerators", library.setHardwareAccelerators);
    symbols.find("LiteRtCreateOpaqueOptions", library.createOpaqueOptions);
    symbols.find("LiteRtAddOpaqueOptions", library.addOpaqueOptions);
    symbols.find("LiteRtCreateCompiledModel", library.createCompiledModel);
    symbols.find("LiteRtDestroyCompiledModel", library.destroyCompiledModel);
    symbols.find("LiteRtGetCompiledModelInputTensorLayout", library.getInputLayout);
    symbols.find("LiteRtGetCompiledModelOutputTensorLayouts", library.getOutputLayouts);
    symbols.find("LiteRtGetCompiledModelInputBufferRequirements", library.getInputRequirements);
    symbols.find("LiteRtGetCompiledModelOutputBufferRequirements", library.getOutputRequirements);
    symbols.find("LiteRtCompiledModelResizeInputTensorNonStrict", library.resizeInput);
    symbols.find("LiteRtCreateManagedTensorBufferFromRequirements", library.createBuffer);
    symbols.find("LiteRtDestroyTensorBuffer", library.destroyBuffer);
    symbols.find("LiteRtGetTensorBufferPackedSize", library.getBufferSize);
    symbols.find("LiteRtLockTensorBuffer", library.lockBuffer);
    symbols.find("LiteRtUnlockTensorBuffer", library.unlockBuffer);
    symbols.find("LiteRtRunCompiledModel", library.run);
}

} // namespace

base::Result<Library> Library::load(const std::filesystem::path& path) {
    void* const handle = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (!handle) {
        const char* const reason = dlerror();
        return base::Error{base::Code::NoRuntime, path.string(), reason ? reason : "it cannot be loaded"};
    }
    Symbols symbols(handle);
    // Came with 2.1.6; before, models were made by functions of the same names with other arguments.
    if (!symbols.has("LiteRtCreateModelFromFd"))
        return base::Error{base::Code::NoRuntime, path.string(), "it is older than version 2.1.6"};
    Library library{};
    findModelFunctions(symbols, library);
    findRunFunctions(symbols, library);
    if (!symbols.missing().empty())
        return base::Error{base::Code::NoRuntime, path.string(), "it lacks " + symbols.missing()};
    return library;
}

} // namespace litert
