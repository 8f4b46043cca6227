// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "terminal/text_output.h"

#include "base/file.h"

#include <ostream>
#include <span>

namespace cli {

base::Status writeText(
    const std::filesystem::path& path, const std::string& text, const std::vector<std::filesystem::path>& inputs) {
    TRY(checkOutput(path, inputs));
    return base::writeAtomically(path, std::as_bytes(std::span(text)));
}

base::Status printOrWrite(const std::string& text, const std::string& path,
    const std::vector<std::filesystem::path>& inputs, Environment& environment) {
    if (!path.empty())
        return writeText(path, text, inputs);
    environment.progress.clear();
    environment.out << text;
    return {};
}

} // namespace cli
