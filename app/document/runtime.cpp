// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/runtime.h"

#include "app/common/files.h"

#include "widgets/common/core_text.h"

#include "litert/worker.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace app {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(app::Runtime)
};

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

QString numericsText(const std::string& numerics) {
    if (numerics == run::ownNumerics)
        return Text::tr("Halfstep's engine, as the reference kernels of LiteRT %1")
            .arg(widgets::toQt(numerics).section(u' ', -1));
    // As litert::numericsText() writes it.
    static const QRegularExpression pattern(
        QStringLiteral("^LiteRT (\\S+)( \\(untested version\\))?, (built-in|XNNPACK|reference) kernels$"));
    const auto found = pattern.match(widgets::toQt(numerics));
    if (!found.hasMatch())
        return widgets::toQt(numerics);
    const QString version =
        found.captured(2).isEmpty() ? found.captured(1) : Text::tr("%1 (untested)").arg(found.captured(1));
    if (found.captured(3) == u"built-in")
        return Text::tr("LiteRT %1, built-in kernels").arg(version);
    return found.captured(3) == u"XNNPACK" ? Text::tr("LiteRT %1, XNNPACK kernels").arg(version)
                                           : Text::tr("LiteRT %1, reference kernels").arg(version);
}

void setWorkerProgram(const QString& path) {
    workerProgram() = path;
}

} // namespace app
