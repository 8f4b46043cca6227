// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.h"
#include "base/result.h"

#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace litert {

/// What installs the runtime, as one line for a terminal.
inline constexpr std::string_view installCommand = "pip install ai-edge-litert";

/// How this module starts its processes. The program says it: the core knows neither itself nor the environment.
struct Launch {
    std::vector<std::string> worker;            ///< our own program with workerArgument
    std::chrono::milliseconds patience{60'000}; ///< for each answer but a run's, which waits until it is cancelled
};

/// A LiteRT runtime that somebody installed on this machine.
struct Installation {
    std::filesystem::path library; ///< libLiteRt.so
    std::string version;           ///< "2.3.0"
    std::string python;            ///< the interpreter that has the package, for the reference kernels; empty: none
    bool isTested = false;         ///< one of the versions that we tried

    bool operator==(const Installation&) const = default;
};

/// Looks for it: at `place` (the library, the folder of the package, a site-packages folder, a virtual environment or a
/// Python interpreter), else in what `python` can import. Loads nothing. Errors: NoRuntime (nothing there, or a version
/// that we cannot use, with its number and `installCommand`), Cancelled.
base::Result<Installation> probe(
    const std::filesystem::path& place, const std::string& python, const Launch& launch, base::Progress& progress);

/// Can this version be used: from 2.1.6 on, below 3? Earlier ones have another interface under the same names.
bool isUsableVersion(std::string_view version);

} // namespace litert
