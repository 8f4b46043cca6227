// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Before a loop whose steps need nothing of each other, although a byte that is stored might be anything.
#if defined(__clang__)
#define HALFSTEP_INDEPENDENT
#else
#define HALFSTEP_INDEPENDENT _Pragma("GCC ivdep")
#endif
