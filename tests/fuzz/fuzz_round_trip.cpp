// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0

// What was read is written and read again: the same model, the same bytes.
#include "fuzz_target.h"
#include "model_mutator.h"

#include "format/reader.h"
#include "format/writer.h"

#include "base/error_text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto loaded = format::readBytes(base::Bytes::copyOf(std::span(data, size)), "fuzz");
    if (!loaded)
        return 0;
    auto written = format::toBytes(*loaded->model);
    FUZZ_CHECK(written, base::errorText(written.error()));
    const auto again = format::readBytes(base::Bytes::own(*written), "written");
    FUZZ_CHECK(again, base::errorText(again.error()));
    const auto twice = format::toBytes(*again->model);
    FUZZ_CHECK(twice, base::errorText(twice.error()));
    FUZZ_CHECK(*twice == *written, "the second writing differs");
    return 0;
}
