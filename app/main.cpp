// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program.h"

#include "app/common/display_guard.h"
#include "app/common/languages.h"

#include "litert/worker.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>

#include <algorithm>
#include <iterator>
#include <memory>

namespace {

/// Models and data named on the command line, as full paths.
QStringList namedPaths(const QCoreApplication& application) {
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

/// Answers to --help and --version need no display.
bool asksForText(int count, char** arguments) {
    static constexpr const char* names[] = {"-h", "-?", "--help", "--help-all", "-v", "--version"};
    return std::any_of(arguments + std::min(count, 1), arguments + count, [](const char* argument) {
        return std::any_of(
            std::begin(names), std::end(names), [argument](const char* name) { return qstrcmp(argument, name) == 0; });
    });
}

std::unique_ptr<QApplication> makeApplication(int& count, char** arguments) {
    const app::DisplayGuard guard;
    return std::make_unique<QApplication>(count, arguments);
}

} // namespace

int main(int count, char** arguments) {
    if (count == 2 && qstrcmp(arguments[1], litert::workerArgument) == 0)
        return litert::runWorker();
    QCoreApplication::setApplicationName(QStringLiteral("Halfstep"));
    QCoreApplication::setApplicationVersion(QStringLiteral(HALFSTEP_VERSION));
    if (asksForText(count, arguments)) {
        const QCoreApplication application(count, arguments);
        const app::Settings settings;
        app::applyLanguage(settings.text(app::Settings::Key::Language));
        namedPaths(application); // answers and ends
        return 0;
    }
    const auto application = makeApplication(count, arguments);
    QApplication::setDesktopFileName(QStringLiteral("org.halfstep.halfstep"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/halfstep.svg")));
    app::Settings settings;
    app::applyLanguage(settings.text(app::Settings::Key::Language));
    const QStringList paths = namedPaths(*application);

    app::Program program(settings);
    program.show();
    if (!paths.isEmpty())
        program.window()->openPaths(paths);
    return QApplication::exec();
}
