// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "random_source.h"

#include "model/model.h"

namespace fuzz {

/// Changes a few fields of a model: types, shapes, quantization, options, operators, operands, constants, signatures.
/// The result may break the promises of a read model; written and read again it keeps them or is refused.
void mutateModel(model::Model& model, RandomSource& random);

/// Options of the table that an operator most likely has, with some values changed; empty where it has none.
model::Options randomOptions(model::BuiltinOperator code, RandomSource& random);
/// A type, mostly one of those that kernels work with.
model::TensorType randomType(RandomSource& random);
/// A dimension: mostly small, at times 0, 1, or very large.
std::int32_t randomDimension(RandomSource& random);
/// Quantization parameters for a tensor of that shape and type, mostly sound.
model::QuantizationParameters randomQuantization(const model::Tensor& tensor, RandomSource& random);

} // namespace fuzz
