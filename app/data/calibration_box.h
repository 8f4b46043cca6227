// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "calib/calibration.h"
#include "model/model.h"

#include "base/progress.h"
#include "base/result.h"

#include <QWidget>

#include <functional>
#include <memory>

class QLabel;
class QPushButton;

namespace widgets {
class MessageBar;
}

namespace app {

class JobRunner;

/// A calibration: how many samples of which data it has seen, and what can be made of it. It is saved, gets more
/// samples or the missing ones, or is put together from parts; what comes out is a file.
class CalibrationBox : public QWidget {
    Q_OBJECT
public:
    CalibrationBox(JobRunner& jobs, std::shared_ptr<const model::Model> model, QWidget* parent = nullptr);
    /// `path`: its file; empty: it is in memory only. Null: only parts can be put together.
    void setCalibration(std::shared_ptr<const calib::Calibration> calibration, const QString& path);

Q_SIGNALS:
    /// A file was written that should be used now.
    void made(const QString& path);

private:
    using Calibrated = base::Result<std::shared_ptr<const calib::Calibration>>;
    void addSamples();
    void mergeParts();
    /// Runs the stage, asks for a file, writes what came out.
    void make(const QString& title, std::function<Calibrated(base::Progress&)> stage);
    void saveAs(std::shared_ptr<const calib::Calibration> calibration);
    QString suggestedName() const;

    JobRunner& m_jobs;
    std::shared_ptr<const model::Model> m_model;
    std::shared_ptr<const calib::Calibration> m_calibration;
    QString m_path;
    widgets::MessageBar* m_message;
    QLabel* m_text;
    QPushButton* m_add;
    QPushButton* m_merge;
    QPushButton* m_save;
};

/// "150 samples of digits.npz", with "samples 1 to 64 of 150" for a part.
QString calibrationText(const calib::Calibration& calibration);
/// Asks for a file and writes the calibration in a job.
void saveCalibration(QWidget* parent, JobRunner& jobs, std::shared_ptr<const calib::Calibration> calibration,
    const QString& suggestedName, std::function<void(const QString& path, const base::Status& status)> saved);

} // namespace app
