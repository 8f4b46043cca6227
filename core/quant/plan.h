// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "quant/recipe.h"

#include "calib/calibration.h"
#include "model/model.h"

#include "base/progress.h"
#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quant {

/// How the values of a constant become the stored ones of its new type.
enum class Payload : std::uint8_t {
    Keep,             ///< no constant, or as it is
    Weight,           ///< int8 or int4, symmetric
    Int16Weight,      ///< the same for int16 activations: rounded as the older quantizer does
    DynamicWeight,    ///< the same for hybrid kernels
    AsymmetricWeight, ///< int8 or int4 with zero points, restored by a DEQUANTIZE
    BlockWeight,      ///< int4, symmetric, with a scale for each block; another tensor holds the scales
    BlockScales,      ///< those scales, as float16
    Constant,         ///< like an activation: int8 or int16
    Bias,             ///< int32 or int64
    Half,             ///< float16
    ShortConstant,    ///< int16, symmetric, whatever activations are
    OutputState,      ///< variable with the type and parameters of the operator's output
    ShortState,       ///< int16 variable
};

/// Type and parameters a tensor gets. Both absent: it stays as it is.
struct TensorPlan {
    std::optional<model::TensorType> type;
    std::optional<model::QuantizationParameters> quantization;
    Payload payload = Payload::Keep;
    std::int32_t block = 0; ///< BlockWeight and BlockScales: values that share a scale

    bool operator==(const TensorPlan&) const = default;
};

struct OperatorPlan {
    Precision precision = Precision::Unchanged;
    std::string reason;               ///< why it stays float, or what is special; plain words, may be empty
    std::string cure;                 ///< what the user can do about it, may be empty
    std::vector<std::int32_t> inputs; ///< tensors (see SubgraphPlan::added) in the place of the old operands
    std::vector<std::int32_t> outputs;
    /// Inner tensors of an integer LSTM; empty: those it has stay as they are.
    std::vector<TensorPlan> intermediates = {};
};

/// A tensor that comes into the graph: the value of an old one in another form.
struct AddedTensor {
    std::int32_t tensor = -1; ///< of the old model
    TensorPlan plan;
    std::string suffix; ///< of its name: "_int8"
};

/// A QUANTIZE or DEQUANTIZE that comes into the graph.
struct Cast {
    bool isQuantize = true;
    std::int32_t tensor = -1; ///< tensor of the old model whose value is cast
    std::int32_t before = -1; ///< operator of the old model in front of which it stands; -1: at the end
    model::TensorType from = model::TensorType::Float32;
    model::TensorType to = model::TensorType::Int8;
    std::int32_t source = -1; ///< the tensors it reads and writes, see SubgraphPlan::added
    std::int32_t result = -1;
};

struct SubgraphPlan {
    std::vector<OperatorPlan> operators; ///< by operator of the old model
    std::vector<TensorPlan> tensors;     ///< by tensor of the old model
    std::vector<AddedTensor> added;      ///< their indices go on behind those of `tensors`
    std::vector<Cast> casts;             ///< in the order in which they stand
    /// By tensor of the old model, and behind those by inner value (calib::InnerValues): the range of each activation
    /// that has one, calibrated or given.
    std::vector<std::optional<GivenRange>> ranges;
};

/// What a conversion will do, said before it is done. Plain data.
struct Plan {
    Recipe recipe;
    std::vector<SubgraphPlan> subgraphs;
    std::size_t sizeBefore = 0; ///< bytes of the file as our writer lays it out
    std::size_t sizeAfter = 0;  ///< exact
    std::size_t quantizedOperators = 0;
    std::size_t floatOperators = 0; ///< operators that stay float although they could have been asked to change
    base::Diagnostics diagnostics;
    bool changesNothing = false; ///< the mode finds nothing to quantize
    /// What apply() makes of it: measuring the size needed it. Null where the plan was read or changed.
    std::shared_ptr<const model::Model> measured = nullptr;

    std::size_t castCount() const;
};

/// Decides for every operator. `calibration` may be null for modes that need none.
/// Errors: BadRecipe, CalibrationMissing, BadCalibration, ScaleNotFinite, ScaleNotPositive, AlreadyQuantized,
/// NotQuantizable (strict modes: the detail lists every operator with its reason).
base::Result<Plan> plan(
    const model::Model& model, const Recipe& recipe, const calib::Calibration* calibration, base::Progress& progress);

/// The new model; the old one is untouched. Errors: Cancelled, OutOfMemory.
base::Result<std::shared_ptr<const model::Model>> apply(
    const model::Model& model, const Plan& plan, base::Progress& progress);

} // namespace quant
