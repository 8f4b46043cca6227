// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "terminal/terminal_progress.h"

#include "base/text.h"

#include <cstdio>
#include <string>
#include <unistd.h>

namespace cli {
namespace {

constexpr auto interval = std::chrono::milliseconds(100);
constexpr const char* wipe = "\r\033[K";

} // namespace

TerminalProgress::TerminalProgress() : m_isTerminal(isatty(STDERR_FILENO) != 0) {}

TerminalProgress::~TerminalProgress() {
    clear();
}

void TerminalProgress::update(std::size_t done, std::size_t total, std::string_view what) {
    if (!m_isTerminal)
        return;
    if (total > 0 && done >= total)
        return clear(); // what comes next is output
    const std::scoped_lock lock(m_mutex);
    const auto now = std::chrono::steady_clock::now();
    if (m_isShown && now - m_shownAt < interval)
        return;
    std::string line = wipe + std::string(what) + base::format(" %zu", done);
    if (total > 0)
        line += base::format(" of %zu", total);
    std::fputs(line.c_str(), stderr);
    std::fflush(stderr);
    m_shownAt = now;
    m_isShown = true;
}

void TerminalProgress::clear() {
    const std::scoped_lock lock(m_mutex);
    if (m_isShown)
        std::fputs(wipe, stderr);
    m_isShown = false;
}

} // namespace cli
