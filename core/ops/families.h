// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/registry.h"

#include <span>
#include <vector>

namespace ops {

/// Gives the definitions of one family; they live as long as the program.
using Family = std::span<const OpDefinition> (*)();

/// The families of the CMake list. The build writes the file that defines it.
std::vector<Family> families();

} // namespace ops
