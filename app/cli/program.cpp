// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "program.h"

#include "pipeline/open_model.h"

#include "base/error_text.h"
#include "base/file.h"

#include <CLI/CLI.hpp>
#include <exception>
#include <new>
#include <ostream>

namespace cli {
namespace {

constexpr const char* purpose = "Looks at, runs, quantizes and compares TensorFlow Lite models.";
constexpr const char* exitCodes = "Exit codes: 0 done, 1 a stated check failed, 2 wrong usage, 3 bad input, "
                                  "4 not supported, 5 cancelled, 70 a mistake of the program.";

int report(const base::Error& error, Environment& environment) {
    environment.progress.clear();
    environment.err << "halfstep-cli: " << base::errorText(error) << '\n';
    return base::exitCode(error);
}

int runChosen(const std::vector<Command>& commands, Environment& environment) {
    for (const auto& command : commands) {
        if (!command.app->parsed())
            continue;
        const auto code = command.action(environment);
        return code ? *code : report(code.error(), environment);
    }
    return base::exitCode({base::Code::Usage, {}, {}});
}

int parseAndRun(int count, const char* const* arguments, std::span<const AddCommand> add, Environment& environment) {
    CLI::App program(purpose, "halfstep-cli");
    program.footer(exitCodes);
    program.set_version_flag("--version", "halfstep-cli " HALFSTEP_VERSION);
    program.require_subcommand(1);
    std::vector<Command> commands;
    for (const auto addCommand : add) {
        commands.push_back(addCommand(program));
        commands.back().app->footer(exitCodes);
    }
    try {
        program.parse(count, arguments);
    } catch (const CLI::ParseError& error) {
        const bool isAnswer = program.exit(error, environment.out, environment.err) == 0; // --help, --version
        return isAnswer ? exitDone : base::exitCode({base::Code::Usage, {}, {}});
    }
    return runChosen(commands, environment);
}

} // namespace

int runProgram(
    int count, const char* const* arguments, std::span<const AddCommand> commands, Environment& environment) {
    try {
        return parseAndRun(count, arguments, commands, environment);
    } catch (const std::bad_alloc&) {
        return report({base::Code::OutOfMemory, {}, {}}, environment);
    } catch (const std::exception& exception) {
        return report({base::Code::Internal, {}, exception.what()}, environment);
    }
}

std::string modelHelp(const char* model) {
    return std::string(model) + " (.tflite; .litertlm or a ZIP archive: FILE, or FILE#2 for the second model in it).";
}

base::Status checkOutput(const std::filesystem::path& output, const std::vector<std::filesystem::path>& inputs) {
    for (const auto& input : inputs)
        if (base::isSameFile(output, pipeline::splitModelPath(input).file))
            return base::Error{base::Code::FileIsInput, output.string(), {}};
    return {};
}

} // namespace cli
