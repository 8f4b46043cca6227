// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "run/graph/unsupported.h"

#include "base/text.h"

#include <algorithm>
#include <span>

namespace run {
namespace {

using base::Code;

std::string typeList(const std::vector<const ops::TensorInfo*>& tensors) {
    std::vector<std::string> names;
    for (const auto* tensor : tensors)
        names.emplace_back(tensor ? model::typeName(tensor->type) : "none");
    return base::joined(names, ", ");
}

/// The place without the operator's name, which stands in front of the list already.
std::string shortPlace(const std::string& place, const std::string& name) {
    return place.ends_with(" " + name) ? place.substr(0, place.size() - name.size() - 1) : place;
}

/// Enough places to find the operators; a graph of thousands would fill the screen.
std::string placesText(const std::vector<std::string>& places) {
    constexpr std::size_t most = 100;
    const auto shown = std::span(places).first(std::min(most, places.size()));
    const auto text = base::joined(shown, ", ");
    return places.size() <= most ? text : text + base::format(" and %zu more", places.size() - most);
}

} // namespace

bool isUnsupported(Code code) {
    return code == Code::UnsupportedOperator || code == Code::UnsupportedType || code == Code::UnsupportedOptions;
}

void Unsupported::add(const model::Model& model, const ops::Node& node, Code code, const std::string& why) {
    const auto& operatorCode = model.codeOf(*node.op);
    const std::string name = model::nameOf(operatorCode);
    m_places[{name,
                 name + " version " + std::to_string(operatorCode.version) + " (" + typeList(node.inputs) + " -> " +
                     typeList(node.outputs) + ")",
                 why}]
        .push_back(shortPlace(node.place, name));
    // The gravest first: no kernel at all, then not for these types, then not for these options.
    if (code == Code::UnsupportedOperator || (code == Code::UnsupportedType && m_code == Code::UnsupportedOptions))
        m_code = code;
}

base::Status Unsupported::status() const {
    if (empty())
        return {};
    std::vector<std::string> parts;
    for (const auto& [finding, places] : m_places)
        parts.push_back(
            finding.operation + " at " + placesText(places) + (finding.why.empty() ? "" : ": " + finding.why));
    const auto& first = m_places.begin()->first;
    const std::string subject = m_places.size() == 1 ? first.name : first.name + " and others";
    return base::Error{m_code, subject, base::joined(parts, "; ")};
}

} // namespace run
