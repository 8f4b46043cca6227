// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/rules.h"

#include "quant/litert/litert_recipe.h"
#include "quant/recipe.h"

#include "base/error_text.h"
#include "calib/inner_values.h"

#include <algorithm>
#include <regex>

namespace quant {
namespace {

constexpr std::size_t longestPattern = 256;
/// Longer names are compared by their beginning.
constexpr std::size_t longestName = 4096;

/// Libstdc++'s default matcher goes back and forth, in exponential time on some patterns and recursively by character;
/// this one does not.
constexpr auto regexFlags = std::regex::ECMAScript | std::regex::nosubs
#ifdef __GLIBCXX__
                            | std::regex_constants::__polynomial
#endif
    ;

template<class T>
void take(std::optional<T> from, T& to) {
    if (from)
        to = *from;
}

/// In the flavour of litert-quantizer a rule does not count for operators that it does not have in that precision.
bool isOffered(
    const model::Model& model, std::size_t subgraph, std::size_t op, const OperatorRule& rule, const Recipe& recipe) {
    return recipe.flavour == Flavour::TfliteConverter || !rule.precision ||
           litert::supports(model.codeOf(model.subgraphs[subgraph].operators[op]).builtin, *rule.precision,
               rule.weightBits.value_or(recipe.weightBits), litert::weightBlock(recipe, rule, *rule.precision));
}

void leaveFloat(OperatorChoice& choice) {
    choice.precision = Precision::Float32;
    choice.whyFloat = CORE_TEXT("quant::Plan", "litert-quantizer has no such form of this operator");
}

} // namespace

struct Matcher::Pattern {
    std::regex regex;
};

base::Result<Matcher> Matcher::make(const Selector& which, std::string_view subject) {
    Matcher matcher;
    matcher.m_which = which;
    if (which.regex.empty())
        return matcher;
    if (which.regex.size() > longestPattern)
        return base::Error{base::Code::BadRecipe, std::string(subject), "the regular expression is too long"};
    try {
        matcher.m_regex = std::make_shared<const Pattern>(Pattern{std::regex(which.regex, regexFlags)});
    } catch (const std::regex_error&) {
        return base::Error{
            base::Code::BadRecipe, std::string(subject), "\"" + which.regex + "\" is no regular expression"};
    }
    return matcher;
}

bool Matcher::matchesPlace(std::size_t subgraph, std::size_t index) const {
    if (m_which.subgraph && *m_which.subgraph != static_cast<std::int32_t>(subgraph))
        return false;
    return m_which.indices.empty() ||
           std::ranges::find(m_which.indices, static_cast<std::int32_t>(index)) != m_which.indices.end();
}

bool Matcher::matchesName(const std::string& name) const {
    const auto end = name.begin() + static_cast<std::ptrdiff_t>(std::min(name.size(), longestName));
    if (!m_which.name.empty() && !matchesGlob({name.begin(), end}, m_which.name))
        return false;
    return !m_regex || std::regex_search(name.begin(), end, m_regex->regex);
}

bool Matcher::matchesOperator(const model::Model& model, std::size_t subgraph, std::size_t op) const {
    const auto& node = model.subgraphs[subgraph].operators[op];
    if (!matchesPlace(subgraph, op))
        return false;
    if (!m_which.type.empty() && model::nameOf(model.codeOf(node)) != m_which.type)
        return false;
    if (m_which.name.empty() && !m_regex)
        return true;
    return std::ranges::any_of(node.outputs, [&](std::int32_t tensor) {
        return tensor >= 0 && matchesName(model.subgraphs[subgraph].tensors[static_cast<std::size_t>(tensor)].name);
    });
}

bool Matcher::matchesTensor(const model::Model& model, std::size_t subgraph, std::size_t tensor) const {
    const auto& tensors = model.subgraphs[subgraph].tensors;
    static const std::string nameless; // of a value inside of an operator
    return matchesPlace(subgraph, tensor) && matchesName(tensor < tensors.size() ? tensors[tensor].name : nameless);
}

bool matchesGlob(std::string_view text, std::string_view glob) {
    std::size_t t = 0;
    std::size_t g = 0;
    std::size_t star = std::string_view::npos; // the last star, and the text that it may still swallow from
    std::size_t retry = 0;
    while (t < text.size()) {
        if (g < glob.size() && glob[g] == '*') {
            star = g++;
            retry = t;
        } else if (g < glob.size() && (glob[g] == '?' || glob[g] == text[t])) {
            ++g;
            ++t;
        } else if (star != std::string_view::npos) {
            g = star + 1;
            t = ++retry;
        } else {
            return false;
        }
    }
    return glob.find_first_not_of('*', g) == std::string_view::npos;
}

std::vector<OperatorChoice> operatorChoices(
    const model::Model& model, std::size_t subgraph, const Recipe& recipe, Precision otherwise) {
    std::vector<OperatorChoice> choices(model.subgraphs[subgraph].operators.size(),
        {otherwise, recipe.perChannel, recipe.weightBits, recipe.weightBlock, recipe.symmetricWeights,
            recipe.leastWeightElements, false, nullptr});
    for (std::size_t op = 0; op < choices.size(); ++op) {
        if (!isOffered(model, subgraph, op, {.which = {}, .precision = otherwise}, recipe))
            leaveFloat(choices[op]);
    }
    for (const auto& rule : recipe.operators) {
        const auto matcher = Matcher::make(rule.which, {});
        for (std::size_t op = 0; matcher && op < choices.size(); ++op) {
            if (!matcher->matchesOperator(model, subgraph, op))
                continue;
            auto& choice = choices[op];
            if (!isOffered(model, subgraph, op, rule, recipe)) {
                if (choice.precision == Precision::Float32)
                    leaveFloat(choice);
                continue;
            }
            choice.whyFloat = nullptr;
            choice.isByRule = choice.isByRule || rule.precision.has_value();
            take(rule.precision, choice.precision);
            take(rule.perChannel, choice.perChannel);
            take(rule.weightBits, choice.weightBits);
            take(rule.weightBlock, choice.weightBlock);
            take(rule.symmetricWeights, choice.symmetricWeights);
            take(rule.leastWeightElements, choice.leastWeightElements);
        }
    }
    return choices;
}

std::vector<TensorChoice> tensorChoices(const model::Model& model, std::size_t subgraph, const Recipe& recipe) {
    std::vector<TensorChoice> choices(calib::InnerValues(model, subgraph).size(), TensorChoice{{}, recipe.range});
    for (const auto& rule : recipe.tensors) {
        const auto matcher = Matcher::make(rule.which, {});
        for (std::size_t tensor = 0; matcher && tensor < choices.size(); ++tensor) {
            if (!matcher->matchesTensor(model, subgraph, tensor))
                continue;
            choices[tensor].range = rule.range; // a method that comes later wins over it
            take(rule.method, choices[tensor].method);
        }
    }
    return choices;
}

} // namespace quant
