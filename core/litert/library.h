// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>

namespace litert {

/// The part of LiteRT's public C interface that we call, loaded at run time. Signatures are facts of that interface for
/// the versions from 2.1.6 on; earlier ones have other signatures under the same names, which calling would crash.
namespace c {

using Status = int; ///< 0: done
using Handle = void*;

struct Layout {
    unsigned int rank : 7;
    unsigned int hasStrides : 1;
    std::int32_t dimensions[8];
    std::uint32_t strides[8];
};
struct RankedType {
    std::int32_t element;
    Layout layout;
};
struct EnvironmentOption {
    std::int32_t tag;
    std::int32_t padding;
    std::int32_t kind;
    std::int32_t padding2;
    std::int64_t value;
};
static_assert(sizeof(Layout) == 68 && sizeof(RankedType) == 72 && sizeof(EnvironmentOption) == 24);

} // namespace c

struct Library {
    c::Status (*createEnvironment)(int count, const c::EnvironmentOption* options, c::Handle* environment);
    c::Status (*createModelFromBuffer)(c::Handle environment, const void* bytes, std::size_t size, c::Handle* model);
    void (*destroyModel)(c::Handle model);
    c::Status (*getNumModelSignatures)(c::Handle model, std::size_t* count);
    c::Status (*getModelSignature)(c::Handle model, std::size_t index, c::Handle* signature);
    c::Status (*getNumSignatureInputs)(c::Handle signature, std::size_t* count);
    c::Status (*getNumSignatureOutputs)(c::Handle signature, std::size_t* count);
    c::Status (*getSignatureInputName)(c::Handle signature, std::size_t index, const char** name);
    c::Status (*getSignatureOutputName)(c::Handle signature, std::size_t index, const char** name);
    c::Status (*getSignatureInputTensor)(c::Handle signature, std::size_t index, c::Handle* tensor);
    c::Status (*getSignatureOutputTensor)(c::Handle signature, std::size_t index, c::Handle* tensor);
    c::Status (*getRankedTensorType)(c::Handle tensor, c::RankedType* type);
    c::Status (*createOptions)(c::Handle* options);
    void (*destroyOptions)(c::Handle options);
    c::Status (*setHardwareAccelerators)(c::Handle options, int mask);
    c::Status (*createOpaqueOptions)(const char* id, void* data, void (*free)(void*), c::Handle* options);
    c::Status (*addOpaqueOptions)(c::Handle options, c::Handle opaque);
    c::Status (*createCompiledModel)(c::Handle environment, c::Handle model, c::Handle options, c::Handle* compiled);
    void (*destroyCompiledModel)(c::Handle compiled);
    c::Status (*getInputLayout)(c::Handle compiled, std::size_t signature, std::size_t index, c::Layout* layout);
    c::Status (*getOutputLayouts)(
        c::Handle compiled, std::size_t signature, std::size_t count, c::Layout* layouts, bool update);
    c::Status (*getInputRequirements)(
        c::Handle compiled, std::size_t signature, std::size_t index, c::Handle* requirements);
    c::Status (*getOutputRequirements)(
        c::Handle compiled, std::size_t signature, std::size_t index, c::Handle* requirements);
    c::Status (*resizeInput)(
        c::Handle compiled, std::size_t signature, std::size_t index, const int* dimensions, std::size_t rank);
    c::Status (*createBuffer)(
        c::Handle environment, const c::RankedType* type, c::Handle requirements, c::Handle* buffer);
    void (*destroyBuffer)(c::Handle buffer);
    c::Status (*getBufferSize)(c::Handle buffer, std::size_t* bytes); ///< of the tensor, without padding
    c::Status (*lockBuffer)(c::Handle buffer, void** bytes, int mode);
    c::Status (*unlockBuffer)(c::Handle buffer);
    c::Status (*run)(c::Handle compiled, std::size_t signature, std::size_t inputCount, c::Handle* inputs,
        std::size_t outputCount, c::Handle* outputs);

    /// Loads the library, for good: it is never unloaded. Errors: NoRuntime with what is missing.
    static base::Result<Library> load(const std::filesystem::path& path);
};

} // namespace litert
