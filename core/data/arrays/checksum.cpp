// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0

// A CRC-32 is the remainder of the bytes, read as a polynomial with bits reversed, by 0x104C11DB7. Many bytes at once:
// 128 bits a distance of d bits before others may be replaced by their product with x^d mod P, added to those others
// ("Fast CRC Computation for Generic Polynomials Using PCLMULQDQ Instruction", V. Gopal and others, Intel 2009, which
// also has the constants). The 16 bytes that are left over have the remainder of all.
#include "data/arrays/checksum.h"

#include "base/file.h"
#include "base/thread_pool.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
#include <vector>

#if defined(__x86_64__) && defined(__GNUC__)
#define HALFSTEP_FOLDS
#include <immintrin.h>
#endif

namespace data {
namespace {

constexpr std::uint32_t all32 = std::numeric_limits<std::uint32_t>::max();

/// The tables of a CRC-32 over 8 bytes at a time: table[k][b] is the effect of byte b with k bytes behind it.
using Tables = std::array<std::array<std::uint32_t, 256>, 8>;

constexpr Tables makeTables() {
    Tables tables{};
    for (std::uint32_t byte = 0; byte < 256; ++byte) {
        auto value = byte;
        for (int bit = 0; bit < 8; ++bit)
            value = value >> 1 ^ ((value & 1) != 0 ? 0xEDB88320U : 0U);
        tables[0][byte] = value;
    }
    for (std::size_t k = 1; k < tables.size(); ++k)
        for (std::size_t byte = 0; byte < 256; ++byte)
            tables[k][byte] = tables[k - 1][byte] >> 8 ^ tables[0][tables[k - 1][byte] & 255];
    return tables;
}

std::uint32_t plainSum(std::uint32_t sum, std::span<const std::byte> bytes) {
    static constexpr Tables tables = makeTables();
    for (; bytes.size() >= 8; bytes = bytes.subspan(8)) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data(), sizeof word);
        word ^= sum;
        sum = 0;
        for (std::size_t k = 0; k < 8; ++k)
            sum ^= tables[7 - k][word >> (8 * k) & 255];
    }
    for (const auto byte : bytes)
        sum = sum >> 8 ^ tables[0][(sum ^ std::to_integer<std::uint32_t>(byte)) & 255];
    return sum;
}

#if defined(HALFSTEP_FOLDS)

constexpr std::size_t foldedAtOnce = 64;

/// `sum` is x^d further on: by 64 bytes with the first factors, by 16 with the second.
__attribute__((target("pclmul,sse4.1"))) inline __m128i moved(__m128i sum, __m128i factors) {
    return _mm_xor_si128(_mm_clmulepi64_si128(sum, factors, 0x00), _mm_clmulepi64_si128(sum, factors, 0x11));
}

/// The sum over a multiple of 64 bytes, at least that many.
__attribute__((target("pclmul,sse4.1"))) std::uint32_t foldedSum(std::uint32_t sum, std::span<const std::byte> bytes) {
    const __m128i by64 = _mm_set_epi64x(0x01c6e41596, 0x0154442bd4);
    const __m128i by16 = _mm_set_epi64x(0x00ccaa009e, 0x01751997d0);
    const auto* at = reinterpret_cast<const __m128i*>(bytes.data());
    __m128i a = _mm_xor_si128(_mm_loadu_si128(at), _mm_cvtsi32_si128(static_cast<int>(sum)));
    __m128i b = _mm_loadu_si128(at + 1);
    __m128i c = _mm_loadu_si128(at + 2);
    __m128i d = _mm_loadu_si128(at + 3);
    for (std::size_t left = bytes.size() / foldedAtOnce; --left > 0;) {
        at += 4;
        a = _mm_xor_si128(moved(a, by64), _mm_loadu_si128(at));
        b = _mm_xor_si128(moved(b, by64), _mm_loadu_si128(at + 1));
        c = _mm_xor_si128(moved(c, by64), _mm_loadu_si128(at + 2));
        d = _mm_xor_si128(moved(d, by64), _mm_loadu_si128(at + 3));
    }
    b = _mm_xor_si128(moved(a, by16), b);
    c = _mm_xor_si128(moved(b, by16), c);
    d = _mm_xor_si128(moved(c, by16), d);
    std::array<std::byte, 16> rest;
    _mm_storeu_si128(reinterpret_cast<__m128i*>(rest.data()), d);
    return plainSum(0, rest);
}

bool canFold() {
    return __builtin_cpu_supports("pclmul") != 0 && __builtin_cpu_supports("sse4.1") != 0;
}

#endif

/// The product of two polynomials; bit 31 is x^0.
std::uint32_t product(std::uint32_t a, std::uint32_t b) {
    std::uint32_t sum = 0;
    for (; a != 0; a <<= 1) {
        if ((a & 0x8000'0000U) != 0)
            sum ^= b;
        b = b >> 1 ^ ((b & 1) != 0 ? 0xEDB8'8320U : 0U);
    }
    return sum;
}

/// The effect of a sum with so many bytes behind its own.
std::uint32_t movedOn(std::uint32_t sum, std::size_t bytes) {
    std::uint32_t factor = 0x0080'0000; // x^8
    for (; bytes != 0; bytes >>= 1) {
        if ((bytes & 1) != 0)
            sum = product(sum, factor);
        factor = product(factor, factor);
    }
    return sum;
}

std::uint32_t checksumOfPiece(std::span<const std::byte> bytes) {
    auto sum = all32;
#if defined(HALFSTEP_FOLDS)
    if (bytes.size() >= foldedAtOnce && canFold()) {
        const auto whole = bytes.size() / foldedAtOnce * foldedAtOnce;
        sum = foldedSum(sum, bytes.first(whole));
        bytes = bytes.subspan(whole);
    }
#endif
    return ~plainSum(sum, bytes);
}

/// Sums of pieces, by all cores; `done(piece)` hears of each.
template<class Done>
std::uint32_t sumOfPieces(std::span<const std::byte> bytes, Done done) {
    constexpr std::size_t size = std::size_t{4} << 20; // takes longer than to start a thread
    std::vector<std::uint32_t> sums(std::max<std::size_t>(1, bytes.size() / size));
    const auto pieceAt = [&](std::size_t k) {
        return bytes.subspan(k * size, k + 1 < sums.size() ? size : std::dynamic_extent);
    };
    const int threads = sums.size() > 1 ? base::coreCount() : 1;
    const auto status = base::parallelFor(sums.size(), threads, [&](std::size_t k, int) {
        sums[k] = checksumOfPiece(pieceAt(k));
        done(pieceAt(k));
        return base::Status();
    });
    static_cast<void>(status); // the body has no errors
    std::uint32_t sum = 0;
    for (std::size_t k = 0; k < sums.size(); ++k)
        sum = movedOn(sum, pieceAt(k).size()) ^ sums[k];
    return sum;
}

} // namespace

std::uint32_t checksumOf(std::span<const std::byte> bytes) {
    return sumOfPieces(bytes, [](std::span<const std::byte>) {});
}

std::uint32_t checksumOfMapped(const base::Bytes& bytes) {
    return sumOfPieces(
        bytes.span(), [&](std::span<const std::byte> piece) { base::releasePages(base::Bytes(piece, bytes.owner())); });
}

} // namespace data
