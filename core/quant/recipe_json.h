// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "quant/json_object.h"
#include "quant/recipe.h"

namespace quant {

/// The recipe as a part of a larger document.
Json recipeJson(const Recipe& recipe);
base::Result<Recipe> readRecipeJson(const Json& json, std::string_view subject, const std::string& place);

} // namespace quant
