// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace pipeline {

/// A model of another kind than .tflite.
struct ForeignModel {
    std::string kind; ///< "ONNX", "Keras"; a name in every language
    /// Command line of the usual converter, %1: the file, %2: the .tflite to write; empty: none is known.
    std::string command;
    /// Without a command: what it is and what can be done. CORE_TEXT of the context "pipeline::ForeignModel".
    std::string hint;
};

/// What a file or folder is, by its first bytes and its name; nothing for what may be a .tflite file, or is unknown.
/// Reads some bytes.
std::optional<ForeignModel> foreignModel(const std::filesystem::path& path);

/// The command line for one file, in quotes where a shell needs them: "onnx2tf -i net.onnx -o net.tflite.saved_model".
std::string converterCommand(const ForeignModel& foreign, const std::filesystem::path& path);

} // namespace pipeline
