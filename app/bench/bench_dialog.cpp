// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/bench_dialog.h"

#include "app/compare/runtime_form.h"
#include "app/document/runtime.h"
#include "app/document/session.h"
#include "app/document/table_export.h"

#include "widgets/common/em.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/number_text.h"
#include "widgets/facts/fact_columns.h"
#include "widgets/tables/table_panel.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace app {
namespace {

QString jobKind() {
    return QStringLiteral("bench");
}

base::Result<run::Latency> measure(
    const OpenModel& open, const RuntimeChoice& runtime, int threads, double seconds, base::Progress& progress) {
    run::BenchOptions options;
    options.run.threads = threads;
    options.seconds = seconds;
    TRY_ASSIGN(options.backend, makeBackend(runtime, progress));
    return run::bench(open.loaded->model, 0, options, progress);
}

} // namespace

BenchDialog::BenchDialog(Session& session, QWidget* parent)
    : QDialog(parent), m_session(session), m_message(new widgets::MessageBar(this)), m_model(new QComboBox(this)),
      m_runtime(new RuntimeForm(session.jobs, session.settings, Settings::Key::BenchBackend, this)),
      m_threads(new QSpinBox(this)), m_seconds(new QDoubleSpinBox(this)), m_bar(new QProgressBar(this)),
      m_facts(new widgets::FactModel(this)), m_table(new widgets::TablePanel(this)) {
    setObjectName(QStringLiteral("benchDialog"));
    setWindowTitle(tr("Measure speed"));
    m_message->hide();
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 0);
    m_table->setObjectName(QStringLiteral("benchTable"));
    m_table->setSourceModel(m_facts);
    m_table->setEmptyText(tr("Nothing is measured yet. Made-up inputs are used; they change the speed of few models."));
    saveWhenAsked(m_table, session.operations);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_start = buttons->addButton(tr("Measure"), QDialogButtonBox::ActionRole);
    m_start->setObjectName(QStringLiteral("benchStart"));
    m_start->setDefault(true);
    m_stop = buttons->addButton(tr("Stop"), QDialogButtonBox::ActionRole);
    m_stop->setObjectName(QStringLiteral("benchStop"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_message);
    layout->addWidget(makeForm());
    layout->addWidget(m_bar);
    layout->addWidget(m_table, 1);
    layout->addWidget(buttons);
    resize(widgets::em(this, 56), widgets::em(this, 34));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_start, &QPushButton::clicked, this, &BenchDialog::start);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_session.jobs.cancel(jobKind()); });
    showResults();
    setRunning(false);
}

BenchDialog::~BenchDialog() {
    m_session.jobs.cancel(jobKind());
}

QWidget* BenchDialog::makeForm() {
    auto* box = new QGroupBox(tr("What is measured"), this);
    m_model->setObjectName(QStringLiteral("benchModel"));
    for (const int slot : m_session.document.openSlots())
        m_model->addItem(m_session.document.model(slot).name(), slot);
    m_model->setCurrentIndex(qMax(0, m_model->findData(m_session.selection.current().model)));
    m_threads->setObjectName(QStringLiteral("benchThreads"));
    m_threads->setRange(1, 1024);
    m_seconds->setObjectName(QStringLiteral("benchSeconds"));
    m_seconds->setRange(0.1, 600);
    m_seconds->setValue(1);
    m_seconds->setSuffix(tr(" s"));
    auto* form = new QFormLayout(box);
    form->addRow(tr("&Model:"), m_model);
    form->addRow(tr("What computes:"), m_runtime);
    form->addRow(tr("&Threads:"), m_threads);
    form->addRow(tr("&About:"), m_seconds);
    return box;
}

void BenchDialog::setRunning(bool isRunning) {
    m_start->setEnabled(!isRunning);
    m_stop->setEnabled(isRunning);
    m_bar->setVisible(isRunning);
}

void BenchDialog::start() {
    m_message->hide();
    const OpenModel open = m_session.document.model(m_model->currentData().toInt());
    const RuntimeChoice runtime{
        m_session.settings.text(Settings::Key::BenchBackend), m_session.settings.text(Settings::Key::LitertPlace)};
    m_next = {open.name(), m_runtime->backendText(), m_threads->value(), {}};
    setRunning(true);
    m_session.jobs.start(
        jobKind(), tr("Measure %1").arg(open.name()), this,
        [open, runtime, threads = m_threads->value(), seconds = m_seconds->value()](
            base::Progress& progress) { return measure(open, runtime, threads, seconds, progress); },
        [this](const base::Result<run::Latency>& latency) { take(latency); });
}

void BenchDialog::take(const base::Result<run::Latency>& latency) {
    setRunning(false);
    if (!latency) {
        if (latency.error().code != base::Code::Cancelled)
            m_message->showError(latency.error());
        return;
    }
    m_next.latency = *latency;
    auto results = *m_results;
    results.push_back(m_next);
    m_results = std::make_shared<const std::vector<Measured>>(std::move(results));
    showResults();
}

void BenchDialog::showResults() {
    const auto at = [all = m_results](int row) -> const Measured& { return (*all)[std::size_t(row)]; };
    const auto time = [at](const QString& title, double run::Latency::*value, const QString& toolTip = {}) {
        widgets::FactColumn column;
        column.title = title;
        column.text = [=](int row) { return widgets::secondsText(at(row).latency.*value); };
        column.number = [=](int row) { return QVariant(at(row).latency.*value); };
        column.toolTip = toolTip;
        return column;
    };
    const auto memory = [at](int row) { return at(row).latency.memory.total(); };
    m_facts->setTable(
        {measured(), {widgets::textColumn(tr("Model"), [at](int row) { return at(row).model; }),
                         widgets::textColumn(tr("What computes"), [at](int row) { return at(row).backend; }),
                         widgets::countColumn(tr("Threads"), [at](int row) { return std::size_t(at(row).threads); }),
                         time(tr("Median"), &run::Latency::median, tr("Half of the runs took less.")),
                         time(tr("10 %"), &run::Latency::low, tr("A tenth of the runs took less.")),
                         time(tr("90 %"), &run::Latency::high, tr("A tenth of the runs took more.")),
                         widgets::countColumn(tr("Runs"), [at](int row) { return std::size_t(at(row).latency.runs); }),
                         widgets::sizeColumn(tr("Memory"), memory)}});
}

} // namespace app
