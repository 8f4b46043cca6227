// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/quantize/choices.h"

#include "data/dataset.h"

#include <QGroupBox>

#include <vector>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace app {

/// Dimensions of inputs that are open, such as the batch: do they stay so, or which size do they get? Hidden for a
/// model that has none.
class ShapesForm : public QGroupBox {
    Q_OBJECT
public:
    /// `open`: the inputs, see quant::openInputs().
    ShapesForm(ChoicesEditor& editor, const std::vector<data::InputSpec>& open, QWidget* parent = nullptr);
    void showChoices(const Choices& choices);
    /// Is what stands in the fields a shape that the input can have?
    bool isValid() const { return m_isValid; }

Q_SIGNALS:
    void validityChanged();

private:
    struct Line {
        data::InputSpec input;
        QLineEdit* field = nullptr;
    };
    void read();
    void showValidity(const QString& problem);
    QString problemOf(const Line& line, const std::optional<model::Shape>& shape) const;

    ChoicesEditor& m_editor;
    QCheckBox* m_fix;
    QLabel* m_problem;
    std::vector<Line> m_lines;
    bool m_isValid = true;
};

} // namespace app
