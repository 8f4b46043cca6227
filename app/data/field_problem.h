// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLabel;
class QWidget;

namespace app {

/// A line under a field that says what is wrong with it; hidden while nothing is.
QLabel* makeFieldProblem(QWidget* parent);
void showFieldProblem(QLabel* label, const QString& problem);

} // namespace app
