// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quantize/method_page.h"

#include "app/quantize/decision_tree_view.h"

#include "widgets/common/em.h"
#include "widgets/common/message_bar.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace app {

MethodPage::MethodPage(ChoicesEditor& editor, const SourceModel& source, QWidget* parent)
    : WizardPage(parent), m_editor(editor), m_open(source.toPlan), m_tree(new DecisionTreeView(this)),
      m_why(new QLabel(this)) {
    auto* guide = new QLabel(tr("The published guide for post-training quantization, question by question."), this);
    guide->setForegroundRole(QPalette::PlaceholderText);
    guide->setWordWrap(true);
    m_why->setObjectName(QStringLiteral("why"));
    m_why->setWordWrap(true);
    m_why->setMinimumHeight(widgets::em(this, 3));
    m_why->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_tree->setModel(m_open);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(guide);
    if (source.isRestored()) {
        auto* restored = new widgets::MessageBar(this);
        restored->setObjectName(QStringLiteral("restored"));
        restored->showMessage(
            widgets::MessageBar::Kind::Information, tr("This model is quantized already. Its integers are taken back "
                                                       "to the real values that they stand for, and "
                                                       "these are quantized anew. What rounding has lost stays lost: "
                                                       "the float model, where there is one, gives "
                                                       "a better result."));
        layout->addWidget(restored);
    }
    auto* scroll = new QScrollArea(this); // the whole tree is taller than a small screen
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_tree);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_why);
    connect(m_tree, &DecisionTreeView::answersEdited, this, [this](const Answers& answers) {
        Choices next = m_editor.choices();
        next.answers = answers;
        m_editor.change(tr("Method"), next);
    });
}

void MethodPage::showChoices(const Choices& choices) {
    m_tree->setAnswers(choices.answers);
    const auto leaf = choices.leaf();
    const QString refusal = leaf ? refusalText(*leaf, m_open) : QString();
    m_why->setText(refusal.isEmpty() ? whyText(choices.answers) : refusal);
    Q_EMIT completeChanged();
}

QString MethodPage::missing() const {
    const auto leaf = m_editor.choices().leaf();
    return leaf ? refusalText(*leaf, m_open) : tr("Choose a method to go on.");
}

bool MethodPage::isComplete() const {
    const auto leaf = m_editor.choices().leaf();
    return leaf && refusalText(*leaf, m_open).isEmpty();
}

} // namespace app
