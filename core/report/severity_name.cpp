// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "report/text.h"

namespace report {

std::string_view severityName(base::Severity severity) {
    switch (severity) {
    case base::Severity::Note:
        return "note";
    case base::Severity::Warning:
        return "warning";
    case base::Severity::Problem:
        return "problem";
    }
    return {};
}

} // namespace report
