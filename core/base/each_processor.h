// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// In front of a function with a loop over values: it is compiled for each kind of processor, and the right one is
/// found when the program starts. All give the same bits. Address sanitizers and clang 14 do not get along with the way
/// in which it is found.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__)
#define HALFSTEP_FOR_EACH_PROCESSOR __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define HALFSTEP_FOR_EACH_PROCESSOR
#endif
