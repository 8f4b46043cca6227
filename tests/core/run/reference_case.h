// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/arrays/npz.h"
#include "model/model.h"
#include "run/interpreter.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

/// Models with stored answers of the runtime's reference kernels, and how ours are compared with them.
namespace reference {

/// What may differ.
struct Tolerance {
    int steps = 0;      ///< of integers
    double ofValue = 0; ///< of floats: times the value's magnitude, or
    double ofRange = 0; ///< times the largest magnitude of the tensor
};

/// Empty where `got` is as wanted; else what differs, in words. The shape of `got` may have other ones in it.
std::string difference(const data::Array& got, const data::Array& wanted, const Tolerance& tolerance);

/// One run of a subgraph with these arrays (of the subgraph's inputs in its order).
struct Answer {
    std::vector<data::Array> outputs;
    std::map<std::pair<std::size_t, int>, data::Array> tensors; ///< as tapped, by subgraph and tensor
    std::string error;                                          ///< empty: it ran
};
Answer runOnce(run::Interpreter& interpreter, const std::vector<data::Array>& inputs);

/// Row `index` of an array along its first axis.
data::Array row(const data::Array& array, std::size_t index);

/// Where the tensors of a signature, sorted by name, stand in a subgraph's list.
std::vector<std::size_t> positionsOf(
    const std::vector<std::int32_t>& tensors, const std::vector<model::SignatureTensor>& names);

} // namespace reference
