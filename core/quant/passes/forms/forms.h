// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "quant/passes/draft.h"

namespace quant {

/// The form in which an operand of `op` reads a value.
TensorPlan formOf(const IntegerScheme& scheme, const model::Operator& op, const Use& use, const Value& value);

/// Options of operators with 16-bit activations: scales of int16 sums need not be powers of two; without a bias the
/// option says how wide sums are.
void setWideOptions(model::Operator& op, model::TensorType bias);

/// A form of a tensor that some operands want.
struct Need {
    TensorPlan form; ///< empty: float, as it was
    std::vector<Use> uses;
    /// The operands read float: a DEQUANTIZE in front of this operator restores it from the form (see Value).
    std::optional<std::int32_t> restoredBefore = {};
};
void addNeed(
    std::vector<Need>& needs, const TensorPlan& form, const Use& use, std::optional<std::int32_t> restoredBefore = {});
/// The operands of the need read this tensor from now on.
void useForm(Draft& draft, const Need& need, std::int32_t tensor);

/// The forms of one tensor in the new graph, and their indices.
class Forms {
public:
    Forms(Draft& draft, std::int32_t tensor) : m_draft(draft), m_tensor(tensor) {}
    /// The form that keeps the tensor's index.
    void own(const TensorPlan& form);
    /// The index of a form; an added tensor where it is new.
    std::int32_t idOf(const TensorPlan& form);
    /// An added tensor of this form, beside those that there are.
    std::int32_t another(const TensorPlan& form);

private:
    /// With a tensor for the scales of its blocks, where it has some.
    TensorPlan withScales(TensorPlan form);

    Draft& m_draft;
    std::int32_t m_tensor;
    std::vector<std::pair<TensorPlan, std::int32_t>> m_known;
};

/// Gives each reader of a constant its form, with a DEQUANTIZE where it wants float from a smaller one. The float
/// values stay only where somebody reads them.
void placeConstant(Draft& draft, std::int32_t tensor, const std::vector<Need>& needs);

} // namespace quant
