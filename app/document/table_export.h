// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace widgets {
class TablePanel;
}

namespace app {

class Operations;

/// Asks for a file and writes the table whenever its "Export" is chosen.
void saveWhenAsked(widgets::TablePanel* table, Operations& operations);

} // namespace app
