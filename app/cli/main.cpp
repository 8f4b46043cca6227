// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "program.h"
#include "signals.h"
#include "terminal_progress.h"

#ifdef HALFSTEP_IMAGE_DATA
#include "image_data/image_reader.h"
#endif

#include <iostream>

namespace {

/// In the order of --help.
constexpr cli::AddCommand commands[] = {
    cli::addInspectCommand,
    cli::addCalibrateCommand,
    cli::addQuantizeCommand,
    cli::addExportCommand,
    cli::addCompareCommand,
    cli::addDiffCommand,
    cli::addGraphCommand,
    cli::addRunCommand,
    cli::addBenchCommand,
};

data::ImageReader imageReader() {
#ifdef HALFSTEP_IMAGE_DATA
    return image_data::imageReader();
#else
    return {};
#endif
}

} // namespace

int main(int count, char** arguments) {
    cli::TerminalProgress progress;
    cli::cancelOnSignals(progress);
    cli::Environment environment{imageReader(), progress, std::cout, std::cerr};
    const int code = cli::runProgram(count, arguments, commands, environment);
    std::cout.flush();
    return code;
}
