// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/data/data_choice.h"

#include "calib/calibration.h"

#include <QDialog>

namespace app {

class DataForm;
class JobRunner;

/// Asks for the samples that a calibration gets besides those that it has.
class SamplesDialog : public QDialog {
    Q_OBJECT
public:
    SamplesDialog(JobRunner& jobs, std::shared_ptr<const model::Model> model, const calib::Calibration& calibration,
        QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen(const app::DataChoice& choice);

private:
    DataForm* m_data;
};

} // namespace app
