// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "litert/message.h"

namespace litert {
namespace {

constexpr std::uint64_t mostBytes = std::uint64_t{8} << 30;

base::Error broken(const char* what) {
    return {base::Code::RuntimeFailed, {}, std::string("its process sent ") + what};
}

} // namespace

std::string headerLine(const Message& message) {
    auto header = message.header;
    auto sizes = nlohmann::json::array();
    for (const auto& blob : message.blobs)
        sizes.push_back(blob.size());
    header["blobs"] = std::move(sizes);
    return header.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + '\n';
}

base::Result<Message> parseHeader(std::string_view line) {
    Message message;
    message.header = nlohmann::json::parse(line.begin(), line.end(), nullptr, false);
    if (!message.header.is_object())
        return broken("something that is no message");
    const auto sizes = message.header.find("blobs");
    if (sizes == message.header.end())
        return message;
    std::uint64_t sum = 0;
    if (!sizes->is_array())
        return broken("a message without sizes");
    for (const auto& size : *sizes) {
        if (!size.is_number_unsigned() || size.get<std::uint64_t>() > mostBytes ||
            (sum += size.get<std::uint64_t>()) > mostBytes)
            return broken("a message of an impossible size");
    }
    for (const auto& size : *sizes)
        message.blobs.emplace_back(size.get<std::size_t>());
    return message;
}

std::string textOf(const nlohmann::json& header, const char* key) {
    const auto found = header.find(key);
    return found != header.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::int64_t integerOf(const nlohmann::json& header, const char* key, std::int64_t otherwise) {
    const auto found = header.find(key);
    return found != header.end() && found->is_number_integer() ? found->get<std::int64_t>() : otherwise;
}

base::Result<std::vector<std::vector<std::int32_t>>> shapesOf(const nlohmann::json& header) {
    std::vector<std::vector<std::int32_t>> shapes;
    const auto found = header.find("shapes");
    if (found == header.end() || !found->is_array())
        return broken("no shapes");
    for (const auto& shape : *found) {
        if (!shape.is_array())
            return broken("a shape that is none");
        auto& dimensions = shapes.emplace_back();
        for (const auto& dimension : shape) {
            if (!dimension.is_number_integer() || dimension.get<std::int64_t>() < 0 ||
                dimension.get<std::int64_t>() > INT32_MAX)
                return broken("a shape with an open or impossible dimension");
            dimensions.push_back(dimension.get<std::int32_t>());
        }
    }
    return shapes;
}

} // namespace litert
