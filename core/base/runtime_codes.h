// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

namespace base {

/// Codes about the other runtime, beside the list in error.h; numbers are stable as those are, texts are in
/// error_text.cpp.
inline constexpr Code noRuntime = static_cast<Code>(1000);     ///< LiteRT is not installed, or not as one we can use
inline constexpr Code runtimeFailed = static_cast<Code>(1001); ///< it refused the model, ended, or did not answer

} // namespace base
