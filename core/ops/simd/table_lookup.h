// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

/// lookUp of ElementKernels, for the vectors of bytes that were included before: Bytes, loadBytes, storeBytes,
/// fillBytes, repeated (16 bytes to all lanes of 128 bits) and chosen.
namespace ops::simd {
namespace {

/// The table in pieces of 16. chosen() takes a byte of a piece by the low half of an index, and gives 0 where the top
/// bit is set: a saturating addition sets it for all indices outside of the piece.
void lookUp(const std::uint8_t* table, const std::uint8_t* in, std::uint8_t* out, std::size_t count) {
    constexpr int pieces = 16;
    constexpr std::size_t together = sizeof(Bytes);
    std::size_t k = 0;
    if (count >= 2 * together) {
        for (; k + together <= count; k += together) {
            const auto indices = loadBytes(in + k);
            auto found = fillBytes(0);
#pragma GCC unroll 16
            for (int piece = 0; piece < pieces; ++piece) {
                const auto inPiece = subtractBytes(indices, fillBytes(piece * 16));
                found = either(found, chosen(repeated(table + piece * 16), addSaturated(inPiece, fillBytes(0x70))));
            }
            storeBytes(out + k, found);
        }
    }
    for (; k < count; ++k)
        out[k] = table[in[k]];
}

} // namespace
} // namespace ops::simd
