// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/model.h"

#include "base/result.h"

#include <filesystem>

namespace pipeline {

/// Reads a model from a .tflite file, from a ZIP archive that holds one, or from a LiteRT-LM bundle (.litertlm). Of
/// several models the first is taken (of an archive by name) and a diagnostic says how many there are. Errors: those of
/// format::read and data::readZip; UnknownFormat for an archive or a bundle without a model. For models of other
/// kinds the error's detail names the kind and how to get a .tflite of it. Any thread.
base::Result<model::Loaded> openModel(const std::filesystem::path& path);

} // namespace pipeline
