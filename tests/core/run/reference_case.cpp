// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "reference_case.h"

#include "data/arrays/element.h"
#include "run/samples.h"

#include "base/error_text.h"
#include "base/text.h"

#include <algorithm>
#include <cmath>

namespace reference {
namespace {

model::Shape withoutOnes(model::Shape shape) {
    std::erase(shape, 1);
    return shape;
}

std::string integerDifference(
    const std::vector<std::int64_t>& got, const std::vector<std::int64_t>& wanted, int steps) {
    std::size_t count = 0;
    std::int64_t worst = 0;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const std::int64_t distance = std::abs(got[i] - wanted[i]);
        count += distance > steps ? 1 : 0;
        worst = std::max(worst, distance);
    }
    return count == 0 ? ""
                      : base::format("%zu of %zu values differ, worst %lld", count, wanted.size(),
                            static_cast<long long>(worst));
}

std::string realDifference(
    const std::vector<double>& got, const std::vector<double>& wanted, const Tolerance& tolerance) {
    double range = 0;
    for (const double value : wanted)
        range = std::isfinite(value) ? std::max(range, std::abs(value)) : range;
    std::size_t count = 0;
    double worst = 0;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const bool isSame = got[i] == wanted[i] || (std::isnan(got[i]) && std::isnan(wanted[i]));
        const double distance = isSame ? 0 : std::abs(got[i] - wanted[i]);
        const double allowed = std::max(tolerance.ofValue * std::abs(wanted[i]), tolerance.ofRange * range) + 1e-9;
        count += distance <= allowed ? 0 : 1; // so that NaN counts
        worst = std::max(worst, std::isnan(distance) ? HUGE_VAL : distance);
    }
    return count == 0 ? "" : base::format("%zu of %zu values are off, worst %g", count, wanted.size(), worst);
}

data::Array copyOf(const ops::TensorInfo& info, std::span<const std::byte> bytes) {
    return {info.type, info.shape, base::Bytes::copyOf(bytes)};
}

} // namespace

std::string difference(const data::Array& got, const data::Array& wanted, const Tolerance& tolerance) {
    if (got.type != wanted.type)
        return "the types differ";
    if (withoutOnes(got.shape) != withoutOnes(wanted.shape))
        return base::shapeText(got.shape) + " instead of " + base::shapeText(wanted.shape);
    const auto count = model::elementCount(wanted.shape).value_or(0);
    const auto ours = data::toNumbers(got.bytes.span(), got.type, count, "got");
    const auto theirs = data::toNumbers(wanted.bytes.span(), wanted.type, count, "wanted");
    if (!ours || !theirs)
        return "no numbers";
    if (const auto* reals = std::get_if<std::vector<double>>(&*theirs))
        return realDifference(std::get<std::vector<double>>(*ours), *reals, tolerance);
    return integerDifference(
        std::get<std::vector<std::int64_t>>(*ours), std::get<std::vector<std::int64_t>>(*theirs), tolerance.steps);
}

Answer runOnce(run::Interpreter& interpreter, const std::vector<data::Array>& inputs) {
    Answer answer;
    std::vector<run::InputValue> values;
    for (const auto& input : inputs)
        values.push_back({input.shape, input.bytes.span()});
    auto status = run::feedInputs(interpreter, values);
    interpreter.resetVariables();
    if (status)
        status = interpreter.invoke(
            [&](const run::TapPoint& at, const ops::TensorInfo& info, std::span<const std::byte> bytes) {
                answer.tensors.insert_or_assign({at.subgraph, at.tensor}, copyOf(info, bytes));
                return base::Status();
            });
    if (!status) {
        answer.error = base::errorText(status.error());
        return answer;
    }
    for (std::size_t k = 0; k < interpreter.subgraph().outputs.size(); ++k)
        answer.outputs.push_back(copyOf(
            interpreter.tensor(static_cast<std::size_t>(interpreter.subgraph().outputs[k])), interpreter.output(k)));
    return answer;
}

data::Array row(const data::Array& array, std::size_t index) {
    const std::size_t bytes = array.shape[0] > 0 ? array.bytes.size() / static_cast<std::size_t>(array.shape[0]) : 0;
    return {array.type, {array.shape.begin() + 1, array.shape.end()}, array.bytes.slice(index * bytes, bytes)};
}

std::vector<std::size_t> positionsOf(
    const std::vector<std::int32_t>& tensors, const std::vector<model::SignatureTensor>& names) {
    std::vector<std::size_t> positions;
    for (const auto& named : model::sortedByName(names))
        positions.push_back(static_cast<std::size_t>(
            std::find(tensors.begin(), tensors.end(), static_cast<std::int32_t>(named.tensor)) - tensors.begin()));
    return positions;
}

} // namespace reference
