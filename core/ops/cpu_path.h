// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/kernel.h"

#include <optional>
#include <span>
#include <string_view>

namespace ops {

/// Names by which options choose a path: "automatic", "avx512vnni", "avx2", "portable".
std::span<const std::string_view> pathIds();
/// Nothing for another name. The machine may lack the path: see resolvePath().
std::optional<CpuPath> pathFromId(std::string_view id);

} // namespace ops
