// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace app {

/// Lives while the application is made: where Qt finds no display it would end with a long complaint and a crash; so
/// the process says in one line what can be done, and ends with 1. Other messages are passed on when the guard goes.
class DisplayGuard {
public:
    DisplayGuard();
    ~DisplayGuard();
    Q_DISABLE_COPY_MOVE(DisplayGuard)
};

} // namespace app
