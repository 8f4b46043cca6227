// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "op_case.h"

#include <QTest>
#include <memory>
#include <string>
#include <vector>

/// Convolutions of every arithmetic against straight loops that state the reference once more.
namespace support {

enum class Arithmetic { Float, Byte, Int8, Int8OneScale, Int4, Int16Wide, Int16Narrow, Hybrid, HybridOneScale };

struct ConvolutionShape {
    const char* name = "";
    bool isDepthwise = false;
    std::vector<int> input = {1, 5, 5, 3}; ///< NHWC
    int filterHeight = 3;
    int filterWidth = 3;
    int outputs = 4; ///< channels
    int groups = 1;  ///< not for depthwise
    model::Padding padding = model::Padding::Same;
    int strideHeight = 1;
    int strideWidth = 1;
    int dilationHeight = 1;
    int dilationWidth = 1;
    model::Activation activation = model::Activation::None;
    bool hasBias = true;
};

struct ConvolutionCase {
    ConvolutionShape shape;
    Arithmetic arithmetic = Arithmetic::Float;
    std::uint32_t seed = 1;
};

/// Columns and rows: each shape with each arithmetic.
void addConvolutionRows(const std::vector<ConvolutionShape>& shapes, const std::vector<Arithmetic>& arithmetics);
/// Runs the current row on every path of this machine with one and two threads; fails the test where an output
/// differs from the loops (floats: beyond a bound for another order of summation).
void runConvolutionRow();

} // namespace support

Q_DECLARE_METATYPE(support::ConvolutionCase)
