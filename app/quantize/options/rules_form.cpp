// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quantize/options/rules_form.h"

#include "app/common/icons.h"
#include "app/quantize/options/treatment.h"

#include "widgets/common/core_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace app {

RulesForm::RulesForm(QStringList types, QWidget* parent)
    : QWidget(parent), m_types(std::move(types)), m_layout(new QVBoxLayout(this)),
      m_add(new QPushButton(icon("list-add"), tr("Add &rule"), this)) {
    m_layout->setContentsMargins({});
    auto* help = new QLabel(tr("Operators that no rule names stay float. Of two rules for an operator the lower one "
                               "wins. The plan lets you change single operators."),
        this);
    help->setWordWrap(true);
    help->setForegroundRole(QPalette::PlaceholderText);
    m_layout->addWidget(help);
    m_add->setObjectName(QStringLiteral("addRule"));
    m_add->setAutoDefault(false);
    m_layout->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, [this] {
        quant::OperatorRule rule;
        setTreatment(rule, {quant::Precision::Int8});
        addLine(rule);
        m_lines.back().type->setFocus();
        Q_EMIT edited();
    });
}

std::vector<quant::OperatorRule> RulesForm::rules() const {
    std::vector<quant::OperatorRule> rules;
    for (const Line& line : m_lines) {
        quant::OperatorRule rule;
        rule.which.type = line.type->currentData().toString().toStdString();
        rule.which.name = line.name->text().trimmed().toStdString();
        setTreatment(rule, treatments()[std::size_t(line.becomes->currentIndex())]);
        rules.push_back(std::move(rule));
    }
    return rules;
}

void RulesForm::setRules(const std::vector<quant::OperatorRule>& rules) {
    if (rules == this->rules())
        return;
    for (const Line& line : m_lines)
        delete line.row;
    m_lines.clear();
    for (const auto& rule : rules)
        addLine(rule);
}

void RulesForm::addLine(const quant::OperatorRule& rule) {
    m_lines.push_back(makeLine(rule));
    m_layout->insertWidget(m_layout->indexOf(m_add), m_lines.back().row);
    setTabOrder(m_lines.back().row, m_add);
}

QComboBox* RulesForm::makeTypes(const quant::OperatorRule& rule, QWidget* parent) {
    auto* box = new QComboBox(parent);
    box->setObjectName(QStringLiteral("ruleType"));
    box->setAccessibleName(tr("Type of the operators"));
    box->addItem(tr("Every operator"), QString());
    const QString type = widgets::toQt(rule.which.type);
    for (const QString& name : m_types)
        box->addItem(name, name);
    if (box->findData(type) < 0)
        box->addItem(type, type); // of another model
    box->setCurrentIndex(box->findData(type));
    return box;
}

RulesForm::Line RulesForm::makeLine(const quant::OperatorRule& rule) {
    Line line;
    line.row = new QWidget(this);
    auto* layout = new QHBoxLayout(line.row);
    layout->setContentsMargins({});
    line.type = makeTypes(rule, line.row);
    line.name = new QLineEdit(widgets::toQt(rule.which.name), line.row);
    line.name->setObjectName(QStringLiteral("ruleName"));
    line.name->setAccessibleName(tr("Name of a result"));
    line.name->setPlaceholderText(tr("any name; * stands for any text"));
    line.name->setToolTip(tr("The whole name of one of the operator’s results: * is any text, ? one character."));
    line.becomes = new QComboBox(line.row);
    line.becomes->setObjectName(QStringLiteral("ruleBecomes"));
    line.becomes->setAccessibleName(tr("What they become"));
    for (const Treatment& treatment : treatments())
        line.becomes->addItem(treatmentText(treatment));
    for (int i = 0; i < line.becomes->count(); ++i)
        if (treatmentOf(rule) == treatments()[std::size_t(i)])
            line.becomes->setCurrentIndex(i);
    auto* remove = new QToolButton(line.row);
    remove->setObjectName(QStringLiteral("removeRule"));
    remove->setIcon(icon("list-remove"));
    remove->setToolTip(tr("Remove this rule"));
    remove->setAccessibleName(tr("Remove this rule"));
    remove->setFocusPolicy(Qt::StrongFocus);
    layout->addWidget(line.type, 3);
    layout->addWidget(line.name, 4);
    layout->addWidget(line.becomes, 3);
    layout->addWidget(remove);
    connect(line.type, &QComboBox::activated, this, &RulesForm::edited);
    connect(line.name, &QLineEdit::textEdited, this, &RulesForm::edited);
    connect(line.becomes, &QComboBox::activated, this, &RulesForm::edited);
    connect(remove, &QToolButton::clicked, this, [this, row = line.row] { removeLine(row); });
    return line;
}

void RulesForm::removeLine(QWidget* row) {
    std::erase_if(m_lines, [row](const Line& line) { return line.row == row; });
    row->hide();
    row->deleteLater();
    m_add->setFocus();
    Q_EMIT edited();
}

} // namespace app
