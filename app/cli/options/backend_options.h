// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "command.h"

#include "run/interpreter.h"

#include "base/result.h"

#include <string>

namespace cli {

/// Which runtime computes: our engine, or an installed LiteRT.
class BackendOptions {
public:
    /// Adds --backend, --litert and --path.
    void addTo(CLI::App& app);
    bool isOwnEngine() const;
    /// The backend that was chosen, found and tested. Errors: NoRuntime, Cancelled.
    base::Result<run::Backend> make(Environment& environment) const;

    /// The integer kernels that our engine uses. Usage where this machine lacks them, or another runtime computes.
    base::Result<ops::CpuPath> path() const;

private:
    std::string m_path = "automatic";
    std::string m_backend = "builtin-engine";
    std::string m_place;
};

} // namespace cli
