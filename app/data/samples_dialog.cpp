// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/data/samples_dialog.h"

#include "app/data/calibration_box.h"
#include "app/data/data_form.h"

#include "widgets/common/em.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace app {

SamplesDialog::SamplesDialog(
    JobRunner& jobs, std::shared_ptr<const model::Model> model, const calib::Calibration& calibration, QWidget* parent)
    : QDialog(parent), m_data(new DataForm(jobs, true, this)) {
    setObjectName(QStringLiteral("samplesDialog"));
    setWindowTitle(tr("Add samples"));
    auto* text =
        new QLabel(calibration.part ? tr("There are %1. Choose the same data again, prepared in the same way: only "
                                         "the missing samples are run.")
                                    : tr("There are %1. Choose what comes behind them."),
            this);
    text->setText(text->text().arg(calibrationText(calibration)));
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto* add = buttons->addButton(tr("Add samples"), QDialogButtonBox::AcceptRole);
    add->setObjectName(QStringLiteral("samplesAdd"));
    add->setEnabled(false);
    add->setDefault(true);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(text);
    layout->addWidget(m_data, 1);
    layout->addWidget(buttons);
    resize(widgets::em(this, 42), widgets::em(this, 28));
    connect(m_data, &DataForm::previewChanged, this, [this, add] { add->setEnabled(m_data->preview().has_value()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT chosen(m_data->choice());
        accept();
    });
    m_data->setModel(std::move(model));
}

} // namespace app
