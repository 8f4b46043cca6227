// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace app {

class ActionCollection;

/// Adds every command of the window. They do nothing before they are connected.
void addWindowActions(ActionCollection& actions);

} // namespace app
