// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "format/field_presence.h"
#include "model/model.h"

#include <string>

namespace report {

/// What TensorFlow's Model Analyzer (tf.lite.experimental.Analyzer.analyze(model_path=…)) prints about the file, byte
/// for byte: structure, the first values of constants, signatures, sizes. It shows no quantization; the bytes of INT8
/// and UINT8 constants are printed as characters. `presence` is of the same file; what it lacks counts as present.
std::string analyzerText(const model::Loaded& loaded, const format::FieldPresence& presence);

} // namespace report
