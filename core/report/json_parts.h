// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/text.h"

#include "base/error.h"

#include <cmath>
#include <nlohmann/json.hpp>
#include <string>

/// What the JSON reports share. Included by their sources only.
namespace report {

using Json = nlohmann::ordered_json;

/// JSON knows no NaN and no infinity.
inline Json number(double value) {
    return std::isfinite(value) ? Json(value) : Json(nullptr);
}

inline Json diagnosticJson(const base::Diagnostic& diagnostic) {
    return {{"severity", severityName(diagnostic.severity)}, {"place", diagnostic.subject}, {"text", diagnostic.text},
        {"subgraph", diagnostic.subgraph}, {"operator", diagnostic.op}, {"tensor", diagnostic.tensor}};
}

inline Json diagnosticsJson(const base::Diagnostics& diagnostics) {
    Json list = Json::array();
    for (const base::Diagnostic& diagnostic : diagnostics)
        list.push_back(diagnosticJson(diagnostic));
    return list;
}

/// Names in files may be no UTF-8: what is none becomes the replacement character.
inline std::string dumped(const Json& json) {
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace report
