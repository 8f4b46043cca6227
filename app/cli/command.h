// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "terminal/terminal_progress.h"

#include "data/dataset.h"
#include "litert/installation.h"

#include "base/result.h"

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

namespace CLI {
class App;
}

/// The command line: one file for each subcommand, `<name>_command.cpp`, with one function that adds it.
namespace cli {

/// Where the other runtime is and what holds it.
struct LitertPlace {
    litert::Launch launch;
    std::string path; ///< of the variable HALFSTEP_LITERT; empty: `python3` is asked
};

/// What a command works with.
struct Environment {
    data::ImageReader imageReader; ///< empty in a build that reads no images
    TerminalProgress& progress;    ///< cancelled by Ctrl+C; to be wiped before anything is printed
    std::ostream& out;             ///< results
    std::ostream& err;             ///< notices
    LitertPlace litert = {};
};

/// Exit codes that a command gives itself; those of errors are base::exitCode's.
inline constexpr int exitDone = 0;
inline constexpr int exitCheckFailed = 1; ///< a check that the user stated (--fail-if)

/// Does the work after the arguments are parsed and gives the exit code.
using Action = std::function<base::Result<int>(Environment&)>;

struct Command {
    CLI::App* app = nullptr;
    Action action;
};
/// Adds the subcommand with its options to the program. Its parsed values belong to the action.
using AddCommand = Command (*)(CLI::App& program);

Command addBenchCommand(CLI::App& program);
Command addCalibrateCommand(CLI::App& program);
Command addCompareCommand(CLI::App& program);
Command addDiffCommand(CLI::App& program);
Command addExportCommand(CLI::App& program);
Command addGraphCommand(CLI::App& program);
Command addInspectCommand(CLI::App& program);
Command addQuantizeCommand(CLI::App& program);
Command addMergeCommand(CLI::App& program);
Command addRunCommand(CLI::App& program);

/// "The model (.tflite, …).": the help of an argument that pipeline::openModel() reads.
std::string modelHelp(const char* model);

/// FileIsInput where `output` is one of the files that are read.
base::Status checkOutput(const std::filesystem::path& output, const std::vector<std::filesystem::path>& inputs);

} // namespace cli
