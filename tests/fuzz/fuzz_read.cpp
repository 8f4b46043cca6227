// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0

// Reading any bytes as a model, and everything that looks at a model that was read.
#include "fuzz_target.h"
#include "model_mutator.h"

#include "format/reader.h"
#include "inspect/lint.h"
#include "inspect/summary.h"

#include "base/error_text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto loaded = format::readBytes(base::Bytes::copyOf(std::span(data, size)), "fuzz");
    if (!loaded) {
        FUZZ_CHECK(!base::errorText(loaded.error()).empty(), "an error without a text");
        return 0;
    }
    inspect::summarize(*loaded);
    inspect::lint(*loaded->model);
    for (std::size_t k = 0; k < loaded->model->subgraphs.size() && k < 4; ++k)
        inspect::memoryReport(*loaded->model, k);
    return 0;
}
