// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/data/calibration_box.h"

#include "app/common/dialogs.h"
#include "app/common/files.h"
#include "app/data/samples_dialog.h"
#include "app/jobs/job_runner.h"

#include "widgets/common/core_text.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/number_text.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace app {
namespace {

using CalibrationPointer = std::shared_ptr<const calib::Calibration>;

/// The calibration with the samples of `choice` behind it; a part gets what it lacks of them.
base::Result<CalibrationPointer> withSamples(const calib::Calibration& before, const DataChoice& choice,
    const std::shared_ptr<const model::Model>& model, base::Progress& progress) {
    if (choice.kind == SourceKind::Calibration) {
        TRY_ASSIGN(auto other, calib::load(toPath(choice.path)));
        TRY_ASSIGN(auto both, before.part ? calib::merge({before, std::move(other)}) : calib::append(before, other));
        return std::make_shared<const calib::Calibration>(std::move(both));
    }
    TRY_ASSIGN(const auto dataset, openData(choice, *model));
    auto run = calib::calibrateOn(model, *dataset, {}, before.part ? std::optional(before) : std::nullopt, progress);
    if (run.stopped)
        return *run.stopped;
    if (before.part)
        return std::make_shared<const calib::Calibration>(*std::move(run.calibration));
    TRY_ASSIGN(auto both, calib::append(before, *run.calibration));
    return std::make_shared<const calib::Calibration>(std::move(both));
}

base::Result<CalibrationPointer> mergedFiles(const QStringList& paths, const model::Model& model) {
    std::vector<calib::Calibration> parts;
    for (const QString& path : paths) {
        TRY_ASSIGN(auto part, calib::load(toPath(path)));
        TRY(calib::checkFits(part, model));
        parts.push_back(std::move(part));
    }
    TRY_ASSIGN(auto all, calib::merge(std::move(parts)));
    return std::make_shared<const calib::Calibration>(std::move(all));
}

QString fileFilter() {
    return CalibrationBox::tr("Calibrations (*.hscal)");
}

} // namespace

QString calibrationText(const calib::Calibration& calibration) {
    const QString samples = CalibrationBox::tr("%n sample(s) of %1", nullptr, int(calibration.samples))
                                .arg(widgets::toQt(calibration.data));
    if (!calibration.part)
        return samples;
    const auto& part = *calibration.part;
    return CalibrationBox::tr("%1: a part, samples %2 to %3 of %4")
        .arg(samples, widgets::countText(part.first + 1), widgets::countText(part.first + part.count),
            widgets::countText(part.of));
}

void saveCalibration(QWidget* parent, JobRunner& jobs, CalibrationPointer calibration, const QString& suggestedName,
    std::function<void(const QString&, const base::Status&)> saved) {
    dialogs::saveFile(parent,
        {CalibrationBox::tr("Save the calibration"), fileFilter(), suggestedName, FilePurpose::Calibration},
        [parent, &jobs, calibration, saved](const QString& path) {
            jobs.start(
                QStringLiteral("save ") + path, CalibrationBox::tr("Save %1").arg(QFileInfo(path).fileName()), parent,
                [path, calibration](base::Progress&) { return calib::save(*calibration, toPath(path)); },
                [path, saved](const base::Status& status) { saved(path, status); });
        });
}

CalibrationBox::CalibrationBox(JobRunner& jobs, std::shared_ptr<const model::Model> model, QWidget* parent)
    : QWidget(parent), m_jobs(jobs), m_model(std::move(model)), m_message(new widgets::MessageBar(this)),
      m_text(new QLabel(this)), m_add(new QPushButton(this)), m_merge(new QPushButton(tr("&Merge parts…"), this)),
      m_save(new QPushButton(tr("Sa&ve calibration…"), this)) {
    m_message->hide();
    m_text->setObjectName(QStringLiteral("calibrationText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_add->setObjectName(QStringLiteral("calibrationAdd"));
    m_merge->setObjectName(QStringLiteral("calibrationMerge"));
    m_merge->setToolTip(tr("Puts calibrations of pieces of one dataset together, as one run over all had made them."));
    m_save->setObjectName(QStringLiteral("calibrationSave"));
    m_save->setToolTip(tr("Later conversions use it without running the model again."));
    auto* buttons = new QHBoxLayout;
    for (auto* button : {m_add, m_merge, m_save}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_message);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    connect(m_add, &QPushButton::clicked, this, &CalibrationBox::addSamples);
    connect(m_merge, &QPushButton::clicked, this, &CalibrationBox::mergeParts);
    connect(m_save, &QPushButton::clicked, this, [this] { saveAs(m_calibration); });
    setCalibration(nullptr, {});
}

void CalibrationBox::setCalibration(CalibrationPointer calibration, const QString& path) {
    m_calibration = std::move(calibration);
    m_path = path;
    m_text->setVisible(m_calibration != nullptr);
    m_add->setVisible(m_calibration != nullptr);
    m_save->setVisible(m_calibration && path.isEmpty());
    if (!m_calibration)
        return;
    m_text->setText(calibrationText(*m_calibration));
    m_add->setText(m_calibration->part ? tr("&Add the missing samples…") : tr("&Add samples…"));
}

QString CalibrationBox::suggestedName() const {
    return m_path.isEmpty() ? QStringLiteral("calibration.hscal")
                            : QFileInfo(m_path).completeBaseName() + QStringLiteral("_all.hscal");
}

void CalibrationBox::addSamples() {
    const QString text = m_calibration->part ? tr("There are %1. Choose the same data again, prepared in the same "
                                                  "way: only the missing samples are run.")
                                             : tr("There are %1. Choose what comes behind them.");
    auto* dialog = new SamplesDialog(
        m_jobs, m_model, {tr("Add samples"), text.arg(calibrationText(*m_calibration)), tr("Add samples")}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SamplesDialog::chosen, this, [this](const DataChoice& choice) {
        make(tr("Calibrate"), [before = m_calibration, choice, model = m_model](
                                  base::Progress& progress) { return withSamples(*before, choice, model, progress); });
    });
    dialog->open();
}

void CalibrationBox::mergeParts() {
    dialogs::openFiles(window(), {tr("Choose all parts"), fileFilter(), {}, FilePurpose::Calibration},
        [this](const QStringList& paths) {
            make(tr("Merge calibrations"),
                [paths, model = m_model](base::Progress&) { return mergedFiles(paths, *model); });
        });
}

void CalibrationBox::make(const QString& title, std::function<Calibrated(base::Progress&)> stage) {
    m_message->hide();
    setEnabled(false);
    m_jobs.start(QStringLiteral("calibration"), title, this, std::move(stage), [this](const Calibrated& result) {
        setEnabled(true);
        if (result)
            saveAs(*result);
        else if (result.error().code != base::Code::Cancelled)
            m_message->showError(result.error());
    });
}

void CalibrationBox::saveAs(CalibrationPointer calibration) {
    saveCalibration(
        this, m_jobs, calibration, suggestedName(), [this](const QString& path, const base::Status& status) {
            if (status)
                Q_EMIT made(path);
            else
                m_message->showError(status.error());
        });
}

} // namespace app
