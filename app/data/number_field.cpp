// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/data/number_field.h"

#include "widgets/common/palette_roles.h"

#include <QLocale>
#include <QRegularExpression>

#include <cmath>

namespace app {
namespace {

std::optional<double> plainNumber(const QString& text) {
    bool isNumber = false;
    double value = QLocale::c().toDouble(text, &isNumber);
    if (!isNumber)
        value = QLocale().toDouble(text, &isNumber);
    return isNumber && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

} // namespace

std::optional<double> numberFromText(const QString& text) {
    const QStringList parts = text.split(QLatin1Char('/'));
    const auto numerator = plainNumber(parts.front().trimmed());
    if (parts.size() == 1 || !numerator)
        return numerator;
    const auto denominator = plainNumber(parts[1].trimmed());
    if (parts.size() != 2 || !denominator || *denominator == 0)
        return std::nullopt;
    return *numerator / *denominator;
}

std::optional<std::vector<double>> numbersFromText(const QString& text) {
    static const QRegularExpression separators(QStringLiteral("[,;\\s]+"));
    std::vector<double> numbers;
    for (const QString& part : text.split(separators, Qt::SkipEmptyParts)) {
        const auto number = numberFromText(part);
        if (!number)
            return std::nullopt;
        numbers.push_back(*number);
    }
    return numbers;
}

QString textOfNumbers(const std::vector<double>& numbers) {
    QStringList parts;
    for (const double number : numbers)
        parts.append(QLocale::c().toString(number, 'g', 9));
    return parts.join(QStringLiteral(", "));
}

NumberField::NumberField(QWidget* parent) : QLineEdit(parent) {
    setAlignment(Qt::AlignRight);
    setToolTip(tr("A number or a fraction such as 1/255"));
    setText(QStringLiteral("0"));
    connect(this, &QLineEdit::textEdited, this, &NumberField::read);
}

void NumberField::setValue(double value) {
    const auto shown = numberFromText(text());
    m_value = value;
    if (!shown || *shown != value) // "1/255" stays as it was written
        setText(QLocale::c().toString(value, 'g', 9));
    setValid(true);
}

void NumberField::read(const QString& text) {
    const auto value = numberFromText(text);
    setValid(value.has_value());
    if (!value || *value == m_value)
        return;
    m_value = *value;
    Q_EMIT valueEdited(m_value);
}

void NumberField::setValid(bool isValid) {
    if (m_isValid == isValid)
        return;
    m_isValid = isValid;
    QPalette own;
    if (!isValid)
        own.setColor(QPalette::Text, widgets::PaletteRoles(palette()).wrong());
    setPalette(own);
    Q_EMIT validityChanged();
}

} // namespace app
