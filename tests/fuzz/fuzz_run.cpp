// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0

// Whatever can be read as a model is prepared and run, within limits.
#include "bounded_run.h"
#include "fuzz_target.h"
#include "model_mutator.h"

#include "format/reader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (const auto loaded = format::readBytes(base::Bytes::copyOf(std::span(data, size)), "fuzz"))
        fuzz::runBounded(*loaded);
    return 0;
}
