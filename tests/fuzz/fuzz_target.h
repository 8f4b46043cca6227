// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

/// What a fuzzer feeds: any bytes, again and again, in one process. Never crashes, never hangs, returns 0. With clang's
/// libFuzzer (preset `fuzz`) that library calls it; else corpus_main.cpp.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

/// A promise that must hold for every input. Ends the process, so that the fuzzer keeps the input.
#define FUZZ_CHECK(condition, text)                                                                                    \
    do {                                                                                                               \
        if (!(condition)) {                                                                                            \
            std::fprintf(stderr, "%s:%d: %s: %s\n", __FILE__, __LINE__, #condition, std::string(text).c_str());        \
            std::abort();                                                                                              \
        }                                                                                                              \
    } while (false)
