// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/quantize/choices.h"

#include <QGroupBox>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QRadioButton;
class QSpinBox;

namespace app {

/// The options of the method; those that it does not have are hidden.
class OptionsForm : public QGroupBox {
    Q_OBJECT
public:
    explicit OptionsForm(ChoicesEditor& editor, QWidget* parent = nullptr);
    void showChoices(const Choices& choices);

private:
    void addRows();
    void addWeightRows();
    void connectScales();
    void connectRest();
    void showFields(const Choices& choices, Leaf leaf);
    void showIoTypes(const Choices& choices, Leaf leaf);
    /// Changes one of the choices.
    template<class Change>
    void edit(const QString& text, Change change, int field = 0);

    ChoicesEditor& m_editor;
    QRadioButton* m_perChannel;
    QRadioButton* m_perTensor;
    QComboBox* m_bits;
    QComboBox* m_block;
    QComboBox* m_symmetric;
    QSpinBox* m_elements;
    QComboBox* m_io;
    QCheckBox* m_allowsFloat;
    QComboBox* m_bias;
    QLabel* m_noOptions;
    QFormLayout* m_layout;
    QWidget* m_granularity = nullptr;
};

} // namespace app
