// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"

#include "mutable_schema_generated.h"

#include <functional>

namespace support {

/// Changes a model behind the back of the writer's checks.
using Patch = std::function<void(mutable_schema::ModelT&)>;

/// The file with its tables changed and packed again.
base::Bytes patched(const base::Bytes& file, const Patch& patch);

inline mutable_schema::TensorT& tensorOf(mutable_schema::ModelT& model, std::size_t index) {
    return *model.subgraphs[0]->tensors[index];
}
inline mutable_schema::QuantizationParametersT& quantizationOf(mutable_schema::ModelT& model, std::size_t tensor) {
    return *tensorOf(model, tensor).quantization;
}
inline mutable_schema::OperatorT& operatorOf(mutable_schema::ModelT& model, std::size_t index) {
    return *model.subgraphs[0]->operators[index];
}

} // namespace support
