// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/contrast.h"

#include <algorithm>
#include <cmath>

namespace widgets {
namespace {

double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour) {
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

double contrast(const QColor& a, const QColor& b) {
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

QColor readableOn(const QColor& background) {
    const QColor black(Qt::black);
    const QColor white(Qt::white);
    return contrast(black, background) >= contrast(white, background) ? black : white;
}

QColor withContrast(const QColor& colour, const QColor& background, double ratio) {
    constexpr int steps = 50;
    const QColor goal = readableOn(background);
    for (int step = 0; step < steps; ++step) {
        // As stored on screen: eight bits a channel.
        const QColor candidate = QColor(mixed(colour, goal, double(step) / steps).rgb());
        if (contrast(candidate, background) >= ratio)
            return candidate;
    }
    return goal;
}

QColor mixed(const QColor& from, const QColor& to, double share) {
    const auto between = [share](float a, float b) { return a + (b - a) * float(share); };
    return QColor::fromRgbF(
        between(from.redF(), to.redF()), between(from.greenF(), to.greenF()), between(from.blueF(), to.blueF()));
}

} // namespace widgets
