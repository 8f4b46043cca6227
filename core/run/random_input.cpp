// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "run/random_input.h"

#include <Eigen/Core>
#include <cstring>

namespace run {
namespace {

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers with every standard library.
class Random {
public:
    explicit Random(std::uint64_t seed) : m_state(seed) {}
    std::uint64_t next() {
        m_state += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    /// In [-1, 1), 24 bits.
    float real() { return static_cast<float>(next() >> 40) * 0x1p-23F - 1.0F; }

private:
    std::uint64_t m_state;
};

template<class T, class Draw>
void fill(std::span<std::byte> bytes, Draw draw) {
    for (std::size_t at = 0; at + sizeof(T) <= bytes.size(); at += sizeof(T)) {
        const T value = static_cast<T>(draw());
        std::memcpy(bytes.data() + at, &value, sizeof value);
    }
}

void fillIntegers(std::size_t size, std::span<std::byte> bytes, Random& random) {
    const auto bit = [&random] { return random.next() >> 63; };
    switch (size) {
    case 8:
        return fill<std::uint64_t>(bytes, bit);
    case 4:
        return fill<std::uint32_t>(bytes, bit);
    case 2:
        return fill<std::uint16_t>(bytes, bit);
    default:
        return fill<std::uint8_t>(bytes, bit);
    }
}

} // namespace

void fillRandom(const ops::TensorInfo& info, std::span<std::byte> bytes, std::uint64_t seed) {
    Random random(seed);
    const auto real = [&random] { return random.real(); };
    switch (info.type) {
    case model::TensorType::Float32:
        return fill<float>(bytes, real);
    case model::TensorType::Float64:
        return fill<double>(bytes, real);
    case model::TensorType::Float16:
        return fill<Eigen::half>(bytes, real);
    case model::TensorType::BFloat16:
        return fill<Eigen::bfloat16>(bytes, real);
    case model::TensorType::Complex64:
        return fill<float>(bytes, real);
    case model::TensorType::Complex128:
        return fill<double>(bytes, real);
    default:
        break;
    }
    const bool isQuantized = info.quantization && info.quantization->isQuantized();
    if (isQuantized)
        return fill<std::uint8_t>(bytes, [&random] { return random.next() >> 56; });
    fillIntegers(static_cast<std::size_t>(model::bitWidth(info.type)) / 8, bytes, random);
}

} // namespace run
