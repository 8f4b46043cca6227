// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/conversion_metadata.h"

#include <conversion_metadata_generated.h>

#include <algorithm>
#include <memory>

namespace format {
namespace {

std::unique_ptr<conversion::MetadataT> unpacked(std::span<const std::byte> entry) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(entry.data());
    flatbuffers::Verifier verifier(bytes, entry.size());
    if (!conversion::VerifyMetadataBuffer(verifier))
        return nullptr;
    return conversion::UnPackMetadata(bytes);
}

} // namespace

std::optional<std::vector<std::byte>> withOptimizationMode(std::span<const std::byte> entry, OptimizationMode mode) {
    const auto metadata = unpacked(entry);
    if (!metadata)
        return std::nullopt;
    if (!metadata->options)
        metadata->options = std::make_unique<conversion::OptionsT>();
    auto& modes = metadata->options->model_optimization_modes;
    const auto number = static_cast<std::int32_t>(mode);
    if (std::ranges::find(modes, number) == modes.end())
        modes.push_back(number);
    flatbuffers::FlatBufferBuilder builder;
    conversion::FinishMetadataBuffer(builder, conversion::CreateMetadata(builder, metadata.get()));
    const auto* first = reinterpret_cast<const std::byte*>(builder.GetBufferPointer());
    return std::vector<std::byte>(first, first + builder.GetSize());
}

std::vector<std::int32_t> optimizationModes(std::span<const std::byte> entry) {
    const auto metadata = unpacked(entry);
    if (!metadata || !metadata->options)
        return {};
    return metadata->options->model_optimization_modes;
}

} // namespace format
