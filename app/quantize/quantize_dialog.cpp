// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quantize/quantize_dialog.h"

#include "app/common/dialogs.h"
#include "app/common/icons.h"
#include "app/data/calibration_box.h"
#include "app/document/session.h"
#include "app/quantize/convert_page.h"
#include "app/quantize/data_page.h"
#include "app/quantize/method_page.h"
#include "app/quantize/plan_page.h"
#include "app/quantize/stages.h"

#include "widgets/common/em.h"

#include <QAction>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace app {
namespace {

using widgets::em;
using Key = Settings::Key;

QToolButton* makeHistoryButton(QAction* action, const char* iconName, QKeySequence::StandardKey key, QWidget* parent) {
    action->setIcon(icon(iconName));
    action->setShortcuts(key);
    auto* button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    return button;
}

} // namespace

QuantizeDialog::QuantizeDialog(Session& session, SourceModel source, QWidget* parent)
    : QDialog(parent), m_session(session), m_editor(new ChoicesEditor(firstChoices(source), this)),
      m_stages(new QuantizeStages(session.jobs, std::move(source), this)), m_stack(new QStackedWidget(this)) {
    setObjectName(QStringLiteral("quantizeDialog"));
    setWindowTitle(tr("Quantize %1").arg(m_stages->model().name()));
    addPages();
    auto* middle = new QHBoxLayout;
    middle->setSpacing(em(this, 1.5));
    middle->addWidget(makeSteps());
    middle->addWidget(m_stack, 1);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(middle, 1);
    layout->addWidget(makeButtons());
    resize(QSize(em(this, 66), em(this, 62)).boundedTo(screen()->availableSize() * 0.95));

    connect(m_editor, &ChoicesEditor::changed, this, [this](const Choices& choices) {
        for (auto* page : m_wizardPages)
            page->showChoices(choices);
        refresh();
    });
    connect(m_stages, &QuantizeStages::changed, this, &QuantizeDialog::refresh);
    connect(m_stages, &QuantizeStages::changed, this, &QuantizeDialog::shareResults);
    connect(m_stages, &QuantizeStages::changed, this, &QuantizeDialog::leaveWhenStopped, Qt::QueuedConnection);
    for (auto* page : m_wizardPages)
        page->showChoices(m_editor->choices());
    showPage(0);
}

QuantizeDialog::~QuantizeDialog() {
    m_stages->cancel();
}

Choices QuantizeDialog::firstChoices(const SourceModel& source) const {
    Choices choices;
    const auto& settings = m_session.settings;
    if (const auto leaf = leafOfMode(settings.text(Key::QuantizeMode).toStdString()))
        choices.answers = answersFor(*leaf);
    choices.perChannel = settings.flag(Key::PerChannel);
    choices.data = m_session.document.data();
    choices.keepsRanges = !source.ranges.empty();
    return choices;
}

void QuantizeDialog::addPages() {
    m_convertPage = new ConvertPage(*m_editor, *m_stages, m_session, this);
    m_wizardPages = {new MethodPage(*m_editor, m_stages->source(), this),
        new DataPage(*m_editor, *m_stages, m_session.jobs, this),
        new PlanPage(*m_editor, *m_stages, m_session.jobs, this), m_convertPage};
    for (auto* page : m_wizardPages) {
        m_stack->addWidget(page);
        connect(page, &WizardPage::completeChanged, this, &QuantizeDialog::refresh);
    }
}

QWidget* QuantizeDialog::makeSteps() {
    auto* panel = new QWidget(this);
    auto* layout = new QVBoxLayout(panel);
    layout->setContentsMargins({});
    layout->setSpacing(em(this, 0.75));
    for (std::size_t i = 0; i < m_wizardPages.size(); ++i) {
        auto* label =
            new QLabel(tr("%1. %2", "number of a step, its name").arg(i + 1).arg(m_wizardPages[i]->title()), panel);
        m_steps.push_back(label);
        layout->addWidget(label);
    }
    layout->addStretch();
    return panel;
}

QWidget* QuantizeDialog::makeButtons() {
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    auto* undo = m_editor->history()->createUndoAction(this, tr("Undo"));
    auto* redo = m_editor->history()->createRedoAction(this, tr("Redo"));
    layout->addWidget(makeHistoryButton(undo, "edit-undo", QKeySequence::Undo, row));
    layout->addWidget(makeHistoryButton(redo, "edit-redo", QKeySequence::Redo, row));
    m_missing = new QLabel(row);
    m_missing->setObjectName(QStringLiteral("wizardMissing"));
    m_missing->setWordWrap(true);
    m_missing->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_missing->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(m_missing, 1);
    const auto add = [&](const QString& text, const char* name) {
        auto* button = new QPushButton(text, row);
        button->setObjectName(QLatin1String(name));
        layout->addWidget(button);
        return button;
    };
    m_cancel = add(tr("Cancel"), "wizardCancel");
    m_back = add(tr("&Back"), "wizardBack");
    m_next = add(tr("&Next"), "wizardNext");
    m_cancel->setAutoDefault(false);
    m_back->setAutoDefault(false);
    m_next->setDefault(true);
    connect(m_cancel, &QPushButton::clicked, this, &QuantizeDialog::reject);
    connect(m_back, &QPushButton::clicked, this, [this] { showPage(page() - 1); });
    connect(m_next, &QPushButton::clicked, this, &QuantizeDialog::next);
    return row;
}

int QuantizeDialog::page() const {
    return m_stack->currentIndex();
}

void QuantizeDialog::showPage(int page) {
    m_stack->setCurrentIndex(page);
    m_wizardPages[std::size_t(page)]->enter();
    refresh();
}

void QuantizeDialog::next() {
    if (page() + 1 < m_stack->count())
        showPage(page() + 1);
    else
        convert();
}

void QuantizeDialog::refresh() {
    if (!m_next)
        return; // still being built
    const bool isConverting = m_stages->state() == QuantizeStages::State::Converting;
    const bool isLast = page() + 1 == m_stack->count();
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        QFont font = m_steps[i]->font();
        font.setBold(int(i) == page());
        m_steps[i]->setFont(font);
        m_steps[i]->setEnabled(int(i) <= page());
    }
    m_back->setEnabled(page() > 0 && !isConverting);
    m_next->setEnabled(m_wizardPages[std::size_t(page())]->isComplete() && !isConverting);
    const QString missing = m_next->isEnabled() ? QString() : m_wizardPages[std::size_t(page())]->missing();
    m_missing->setText(missing);
    m_next->setToolTip(missing);
    m_next->setText(!isLast ? tr("&Next") : m_convertPage->replacesFile() ? tr("Replace file") : tr("Convert"));
}

void QuantizeDialog::shareResults() {
    // The window's plots show what calibration saw and the grid that the plan gives; a restored model is not in it.
    if (m_stages->source().isRestored())
        return;
    auto& document = m_session.document;
    if (m_stages->calibration() && document.calibration() != m_stages->calibration())
        document.setCalibration(m_stages->calibration());
    if (m_stages->plan() && document.plan() != m_stages->plan())
        document.setPlan(m_stages->plan());
}

void QuantizeDialog::convert() {
    const Choices& choices = m_editor->choices();
    m_session.settings.setValue(Key::QuantizeMode, QString::fromLatin1(modeOf(*choices.leaf()).data()));
    m_session.settings.setValue(Key::PerChannel, choices.perChannel);
    m_convertPage->setConverting(true);
    m_stages->convert(m_convertPage->outputPath(), [this](const base::Result<OpenModel>& result) {
        m_convertPage->setConverting(false);
        if (result)
            return finish(*result);
        m_convertPage->showError(result.error());
        refresh();
    });
}

void QuantizeDialog::finish(const OpenModel& converted) {
    m_session.settings.addRecentFile(converted.path());
    const QString folder = QFileInfo(converted.path()).absolutePath();
    const bool isBeside = folder == QFileInfo(m_session.document.model(Document::slotA).path()).absolutePath();
    dialogs::setFolder(isBeside ? QString() : folder, FilePurpose::Output);
    m_session.document.setModel(Document::slotB, converted);
    if (m_editor->choices().data.isChosen())
        m_session.document.setData(m_editor->choices().data);
    const auto data = m_convertPage->comparisonData();
    if (data)
        m_session.operations.compare(*data);
    Q_EMIT written(converted.path(), data.has_value());
    accept();
}

void QuantizeDialog::reject() {
    if (m_stages->state() == QuantizeStages::State::Converting) {
        m_stages->cancel(); // the page says how it ended
        return;
    }
    if (m_stages->state() == QuantizeStages::State::Calibrating) {
        m_isLeaving = true; // once it is known what was seen
        m_stages->cancel();
        return;
    }
    leave();
}

void QuantizeDialog::leave() {
    m_isLeaving = false;
    if (!m_stages->partial())
        return QDialog::reject();
    const Question question{tr("Leave without what the calibration has seen?"),
        tr("%1. The page of the plan can save them, use them or go on.").arg(calibrationText(*m_stages->partial())),
        tr("Leave")};
    dialogs::askDecision(this, question, [this](bool yes) {
        if (yes)
            QDialog::reject();
    });
}

void QuantizeDialog::leaveWhenStopped() {
    if (m_isLeaving && !m_stages->isBusy())
        leave();
}

} // namespace app
