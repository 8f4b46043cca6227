// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compare/compare_dialog.h"

#include "app/common/dialogs.h"
#include "app/common/files.h"
#include "app/compare/runtime_form.h"
#include "app/data/data_form.h"
#include "app/document/session.h"

#include "widgets/common/em.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/number_text.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace app {

namespace {

/// Data that a calibration took are no evidence where others lie beside them.
DataChoice heldBackOr(DataChoice choice) {
    const QString beside = choice.kind == SourceKind::Random ? QString() : heldBackBeside(choice.path);
    if (!beside.isEmpty())
        choice.path = beside;
    return choice;
}

} // namespace

CompareDialog::CompareDialog(Session& session, QWidget* parent)
    : QDialog(parent), m_session(session), m_message(new widgets::MessageBar(this)),
      m_data(new DataForm(session.jobs, false, this)), m_hint(new QLabel(this)) {
    setObjectName(QStringLiteral("compareDialog"));
    setWindowTitle(tr("Compare two models"));
    m_message->hide();
    auto* models = new QGroupBox(tr("Models"), this);
    auto* rows = new QFormLayout(models);
    rows->addRow(tr("A (reference):"), makeModelRow(Document::slotA));
    rows->addRow(tr("B (candidate):"), makeModelRow(Document::slotB));
    auto* data = new QGroupBox(tr("Data for both"), this);
    auto* dataLayout = new QVBoxLayout(data);
    dataLayout->addWidget(m_data);
    dataLayout->addStretch();
    auto* runtime = new QGroupBox(tr("What computes"), this);
    auto* runtimeLayout = new QVBoxLayout(runtime);
    runtimeLayout->addWidget(new RuntimeForm(session.jobs, session.settings, Settings::Key::Backend, runtime));
    m_hint->setWordWrap(true);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_start = buttons->addButton(tr("Compare"), QDialogButtonBox::AcceptRole);
    m_start->setObjectName(QStringLiteral("compareStart"));
    m_start->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &CompareDialog::start);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_message);
    layout->addWidget(models);
    layout->addWidget(data, 1);
    layout->addWidget(runtime);
    layout->addWidget(m_hint);
    layout->addWidget(buttons);
    resize(widgets::em(this, 46), widgets::em(this, 36));

    connect(m_data, &DataForm::previewChanged, this, &CompareDialog::refresh);
    connect(&session.document, &Document::modelChanged, this, &CompareDialog::refresh);
    connect(&session.operations, &Operations::failed, m_message, &widgets::MessageBar::showError);
    if (session.document.compared().comparison)
        m_data->setChoice(session.document.compared().choice);
    else if (session.document.data().kind != SourceKind::Calibration)
        m_data->setChoice(heldBackOr(session.document.data()));
    refresh();
}

QWidget* CompareDialog::makeModelRow(int slot) {
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    m_names[slot] = new QLabel(row);
    m_names[slot]->setTextFormat(Qt::PlainText);
    m_names[slot]->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* choose = new QPushButton(tr("Choose…"), row);
    choose->setObjectName(slot == Document::slotA ? QStringLiteral("chooseA") : QStringLiteral("chooseB"));
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, [this, slot] { chooseModel(slot); });
    layout->addWidget(m_names[slot], 1);
    layout->addWidget(choose);
    return row;
}

void CompareDialog::chooseModel(int slot) {
    const QString title = slot == Document::slotA ? tr("Choose model A") : tr("Choose model B");
    dialogs::openFile(this, {title, modelFilter(), {}}, [this, slot](const QString& path) {
        m_message->hide();
        m_session.operations.openModel(path, slot);
    });
}

void CompareDialog::refresh() {
    for (int slot : {Document::slotA, Document::slotB}) {
        const OpenModel& open = m_session.document.model(slot);
        m_names[slot]->setText(
            open ? tr("%1 (%2)").arg(open.name(), widgets::sizeText(open.loaded->fileSize)) : tr("none yet"));
        m_names[slot]->setToolTip(open.path());
    }
    const OpenModel& a = m_session.document.model(Document::slotA);
    const OpenModel& b = m_session.document.model(Document::slotB);
    if (m_data->model() != (a ? a.loaded->model : nullptr))
        m_data->setModel(a ? a.loaded->model : nullptr);
    m_start->setEnabled(a && b && m_data->preview());
    if (!a || !b)
        m_hint->setText(tr("Choose two models."));
    else if (!m_data->preview())
        m_hint->setText(tr("Choose data that both models are run on. With labels the accuracy of both is measured."));
    else if (isCalibrationData())
        m_hint->setText(
            tr("⚠ The ranges come from these samples: on others B may be less right. Held-back data with labels "
               "is better evidence."));
    else
        m_hint->setText(tr("Nothing is written to disk."));
}

bool CompareDialog::isCalibrationData() const {
    const auto& calibration = m_session.document.calibration();
    const auto& preview = m_data->preview();
    return calibration && preview && preview->dataset && preview->dataset->description == calibration->data;
}

void CompareDialog::start() {
    m_session.document.setData(m_data->choice());
    m_session.operations.compare(m_data->choice());
    accept();
}

} // namespace app
