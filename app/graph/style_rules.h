// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/graph/graph_colours.h"

#include "base/result.h"

#include <QByteArray>

#include <string>
#include <vector>

namespace app {

/// Rules of colours as a file keeps them:
///   {"format": "halfstep style rules", "rules": [{"query": "op:conv", "colour": 2, "on": true}, …]}
/// `colour` is one of the eight, counted from 0; it and `on` may be missing.
QByteArray toJson(const std::vector<widgets::GraphRule>& rules);
/// `name` of the file, for the error. Errors: CorruptData.
base::Result<std::vector<widgets::GraphRule>> readStyleRules(const QByteArray& json, const std::string& name);

/// The first colour that no rule has, else the one that the fewest have.
int freeColour(const std::vector<widgets::GraphRule>& rules);

} // namespace app
