// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/summary.h"
#include "model/model.h"

#include <QString>

namespace widgets {

/// What a tensor is in its subgraph.
enum class TensorPart { Input, Output, Constant, Variable, Activation };
TensorPart tensorPart(const model::Model& model, std::size_t subgraph, std::size_t tensor);
QString tensorPartText(TensorPart part);

/// Smallest and largest of the scales (zero points) of a tensor: "0.00123 … 0.0456", one number when they are equal,
/// empty without. `exact`: all digits.
QString scaleRangeText(const model::Tensor& tensor, bool exact);
QString zeroPointRangeText(const model::Tensor& tensor);
/// Scale and zero point in one: "0.0235294 · -128", of channels "0.00123 … 0.0456"; empty without.
QString quantizationText(const model::Tensor& tensor);

/// The chip of a tensor's type.
inspect::ComputeKind kindOfType(model::TensorType type);
QString kindText(inspect::ComputeKind kind);

/// Bytes of the stored constant, else of the dense tensor; 0 where elements have no fixed size.
std::size_t bytesOf(const model::Model& model, const model::Tensor& tensor);

/// "T#12 name"; "none" for -1.
QString operandText(const model::Subgraph& subgraph, std::int32_t tensor);
/// "Op#7 CONV_2D"
QString operatorTextOf(const model::Model& model, std::size_t subgraph, std::int32_t op);

} // namespace widgets
