// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "pipeline/foreign_model.h"

#include "base/error_text.h"
#include "base/phrase.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <span>
#include <string_view>

namespace pipeline {
namespace {

constexpr const char* savedModelCommand = "tflite_convert --saved_model_dir=%1 --output_file=%2";
constexpr const char* kerasCommand = "tflite_convert --keras_model_file=%1 --output_file=%2";
constexpr const char* onnxCommand = "onnx2tf -i %1 -o %2.saved_model -osd";
constexpr const char* torchCommand =
    "python3 -c \"import sys, torch, litert_torch; program = torch.export.load(sys.argv[1]); "
    "litert_torch.convert(program.module(), program.example_inputs[0]).export(sys.argv[2])\" %1 %2";

struct Kind {
    std::string_view sign; ///< ending of the name, or the first bytes
    const char* kind;
    const char* command;
    const char* hint;
};

constexpr Kind byBytes[] = {
    {"\x89HDF", "Keras (HDF5)", kerasCommand, ""},
    {"GGUF", "GGUF", "",
        CORE_TEXT("pipeline::ForeignModel", "weights for llama.cpp, without a graph that could be shown.")},
    {"ML\xefR", "MLIR", "",
        CORE_TEXT("pipeline::ForeignModel", "a program of a compiler. Let the program that wrote it write a .tflite.")},
};

constexpr const char* checkpointHint =
    CORE_TEXT("pipeline::ForeignModel", "a checkpoint holds weights, not a graph. Export it with "
                                        "torch.export.save(…) to a .pt2 file, and open that.");
constexpr const char* tensorflowHint =
    CORE_TEXT("pipeline::ForeignModel", "a graph of TensorFlow. Open the folder of its SavedModel instead.");
constexpr const char* tensorflowWeightsHint = CORE_TEXT("pipeline::ForeignModel",
    "a checkpoint holds weights, not a graph. Save the model with model.export(…), and open that folder.");
constexpr const char* vendorHint = CORE_TEXT(
    "pipeline::ForeignModel", "a model for another runtime. Convert the model that it was made from to .tflite.");

constexpr Kind byName[] = {
    {".onnx", "ONNX", onnxCommand, ""},
    {".ort", "ONNX Runtime", "", vendorHint},
    {".keras", "Keras", kerasCommand, ""},
    {".h5", "Keras", kerasCommand, ""},
    {".hdf5", "Keras", kerasCommand, ""},
    {".pt2", "PyTorch (exported program)", torchCommand, ""},
    {".pt", "PyTorch", "", checkpointHint},
    {".pth", "PyTorch", "", checkpointHint},
    {".ckpt", "PyTorch", "", checkpointHint},
    {".pte", "ExecuTorch", "", vendorHint},
    {".safetensors", "safetensors", "",
        CORE_TEXT("pipeline::ForeignModel", "weights without a graph. Export the model from its program.")},
    {".pb", "TensorFlow", "", tensorflowHint},
    {".pbtxt", "TensorFlow", "", tensorflowHint},
    {".tf", "TensorFlow", "", tensorflowHint},
    {".meta", "TensorFlow", "", tensorflowWeightsHint},
    {".index", "TensorFlow", "", tensorflowWeightsHint},
    {".mlmodel", "Core ML", "",
        CORE_TEXT("pipeline::ForeignModel", "a model for Apple's runtime. Convert the model that it was made from.")},
    {".mlpackage", "Core ML", "",
        CORE_TEXT("pipeline::ForeignModel", "a model for Apple's runtime. Convert the model that it was made from.")},
    {".caffemodel", "Caffe", "", vendorHint},
    {".dlc", "Qualcomm DLC", "", vendorHint},
    {".engine", "TensorRT", "", vendorHint},
    {".mlir", "MLIR", "",
        CORE_TEXT("pipeline::ForeignModel", "a program of a compiler. Let the program that wrote it write a .tflite.")},
};

std::optional<ForeignModel> found(std::span<const Kind> kinds, std::string_view text, bool isEnding) {
    for (const Kind& kind : kinds)
        if (isEnding ? text == kind.sign : text.starts_with(kind.sign))
            return ForeignModel{kind.kind, kind.command, kind.hint};
    return std::nullopt;
}

std::string lowerExtension(const std::filesystem::path& path) {
    std::string ending = path.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
        [](char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; });
    return ending;
}

/// As a shell reads it as one word.
std::string quoted(const std::string& word) {
    constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789./_-+=:,@%";
    if (word.find_first_not_of(plain) == std::string::npos)
        return word;
    std::string text = "'";
    for (const char letter : word)
        text += letter == '\'' ? std::string("'\\''") : std::string(1, letter);
    return text + "'";
}

} // namespace

std::optional<ForeignModel> foreignModel(const std::filesystem::path& path) {
    std::error_code error;
    if (std::filesystem::is_directory(path, error)) {
        if (std::filesystem::exists(path / "saved_model.pb", error))
            return ForeignModel{"SavedModel", savedModelCommand, {}};
        return lowerExtension(path) == ".mlpackage" ? found(byName, ".mlpackage", true) : std::nullopt;
    }
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return std::nullopt;
    std::array<char, 16> head{};
    file.read(head.data(), head.size());
    const std::string_view bytes(head.data(), static_cast<std::size_t>(std::max<std::streamsize>(file.gcount(), 0)));
    if (bytes.size() >= 8 && bytes.substr(4, 4) == "TFL3")
        return std::nullopt;
    if (const auto known = found(byBytes, bytes, false))
        return known;
    return found(byName, lowerExtension(path), true);
}

std::string converterCommand(const ForeignModel& foreign, const std::filesystem::path& path) {
    auto made = path.has_filename() ? path : path.parent_path();
    made.replace_extension(".tflite");
    const std::string values[] = {quoted(path.string()), quoted(made.string())};
    return base::filled(foreign.command, values);
}

} // namespace pipeline
