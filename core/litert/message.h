// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <cstddef>
#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <vector>

namespace litert {

/// What goes between the program and the process that holds the runtime, both ways: one line of JSON, whose "blobs" has
/// the sizes of the raw bytes that follow it.
///
/// Requests: {"command": "open", "library": path}, {"command": "load", "slot", "kernels", "threads", "subgraph"} with
/// the model, {"command": "prepare", "slot", "shapes"}, {"command": "run", "slot", "fresh"} with the inputs. Answers:
/// {"shapes", "seconds"} with the outputs, each where it applies, or {"error": text}.
struct Message {
    nlohmann::json header = nlohmann::json::object();
    std::vector<std::vector<std::byte>> blobs;
};

/// Its first line, with the sizes of the blobs.
std::string headerLine(const Message& message);
/// The message without its blobs, each of them in its size and empty of content. The other side may be broken: errors
/// are RuntimeFailed where it is no header, or asks for more than 8 GiB.
base::Result<Message> parseHeader(std::string_view line);

/// Fields of a header, checked: nothing of another kind gets through.
std::string textOf(const nlohmann::json& header, const char* key);
std::int64_t integerOf(const nlohmann::json& header, const char* key, std::int64_t otherwise = 0);
base::Result<std::vector<std::vector<std::int32_t>>> shapesOf(const nlohmann::json& header);

} // namespace litert
