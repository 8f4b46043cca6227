// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/model.h"
#include "quant/recipe.h"

#include <string>

namespace exports {

/// A Python program that does with TFLiteConverter what the recipe does, as far as that can: it converts from the
/// SavedModel (which a .tflite cannot be turned back into) and takes samples from a .npz with one array for each input
/// of the main subgraph. What the recipe asks beyond that stands in it as comments.
std::string converterScript(const model::Model& model, const quant::Recipe& recipe);

} // namespace exports
