// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/dataset.h"

#include "run/interpreter.h"

#include "base/result.h"

namespace data {

/// Fills the inputs of an interpreter with a sample's real values, each stored by the parameters of its tensor; a
/// sample without the leading 1 gets it, and an input of another size is resized. The interpreter is allocated
/// afterwards. Errors: ShapeMismatch, TypeMismatch, those of allocate().
base::Status feed(const Sample& sample, run::Interpreter& interpreter);

} // namespace data
