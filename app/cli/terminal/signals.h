// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.h"

namespace cli {

/// Ctrl+C and a polite kill cancel `progress`, which must live until the end; the second one ends the process at once.
void cancelOnSignals(base::Progress& progress);

} // namespace cli
