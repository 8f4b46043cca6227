// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compare/sample_view.h"

#include "app/compare/class_bars.h"
#include "app/compare/output_model.h"
#include "app/compare/sample_model.h"
#include "app/data/sample_image.h"
#include "app/jobs/job_runner.h"

#include "widgets/common/core_text.h"
#include "widgets/common/em.h"
#include "widgets/tables/table_panel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace app {
namespace {

using widgets::em;

/// More classes than these are shown by rank, not all.
constexpr std::size_t shownClasses = 12;

enum Form { Bars, Table };

/// The classes to show: all in their order, or those with the highest scores of either model.
std::vector<std::size_t> classesToShow(const std::vector<float>& a, const std::vector<float>& b) {
    std::vector<std::size_t> order(a.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    if (order.size() <= shownClasses)
        return order;
    const auto higher = [&](std::size_t x, std::size_t y) { return std::max(a[x], b[x]) > std::max(a[y], b[y]); };
    std::partial_sort(order.begin(), order.begin() + std::ptrdiff_t(shownClasses), order.end(), higher);
    order.resize(shownClasses);
    return order;
}

} // namespace

SampleView::SampleView(JobRunner& jobs, const SampleModel& samples, QWidget* parent)
    : QWidget(parent), m_jobs(jobs), m_samples(samples), m_title(new QLabel(this)), m_picture(new QLabel(this)),
      m_legend(new QLabel(this)), m_output(new QComboBox(this)), m_form(new QComboBox(this)),
      m_forms(new QStackedWidget(this)), m_bars(new ClassBars(this)), m_table(new widgets::TablePanel(this)),
      m_values(new OutputModel(this)) {
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_picture->setObjectName(QStringLiteral("samplePicture"));
    m_picture->setAccessibleName(tr("Picture of the sample"));
    m_legend->setText(tr("filled: A, outlined: B"));
    m_legend->setForegroundRole(QPalette::PlaceholderText);
    m_output->setAccessibleName(tr("Output"));
    m_form->setAccessibleName(tr("How to show the output"));
    m_form->addItems({tr("Bars"), tr("Table")});
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_bars);
    m_table->setSourceModel(m_values);
    m_table->setEmptyText(tr("This output is too large to be kept for every sample."));
    m_forms->addWidget(scroll);
    m_forms->addWidget(m_table);

    auto* head = new QHBoxLayout;
    auto* words = new QVBoxLayout;
    auto* choices = new QHBoxLayout;
    choices->addWidget(m_output);
    choices->addWidget(m_form);
    choices->addStretch();
    words->addWidget(m_title);
    words->addLayout(choices);
    words->addWidget(m_legend);
    words->addStretch();
    head->addWidget(m_picture, 0, Qt::AlignTop);
    head->addLayout(words, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(em(this, 0.5), em(this, 0.25), em(this, 0.25), 0);
    layout->addLayout(head);
    layout->addWidget(m_forms, 1);
    connect(m_output, &QComboBox::activated, this, &SampleView::showOutput);
    connect(m_form, &QComboBox::activated, this, &SampleView::showOutput);
}

void SampleView::setCompared(const ComparedModels& compared) {
    m_compared = compared;
    m_output->clear();
    if (compared.comparison)
        for (const auto& output : compared.comparison->outputs)
            m_output->addItem(widgets::toQt(output.name));
    m_output->setVisible(m_output->count() > 1);
    showSample(compared.comparison && !compared.comparison->answers.empty() ? 0 : -1);
}

void SampleView::showSample(int sample) {
    m_sample = sample;
    if (sample < 0) {
        m_title->setText(tr("Choose a sample."));
        m_picture->hide();
        m_forms->hide();
        return;
    }
    const auto& dataset = *m_compared.dataset;
    const QString name = widgets::toQt(dataset.name(std::size_t(sample)));
    const auto label = dataset.label(std::size_t(sample));
    m_title->setText(label ? tr("%1, label %2").arg(name, m_samples.className(*label)) : name);
    m_forms->show();
    showOutput();
    loadPicture(std::size_t(sample));
}

void SampleView::showOutput() {
    if (m_sample < 0)
        return;
    const auto& answer = m_compared.comparison->answers[std::size_t(m_sample)];
    const auto index = std::size_t(std::max(0, m_output->currentIndex()));
    static const std::vector<float> none;
    const auto& a = index < answer.outputsA.size() ? answer.outputsA[index] : none;
    const auto& b = index < answer.outputsB.size() ? answer.outputsB[index] : none;
    const bool isClassification = m_compared.comparison->outputs[index].isClassification && a.size() == b.size();
    m_form->setVisible(isClassification);
    const bool asBars = isClassification && m_form->currentIndex() == Bars;
    m_legend->setVisible(asBars);
    m_forms->setCurrentIndex(asBars ? Bars : Table);
    if (asBars)
        return showBars(a, b);
    m_values->setValues(a, b);
}

void SampleView::showBars(const std::vector<float>& a, const std::vector<float>& b) {
    const int label = m_compared.dataset->label(std::size_t(m_sample)).value_or(-1);
    std::vector<ClassScore> scores;
    for (const auto index : classesToShow(a, b))
        scores.push_back({m_samples.className(int(index)), a[index], b[index], int(index) == label});
    m_bars->setScores(std::move(scores));
}

void SampleView::loadPicture(std::size_t sample) {
    const auto stage = [dataset = m_compared.dataset, sample](
                           base::Progress&) { return sampleImage(*dataset, sample); };
    m_jobs.start(QStringLiteral("picture"), tr("Load picture"), this, stage,
        [this](const base::Result<QImage>& image) { showPicture(image); });
}

void SampleView::showPicture(const base::Result<QImage>& image) {
    m_picture->setVisible(image && !image->isNull());
    if (!image || image->isNull())
        return;
    const double ratio = devicePixelRatioF();
    const QSize size = QSize(em(this, 7), em(this, 7)) * ratio;
    const auto mode = image->width() < size.width() ? Qt::FastTransformation : Qt::SmoothTransformation;
    QPixmap picture = QPixmap::fromImage(image->scaled(size, Qt::KeepAspectRatio, mode));
    picture.setDevicePixelRatio(ratio);
    m_picture->setPixmap(picture);
}

} // namespace app
