// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/theme_style.h"

#include "widgets/common/contrast.h"

#include <QPainter>
#include <QStyleOption>

namespace app {
namespace {

constexpr double markRatio = 3.0;
constexpr double corner = 2;

/// The line around a field: the least that is well seen on what is in it and around it.
QColor outline(const QStyleOption& option) {
    const QPalette& palette = option.palette;
    const QColor base = palette.color(QPalette::Base);
    const QColor faint = widgets::mixed(base, palette.color(QPalette::Text), 0.3);
    if (!option.state.testFlag(QStyle::State_Enabled))
        return faint;
    if (option.state.testFlag(QStyle::State_HasFocus))
        return widgets::withContrast(palette.color(QPalette::Highlight), base, markRatio);
    return widgets::withContrast(faint, base, markRatio);
}

void drawOutline(QPainter& painter, const QStyleOption& option) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(outline(option));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    painter.restore();
}

QColor ground(const QStyleOption& option) {
    const QPalette& palette = option.palette;
    const auto role = option.state.testFlag(QStyle::State_Enabled) ? QPalette::Base : QPalette::Window;
    const QColor colour = palette.color(role);
    return option.state.testFlag(QStyle::State_Sunken) ? widgets::mixed(colour, palette.color(QPalette::Text), 0.15)
                                                       : colour;
}

QColor sign(const QStyleOption& option) {
    const auto group = option.state.testFlag(QStyle::State_Enabled) ? QPalette::Active : QPalette::Disabled;
    return option.palette.color(group, QPalette::Text);
}

/// The square (or circle) in the middle of the place that the layout gives.
QRectF indicator(const QStyleOption& option) {
    const double side = std::min(option.rect.width(), option.rect.height()) - 1;
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option.rect).center());
    return box;
}

void drawCheckBox(QPainter& painter, const QStyleOption& option) {
    const QRectF box = indicator(option);
    painter.setPen(outline(option));
    painter.setBrush(ground(option));
    painter.drawRoundedRect(box, corner, corner);
    const double side = box.width();
    painter.setPen(QPen(sign(option), side / 7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (option.state.testFlag(QStyle::State_NoChange))
        painter.drawLine(
            QPointF(box.left() + side * 0.25, box.center().y()), {box.right() - side * 0.25, box.center().y()});
    else if (option.state.testFlag(QStyle::State_On))
        painter.drawPolyline(QPolygonF{box.topLeft() + QPointF(side * 0.23, side * 0.52),
            box.topLeft() + QPointF(side * 0.43, side * 0.72), box.topLeft() + QPointF(side * 0.78, side * 0.3)});
}

void drawRadioButton(QPainter& painter, const QStyleOption& option) {
    const QRectF circle = indicator(option);
    painter.setPen(outline(option));
    painter.setBrush(ground(option));
    painter.drawEllipse(circle);
    if (!option.state.testFlag(QStyle::State_On))
        return;
    const double rim = circle.width() * 0.27;
    painter.setPen(Qt::NoPen);
    painter.setBrush(sign(option));
    painter.drawEllipse(circle.adjusted(rim, rim, -rim, -rim));
}

/// A button with a text that opens a menu wherever it is pressed.
const QStyleOptionToolButton* menuButton(const QStyleOption* option) {
    const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
    const bool isOne = button && button->features.testFlag(QStyleOptionToolButton::HasMenu) &&
                       !button->features.testFlag(QStyleOptionToolButton::MenuButtonPopup) && !button->text.isEmpty();
    return isOne ? button : nullptr;
}

int arrowSize(const QStyleOption& option) {
    return option.fontMetrics.height() / 2;
}

} // namespace

ThemeStyle::ThemeStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void ThemeStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const {
    if (element != PE_IndicatorCheckBox && element != PE_IndicatorRadioButton) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        if (element == PE_FrameLineEdit)
            drawOutline(*painter, *option);
        return;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (element == PE_IndicatorCheckBox)
        drawCheckBox(*painter, *option);
    else
        drawRadioButton(*painter, *option);
    painter->restore();
}

void ThemeStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const {
    const auto* button = control == CC_ToolButton ? menuButton(option) : nullptr;
    if (!button) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        if (control == CC_SpinBox)
            drawOutline(*painter, *option);
        return;
    }
    QStyleOptionToolButton body(*button);
    body.features.setFlag(QStyleOptionToolButton::HasMenu, false);
    body.text.clear();
    body.icon = {};
    QProxyStyle::drawComplexControl(control, &body, painter, widget);
    const int arrow = arrowSize(*button);
    QStyleOptionToolButton label(*button);
    label.rect.adjust(0, 0, -arrow, 0);
    proxy()->drawControl(CE_ToolButtonLabel, &label, painter, widget);
    QStyleOption sign(*button);
    sign.rect = QRect(label.rect.right() - arrow / 3, button->rect.center().y() - arrow / 2 + 1, arrow, arrow);
    proxy()->drawPrimitive(PE_IndicatorArrowDown, &sign, painter, widget);
}

QSize ThemeStyle::sizeFromContents(
    ContentsType type, const QStyleOption* option, const QSize& size, const QWidget* widget) const {
    const QSize needed = QProxyStyle::sizeFromContents(type, option, size, widget);
    return type == CT_ToolButton && menuButton(option) ? needed + QSize(arrowSize(*option), 0) : needed;
}

} // namespace app
