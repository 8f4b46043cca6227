// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "litert/backend.h"

#include <QString>

#include <string>

namespace app {

/// What computes: our engine, or an installed LiteRT with one of its sets of kernels.
struct RuntimeChoice {
    QString backend = ownEngine(); ///< ownEngine(), or litert::backendId()
    QString place;                 ///< of LiteRT; empty: the variable HALFSTEP_LITERT, else python3 is asked

    static QString ownEngine() { return QStringLiteral("builtin-engine"); }
    bool operator==(const RuntimeChoice&) const = default;
};

/// Where LiteRT is. Any thread. Errors: NoRuntime, Cancelled.
base::Result<litert::Installation> findLitert(const QString& place, base::Progress& progress);
/// The chosen backend, found and tested. Any thread. Errors: NoRuntime, Cancelled.
base::Result<run::Backend> makeBackend(const RuntimeChoice& choice, base::Progress& progress);

/// "Halfstep's engine, …" or "LiteRT 2.3.0, built-in kernels" of a result, in the user's language; what is neither
/// stays.
QString numericsText(const std::string& numerics);

/// For tests, whose program is not this one: the program that is started as LiteRT's process.
void setWorkerProgram(const QString& path);

} // namespace app
