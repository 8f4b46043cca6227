// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "run/interpreter.h"
#include "support/graph_builder.h"

#include "base/error_text.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <vector>

/// Small models, their inputs and answers.
namespace runcase {

using Values = std::vector<float>;

/// Allocated, or null.
inline std::unique_ptr<run::Interpreter> make(const GraphBuilder& builder, const run::Options& options = {}) {
    auto interpreter = run::Interpreter::create(builder.build(), 0, options);
    return interpreter && (*interpreter)->allocate() ? *std::move(interpreter) : nullptr;
}

/// What making or allocating says.
inline base::Status makeStatus(const GraphBuilder& builder, const run::Options& options = {}) {
    auto interpreter = run::Interpreter::create(builder.build(), 0, options);
    if (!interpreter)
        return std::move(interpreter).error();
    return (*interpreter)->allocate();
}

template<class T>
void fill(run::Interpreter& interpreter, std::size_t input, const std::vector<T>& values) {
    const auto bytes = std::as_bytes(std::span(values));
    const auto target = interpreter.input(input);
    std::copy_n(bytes.begin(), std::min(bytes.size(), target.size()), target.begin());
}

template<class T = float>
std::vector<T> valuesOf(std::span<const std::byte> bytes) {
    std::vector<T> values(bytes.size() / sizeof(T));
    std::copy(bytes.begin(), bytes.end(), std::as_writable_bytes(std::span(values)).begin());
    return values;
}

template<class T = float>
std::vector<T> output(const run::Interpreter& interpreter, std::size_t k = 0) {
    return valuesOf<T>(interpreter.output(k));
}

} // namespace runcase
