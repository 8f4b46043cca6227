// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compare/compare_view.h"

#include "app/common/dialogs.h"
#include "app/common/icons.h"
#include "app/compare/layers_panel.h"
#include "app/compare/sample_model.h"
#include "app/compare/sample_view.h"
#include "app/compare/summary_cards.h"
#include "app/document/runtime.h"
#include "app/document/session.h"

#include "report/json.h"
#include "report/text.h"

#include "widgets/common/core_text.h"
#include "widgets/common/em.h"
#include "widgets/tables/table_panel.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace app {
namespace {

using widgets::em;

QString standingMark(Standing standing) {
    switch (standing) {
    case Standing::Good:
        return QStringLiteral("✓ ");
    case Standing::Look:
        return QStringLiteral("⚠ ");
    case Standing::Unknown:
        return {};
    }
    return {};
}

std::string resultText(const compare::Comparison& comparison, const QString& path) {
    if (path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive))
        return report::comparisonJson(comparison);
    if (path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive))
        return report::layersCsv(comparison);
    return report::comparisonText(comparison, true);
}

} // namespace

CompareView::CompareView(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_pages(new QStackedWidget(this)), m_sampleModel(new SampleModel(this)) {
    m_pages->addWidget(makeEmpty());
    m_pages->addWidget(makeResult());
    m_pages->addWidget(makeRunning());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_pages);
    connect(&session.document, &Document::comparisonChanged, this, &CompareView::refresh);
    connect(&session.document, &Document::modelChanged, this, &CompareView::refresh);
    m_timer.setInterval(100);
    connect(&m_timer, &QTimer::timeout, this, &CompareView::showProgress);
    connect(&session.jobs, &JobRunner::started, this, [this](const Job* job) {
        if (job->kind() == Operations::comparisonKind())
            m_timer.start();
    });
    connect(&session.jobs, &JobRunner::finished, this, &CompareView::showProgress);
    refresh();
}

QWidget* CompareView::makeRunning() {
    auto* page = new QWidget(this);
    m_step = new QLabel(page);
    m_step->setObjectName(QStringLiteral("comparisonStep"));
    m_step->setTextFormat(Qt::PlainText);
    m_step->setAlignment(Qt::AlignCenter);
    m_progress = new QProgressBar(page);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(em(this, 24));
    auto* cancel = new QPushButton(icon("process-stop"), tr("Stop comparing"), page);
    cancel->setObjectName(QStringLiteral("stopComparison"));
    connect(cancel, &QPushButton::clicked, this, [this] { m_session.jobs.cancel(Operations::comparisonKind()); });
    auto* layout = new QVBoxLayout(page);
    layout->addStretch();
    layout->addWidget(m_step);
    layout->addWidget(m_progress, 0, Qt::AlignHCenter);
    layout->addWidget(cancel, 0, Qt::AlignHCenter);
    layout->addStretch();
    return page;
}

void CompareView::showProgress() {
    const Job* running = nullptr;
    for (const Job* job : m_session.jobs.jobs())
        if (job->kind() == Operations::comparisonKind() && job->state() == Job::State::Running)
            running = job;
    if (!running) {
        m_timer.stop();
        m_pages->setCurrentIndex(m_session.document.compared().comparison ? 1 : 0);
        return;
    }
    const QString step = running->step();
    m_step->setText(step.isEmpty() ? running->title() : running->title() + QLatin1Char('\n') + step);
    const int permille = running->permille();
    m_progress->setRange(0, permille < 0 ? 0 : 1000);
    m_progress->setValue(permille);
    m_pages->setCurrentIndex(2);
}

QWidget* CompareView::makeEmpty() {
    auto* page = new QWidget(this);
    m_emptyText = new QLabel(page);
    m_emptyText->setWordWrap(true);
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_compare = new QPushButton(icon("halfstep-compare"), tr("Compare…"), page);
    m_compare->setObjectName(QStringLiteral("compareButton"));
    connect(m_compare, &QPushButton::clicked, this, &CompareView::compareRequested);
    auto* layout = new QVBoxLayout(page);
    layout->addStretch();
    layout->addWidget(m_emptyText);
    layout->addWidget(m_compare, 0, Qt::AlignHCenter);
    layout->addStretch();
    return page;
}

QWidget* CompareView::makeResult() {
    auto* page = new QWidget(this);
    m_verdict = new QLabel(page);
    m_verdict->setObjectName(QStringLiteral("verdict"));
    m_verdict->setWordWrap(true);
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QFont font = m_verdict->font();
    font.setPointSizeF(font.pointSizeF() * 1.15);
    m_verdict->setFont(font);
    m_data = new QLabel(page);
    m_data->setTextFormat(Qt::PlainText);
    m_data->setWordWrap(true);
    m_data->setForegroundRole(QPalette::PlaceholderText);
    auto* save = new QPushButton(icon("document-save-as"), tr("Export…"), page);
    save->setObjectName(QStringLiteral("exportComparison"));
    connect(save, &QPushButton::clicked, this, &CompareView::exportResult);
    auto* again = new QPushButton(icon("halfstep-compare"), tr("Other data or runtime…"), page);
    connect(again, &QPushButton::clicked, this, &CompareView::compareRequested);
    m_cards = new SummaryCards(page);
    m_layers = new LayersPanel(m_session, page);
    m_details = new QTabWidget(page);
    m_details->setObjectName(QStringLiteral("compareDetails"));
    m_details->setDocumentMode(true);
    m_details->addTab(makeSamples(), tr("Samples"));
    m_details->addTab(m_layers, tr("Layers"));

    auto* words = new QVBoxLayout;
    words->addWidget(m_verdict);
    words->addWidget(m_data);
    auto* head = new QHBoxLayout;
    head->addLayout(words, 1);
    head->addWidget(again, 0, Qt::AlignTop);
    head->addWidget(save, 0, Qt::AlignTop);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(em(this, 0.5), em(this, 0.5), em(this, 0.5), 0);
    layout->setSpacing(em(this, 0.5));
    layout->addLayout(head);
    layout->addWidget(m_cards);
    layout->addWidget(m_details, 1);
    // In a low window the page scrolls: no word of the verdict is cut, and the tables keep some rows.
    m_details->setMinimumHeight(em(this, 13));
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("comparisonResult"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(page);
    return scroll;
}

QWidget* CompareView::makeSamples() {
    auto* splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    auto* left = new QWidget(splitter);
    m_samples = new widgets::TablePanel(left);
    m_samples->setObjectName(QStringLiteral("sampleTable"));
    m_samples->setSourceModel(m_sampleModel);
    m_samples->setEmptyText(tr("Both models agree on every sample."));
    m_samples->restoreState(m_session.settings.value(Settings::Key::SampleTable).toByteArray());
    m_onlyDifferent = new QCheckBox(tr("Only where A and B &disagree"), left);
    m_onlyDifferent->setObjectName(QStringLiteral("onlyDifferent"));
    auto* leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins({});
    leftLayout->setSpacing(0);
    leftLayout->addWidget(m_onlyDifferent);
    leftLayout->addWidget(m_samples, 1);
    m_sample = new SampleView(m_session.jobs, *m_sampleModel, splitter);
    splitter->addWidget(left);
    splitter->addWidget(m_sample);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({em(this, 48), em(this, 32)}); // the table has more columns than the sample has facts
    connect(m_onlyDifferent, &QCheckBox::toggled, this, [this](bool isOn) {
        m_sampleModel->setOnlyDifferent(isOn);
        // What is shown beside the table is one of its rows.
        m_sample->showSample(m_sampleModel->rowCount() > 0 ? int(m_sampleModel->sampleOfRow(0)) : -1);
    });
    connect(m_samples, &widgets::TablePanel::rowChosen, this,
        [this](int row) { m_sample->showSample(int(m_sampleModel->sampleOfRow(row))); });
    connect(m_samples, &widgets::TablePanel::exportRequested, this, [this](const QString& csv, const QString&) {
        dialogs::saveFile(window(), {tr("Export table"), tr("Tables (*.csv)"), QStringLiteral("samples.csv")},
            [this, csv](const QString& path) { m_session.operations.saveText(path, csv.toStdString()); });
    });
    return splitter;
}

void CompareView::refresh() {
    const ComparedModels& compared = m_session.document.compared();
    showProgress();
    const bool hasB = bool(m_session.document.model(Document::slotB));
    m_emptyText->setText(
        hasB ? tr("Run A and B on the same data: accuracy, error by layer, size and latency side by side.")
             : tr("Open a second model, or quantize this one: then both run on the same data, with accuracy, "
                  "error by layer, size and latency side by side."));
    m_sampleModel->setCompared(compared);
    m_sample->setCompared(compared);
    if (!compared.comparison)
        return;
    showVerdict();
    m_cards->setCards(cardsOf(*compared.comparison));
}

void CompareView::showVerdict() {
    const ComparedModels& compared = m_session.document.compared();
    const Verdict verdict = verdictOf(*compared.comparison);
    m_verdict->setText(standingMark(verdict.standing) + verdict.text);
    const auto& calibration = m_session.document.calibration();
    const bool isSameData = calibration && calibration->data == compared.comparison->data;
    QString text =
        tr("A: %1. B: %2. Data: %3. Kernels: %4")
            .arg(m_session.document.model(Document::slotA).name(), m_session.document.model(Document::slotB).name(),
                samplesOf(compared), numericsText(compared.comparison->numerics));
    if (isSameData)
        text += QLatin1Char('\n') + tr("⚠ The ranges come from these very samples: on others B may be less right.");
    m_data->setText(text);
    m_data->setToolTip(widgets::toQt(compared.comparison->data));
}

/// In the user's words where it is known where they come from.
QString CompareView::samplesOf(const ComparedModels& compared) {
    const QString name = QFileInfo(compared.choice.path).fileName();
    return name.isEmpty() || compared.choice.kind == SourceKind::Random
               ? widgets::toQt(compared.comparison->data)
               : tr("%n sample(s) from %1", nullptr, int(compared.comparison->samples)).arg(name);
}

void CompareView::saveTables() {
    m_session.settings.setValue(Settings::Key::SampleTable, m_samples->saveState());
    m_session.settings.setValue(Settings::Key::LayerTable, m_layers->table()->saveState());
}

void CompareView::exportResult() {
    const auto comparison = m_session.document.compared().comparison;
    if (!comparison)
        return;
    dialogs::saveFile(window(),
        {tr("Export comparison"), tr("JSON (*.json);;Layers as a table (*.csv);;Text (*.txt)"),
            QStringLiteral("comparison.json")},
        [this, comparison](
            const QString& path) { m_session.operations.saveText(path, resultText(*comparison, path)); });
}

} // namespace app
