// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/runtime.h"

#include "app/common/files.h"

#include "litert/worker.h"

#include <QCoreApplication>

namespace app {
namespace {

QString& workerProgram() {
    static QString path;
    return path;
}

litert::Launch launch() {
    const QString program = workerProgram().isEmpty() ? QCoreApplication::applicationFilePath() : workerProgram();
    litert::Launch launch;
    launch.worker = {toPath(program).string(), litert::workerArgument};
    return launch;
}

} // namespace

base::Result<litert::Installation> findLitert(const QString& place, base::Progress& progress) {
    const QString where = place.isEmpty() ? qEnvironmentVariable("HALFSTEP_LITERT") : place;
    return litert::probe(toPath(where), "python3", launch(), progress);
}

base::Result<run::Backend> makeBackend(const RuntimeChoice& choice, base::Progress& progress) {
    const auto kernels = litert::kernelsFromId(choice.backend.toStdString());
    if (!kernels)
        return run::Backend();
    TRY_ASSIGN(const auto installation, findLitert(choice.place, progress));
    return litert::makeBackend(installation, *kernels, launch(), progress);
}

void setWorkerProgram(const QString& path) {
    workerProgram() = path;
}

} // namespace app
