// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/model.h"

#include <optional>
#include <string>
#include <vector>

/// The metadata entry TFLITE_METADATA, a flatbuffer of its own (model_metadata.fbs): what the author says about the
/// model.
namespace format {

/// A file that lies in the archive behind the model.
struct MetadataFile {
    std::string name;
    std::string description;
    std::string kind; ///< "labels of an axis", "vocabulary", …; English, CORE_TEXT "format::Metadata"
};

struct TensorMetadata {
    std::string name;
    std::string description;
    std::string content;     ///< "image", "feature", …; empty: not said
    std::vector<float> mean; ///< normalized = (value − mean) / deviation; one for all channels or one each
    std::vector<float> deviation;
    std::vector<float> min; ///< of what the model saw or gives
    std::vector<float> max;
    std::vector<MetadataFile> files;
};

struct ModelMetadata {
    std::string name;
    std::string description;
    std::string version;
    std::string author;
    std::string license;
    std::string minimumParser;
    std::vector<TensorMetadata> inputs; ///< of the first subgraph, in the order of its inputs
    std::vector<TensorMetadata> outputs;
    std::vector<MetadataFile> files; ///< of the model as a whole
};

/// Nothing where the model has no such entry, or its bytes are no such flatbuffer.
std::optional<ModelMetadata> modelMetadata(const model::Model& model);

} // namespace format
