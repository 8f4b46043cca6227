// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/layout/moved_elements.h"

#include "ops/check.h"
#include "ops/operands.h"
#include "ops/pieces.h"
#include "ops/string_values.h"

#include "base/error.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <numeric>

namespace ops {
namespace {

using model::TensorType;

bool isData(std::uint32_t data, std::size_t input) {
    return data == ~0U || (input < 32 && (data >> input & 1U) != 0);
}

/// Runs a mover on copies of its operands in which each element has bytes of its own.
class Rewritten : public Kernel {
public:
    Rewritten(const Node& node, std::unique_ptr<Kernel> mover, std::uint32_t data)
        : m_mover(std::move(mover)), m_data(data), m_place(node.place) {
        const auto width = movedBytes(node.outputs[0]->type);
        for (const auto* input : node.inputs)
            m_counts.push_back(input ? input->elements() : 0);
        for (std::size_t k = 0; k < node.inputs.size(); ++k)
            m_inputBytes.push_back(isData(data, k) ? m_counts[k] * width : 0);
        for (const auto* output : node.outputs)
            m_outputBytes.push_back(output->elements() * width);
    }

    std::size_t scratchBytes() const override { return m_mover->scratchBytes(); }
    std::size_t privateBytes() const override {
        std::size_t bytes = m_mover->privateBytes();
        for (const auto* rewritten : {&m_inputBytes, &m_outputBytes})
            bytes = std::accumulate(rewritten->begin(), rewritten->end(), bytes);
        return bytes;
    }

protected:
    bool isDataInput(std::size_t input) const { return isData(m_data, input); }

    /// Not before the first run: a kernel may be prepared for sizes that are refused afterwards.
    void allocate() {
        m_inputs.resize(m_inputBytes.size());
        for (std::size_t k = 0; k < m_inputs.size(); ++k)
            m_inputs[k].resize(m_inputBytes[k]);
        m_outputs.resize(m_outputBytes.size());
        for (std::size_t k = 0; k < m_outputs.size(); ++k)
            m_outputs[k].resize(m_outputBytes[k]);
    }
    base::Status move(const KernelArguments& arguments) {
        std::vector<std::span<const std::byte>> inputs(arguments.inputs.begin(), arguments.inputs.end());
        for (std::size_t k = 0; k < inputs.size(); ++k)
            if (isDataInput(k))
                inputs[k] = m_inputs[k];
        const std::vector<std::span<std::byte>> outputs(m_outputs.begin(), m_outputs.end());
        auto inner = arguments;
        inner.inputs = inputs;
        inner.outputs = outputs;
        return m_mover->run(inner);
    }

    std::unique_ptr<Kernel> m_mover;
    std::uint32_t m_data;
    std::string m_place;
    std::vector<std::size_t> m_counts; ///< elements of the inputs
    std::vector<std::size_t> m_inputBytes;
    std::vector<std::size_t> m_outputBytes;
    std::vector<std::vector<std::byte>> m_inputs;
    std::vector<std::vector<std::byte>> m_outputs;
};

class PackedMover final : public Rewritten {
public:
    PackedMover(const Node& node, std::unique_ptr<Kernel> mover, std::uint32_t data)
        : Rewritten(node, std::move(mover), data),
          m_bits(static_cast<std::size_t>(model::bitWidth(node.outputs[0]->type))) {}

    base::Status run(const KernelArguments& arguments) override {
        allocate();
        for (std::size_t k = 0; k < m_inputs.size(); ++k)
            if (isDataInput(k))
                unpack(arguments, k);
        TRY(move(arguments));
        for (std::size_t k = 0; k < m_outputs.size(); ++k)
            pack(arguments, k);
        return {};
    }

private:
    void unpack(const KernelArguments& arguments, std::size_t input) {
        const auto packed = arguments.inputs[input];
        auto& values = m_inputs[input];
        const auto perByte = 8 / m_bits;
        const std::byte mask{static_cast<unsigned char>((1U << m_bits) - 1)};
        forEachPiece(arguments, values.size(), [&](std::size_t first, std::size_t count) {
            for (std::size_t k = first; k < first + count; ++k)
                values[k] = packed[k / perByte] >> (k % perByte * m_bits) & mask;
        });
    }
    void pack(const KernelArguments& arguments, std::size_t output) const {
        const auto packed = arguments.outputs[output];
        const auto& values = m_outputs[output];
        const auto perByte = 8 / m_bits;
        std::ranges::fill(packed, std::byte{});
        forEachPiece(arguments, values.size(), [&](std::size_t first, std::size_t count) {
            for (std::size_t k = first; k < first + count; ++k)
                packed[k / perByte] |= values[k] << (k % perByte * m_bits);
        });
    }

    std::size_t m_bits;
};

/// Moves the numbers of strings, counted over all inputs from 1. An element that the mover leaves 0 is an empty string.
class StringMover final : public Rewritten {
public:
    using Rewritten::Rewritten;

    base::Status run(const KernelArguments& arguments) override {
        allocate();
        std::vector<std::string_view> strings(1);
        for (std::size_t k = 0; k < m_inputs.size(); ++k)
            if (isDataInput(k))
                TRY(number(arguments.inputs[k], k, strings));
        for (auto& output : m_outputs)
            std::ranges::fill(output, std::byte{});
        TRY(move(arguments));
        for (std::size_t k = 0; k < m_outputs.size(); ++k) {
            std::vector<std::string_view> moved(m_outputs[k].size() / sizeof(std::uint32_t));
            for (std::size_t i = 0; i < moved.size(); ++i)
                moved[i] = strings[numberAt(m_outputs[k], i)];
            TRY(giveStrings(arguments, k, moved));
        }
        return {};
    }

private:
    base::Status number(std::span<const std::byte> bytes, std::size_t input, std::vector<std::string_view>& strings) {
        TRY_ASSIGN(const auto own, stringsIn(bytes));
        if (own.size() != m_counts[input])
            return base::Error{base::Code::CorruptData, m_place,
                std::to_string(own.size()) + " strings for " + std::to_string(m_counts[input]) + " elements"};
        for (std::size_t k = 0; k < own.size(); ++k) {
            const auto at = static_cast<std::uint32_t>(strings.size());
            std::memcpy(m_inputs[input].data() + k * sizeof at, &at, sizeof at);
            strings.push_back(own[k]);
        }
        return {};
    }
    static std::uint32_t numberAt(const std::vector<std::byte>& numbers, std::size_t index) {
        std::uint32_t number = 0;
        std::memcpy(&number, numbers.data() + index * sizeof number, sizeof number);
        return number;
    }
};

} // namespace

std::size_t movedBytes(TensorType type) {
    if (type == TensorType::String)
        return sizeof(std::uint32_t);
    const auto bits = model::bitWidth(type);
    return bits > 0 && bits < 8 ? 1 : elementBytes(type);
}

base::Status requireMovable(const Node& node, std::uint32_t data) {
    const auto type = node.outputs[0]->type;
    bool isOneType = movedBytes(type) != 0;
    for (std::size_t k = 0; k < node.inputs.size(); ++k)
        isOneType = isOneType && (!isData(data, k) || (node.inputs[k] && node.inputs[k]->type == type));
    for (const auto* output : node.outputs)
        isOneType = isOneType && output->type == type;
    return isOneType ? base::Status() : base::Status(unsupportedTypes(node));
}

std::unique_ptr<Kernel> movingElements(const Node& node, std::unique_ptr<Kernel> mover, std::uint32_t data) {
    const auto type = node.outputs[0]->type;
    if (type == TensorType::String)
        return std::make_unique<StringMover>(node, std::move(mover), data);
    if (model::bitWidth(type) < 8)
        return std::make_unique<PackedMover>(node, std::move(mover), data);
    return mover;
}

void fillWith(const KernelArguments& arguments, std::span<std::byte> target, std::span<const std::byte> element) {
    const auto width = element.size();
    const bool isOneByte = std::ranges::all_of(element, [&](std::byte byte) { return byte == element[0]; });
    forEachPiece(arguments, target.size() / width, [&](std::size_t first, std::size_t count) {
        if (isOneByte)
            std::memset(target.data() + first * width, std::to_integer<int>(element[0]), count * width);
        for (std::size_t k = first; !isOneByte && k < first + count; ++k)
            std::memcpy(target.data() + k * width, element.data(), width);
    });
}

} // namespace ops
