// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/facts/fact_model.h"

#include <cstddef>
#include <functional>

namespace widgets {

/// The usual columns of a FactTable.
FactColumn textColumn(const QString& title, std::function<QString(int row)> text);
FactColumn countColumn(const QString& title, std::function<std::size_t(int row)> count);
/// With all digits in the tool tip.
FactColumn sizeColumn(const QString& title, std::function<std::size_t(int row)> bytes);
/// Six digits, all of them in the tool tip; NaN stands for no value.
FactColumn numberColumn(const QString& title, std::function<double(int row)> number);
/// The row's own number.
FactColumn indexColumn(const QString& title);

} // namespace widgets
