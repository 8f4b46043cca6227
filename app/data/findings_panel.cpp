// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/data/findings_panel.h"

#include "app/jobs/job_runner.h"

#include "widgets/common/core_text.h"
#include "widgets/common/em.h"
#include "widgets/facts/fact_columns.h"
#include "widgets/tables/table_panel.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace app {
namespace {

/// The names of a remark's samples; very many are only counted.
QString namesOf(const DataRemark& remark, const data::Dataset& dataset) {
    constexpr std::size_t mostNames = 40;
    QStringList names;
    const auto& samples = remark.finding.samples;
    for (std::size_t i = 0; i < std::min(mostNames, samples.size()); ++i)
        names.append(widgets::toQt(data::sampleName(dataset, samples[i])));
    if (samples.size() > mostNames)
        names.append(QStringLiteral("…"));
    return names.join(QStringLiteral("\n"));
}

} // namespace

FindingsPanel::FindingsPanel(JobRunner& jobs, QWidget* parent)
    : QWidget(parent), m_jobs(jobs), m_summary(new QLabel(this)), m_model(new widgets::FactModel(this)),
      m_table(new widgets::TablePanel(this)) {
    m_summary->setObjectName(QStringLiteral("findingsSummary"));
    m_summary->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("findingsTable"));
    m_table->setSourceModel(m_model);
    m_table->setMinimumHeight(widgets::em(this, 11));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_summary);
    layout->addWidget(m_table, 1);
    layout->addStretch();
    clear();
}

void FindingsPanel::clear() {
    m_summary->hide();
    m_table->hide();
}

void FindingsPanel::look(std::shared_ptr<const data::Dataset> dataset, std::shared_ptr<const model::Model> model) {
    if (dataset == m_dataset)
        return;
    m_dataset = dataset;
    const QString kind = QStringLiteral("check %1").arg(quintptr(this));
    m_jobs.cancel(kind);
    clear();
    if (!dataset || dataset->isDummy)
        return;
    m_summary->setText(tr("Looking at all samples…"));
    m_summary->show();
    m_jobs.start(
        kind, tr("Check the data"), this,
        [dataset, model](base::Progress& progress) { return checkData(dataset, *model, progress); },
        [this, dataset](const base::Result<DataCheck>& check) {
            if (dataset == m_dataset)
                show(check);
        });
}

void FindingsPanel::show(const base::Result<DataCheck>& check) {
    if (!check) {
        clear();
        return;
    }
    const QString looked = tr("%n sample(s) looked at", nullptr, int(check->looked));
    m_summary->setText(check->remarks.empty()
                           ? tr("%1: nothing is odd about them.").arg(looked)
                           : tr("%1, %2:").arg(looked, tr("%n remark(s)", nullptr, int(check->remarks.size()))));
    const auto shared = std::make_shared<const DataCheck>(*check);
    const auto at = [shared](int row) -> const DataRemark& { return shared->remarks[std::size_t(row)]; };
    auto samples = widgets::textColumn(tr("Sample"), [=](int row) { return remarkSamples(at(row), *shared->dataset); });
    samples.full = [=](int row) { return namesOf(at(row), *shared->dataset); };
    m_model->setTable({int(shared->remarks.size()),
        {samples, widgets::countColumn(tr("Samples"), [=](int row) { return at(row).finding.samples.size(); }),
            widgets::textColumn(tr("What is odd"), [=](int row) { return remarkText(at(row), *shared->dataset); })}});
    m_table->setVisible(!shared->remarks.empty());
}

} // namespace app
