// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace litert {

/// The hidden argument that makes a program of ours this process instead of itself.
inline constexpr const char* workerArgument = "--litert-worker";

/// The process that holds the runtime: takes requests (message.h) from standard input, answers on standard output, ends
/// when the other side goes away, also in the middle of a run. What the runtime prints goes to standard error. Call it
/// before anything else in main(); gives the exit code.
int runWorker();

} // namespace litert
