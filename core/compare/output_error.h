// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compare/comparison.h"

#include <optional>
#include <span>

namespace compare {

/// Does the output hold one score a class? Judged by shape, and by SOFTMAX, LOG_SOFTMAX or LOGISTIC at its end unless
/// the samples have labels.
bool isClassification(const model::Model& model, std::size_t subgraph, std::size_t output, bool hasLabels);

/// Adds one sample's answers.
void addSample(std::span<const float> a, std::span<const float> b, std::optional<int> label, OutputError& error);

/// After the last sample.
void finish(OutputError& error);

} // namespace compare
