// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "options/backend_options.h"

#include "litert/backend.h"
#include "ops/cpu_path.h"

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
    const auto ids = ops::pathIds();
    app.add_option("--path", m_path, "Integer kernels of the engine of this program; all give the same results.")
        ->check(CLI::IsMember(std::vector<std::string>(ids.begin(), ids.end())))
        ->capture_default_str();
}

base::Result<ops::CpuPath> BackendOptions::path() const {
    const auto path = ops::pathFromId(m_path).value_or(ops::CpuPath::Automatic);
    if (path == ops::CpuPath::Automatic)
        return path;
    if (!isOwnEngine())
        return base::Error{
            base::Code::Usage, "--path " + m_path, "is for --backend " + std::string(ownEngine) + " only"};
    if (ops::resolvePath(path) != path)
        return base::Error{
            base::Code::Usage, "--path " + m_path, "this processor lacks it; portable runs on every one"};
    return path;
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
