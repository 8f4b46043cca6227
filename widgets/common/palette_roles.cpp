// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/palette_roles.h"

#include "widgets/common/contrast.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace widgets {
namespace {

constexpr double textRatio = 4.5;
constexpr double markRatio = 3.0;

struct Pair {
    QRgb light; ///< on a light base
    QRgb dark;
};

/// Before the contrast with the base at hand is made sure.
Pair precisionColours(inspect::ComputeKind kind) {
    switch (kind) {
    case inspect::ComputeKind::Float32:
        return {0x767c83, 0x9aa1a9};
    case inspect::ComputeKind::Float16:
        return {0x0f857a, 0x35b5a6};
    case inspect::ComputeKind::Int16:
        return {0x7d4fc4, 0xa98be8};
    case inspect::ComputeKind::Int8:
        return {0x1f5fc4, 0x5a93f0};
    case inspect::ComputeKind::UInt8:
        return {0x2e8fd0, 0x74c3f5};
    case inspect::ComputeKind::Int4:
        return {0xc9620a, 0xf39a4a};
    case inspect::ComputeKind::Hybrid:
        return {0x55709b, 0x8fa9cf};
    case inspect::ComputeKind::Other:
        return {0x8c6239, 0xbd946a};
    }
    return {0x8c6239, 0xbd946a};
}

/// Nine points of cividis, equally far apart, from dark to light.
constexpr std::array<QRgb, 9> cividis = {
    0x00224e, 0x123570, 0x3b496c, 0x575d6d, 0x707173, 0x8a8678, 0xa59c74, 0xc3b369, 0xfee838};

QColor cividisAt(double position) {
    const double scaled = std::clamp(position, 0.0, 1.0) * (cividis.size() - 1);
    const auto index = std::min(static_cast<std::size_t>(scaled), cividis.size() - 2);
    return mixed(QColor(cividis[index]), QColor(cividis[index + 1]), scaled - double(index));
}

QPalette palette(QRgb window, QRgb base, QRgb text, QRgb highlight) {
    const QColor windowColour(window);
    const QColor baseColour(base);
    const QColor textColour(text);
    const QColor accent(highlight);
    QPalette result(windowColour, windowColour);
    result.setColor(QPalette::Base, baseColour);
    result.setColor(QPalette::AlternateBase, mixed(baseColour, textColour, 0.04));
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::ToolTipText})
        result.setColor(role, textColour);
    result.setColor(QPalette::ToolTipBase, baseColour);
    result.setColor(QPalette::BrightText, readableOn(windowColour));
    result.setColor(QPalette::Highlight, accent);
    result.setColor(QPalette::HighlightedText, readableOn(accent));
    result.setColor(QPalette::Link, withContrast(accent, baseColour, textRatio));
    result.setColor(QPalette::LinkVisited, withContrast(accent, baseColour, textRatio));
    result.setColor(
        QPalette::PlaceholderText, withContrast(mixed(baseColour, textColour, 0.55), baseColour, textRatio));
    const QColor faded = mixed(windowColour, textColour, 0.45);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        result.setColor(QPalette::Disabled, role, faded);
    result.setColor(QPalette::Disabled, QPalette::Highlight, mixed(windowColour, textColour, 0.25));
    return result;
}

} // namespace

PaletteRoles::PaletteRoles(const QPalette& palette)
    : m_palette(palette),
      m_isDark(palette.color(QPalette::Base).lightnessF() < palette.color(QPalette::Text).lightnessF()) {}

QColor PaletteRoles::mutedText() const {
    return withContrast(mixed(base(), text(), 0.6), base(), textRatio);
}

QColor PaletteRoles::gridLine() const {
    return mixed(base(), text(), m_isDark ? 0.16 : 0.12);
}

QColor PaletteRoles::wrong() const {
    return withContrast(m_isDark ? QColor(0xff7b72) : QColor(0xc62828), base(), textRatio);
}

QColor PaletteRoles::look() const {
    return withContrast(m_isDark ? QColor(0xe5b045) : QColor(0x9a6700), base(), textRatio);
}

QColor PaletteRoles::good() const {
    return withContrast(m_isDark ? QColor(0x5cc26f) : QColor(0x23803a), base(), textRatio);
}

QColor PaletteRoles::precision(inspect::ComputeKind kind) const {
    const auto [light, dark] = precisionColours(kind);
    return withContrast(QColor(m_isDark ? dark : light), base(), markRatio);
}

QColor PaletteRoles::onPrecision(inspect::ComputeKind kind) const {
    return readableOn(precision(kind));
}

QColor PaletteRoles::precisionFill(inspect::ComputeKind kind) const {
    return mixed(base(), precision(kind), m_isDark ? 0.22 : 0.14);
}

QColor PaletteRoles::mark() const {
    return withContrast(accent(), base(), markRatio);
}

QColor PaletteRoles::error(double share) const {
    return cividisAt(m_isDark ? share : 1 - share);
}

QPalette lightPalette() {
    return palette(0xf3f4f5, 0xffffff, 0x1d2023, 0x2563b8);
}

QPalette darkPalette() {
    return palette(0x26292d, 0x1b1d20, 0xe3e6e9, 0x2f6cc0);
}

} // namespace widgets
