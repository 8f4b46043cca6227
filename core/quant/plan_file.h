// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "quant/plan.h"

#include <filesystem>

/// Plans to be shown, edited and saved. A plan file holds all that a plan follows from (recipe, ranges) and the
/// precision of every operator; who changes a precision in it has edited the plan.
namespace quant {

/// Bytes of an operator's constants, as its new form reads them and as the old model stores them. A constant that
/// several operators share counts for each.
struct OperatorBytes {
    std::size_t before = 0;
    std::size_t after = 0;
    std::size_t casts = 0; ///< QUANTIZE and DEQUANTIZE that make an operand of it
};
OperatorBytes bytesOf(const model::Model& model, const Plan& plan, std::size_t subgraph, std::size_t op);

/// The recipe with which operator `op` gets this precision, whatever its other rules say.
Recipe withPrecision(Recipe recipe, std::size_t subgraph, std::size_t op, Precision precision);

/// As JSON (schema in resources/schemas/plan.schema.json).
std::string toJson(const model::Model& model, const Plan& plan);
/// The plan of the recipe and the ranges in the file, with the precisions that the file gives to operators; needs no
/// calibration. Errors: BadRecipe (not a plan, a plan for another model, a mistake in it), those of plan().
base::Result<Plan> planFromJson(
    const model::Model& model, std::string_view json, std::string_view name, base::Progress& progress);
base::Result<Plan> readPlan(const model::Model& model, const std::filesystem::path& path, base::Progress& progress);

} // namespace quant
