// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "quant/rules.h"

#include <QStringList>
#include <QWidget>

#include <vector>

class QComboBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace app {

/// Rules of a recipe, one a line: operators of this type, whose results are named so, become that. Later ones win.
class RulesForm : public QWidget {
    Q_OBJECT
public:
    /// `types`: those of the model's operators.
    explicit RulesForm(QStringList types, QWidget* parent = nullptr);
    std::vector<quant::OperatorRule> rules() const;
    void setRules(const std::vector<quant::OperatorRule>& rules); ///< says nothing

Q_SIGNALS:
    void edited();

private:
    struct Line {
        QWidget* row = nullptr;
        QComboBox* type = nullptr;
        QLineEdit* name = nullptr;
        QComboBox* becomes = nullptr;
    };
    void addLine(const quant::OperatorRule& rule);
    Line makeLine(const quant::OperatorRule& rule);
    void removeLine(QWidget* row);
    QComboBox* makeTypes(const quant::OperatorRule& rule, QWidget* parent);

    QStringList m_types;
    QVBoxLayout* m_layout;
    QPushButton* m_add;
    std::vector<Line> m_lines;
};

} // namespace app
