// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspect/file_page.h"

#include "app/document/session.h"
#include "app/document/table_export.h"
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
namespace {

using Key = Settings::Key;

constexpr std::array<Key, FilePage::PartCount> keys = {
    Key::SubgraphTable, Key::SignatureTable, Key::OperatorCodeTable, Key::BufferTable, Key::MetadataTable};

} // namespace

FilePage::FilePage(Session& session, QWidget* parent)
    : ModelPage(session, parent), m_tabs(new QTabWidget(this)), m_notes(new QTextBrowser(this)) {
    setObjectName(QStringLiteral("filePage"));
    m_tabs->setObjectName(QStringLiteral("fileParts"));
    m_tabs->setDocumentMode(true);
    m_tabs->setTabPosition(QTabWidget::South);
    addTable(Subgraphs, "subgraphTable", tr("Subgraphs"), tr("The model has no subgraph."));
    addTable(Signatures, "signatureTable", tr("Signatures"),
        tr("The model names no inputs and outputs: it has no signature."));
    addTable(OperatorCodes, "operatorCodeTable", tr("Operator codes"), tr("The model has no operator."));
    addTable(Buffers, "bufferTable", tr("Buffers"), tr("The model has no buffers."));
    addTable(Metadata, "metadataTable", tr("Metadata"), tr("The model has no metadata."));
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
    auto* split = new QSplitter(Qt::Vertical, this);
    split->addWidget(m_tables[Metadata]);
    split->addWidget(m_notes);
    m_tabs->addTab(split, tr("Metadata"));
    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int part) { fill(Part(part)); });
}

void FilePage::addTable(Part part, const char* name, const QString& title, const QString& emptyText) {
    auto* panel = new widgets::TablePanel(this);
    m_models[part] = new widgets::FactModel(this);
    m_tables[part] = panel;
    panel->setObjectName(QLatin1String(name));
    panel->setAccessibleName(title);
    panel->setEmptyText(emptyText);
    panel->setSourceModel(m_models[part]);
    panel->restoreState(session().settings.value(keys[part]).toByteArray());
    saveWhenAsked(panel, session().operations);
    if (part != Metadata)
        m_tabs->addTab(panel, title);
    connect(panel, &widgets::TablePanel::rowChosen, this, [this, part](int row) { follow(part, row); });
    connect(panel, &widgets::TablePanel::rowActivated, this, [this, part](int row) {
        follow(part, row);
        if (m_models[part]->target(row))
            Q_EMIT placeActivated();
    });
}

void FilePage::showPart(Part part) {
    m_tabs->setCurrentIndex(part);
}

QString FilePage::notes() const {
    return m_notes->toPlainText();
}

void FilePage::follow(Part part, int row) {
    if (const auto target = m_models[part]->target(row))
        session().selection.select(*target);
}

void FilePage::showModel(const OpenModel&, const widgets::Selected&) {
    m_isFilled.fill(false);
    fill(Part(m_tabs->currentIndex()));
}

/// Only the part that is looked at.
void FilePage::fill(Part part) {
    if (m_isFilled[part])
        return;
    m_isFilled[part] = true;
    const OpenModel& shown = open();
    const auto model = shown ? shown.loaded->model : nullptr;
    const int slot = current().model;
    switch (part) {
    case Subgraphs:
        return m_models[part]->setTable(widgets::subgraphTable(model, shown.summary, slot));
    case Signatures:
        return m_models[part]->setTable(widgets::signatureTable(model, slot));
    case OperatorCodes:
        return m_models[part]->setTable(widgets::operatorCodeTable(model, slot));
    case Buffers:
        return m_models[part]->setTable(widgets::bufferTable(model, slot));
    case Metadata:
        m_models[part]->setTable(widgets::metadataTable(model));
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

void FilePage::exportPage() {
    m_tables[std::size_t(m_tabs->currentIndex())]->exportCsv();
}

void FilePage::focusFilter() {
    m_tables[std::size_t(m_tabs->currentIndex())]->focusFilter();
}

void FilePage::saveTables() {
    for (std::size_t part = 0; part < PartCount; ++part)
        session().settings.setValue(keys[part], m_tables[part]->saveState());
}

} // namespace app
