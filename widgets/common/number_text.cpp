// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/number_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <array>
#include <cmath>

namespace widgets {
namespace {

QString infinityText(double value) {
    return value < 0 ? QStringLiteral("−∞") : QStringLiteral("∞");
}

QString notANumberText() {
    return QCoreApplication::translate("widgets::NumberText", "no number");
}

/// Digits behind the point that make `digits` significant ones.
int decimalsFor(double value, int digits) {
    const double magnitude = value == 0 ? 0 : std::floor(std::log10(std::abs(value)));
    return std::max(0, digits - 1 - static_cast<int>(magnitude));
}

QString withoutTrailingZeros(QString text, const QLocale& locale) {
    const QString point = locale.decimalPoint();
    if (!text.contains(point))
        return text;
    while (text.endsWith(locale.zeroDigit()))
        text.chop(1);
    if (text.endsWith(point))
        text.chop(point.size());
    return text;
}

/// With a small "e", as in programs and papers of the field.
QString scientific(QString text) {
    return text.replace(u'E', u'e');
}

QString groupedByThree(QString digits, const QString& separator) {
    digits.remove(separator);
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, separator);
    return digits;
}

/// 3.41, 51.2, 832: at least three digits of a number below 1024.
QString threeDigits(double value) {
    return QLocale().toString(value, 'f', value < 9.995 ? 2 : value < 99.95 ? 1 : 0);
}

} // namespace

QString shapeText(const model::Shape& shape) {
    if (shape.empty())
        return QCoreApplication::translate("widgets::NumberText", "scalar");
    QStringList parts;
    for (const auto dimension : shape)
        parts.append(dimension < 0 ? QStringLiteral("?") : QString::number(dimension));
    return parts.join(QChar(0x00d7));
}

QString shapeText(const model::Tensor& tensor) {
    const bool hasSignature = tensor.shapeSignature && tensor.shapeSignature->size() == tensor.shape.size();
    return shapeText(hasSignature ? *tensor.shapeSignature : tensor.shape);
}

QString sizeText(std::size_t bytes) {
    static constexpr std::array units = {"B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
    // Figure and unit stay together.
    static const QString pattern = QStringLiteral("%1\u00a0%2");
    if (bytes < 1024)
        return pattern.arg(QLocale().toString(qulonglong(bytes)), QLatin1String(units[0]));
    double value = double(bytes);
    std::size_t unit = 0;
    while (value >= 1023.5 && unit + 1 < units.size()) {
        value /= 1024;
        ++unit;
    }
    return pattern.arg(threeDigits(value), QLatin1String(units[unit]));
}

QString scaleText(double scale) {
    constexpr int digits = 6;
    if (std::isnan(scale))
        return notANumberText();
    if (std::isinf(scale))
        return infinityText(scale);
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    const double size = std::abs(scale);
    if (size != 0 && (size < 1e-4 || size >= 1e7))
        return scientific(locale.toString(scale, 'e', digits - 1));
    return withoutTrailingZeros(locale.toString(scale, 'f', decimalsFor(scale, digits)), locale);
}

QString exactText(double value) {
    if (std::isnan(value))
        return notANumberText();
    if (std::isinf(value))
        return infinityText(value);
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return scientific(locale.toString(value, 'g', QLocale::FloatingPointShortest));
}

QString decibelText(double sqnr) {
    if (std::isnan(sqnr))
        return QStringLiteral("–");
    return std::isinf(sqnr) ? infinityText(sqnr) : QLocale().toString(sqnr, 'f', 1);
}

QString percentText(double share) {
    if (!std::isfinite(share))
        return QStringLiteral("–");
    // A little is not nothing.
    const bool isTiny = share > 0 && share < 0.0005;
    const QString number =
        (isTiny ? QStringLiteral("<") : QString()) + QLocale().toString(isTiny ? 0.1 : share * 100, 'f', 1);
    return QCoreApplication::translate("widgets::NumberText", "%1\u00a0%", "a share in percent").arg(number);
}

QString secondsText(double seconds) {
    static const QString pattern = QStringLiteral("%1\u00a0%2");
    if (!std::isfinite(seconds))
        return QStringLiteral("–");
    if (seconds < 999.5e-6)
        return pattern.arg(threeDigits(seconds * 1e6), QStringLiteral("µs"));
    if (seconds < 0.9995)
        return pattern.arg(threeDigits(seconds * 1e3), QStringLiteral("ms"));
    return pattern.arg(threeDigits(seconds), QStringLiteral("s"));
}

QString countText(quint64 count) {
    QLocale locale;
    locale.setNumberOptions(QLocale::DefaultNumberOptions);
    const QString text = locale.toString(qulonglong(count));
    const QString separator = locale.groupSeparator();
    // Qt 6.4 leaves the first separator out where a language groups from five digits on: "1234.567" in Spanish.
    return text.indexOf(separator) > 3 ? groupedByThree(text, separator) : text;
}

QString typeText(model::TensorType type) {
    const auto name = model::typeName(type);
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

QString tensorText(int index, const QString& name) {
    const QString place = QStringLiteral("T#%1").arg(index);
    return name.isEmpty() ? place : place + u' ' + name;
}

QString operatorText(int index, const QString& name) {
    return QStringLiteral("Op#%1 %2").arg(index).arg(name);
}

} // namespace widgets
