// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "quant/json_object.h"
#include "quant/recipe.h"

namespace quant::litert {

/// Does litert-quantizer quantize such operators in this precision? `weightBits` counts where it is not int8's.
bool supports(model::BuiltinOperator code, Precision precision, int weightBits, int weightBlock);

/// The block that a rule asks for: its own, or the recipe's where that is meant for such weights.
int weightBlock(const Recipe& recipe, const OperatorRule& rule, Precision precision);

/// A recipe of litert-quantizer, a list of {"regex", "operation", "algorithm_key", "op_config"}, as one of ours with
/// its flavour. BadRecipe: a mistake, or something that we do not have: asymmetric weights with integer arithmetic,
/// other algorithms than min-max and float casting. Blocks of other weights than int4, which the package has for no
/// operator, count for none where the entry is for all operators.
base::Result<Recipe> recipeFromJson(const Json& json, std::string_view subject);
/// And back. What theirs cannot say (selection by name pattern or index, ranges) is left out.
std::string toJson(const Recipe& recipe);

} // namespace quant::litert
