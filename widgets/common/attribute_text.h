// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/model.h"

#include <QString>

namespace widgets {

/// The value of one attribute: a number, "true", "SAME", "[1, 2]"; bytes by their size.
QString attributeValueText(const model::Option& option);
/// What tells most about an operator, on one line: "3×3 stride 2×2, SAME, RELU". Defaults are left out.
QString attributeLine(const model::Operator& op);

} // namespace widgets
