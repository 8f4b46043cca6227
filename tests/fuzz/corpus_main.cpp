// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0

// The main of a fuzzer where clang's libFuzzer is not there: runs the target once over every file that the arguments
// name (folders: all files in them), in the order of their names, and over some changed copies of each. What is fed
// lies in the file of --last-input, so that a crash leaves it behind.
#include "fuzz_target.h"

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

/// The target's own way to change an input; a fuzzer without one has the bytes changed.
extern "C" [[gnu::weak]] std::size_t LLVMFuzzerCustomMutator(
    std::uint8_t* data, std::size_t size, std::size_t maxSize, unsigned seed);

/// libFuzzer's general mutator is not here; a few bytes are changed instead.
extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t) {
    static std::uint32_t state = 1;
    for (int k = 0; k < 4 && size > 0; ++k) {
        state = state * 1664525U + 1013904223U;
        data[(state >> 8) % size] = static_cast<std::uint8_t>(state >> 3);
    }
    return size;
}

namespace {

using Bytes = std::vector<std::uint8_t>;

std::vector<std::filesystem::path> filesOf(const std::string& argument) {
    std::vector<std::filesystem::path> files;
    if (!std::filesystem::is_directory(argument))
        return {argument};
    for (const auto& entry : std::filesystem::directory_iterator(argument))
        if (entry.is_regular_file())
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

Bytes contentOf(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void feed(const Bytes& input, const std::string& lastInput) {
    if (!lastInput.empty())
        std::ofstream(lastInput, std::ios::binary)
            .write(reinterpret_cast<const char*>(input.data()), static_cast<std::streamsize>(input.size()));
    LLVMFuzzerTestOneInput(input.data(), input.size());
}

std::size_t feedChanged(const Bytes& input, unsigned copies, const std::string& lastInput) {
    for (unsigned seed = 1; seed <= copies; ++seed) {
        Bytes changed = input;
        changed.resize(2 * input.size() + 4096);
        const auto mutate = LLVMFuzzerCustomMutator;
        const std::size_t size = mutate ? mutate(changed.data(), input.size(), changed.size(), seed)
                                        : LLVMFuzzerMutate(changed.data(), input.size(), changed.size());
        changed.resize(size);
        feed(changed, lastInput);
    }
    return copies;
}

} // namespace

int main(int count, char** arguments) {
    unsigned copies = 0;
    std::string lastInput;
    std::size_t fed = 0;
    for (int k = 1; k < count; ++k) {
        const std::string argument = arguments[k];
        if (argument.rfind("--mutations=", 0) == 0) {
            copies = static_cast<unsigned>(std::stoul(argument.substr(12)));
        } else if (argument.rfind("--last-input=", 0) == 0) {
            lastInput = argument.substr(13);
        } else {
            for (const auto& path : filesOf(argument)) {
                const Bytes input = contentOf(path);
                feed(input, lastInput);
                fed += 1 + feedChanged(input, copies, lastInput);
            }
        }
    }
    std::printf("%zu inputs\n", fed);
    return fed > 0 ? 0 : 1;
}
