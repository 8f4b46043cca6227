// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program.h"

#include "app/common/languages.h"

#include "litert/worker.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QTimer>

namespace {

/// Models and data named on the command line, as full paths.
QStringList namedPaths(const QApplication& application) {
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Looks at, runs, quantizes and compares TensorFlow Lite models."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("files"),
        QCoreApplication::translate("main", "A model to open, a second one to compare it with, data for both."),
        QStringLiteral("[files…]"));
    parser.process(application);
    return parser.positionalArguments();
}

} // namespace

int main(int count, char** arguments) {
    if (count == 2 && qstrcmp(arguments[1], litert::workerArgument) == 0)
        return litert::runWorker();
    const QApplication application(count, arguments);
    QApplication::setApplicationName(QStringLiteral("Halfstep"));
    QApplication::setApplicationVersion(QStringLiteral(HALFSTEP_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.halfstep.halfstep"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/halfstep.svg")));
    app::Settings settings;
    app::applyLanguage(settings.text(app::Settings::Key::Language));
    const QStringList paths = namedPaths(application);

    app::Program program(settings);
    program.show();
    if (!paths.isEmpty())
        program.window()->openPaths(paths);
    return QApplication::exec();
}
