// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "program.h"
#include "terminal/signals.h"
#include "terminal/terminal_progress.h"

#ifdef HALFSTEP_IMAGE_DATA
#include "image_data/image_module.h"
#endif

#include "litert/worker.h"

#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <string_view>

namespace {

/// In the order of --help.
constexpr cli::AddCommand commands[] = {
    cli::addInspectCommand,
    cli::addCalibrateCommand,
    cli::addMergeCommand,
    cli::addQuantizeCommand,
    cli::addExportCommand,
    cli::addCompareCommand,
    cli::addDiffCommand,
    cli::addGraphCommand,
    cli::addRunCommand,
    cli::addBenchCommand,
};

/// This program, for processes of its own and for what lies beside it.
std::string ownPath(const char* calledAs) {
    std::error_code error;
    const auto path = std::filesystem::read_symlink("/proc/self/exe", error);
    return error ? calledAs : path.string();
}

data::ImageReader imageReader([[maybe_unused]] const std::string& program) {
#ifdef HALFSTEP_IMAGE_DATA
    return image_data::readerInModule(program);
#else
    return {};
#endif
}

std::string variable(const char* name) {
    const char* const value = std::getenv(name);
    return value ? value : "";
}

} // namespace

int main(int count, char** arguments) {
    if (count == 2 && std::string_view(arguments[1]) == litert::workerArgument)
        return litert::runWorker();
    cli::TerminalProgress progress;
    cli::cancelOnSignals(progress);
    const auto program = ownPath(arguments[0]);
    cli::Environment environment{imageReader(program), progress, std::cout, std::cerr,
        {{{program, litert::workerArgument}}, variable("HALFSTEP_LITERT")}};
    const int code = cli::runProgram(count, arguments, commands, environment);
    std::cout.flush();
    return code;
}
