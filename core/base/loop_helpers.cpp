// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "base/loop_helpers.h"

#include <system_error>

namespace base {
namespace {

// The parts of the state: bit 0, bits 1 to 15, the rest.
constexpr std::uint32_t openBit = 1;
constexpr std::uint32_t oneHelper = 2;
constexpr std::uint32_t helperBits = 0xFFFE;
constexpr std::uint32_t oneLoop = 0x10000;

// Turns of waiting before a helper gives way between them, and before it sleeps: to be woken takes longer than a small
// operator.
constexpr int busyTurns = 1000;
constexpr int patience = 1300;

void rest() {
#if defined(__x86_64__) || defined(__i386__)
    __builtin_ia32_pause();
#else
    std::this_thread::yield();
#endif
}

std::uint32_t loopOf(std::uint32_t state) {
    return state / oneLoop;
}

} // namespace

LoopHelpers::LoopHelpers(int count) : m_parts(static_cast<std::size_t>(count) + 1) {
    try {
        for (std::size_t thread = 1; thread < m_parts.size(); ++thread)
            m_threads.emplace_back([this, thread] { help(thread); });
    } catch (const std::system_error&) {
        // No further thread to be had: those that run help.
    }
}

LoopHelpers::~LoopHelpers() {
    m_isEnding = true;
    m_state += oneLoop; // another value, for those that sleep on this one
    m_state.notify_all();
}

void LoopHelpers::run(std::size_t count, void (*call)(void*, std::size_t), void* context) {
    m_call = call;
    m_context = context;
    std::size_t begin = 0;
    for (std::size_t thread = 0; thread < m_parts.size(); ++thread) {
        auto& part = m_parts[thread];
        part.next.store(begin, std::memory_order_relaxed);
        begin += (count - begin) / (m_parts.size() - thread);
        part.end = begin;
    }
    m_state += oneLoop | openBit;
    // A sleeper that was woken may take long to get a processor: to wake it for each loop would cost more than the
    // loops.
    if (m_sleepers.load() != 0 && m_sleepers.exchange(0) != 0)
        m_state.notify_all();
    takeIndices(0);
    m_state &= ~openBit;
    for (int turns = 0; (m_state.load() & helperBits) != 0; ++turns) {
        if (turns < busyTurns)
            rest();
        else
            std::this_thread::yield();
    }
}

void LoopHelpers::help(std::size_t thread) {
    std::uint32_t done = 0; // the loop that was helped with last
    int turns = 0;
    while (!m_isEnding.load()) {
        std::uint32_t state = m_state.load();
        if ((state & openBit) != 0 && loopOf(state) != done) {
            if (m_state.compare_exchange_strong(state, state + oneHelper)) {
                takeIndices(thread);
                m_state -= oneHelper;
                done = loopOf(state);
                turns = 0;
            }
        } else if (++turns < busyTurns) {
            rest();
        } else if (turns < patience) {
            std::this_thread::yield();
        } else {
            ++m_sleepers;
            m_state.wait(state);
            turns = 0;
        }
    }
}

void LoopHelpers::takeIndices(std::size_t thread) {
    for (std::size_t turn = 0; turn < m_parts.size(); ++turn) {
        auto& part = m_parts[(thread + turn) % m_parts.size()];
        while (part.next.load(std::memory_order_relaxed) < part.end) {
            const auto index = part.next.fetch_add(1);
            if (index < part.end)
                m_call(m_context, index);
        }
    }
}

} // namespace base
