// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"

#include <QString>

#include <vector>

namespace app {

/// How the verdict is to be read.
enum class Standing { Good, Look, Unknown };

/// One sentence or two: is B still right?
struct Verdict {
    Standing standing = Standing::Unknown;
    QString text;
};
Verdict verdictOf(const compare::Comparison& comparison);

/// One figure with what belongs to it.
struct Card {
    QString title;
    QString value;
    QString detail;
    QString toolTip;
};
/// Accuracy, agreement, output error, size, latency: those that the comparison has.
std::vector<Card> cardsOf(const compare::Comparison& comparison);

} // namespace app
