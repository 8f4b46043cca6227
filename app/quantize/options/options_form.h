// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/quantize/choices.h"

#include <QGroupBox>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
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
    void addRangeRows();
    void addWeightRows();
    void connectScales();
    void connectRanges();
    void connectRest();
    void showFields(const Choices& choices, Leaf leaf);
    void showRanges(const Choices& choices);
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
    QComboBox* m_ranges;
    QLabel* m_rangeText;
    QDoubleSpinBox* m_percentile;
    QComboBox* m_io;
    QLabel* m_ioNote; ///< what float ends mean for a model of integers
    QCheckBox* m_allowsFloat;
    QComboBox* m_bias;
    QCheckBox* m_beyond;
    QComboBox* m_flavour;
    QFormLayout* m_layout;
    QWidget* m_granularity = nullptr;
};

} // namespace app
