// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspect/file_page.h"

#include "app/document/session.h"
#include "app/inspect/metadata_notes.h"

#include "widgets/common/core_text.h"
#include "widgets/common/em.h"
#include "widgets/facts/file_tables.h"
#include "widgets/tables/table_panel.h"

#include <QSplitter>
#include <QTabWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace app {

using Key = Settings::Key;

FilePage::FilePage(Session& session, QWidget* parent)
    : FactPage(session, "filePage", parent), m_tabs(makeTabs("fileParts")), m_notes(new QTextBrowser(this)) {
    addTable("subgraphTable", tr("Subgraphs"), tr("The model has no subgraph."), Key::SubgraphTable);
    addTable("signatureTable", tr("Signatures"), tr("The model names no inputs and outputs: it has no signature."),
        Key::SignatureTable);
    addTable("operatorCodeTable", tr("Operator codes"), tr("The model has no operator."), Key::OperatorCodeTable);
    addTable("bufferTable", tr("Buffers"), tr("The model has no buffers."), Key::BufferTable);
    addTable("metadataTable", tr("Metadata"), tr("The model has no metadata."), Key::MetadataTable);
    m_notes->setObjectName(QStringLiteral("metadataNotes"));
    m_notes->setFrameShape(QFrame::NoFrame);
    m_notes->setOpenLinks(false);
    m_notes->setAccessibleName(tr("What the author says about the model"));
    m_notes->document()->setDocumentMargin(widgets::em(this, 0.75));
    m_notes->document()->setDefaultStyleSheet(
        QStringLiteral("p { margin: 0 0 2px 0; } h4 { margin: 8px 0 2px 0; } pre { margin: 2px 0 2px 16px; }"));

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_tabs);
    for (int part = 0; part < Metadata; ++part)
        m_tabs->addTab(table(part), table(part)->accessibleName());
    auto* split = new QSplitter(Qt::Vertical, this);
    split->addWidget(table(Metadata));
    split->addWidget(m_notes);
    m_tabs->addTab(split, table(Metadata)->accessibleName());
    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int part) { fill(Part(part)); });
}

void FilePage::showPart(Part part) {
    m_tabs->setCurrentIndex(part);
}

QString FilePage::notes() const {
    return m_notes->toPlainText();
}

void FilePage::showModel(const OpenModel& shown, const widgets::Selected&) {
    m_isFilled.fill(false);
    if (shown)
        return fill(Part(m_tabs->currentIndex()));
    for (int part = 0; part < parts(); ++part)
        model(part)->setTable({});
    m_notes->clear();
    m_notes->hide();
}

/// Only the part that is looked at.
void FilePage::fill(Part part) {
    if (m_isFilled[part])
        return;
    m_isFilled[part] = true;
    const OpenModel& shown = open();
    const auto content = shown ? shown.loaded->model : nullptr;
    const int slot = current().model;
    switch (part) {
    case Subgraphs:
        return model(part)->setTable(widgets::subgraphTable(content, shown.summary, slot));
    case Signatures:
        return model(part)->setTable(widgets::signatureTable(content, slot));
    case OperatorCodes:
        return model(part)->setTable(widgets::operatorCodeTable(content, slot));
    case Buffers:
        return model(part)->setTable(widgets::bufferTable(content, slot));
    case Metadata:
        model(part)->setTable(widgets::metadataTable(content));
        return readNotes();
    case PartCount:
        return;
    }
}

void FilePage::readNotes() {
    m_notes->clear();
    m_notes->hide();
    const auto loaded = open().loaded;
    if (!loaded)
        return;
    session().jobs.start(
        QStringLiteral("metadata"), tr("Read metadata"), this,
        [loaded](base::Progress&) { return attachedFiles(*loaded); },
        [this, loaded](const base::Result<AttachedFiles>& files) {
            const QString notes = metadataNotes(*loaded->model, files ? *files : AttachedFiles());
            const QString error =
                files ? QString() : QStringLiteral("<p>%1</p>").arg(widgets::errorText(files.error()).toHtmlEscaped());
            m_notes->setHtml(error + notes);
            m_notes->setVisible(!notes.isEmpty() || !error.isEmpty());
        });
}

} // namespace app
