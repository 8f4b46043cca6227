// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compare/runtime_form.h"

#include "app/common/dialogs.h"
#include "app/document/runtime.h"
#include "app/jobs/job_runner.h"

#include "widgets/common/core_text.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>

namespace app {
namespace {

QString idOf(litert::Kernels kernels) {
    return widgets::toQt(litert::backendId(kernels));
}

} // namespace

RuntimeForm::RuntimeForm(JobRunner& jobs, Settings& settings, Settings::Key key, QWidget* parent)
    : QWidget(parent), m_jobs(jobs), m_settings(settings), m_key(key), m_backend(new QComboBox(this)),
      m_hint(new QLabel(this)), m_choose(new QPushButton(tr("Find LiteRT…"), this)) {
    m_backend->setObjectName(QStringLiteral("runtimeBackend"));
    m_backend->setAccessibleName(tr("What computes"));
    m_backend->addItem(tr("Halfstep’s own engine"), RuntimeChoice::ownEngine());
    m_backend->addItem(tr("LiteRT, built-in kernels"), idOf(litert::Kernels::Builtin));
    m_backend->addItem(tr("LiteRT, XNNPACK kernels"), idOf(litert::Kernels::Xnnpack));
    m_backend->addItem(tr("LiteRT, reference kernels"), idOf(litert::Kernels::Reference));
    m_hint->setObjectName(QStringLiteral("runtimeHint"));
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_hint->setWordWrap(true);
    m_choose->setObjectName(QStringLiteral("runtimeFind"));
    m_choose->setAutoDefault(false);
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_backend, 0, 0);
    layout->addWidget(m_choose, 0, 1);
    layout->addWidget(m_hint, 1, 0, 1, 2);
    layout->setColumnStretch(0, 1);
    connect(m_choose, &QPushButton::clicked, this, &RuntimeForm::browse);
    connect(m_backend, &QComboBox::activated, this, [this] { m_settings.setValue(m_key, m_backend->currentData()); });
    look();
}

QString RuntimeForm::backendText() const {
    return m_backend->currentText();
}

void RuntimeForm::look() {
    m_hint->setText(tr("Looking for LiteRT…"));
    for (int row = 1; row < m_backend->count(); ++row)
        static_cast<QStandardItemModel*>(m_backend->model())->item(row)->setEnabled(false);
    const QString place = m_settings.text(Settings::Key::LitertPlace);
    m_jobs.start(
        QStringLiteral("litert %1").arg(quintptr(this)), tr("Look for LiteRT"), this,
        [place](base::Progress& progress) { return findLitert(place, progress); },
        [this](const base::Result<litert::Installation>& found) { show(found); });
}

/// What is not there cannot be chosen, also when it was there the last time.
void RuntimeForm::show(const base::Result<litert::Installation>& found) {
    const QString reference = idOf(litert::Kernels::Reference);
    for (int row = 1; row < m_backend->count(); ++row) {
        const bool isThere = found && (m_backend->itemData(row) != reference || !found->python.empty());
        static_cast<QStandardItemModel*>(m_backend->model())->item(row)->setEnabled(isThere);
        if (!isThere && m_settings.value(m_key) == m_backend->itemData(row))
            m_settings.setValue(m_key, RuntimeChoice::ownEngine());
    }
    m_backend->setCurrentIndex(qMax(0, m_backend->findData(m_settings.value(m_key))));
    if (found)
        m_hint->setText((found->isTested ? tr("LiteRT %1") : tr("LiteRT %1, a version that was not tried"))
                            .arg(widgets::toQt(found->version)));
    else
        m_hint->setText(tr("LiteRT was not found. Install it with “%1”, or say where it is.")
                            .arg(widgets::toQt(litert::installCommand)));
    m_hint->setToolTip(found ? QString::fromStdString(found->library.string()) : widgets::toQt(found.error().detail));
}

void RuntimeForm::browse() {
    dialogs::openFile(
        this, {tr("Choose LiteRT’s library"), tr("LiteRT (libLiteRt.* python*)"), {}}, [this](const QString& path) {
            m_settings.setValue(Settings::Key::LitertPlace, path);
            look();
        });
}

} // namespace app
