// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

#include <optional>
#include <vector>

namespace app {

/// A number, or a fraction as people write scales: "0.5", "1e-3", "1/255". Locale's and plain decimal points are taken.
std::optional<double> numberFromText(const QString& text);

/// Several of them, with commas, semicolons or spaces between; none for an empty text. Nothing where one is no number.
std::optional<std::vector<double>> numbersFromText(const QString& text);
QString textOfNumbers(const std::vector<double>& numbers);

/// A line for such a number. Text that is none is marked and keeps the last value.
class NumberField : public QLineEdit {
    Q_OBJECT
public:
    explicit NumberField(QWidget* parent = nullptr);
    double value() const { return m_value; }
    void setValue(double value); ///< says nothing
    bool isValid() const { return m_isValid; }

Q_SIGNALS:
    void valueEdited(double value);
    void validityChanged();

private:
    void read(const QString& text);
    void setValid(bool isValid);

    double m_value = 0;
    bool m_isValid = true;
};

} // namespace app
