// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "quant/precision.h"

#include "calib/range_method.h"
#include "model/model.h"

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quant {

/// Which operators or tensors a rule is for: those for which everything holds that is given. An operator goes by the
/// names of its results.
struct Selector {
    std::string type = {};                     ///< of operators: "CONV_2D"; empty: any
    std::string name = {};                     ///< glob for the whole name: * any text, ? one character; empty: any
    std::string regex = {};                    ///< regular expression (ECMAScript) for a part of the name; empty: any
    std::optional<std::int32_t> subgraph = {}; ///< nothing: all subgraphs
    std::vector<std::int32_t> indices = {};    ///< in the subgraph; empty: any

    bool operator==(const Selector&) const = default;
};

/// What a recipe asks of some operators; what is absent stays as an earlier rule or the recipe says it.
struct OperatorRule {
    Selector which = {};
    std::optional<Precision> precision = {};
    std::optional<bool> perChannel = {};
    std::optional<int> weightBits = {};  ///< 8 or 4
    std::optional<int> weightBlock = {}; ///< see Recipe::weightBlock
    std::optional<bool> symmetricWeights = {};
    std::optional<std::size_t> leastWeightElements = {};

    bool operator==(const OperatorRule&) const = default;
};

/// A range given by hand, in the place of the calibrated one.
struct GivenRange {
    float min = 0;
    float max = 0;
    bool operator==(const GivenRange&) const = default;
};

/// What a recipe says about the ranges of some tensors.
struct TensorRule {
    Selector which = {};                           ///< without `type`
    std::optional<GivenRange> range = {};          ///< in the place of the calibrated one
    std::optional<calib::RangeChoice> method = {}; ///< how the calibrated one is chosen

    bool operator==(const TensorRule&) const = default;
};

/// A selector, ready to be asked many times. Matching takes time in proportion to pattern and name.
class Matcher {
public:
    /// BadRecipe, with `subject`: the regular expression is none, or is longer than 256 characters.
    static base::Result<Matcher> make(const Selector& which, std::string_view subject);
    bool matchesOperator(const model::Model& model, std::size_t subgraph, std::size_t op) const;
    bool matchesTensor(const model::Model& model, std::size_t subgraph, std::size_t tensor) const;

private:
    struct Pattern;
    bool matchesPlace(std::size_t subgraph, std::size_t index) const;
    bool matchesName(const std::string& name) const;

    Selector m_which;
    std::shared_ptr<const Pattern> m_regex; ///< may be null
};

/// Does the text match the glob as a whole?
bool matchesGlob(std::string_view text, std::string_view glob);

/// What a recipe wants of one operator.
struct OperatorChoice {
    Precision precision = Precision::Float32;
    bool perChannel = true;
    int weightBits = 8;
    int weightBlock = 0;
    bool symmetricWeights = true;
    std::size_t leastWeightElements = 1024;
    bool isByRule = false;          ///< a rule named the precision
    const char* whyFloat = nullptr; ///< CORE_TEXT: why the precision is Float32, where that is known
};

struct Recipe;

/// What a recipe says about the range of one tensor.
struct TensorChoice {
    std::optional<GivenRange> range = {};
    calib::RangeChoice method = {};
};

/// Choices of all operators and all tensors of one subgraph, and of its inner values (calib::InnerValues); later rules
/// win.
std::vector<OperatorChoice> operatorChoices(
    const model::Model& model, std::size_t subgraph, const Recipe& recipe, Precision otherwise);
std::vector<TensorChoice> tensorChoices(const model::Model& model, std::size_t subgraph, const Recipe& recipe);

} // namespace quant
