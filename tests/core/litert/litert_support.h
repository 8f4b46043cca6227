// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "litert/backend.h"
#include "litert/worker.h"

#include <QByteArray>
#include <QString>

#include <string>

namespace support {

/// The folder of a fake package: `kind` is "good", "crash", "hang", … (tests/core/litert/CMakeLists.txt).
inline std::filesystem::path fakePlace(const std::string& kind) {
    return std::filesystem::path(HALFSTEP_FAKE_LITERT) / kind;
}

/// Our own program as the process, with little patience.
inline litert::Launch launch(int milliseconds = 60'000) {
    return {{HALFSTEP_WORKER_PROGRAM, litert::workerArgument}, std::chrono::milliseconds(milliseconds)};
}

inline litert::Installation fake(const std::string& kind) {
    return {fakePlace(kind) / "ai_edge_litert" / "libLiteRt.so", "2.3.0", {}, true};
}

/// Everything that an error says, for looking for words in it.
inline std::string wordsOf(const base::Error& error) {
    return error.subject + "|" + error.detail + (error.cause ? "|" + wordsOf(*error.cause) : "");
}

} // namespace support
