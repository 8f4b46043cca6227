// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/data/data_choice.h"

#include <QDialog>

namespace app {

class DataForm;
class JobRunner;

/// What the samples are for.
struct SamplesPurpose {
    QString title;
    QString text; ///< plain
    QString verb; ///< on the button
};

/// Asks for samples.
class SamplesDialog : public QDialog {
    Q_OBJECT
public:
    SamplesDialog(JobRunner& jobs, std::shared_ptr<const model::Model> model, const SamplesPurpose& purpose,
        QWidget* parent = nullptr);

    void setChoice(const DataChoice& choice); ///< what is asked about at first

Q_SIGNALS:
    void chosen(const app::DataChoice& choice);

private:
    DataForm* m_data;
};

} // namespace app
