// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "terminal/signals.h"

#include <atomic>
#include <csignal>

namespace cli {
namespace {

// A signal handler reaches globals only; lock-free atomics are allowed there.
std::atomic<base::Progress*> target = nullptr;
static_assert(std::atomic<base::Progress*>::is_always_lock_free);

extern "C" void cancelTarget(int signal) {
    if (auto* progress = target.load())
        progress->cancel();
    std::signal(signal, SIG_DFL);
}

} // namespace

void cancelOnSignals(base::Progress& progress) {
    target = &progress;
    std::signal(SIGINT, cancelTarget);
    std::signal(SIGTERM, cancelTarget);
}

} // namespace cli
