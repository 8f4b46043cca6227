// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
//
// min_runtime_version: a release in ASCII, filled up with zeros to 16 bytes.
// model_control_dependencies: unsigned numbers as base-128 varints, low bits first: the version 1, the number of
// subgraphs, and for each the number of pairs and the pairs; signed numbers zigzag-encoded (0, -1, 1, -2, ...). A pair
// says that the second operator must run behind the first.
#include "quant/passes/finish/finish.h"

#include "inspect/operator_node.h"
#include "ops/registry.h"
#include "ops/runtime_version.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace quant {
namespace {

/// The version written, or what the operator's types really need where a lower one is written.
std::int32_t neededVersion(const model::Model& model, const model::Subgraph& subgraph, const model::Operator& op) {
    const auto& code = model.codeOf(op);
    const auto* definition = ops::find(code);
    if (!definition || !definition->version)
        return code.version;
    const inspect::OperatorNode node(model, subgraph, op);
    return std::max(code.version, static_cast<std::int32_t>(definition->version(node.node)));
}

void setMinimumRuntime(model::Model& model, const model::Metadata& metadata) {
    std::string_view newest;
    for (const auto& subgraph : model.subgraphs) {
        for (const auto& op : subgraph.operators) {
            const auto& code = model.codeOf(op);
            const auto release = ops::firstRuntime(code.builtin, neededVersion(model, subgraph, op));
            if (newest.empty() || ops::isOlder(newest, release))
                newest = release;
        }
    }
    std::string text(newest);
    text.resize(std::max<std::size_t>(16, text.size()), '\0');
    model.buffers[metadata.buffer] = base::Bytes::copyOf<char>(text);
}

class Varints {
public:
    explicit Varints(std::span<const std::byte> bytes) : m_bytes(bytes) {}

    std::optional<std::uint32_t> number() {
        std::uint64_t value = 0;
        for (int shift = 0; shift < 35 && !m_bytes.empty(); shift += 7) {
            const auto byte = std::to_integer<std::uint64_t>(m_bytes.front());
            m_bytes = m_bytes.subspan(1);
            value |= (byte & 0x7FU) << shift;
            if (byte < 0x80)
                return static_cast<std::uint32_t>(value);
        }
        return std::nullopt;
    }
    std::optional<std::int32_t> signedNumber() {
        const auto value = number();
        if (!value)
            return std::nullopt;
        const auto magnitude = static_cast<std::int32_t>(*value / 2);
        return *value % 2 != 0 ? -magnitude - 1 : magnitude;
    }
    bool isAtEnd() const { return m_bytes.empty(); }

private:
    std::span<const std::byte> m_bytes;
};

void append(std::vector<std::byte>& bytes, std::uint32_t value) {
    for (; value >= 0x80; value >>= 7)
        bytes.push_back(static_cast<std::byte>(value | 0x80U));
    bytes.push_back(static_cast<std::byte>(value));
}

void appendSigned(std::vector<std::byte>& bytes, std::int32_t value) {
    append(bytes, value < 0 ? static_cast<std::uint32_t>(-(value + 1)) * 2 + 1 : static_cast<std::uint32_t>(value) * 2);
}

/// The dependencies with new indices, or nothing where they cannot be read.
std::optional<std::vector<std::byte>> remapped(
    std::span<const std::byte> bytes, const std::vector<std::vector<std::int32_t>>& newIndex) {
    Varints in(bytes);
    std::vector<std::byte> out;
    if (in.number() != 1U || in.number() != newIndex.size())
        return std::nullopt;
    append(out, 1);
    append(out, static_cast<std::uint32_t>(newIndex.size()));
    for (const auto& indices : newIndex) {
        const auto pairs = in.number();
        if (!pairs)
            return std::nullopt;
        append(out, *pairs);
        for (std::uint64_t k = 0; k < std::uint64_t{2} * *pairs; ++k) {
            const auto op = in.signedNumber();
            if (!op)
                return std::nullopt;
            const bool isKnown = *op >= 0 && static_cast<std::size_t>(*op) < indices.size();
            appendSigned(out, isKnown ? indices[static_cast<std::size_t>(*op)] : *op);
        }
    }
    return in.isAtEnd() ? std::optional(out) : std::nullopt;
}

} // namespace

void updateMetadata(model::Model& model, const std::vector<std::vector<std::int32_t>>& newIndex,
    std::optional<format::OptimizationMode> mode) {
    std::vector<model::Metadata> kept;
    for (const auto& metadata : model.metadata) {
        if (metadata.name == "min_runtime_version")
            setMinimumRuntime(model, metadata);
        if (metadata.name == "CONVERSION_METADATA" && mode) {
            auto bytes = format::withOptimizationMode(model.buffers[metadata.buffer].span(), *mode);
            if (bytes)
                model.buffers[metadata.buffer] = base::Bytes::own(std::move(*bytes));
        }
        if (metadata.name == "model_control_dependencies") {
            auto bytes = remapped(model.buffers[metadata.buffer].span(), newIndex);
            if (!bytes)
                continue; // wrong indices would be worse than none
            model.buffers[metadata.buffer] = base::Bytes::own(std::move(*bytes));
        }
        kept.push_back(metadata);
    }
    model.metadata = std::move(kept);
}

} // namespace quant
