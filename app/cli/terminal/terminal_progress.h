// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.h"

#include <chrono>
#include <mutex>

namespace cli {

/// One line on stderr that is written over again and again, only where stderr is a terminal. It is wiped at the end.
class TerminalProgress : public base::Progress {
public:
    TerminalProgress();
    ~TerminalProgress() override;
    TerminalProgress(const TerminalProgress&) = delete;
    TerminalProgress& operator=(const TerminalProgress&) = delete;

    void update(std::size_t done, std::size_t total, std::string_view what) override;
    /// Wipes the line, for other output.
    void clear();

private:
    std::mutex m_mutex;
    std::chrono::steady_clock::time_point m_shownAt;
    bool m_isTerminal = false;
    bool m_isShown = false;
};

} // namespace cli
