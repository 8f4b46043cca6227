// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace app {

class NumberField;

/// How image pixels become the model's numbers.
class PreparationForm : public QWidget {
    Q_OBJECT
public:
    explicit PreparationForm(QWidget* parent = nullptr);
    const data::Preparation& preparation() const { return m_preparation; }
    void setPreparation(const data::Preparation& preparation); ///< says nothing

Q_SIGNALS:
    void edited(const data::Preparation& preparation);

private:
    void change(const data::Preparation& preparation);
    void readChannels(); ///< mean and deviation
    void showValidity();

    data::Preparation m_preparation;
    QComboBox* m_resize;
    QComboBox* m_color;
    NumberField* m_scale;
    NumberField* m_offset;
    QLineEdit* m_mean;
    QLineEdit* m_deviation;
    bool m_hasGoodChannels = true;
    QLabel* m_problem;
};

} // namespace app
