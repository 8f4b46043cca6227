// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/data/field_problem.h"

#include "widgets/common/palette_roles.h"

#include <QEvent>
#include <QLabel>

namespace app {
namespace {

/// Red as the palette of the moment has it.
class ProblemLabel : public QLabel {
public:
    using QLabel::QLabel;

protected:
    void changeEvent(QEvent* event) override {
        QLabel::changeEvent(event);
        if (event->type() == QEvent::PaletteChange && !m_isColouring)
            colour();
    }
    void showEvent(QShowEvent* event) override {
        colour();
        QLabel::showEvent(event);
    }

private:
    void colour() {
        m_isColouring = true;
        QPalette own;
        own.setColor(QPalette::WindowText, widgets::PaletteRoles(parentWidget()->palette()).wrong());
        setPalette(own);
        m_isColouring = false;
    }

    bool m_isColouring = false;
};

} // namespace

QLabel* makeFieldProblem(QWidget* parent) {
    auto* label = new ProblemLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // Its line is kept free: what stands below does not move when there is something to say.
    QSizePolicy policy = label->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    label->setSizePolicy(policy);
    label->hide();
    return label;
}

void showFieldProblem(QLabel* label, const QString& problem) {
    // The cross says it without the colour.
    label->setText(problem.isEmpty() ? QString() : QStringLiteral("✗ ") + problem);
    label->setVisible(!problem.isEmpty());
}

} // namespace app
