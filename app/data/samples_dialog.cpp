// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/data/samples_dialog.h"

#include "app/data/data_form.h"

#include "widgets/common/em.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace app {

SamplesDialog::SamplesDialog(
    JobRunner& jobs, std::shared_ptr<const model::Model> model, const SamplesPurpose& purpose, QWidget* parent)
    : QDialog(parent), m_data(new DataForm(jobs, true, this)) {
    setObjectName(QStringLiteral("samplesDialog"));
    setWindowTitle(purpose.title);
    auto* text = new QLabel(purpose.text, this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto* add = buttons->addButton(purpose.verb, QDialogButtonBox::AcceptRole);
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

void SamplesDialog::setChoice(const DataChoice& choice) {
    m_data->setChoice(choice);
}

} // namespace app
