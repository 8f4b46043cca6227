// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/model.h"

#include "base/bytes.h"
#include "base/result.h"

#include <filesystem>
#include <string>

namespace pipeline {

/// "FILE", or "FILE#MODEL" for one of several models in a file: its number, from 1 on, or its name (the member of an
/// archive, the purpose in a bundle). A file whose own name has the sign is taken first.
struct ModelPath {
    std::filesystem::path file;
    std::string model; ///< empty: the first
};
ModelPath splitModelPath(const std::filesystem::path& path);

/// Reads a model from a .tflite file, from a ZIP archive that holds one, or from a LiteRT-LM bundle (.litertlm). Of
/// several models the one is taken that the path names (splitModelPath), else the first (of an archive by name), and a
/// diagnostic says how many there are. Errors: those of format::read and data::readZip; UnknownFormat for an archive or
/// a bundle without a model; UnknownKey for a model that it does not have. For models of other
/// kinds the error's detail names the kind and how to get a .tflite of it. Any thread.
base::Result<model::Loaded> openModel(const std::filesystem::path& path);

/// The bytes that openModel() reads: those of a .tflite file. Errors: as openModel().
base::Result<base::Bytes> modelBytes(const std::filesystem::path& path);

} // namespace pipeline
