// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "litert/installation.h"

#include "litert/process.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <fstream>

namespace litert {
namespace {

using base::Code;
using base::Error;
using std::filesystem::path;

#if defined(_WIN32)
constexpr const char* libraryName = "libLiteRt.dll";
#elif defined(__APPLE__)
constexpr const char* libraryName = "libLiteRt.dylib";
#else
constexpr const char* libraryName = "libLiteRt.so";
#endif
constexpr const char* packageName = "ai_edge_litert";
constexpr std::array<std::string_view, 3> testedVersions = {"2.1.6", "2.2.0", "2.3.0"};

/// Says where the package lies without importing it.
constexpr const char* question = R"(
import importlib.metadata, importlib.util, json, sys
found = importlib.util.find_spec("ai_edge_litert")
answer = {"python": sys.executable}
if found:
    answer["folder"] = found.submodule_search_locations[0]
    answer["version"] = importlib.metadata.version("ai-edge-litert")
sys.stdout.write(json.dumps(answer) + "\n")
)";

Error missing(std::string subject, const std::string& why) {
    return {base::Code::NoRuntime, std::move(subject), why};
}

bool isThere(const path& file) {
    std::error_code ignored;
    return std::filesystem::exists(file, ignored);
}

/// The numbers at the front of each part: "2.3.0rc1" -> 2, 3, 0.
std::vector<int> numbersOf(std::string_view version) {
    std::vector<int> numbers;
    for (const std::string_view part : base::split(version, '.')) {
        const auto end = std::find_if(part.begin(), part.end(), [](char c) { return c < '0' || c > '9'; });
        std::int64_t number = 0;
        if (!base::parseNumber(part.substr(0, static_cast<std::size_t>(end - part.begin())), number))
            break;
        numbers.push_back(static_cast<int>(std::min<std::int64_t>(number, 1'000'000)));
    }
    return numbers;
}

/// From the metadata that pip leaves beside the package.
std::string versionBeside(const path& package) {
    std::error_code error;
    for (std::filesystem::directory_iterator it(package.parent_path(), error), end; !error && it != end;
         it.increment(error)) {
        const std::string name = it->path().filename().string();
        if (name.rfind("ai_edge_litert-", 0) != 0 || it->path().extension() != ".dist-info")
            continue;
        std::ifstream metadata(it->path() / "METADATA");
        for (std::string line; std::getline(metadata, line) && !line.empty();)
            if (line.rfind("Version:", 0) == 0)
                return std::string(base::trimmed(std::string_view(line).substr(8)));
    }
    return {};
}

/// The interpreter of the environment that a package folder belongs to: <env>/lib/pythonX/site-packages/<package>.
std::string pythonAround(const path& package) {
    const path libraries = package.parent_path().parent_path().parent_path();
    const path python = libraries.parent_path() / "bin" / "python3";
    const bool isEnvironment = libraries.filename() == "lib" || libraries.filename() == "lib64";
    return isEnvironment && isThere(python) ? python.string() : std::string();
}

/// The package's folder for a library, a package or a site-packages folder; empty for other places.
path packageAt(const path& place) {
    if (place.filename() == libraryName && isThere(place))
        return place.parent_path();
    if (isThere(place / libraryName))
        return place;
    if (isThere(place / packageName / libraryName))
        return place / packageName;
    return {};
}

base::Result<Installation> checked(Installation found) {
    if (!isThere(found.library))
        return missing(found.library.string(), "the package is there, but without this library");
    if (found.version.empty())
        return missing(found.library.string(), "its version is not known: the package's metadata are missing");
    if (!isUsableVersion(found.version))
        return missing(
            found.library.string(), "version " + found.version + "; versions from 2.1.6 on, below 3, can be used");
    found.isTested = std::find(testedVersions.begin(), testedVersions.end(), found.version) != testedVersions.end();
    return found;
}

base::Result<Installation> askPython(const std::string& python, const Launch& launch, base::Progress& progress) {
    auto process = Process::start({python, "-c", question});
    if (!process)
        return missing("LiteRT", process.error().detail);
    auto output = (*process)->outputUntilEnd(launch.patience, &progress);
    if (!output)
        return output.error().code == Code::Cancelled ? std::move(output).error()
                                                      : missing("LiteRT", python + ": " + output.error().detail);
    const auto answer = nlohmann::json::parse(*output, nullptr, false);
    const std::string folder = answer.is_object() ? textOf(answer, "folder") : std::string();
    if (folder.empty())
        return missing("LiteRT", python + " has no package ai-edge-litert");
    return checked({path(folder) / libraryName, textOf(answer, "version"), textOf(answer, "python")});
}

} // namespace

bool isUsableVersion(std::string_view version) {
    const auto numbers = numbersOf(version);
    return numbers >= std::vector<int>{2, 1, 6} && numbers < std::vector<int>{3};
}

base::Result<Installation> probe(
    const path& place, const std::string& python, const Launch& launch, base::Progress& progress) {
    if (place.empty())
        return askPython(python, launch, progress);
    if (const path package = packageAt(place); !package.empty())
        return checked({package / libraryName, versionBeside(package), pythonAround(package)});
    if (isThere(place / "bin" / "python3"))
        return askPython((place / "bin" / "python3").string(), launch, progress);
    if (place.filename().string().rfind("python", 0) == 0 && isThere(place))
        return askPython(place.string(), launch, progress);
    return missing(place.string(), "no LiteRT there");
}

} // namespace litert
