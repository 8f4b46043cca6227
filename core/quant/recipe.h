// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "quant/precision.h"
#include "quant/rules.h"

#include "model/tensor_type.h"

#include "base/result.h"

#include <array>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quant {

/// Sizes of blocks that kernels know.
inline constexpr std::array weightBlocks = {32, 64, 128, 256};

/// Whose arithmetic, operators and casts a conversion follows.
enum class Flavour {
    TfliteConverter,
    LitertQuantizer, ///< the package litert-quantizer
};
std::string_view flavourName(Flavour flavour);

/// The size that an input gets whose dimensions are open.
struct InputShape {
    std::string input; ///< name of the signature, or of the tensor
    model::Shape shape;
    bool operator==(const InputShape&) const = default;
};

/// What the user decided, as data.
struct Recipe {
    std::string mode = "int8"; ///< id of a mode, see modes()
    bool perChannel = true;    ///< scales per axis for weights; false: per tensor
    /// Type of float inputs and outputs in the new model: Float32, Int8, UInt8, Int16. Absent: the mode's default.
    std::optional<model::TensorType> io;
    std::size_t leastWeightElements = 1024; ///< `dynamic` and `weight-only`: smaller weights stay float
    int weightBits = 8;                     ///< 8, or 4 where the operator has kernels for it
    /// `dynamic` and `weight-only` with 4 bits: this many values of a row share a scale (32, 64, 128 or 256), where the
    /// operator has a kernel for that. 0: scales per axis or per tensor.
    int weightBlock = 0;
    bool symmetricWeights = true; ///< `weight-only`: false: with zero points, so that no code is wasted
    /// Int32 or Int64: type of biases with 16-bit activations, where the kernel takes both. Absent: Int64.
    std::optional<model::TensorType> bias = std::nullopt;
    /// Use integer kernels of the runtime that its converter leaves unused.
    bool beyondUpstream = false;
    Flavour flavour = Flavour::TfliteConverter;
    calib::RangeChoice range;            ///< how ranges follow from the calibration
    std::vector<OperatorRule> operators; ///< later ones win
    std::vector<TensorRule> tensors;
    bool fixesShapes = false;       ///< no dimension stays open: 1, or what `shapes` says
    std::vector<InputShape> shapes; ///< of inputs

    bool operator==(const Recipe&) const = default;
};

/// As JSON and back (schema in resources/schemas/recipe.schema.json). Unknown keys are errors (BadRecipe), with the key
/// that was probably meant. A list is read as a recipe of litert-quantizer.
std::string toJson(const Recipe& recipe);
base::Result<Recipe> recipeFromJson(std::string_view json, std::string_view name);
/// The file's text, as recipeFromJson. Errors: those of reading files, BadRecipe.
base::Result<Recipe> readRecipe(const std::filesystem::path& path);

/// Does it, or one of its rules, choose ranges from this part of the statistics?
bool readsStatistics(const Recipe& recipe, calib::RangeSource source);

/// Does the recipe, by its mode or its rules, need the ranges of activations?
bool needsCalibration(const Recipe& recipe);

/// A mode as people choose it.
struct ModeInfo {
    std::string_view id;                      ///< "int8-only"
    Precision precision = Precision::Float32; ///< what its operators compute in, if they can
    const char* label;                        ///< CORE_TEXT, context "quant::Mode"
    const char* description;                  ///< one or two sentences, CORE_TEXT
    bool needsCalibration = false;
    bool isStrict = false;   ///< one operator without integer form and nothing is written
    bool hasIoTypes = false; ///< may its inputs and outputs be other than float?
    model::TensorType defaultIo = model::TensorType::Float32;
};
std::vector<ModeInfo> modes();
std::optional<ModeInfo> findMode(std::string_view id);

} // namespace quant
