// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "backend_options.h"

#include "litert/backend.h"

#include <CLI/CLI.hpp>

namespace cli {
namespace {

constexpr const char* ownEngine = "builtin-engine";

} // namespace

void BackendOptions::addTo(CLI::App& app) {
    app.add_option("--backend", m_backend,
           "What computes: the engine of this program, or the kernels of an installed LiteRT (pip install "
           "ai-edge-litert).")
        ->check(CLI::IsMember({ownEngine, "litert-builtin", "litert-xnnpack", "litert-reference"}))
        ->capture_default_str();
    app.add_option("--litert", m_place,
        "Where LiteRT is: libLiteRt.so, its folder, a virtual environment or a Python interpreter; else the variable "
        "HALFSTEP_LITERT, else python3 is asked.");
}

bool BackendOptions::isOwnEngine() const {
    return m_backend == ownEngine;
}

base::Result<run::Backend> BackendOptions::make(Environment& environment) const {
    const auto kernels = litert::kernelsFromId(m_backend);
    if (isOwnEngine() || !kernels)
        return run::Backend();
    const auto& place = m_place.empty() ? environment.litert.path : m_place;
    auto installation = litert::probe(place, "python3", environment.litert.launch, environment.progress);
    if (!installation) {
        base::Error error = installation.error();
        if (error.code != base::Code::Cancelled)
            error.detail += "; --litert PATH or the variable HALFSTEP_LITERT says where it is";
        return error;
    }
    return litert::makeBackend(*installation, *kernels, environment.litert.launch, environment.progress);
}

} // namespace cli
