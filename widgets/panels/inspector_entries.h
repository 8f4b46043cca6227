// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/selection.h"

#include "inspect/summary.h"
#include "model/model.h"

#include <QString>

#include <optional>
#include <vector>

namespace widgets {

/// One line of the inspector: a section (children), a fact, or an operand that leads somewhere.
struct InspectorEntry {
    QString name;
    QString value;
    QString exact;                  ///< for tool tip and copying, where it says more than `value`
    std::optional<Selected> target; ///< where a click leads
    std::vector<InspectorEntry> children;
};
using InspectorEntries = std::vector<InspectorEntry>;

/// The model that is looked at. `summary` may be null.
struct Inspected {
    const model::Loaded& loaded;
    const inspect::Summary* summary;
};

InspectorEntries modelEntries(const Inspected& inspected, const Selected& selected);
/// `selected` names an operator (a tensor) of the model.
InspectorEntries operatorEntries(const Inspected& inspected, const Selected& selected);
InspectorEntries tensorEntries(const Inspected& inspected, const Selected& selected);
/// Lines "name: value", children indented.
QString entriesToText(const InspectorEntries& entries, int depth = 0);

} // namespace widgets
