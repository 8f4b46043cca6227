// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/kernel.h"

#include "base/result.h"

#include <map>
#include <string>
#include <vector>

namespace run {

/// Collects the operators that cannot run, so that all are named at once.
class Unsupported {
public:
    /// `why` is the kernel's own words, may be empty.
    void add(const model::Model& model, const ops::Node& node, base::Code code, const std::string& why = {});
    bool empty() const { return m_places.empty(); }
    /// "CUMSUM version 1 (float32, int32 -> float32) at Op#3, Op#5; …" as the detail; the gravest code.
    base::Status status() const;

private:
    struct Finding {
        std::string name;
        std::string operation; ///< code, version and types
        std::string why;
        auto operator<=>(const Finding&) const = default;
    };
    std::map<Finding, std::vector<std::string>> m_places;
    base::Code m_code = base::Code::UnsupportedOptions;
};

bool isUnsupported(base::Code code);

} // namespace run
