// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "litert/message.h"

#include "base/progress.h"
#include "base/result.h"

#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace litert {

/// A process of ours that answers requests on its standard input and output, in a process group of its own (Ctrl+C does
/// not reach it). Ended and waited for when this goes away. Not for two threads at once.
class Process {
public:
    virtual ~Process() = default;

    /// Starts a program, found along the PATH where it is a plain name. Errors: RuntimeFailed.
    static base::Result<std::unique_ptr<Process>> start(const std::vector<std::string>& command);

    /// Sends the request and waits for the answer, at most `patience` (zero: without end). After an error other than
    /// one that the process itself answered it is dead. Errors: RuntimeFailed (it ended, does not answer in time, talks
    /// nonsense, or answered with an error; with what it last said on standard error), Cancelled.
    virtual base::Result<Message> ask(
        const Message& request, std::chrono::milliseconds patience, base::Progress* progress) = 0;
    /// All that it says on standard output until it ends, for programs that take no requests.
    virtual base::Result<std::string> outputUntilEnd(std::chrono::milliseconds patience, base::Progress* progress) = 0;
};

} // namespace litert
