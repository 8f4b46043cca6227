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

constexpr int patience = 1000; // turns of waiting before a helper sleeps

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

LoopHelpers::LoopHelpers(int count) {
    try {
        for (int k = 0; k < count; ++k)
            m_threads.emplace_back([this] { help(); });
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
    m_count = count;
    m_call = call;
    m_context = context;
    m_next.store(0, std::memory_order_relaxed);
    m_state += oneLoop | openBit;
    m_state.notify_all();
    takeIndices();
    m_state &= ~openBit;
    for (int turns = 0; (m_state.load() & helperBits) != 0; ++turns) {
        if (turns < patience)
            rest();
        else
            std::this_thread::yield();
    }
}

void LoopHelpers::help() {
    std::uint32_t done = 0; // the loop that was helped with last
    int turns = 0;
    while (!m_isEnding.load()) {
        std::uint32_t state = m_state.load();
        if ((state & openBit) != 0 && loopOf(state) != done) {
            if (m_state.compare_exchange_strong(state, state + oneHelper)) {
                takeIndices();
                m_state -= oneHelper;
                done = loopOf(state);
                turns = 0;
            }
        } else if (++turns < patience) {
            rest();
        } else {
            m_state.wait(state);
            turns = 0;
        }
    }
}

void LoopHelpers::takeIndices() {
    for (auto index = m_next.fetch_add(1); index < m_count; index = m_next.fetch_add(1))
        m_call(m_context, index);
}

} // namespace base
