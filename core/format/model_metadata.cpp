// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/model_metadata.h"

#include "base/error_text.h"

#include <model_metadata_generated.h>

#include <algorithm>

namespace format {
namespace {

constexpr const char* entryName = "TFLITE_METADATA";

std::string text(const flatbuffers::String* value) {
    return value ? value->str() : std::string();
}

std::vector<float> numbers(const flatbuffers::Vector<float>* values) {
    return values ? std::vector<float>(values->begin(), values->end()) : std::vector<float>();
}

std::string kindOf(metadata::FileType type) {
    switch (type) {
    case metadata::FileType::Unknown:
        return CORE_TEXT("format::Metadata", "file");
    case metadata::FileType::Descriptions:
        return CORE_TEXT("format::Metadata", "descriptions");
    case metadata::FileType::AxisLabels:
        return CORE_TEXT("format::Metadata", "labels of an axis");
    case metadata::FileType::ValueLabels:
        return CORE_TEXT("format::Metadata", "labels of values");
    case metadata::FileType::ScoreCalibration:
        return CORE_TEXT("format::Metadata", "calibration of scores");
    case metadata::FileType::Vocabulary:
        return CORE_TEXT("format::Metadata", "vocabulary");
    case metadata::FileType::ScannIndex:
        return CORE_TEXT("format::Metadata", "search index");
    }
    return CORE_TEXT("format::Metadata", "file");
}

std::string contentOf(metadata::Content content) {
    switch (content) {
    case metadata::Content::NONE:
        return {};
    case metadata::Content::Feature:
        return CORE_TEXT("format::Metadata", "feature");
    case metadata::Content::Image:
        return CORE_TEXT("format::Metadata", "image");
    case metadata::Content::BoundingBox:
        return CORE_TEXT("format::Metadata", "bounding box");
    case metadata::Content::Audio:
        return CORE_TEXT("format::Metadata", "audio");
    }
    return {};
}

template<class Files>
std::vector<MetadataFile> filesOf(const Files* files) {
    std::vector<MetadataFile> list;
    if (files)
        for (const auto* file : *files)
            list.push_back({text(file->name()), text(file->description()), kindOf(file->type())});
    return list;
}

TensorMetadata tensorOf(const metadata::TensorMetadata& tensor) {
    TensorMetadata result;
    result.name = text(tensor.name());
    result.description = text(tensor.description());
    result.content = tensor.content() ? contentOf(tensor.content()->properties_type()) : std::string();
    if (tensor.process_units())
        for (const auto* unit : *tensor.process_units())
            if (const auto* normalization = unit->options_as_Normalization()) {
                result.mean = numbers(normalization->mean());
                result.deviation = numbers(normalization->deviation());
            }
    if (tensor.stats()) {
        result.min = numbers(tensor.stats()->min());
        result.max = numbers(tensor.stats()->max());
    }
    result.files = filesOf(tensor.associated_files());
    return result;
}

template<class Tensors>
std::vector<TensorMetadata> tensorsOf(const Tensors* tensors) {
    std::vector<TensorMetadata> list;
    if (tensors)
        for (const auto* tensor : *tensors)
            list.push_back(tensorOf(*tensor));
    return list;
}

} // namespace

std::optional<ModelMetadata> modelMetadata(const model::Model& model) {
    const auto entry = std::ranges::find(model.metadata, entryName, &model::Metadata::name);
    if (entry == model.metadata.end())
        return std::nullopt;
    const auto& bytes = model.buffers[entry->buffer];
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    // Shorter than the offset and the identifier: the verifier would read past the end.
    if (bytes.size() < 8)
        return std::nullopt;
    flatbuffers::Verifier verifier(data, bytes.size());
    if (!metadata::VerifyModelMetadataBuffer(verifier))
        return std::nullopt;
    const auto& root = *metadata::GetModelMetadata(data);
    ModelMetadata result{text(root.name()), text(root.description()), text(root.version()), text(root.author()),
        text(root.license()), text(root.min_parser_version()), {}, {}, filesOf(root.associated_files())};
    if (root.subgraphs() && root.subgraphs()->size() > 0) {
        const auto* first = root.subgraphs()->Get(0);
        result.inputs = tensorsOf(first->inputs());
        result.outputs = tensorsOf(first->outputs());
        for (auto& file : filesOf(first->associated_files()))
            result.files.push_back(std::move(file));
    }
    return result;
}

} // namespace format
