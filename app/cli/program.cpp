// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "program.h"

#include "pipeline/open_model.h"
#include "quant/json_object.h"

#include "base/error_text.h"
#include "base/file.h"
#include "base/text.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <exception>
#include <new>
#include <ostream>

namespace cli {
namespace {

constexpr const char* purpose = "Looks at, runs, quantizes and compares TensorFlow Lite models.";
constexpr const char* exitCodes = "Exit codes: 0 done, 1 a stated check failed, 2 wrong usage, 3 bad input, "
                                  "4 not supported, 5 cancelled, 70 a mistake of the program.";

/// Where the rest is explained.
std::string pointerToHelp(const std::string& command) {
    return "See halfstep-cli " + (command.empty() ? "" : command + " ") + "--help.\n";
}

int report(const base::Error& error, Environment& environment, const std::string& command = {}) {
    environment.progress.clear();
    if (error.code == base::Code::Usage)
        environment.err << "halfstep-cli: " << error.subject << ": " << error.detail << '\n' << pointerToHelp(command);
    else
        environment.err << "halfstep-cli: " << base::errorText(error) << '\n';
    return base::exitCode(error);
}

std::vector<std::string> namesOf(const CLI::App& program) {
    std::vector<std::string> names;
    for (const auto* command : program.get_subcommands({}))
        names.push_back(command->get_name());
    return names;
}

std::vector<std::string> optionsOf(const CLI::App& command) {
    std::vector<std::string> names;
    for (const auto* option : command.get_options())
        for (const auto& name : option->get_lnames())
            names.push_back("--" + name);
    return names;
}

/// Of the arguments that nobody took the first as it was written; options go before what may be their values.
std::string firstUnknown(const std::vector<std::string>& arguments, const std::vector<std::string>& unknown) {
    std::string first;
    for (const auto& argument : arguments) {
        const bool isUnknown = std::ranges::find(unknown, argument) != unknown.end();
        if (isUnknown && argument.starts_with("-"))
            return argument;
        if (isUnknown && first.empty())
            first = argument;
    }
    return first.empty() && !unknown.empty() ? unknown.front() : first;
}

/// What is wrong with the arguments, in words of the command line.
std::string reasonOf(const CLI::ParseError& error, const CLI::App& program, const CLI::App* command,
    const std::vector<std::string>& arguments) {
    const auto& asked = command ? *command : program;
    const auto names = namesOf(program);
    const bool namesNone = !command && !arguments.empty() && !arguments.front().starts_with("-");
    if (namesNone)
        return "there is no command " + arguments.front() + quant::suggestion(arguments.front(), names);
    if (!command && arguments.empty())
        return "a command is missing: " + base::joined(names, ", ");
    if (error.get_exit_code() != static_cast<int>(CLI::ExitCodes::ExtrasError))
        return error.what();
    const auto extra = firstUnknown(arguments, program.remaining(true));
    const auto option = extra.substr(0, extra.find('='));
    return extra + " is not expected" +
           (extra.starts_with("--") ? quant::suggestion(option, optionsOf(asked)) : std::string());
}

int reportUsage(const CLI::ParseError& error, const CLI::App& program, std::vector<std::string> arguments,
    Environment& environment) {
    const auto parsed = program.get_subcommands();
    const auto* command = parsed.empty() ? nullptr : parsed.front();
    environment.err << "halfstep-cli" << (command ? " " + command->get_name() : "") << ": "
                    << reasonOf(error, program, command, arguments) << '\n'
                    << pointerToHelp(command ? command->get_name() : "");
    return base::exitCode({base::Code::Usage, {}, {}});
}

int runChosen(const std::vector<Command>& commands, Environment& environment) {
    for (const auto& command : commands) {
        if (!command.app->parsed())
            continue;
        const auto code = command.action(environment);
        return code ? *code : report(code.error(), environment, command.app->get_name());
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
        if (error.get_exit_code() != 0)
            return reportUsage(error, program, {arguments + std::min(count, 1), arguments + count}, environment);
        program.exit(error, environment.out, environment.err); // --help, --version
        return exitDone;
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
