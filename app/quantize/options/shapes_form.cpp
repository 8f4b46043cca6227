// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quantize/options/shapes_form.h"

#include "app/data/field_problem.h"

#include "widgets/common/core_text.h"
#include "widgets/common/number_text.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace app {
namespace {

/// Changes of the same field are undone together.
constexpr int shapesField = 5;

QString plainText(const model::Shape& shape) {
    QStringList sizes;
    for (const auto size : shape)
        sizes.append(QString::number(size));
    return sizes.join(QStringLiteral(", "));
}

const quant::InputShape* shapeIn(const Choices& choices, const std::string& input) {
    const auto found = std::ranges::find(choices.shapes, input, &quant::InputShape::input);
    return found == choices.shapes.end() ? nullptr : &*found;
}

} // namespace

ShapesForm::ShapesForm(ChoicesEditor& editor, const std::vector<data::InputSpec>& open, QWidget* parent)
    : QGroupBox(tr("Shapes"), parent), m_editor(editor),
      m_fix(new QCheckBox(tr("&Fix the open dimensions of the inputs"), this)), m_problem(makeFieldProblem(this)) {
    m_fix->setObjectName(QStringLiteral("fixShapes"));
    m_fix->setToolTip(tr("All other shapes follow. The Edge TPU and TensorFlow Lite Micro need fixed shapes; with "
                         "other runtimes an open batch can be resized."));
    auto* layout = new QFormLayout(this);
    layout->addRow(m_fix);
    for (const auto& input : open) {
        if (std::ranges::any_of(m_lines, [&](const Line& line) { return line.input.name == input.name; }))
            continue; // of another signature
        auto* field = new QLineEdit(this);
        field->setObjectName(QStringLiteral("shape%1").arg(m_lines.size()));
        auto* label = new QLabel(tr("%1 (%2):", "input, open shape")
                                     .arg(widgets::toQt(input.name), widgets::shapeText(input.signatureShape)),
            this);
        label->setBuddy(field);
        layout->addRow(label, field);
        connect(field, &QLineEdit::textEdited, this, &ShapesForm::read);
        m_lines.push_back({input, field});
    }
    layout->addRow(m_problem);
    setHidden(m_lines.empty());
    connect(m_fix, &QCheckBox::clicked, this, [this](bool isChecked) {
        Choices next = m_editor.choices();
        next.fixesShapes = isChecked;
        m_editor.change(tr("Shapes"), next);
    });
}

void ShapesForm::showChoices(const Choices& choices) {
    m_fix->setChecked(choices.fixesShapes);
    for (const Line& line : m_lines) {
        line.field->setEnabled(choices.fixesShapes);
        const auto* chosen = shapeIn(choices, line.input.name);
        const model::Shape shape = chosen ? chosen->shape : line.input.shape;
        if (m_isValid && shapeFromText(line.field->text()) != shape) // as it was written, if that is the same
            line.field->setText(plainText(shape));
    }
}

QString ShapesForm::problemOf(const Line& line, const std::optional<model::Shape>& shape) const {
    const auto& open = line.input.signatureShape;
    const bool fits = shape && std::ranges::equal(*shape, open,
                                   [](std::int32_t size, std::int32_t wanted) { return wanted < 0 || size == wanted; });
    return fits ? QString()
                : tr("%1 takes %2: write sizes such as %3.")
                      .arg(widgets::toQt(line.input.name), widgets::shapeText(open), plainText(line.input.shape));
}

void ShapesForm::read() {
    Choices next = m_editor.choices();
    next.shapes.clear();
    QString problem;
    for (const Line& line : m_lines) {
        const auto shape = shapeFromText(line.field->text());
        if (problem.isEmpty())
            problem = problemOf(line, shape);
        if (shape && *shape != line.input.shape)
            next.shapes.push_back({line.input.name, *shape});
    }
    showValidity(problem);
    if (m_isValid)
        m_editor.change(tr("Shapes"), next, shapesField);
}

void ShapesForm::showValidity(const QString& problem) {
    m_isValid = problem.isEmpty();
    showFieldProblem(m_problem, problem);
    Q_EMIT validityChanged();
}

} // namespace app
