// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/main_window.h"

#include "app/bench/bench_dialog.h"
#include "app/common/dialogs.h"
#include "app/common/files.h"
#include "app/compare/compare_dialog.h"
#include "app/convert/converter_dialog.h"
#include "app/convert/foreign_file.h"
#include "app/data/samples_dialog.h"
#include "app/differences/diff_page.h"
#include "app/document/model_report.h"
#include "app/document/session.h"
#include "app/export/export_dialog.h"
#include "app/graph/graph_page.h"
#include "app/panels/models_panel.h"
#include "app/quantize/quantize_dialog.h"
#include "app/window/central_tabs.h"
#include "app/window/shortcut_sheet.h"
#include "app/window/sibling_menu.h"
#include "app/window/workbench.h"

#include "widgets/common/core_text.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/number_text.h"

#include "report/overlays/node_mapping.h"

#include "base/file.h"

#include <QAction>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QInputDialog>
#include <QMessageBox>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace app {

void MainWindow::openDialog(int slot) {
    const QString title = slot == Document::slotA ? tr("Open a model") : tr("Open a second model");
    dialogs::openFile(this, {title, modelFilter(), {}}, [this, slot](const QString& path) {
        if (slot == Document::slotA)
            openBeside(path);
        else
            openModel(path, slot);
    });
}

void MainWindow::openModel(const QString& path, int slot) {
    if (foreignFile(path))
        return offerConverter(path);
    m_session.operations.openModel(path, slot);
}

/// Nothing that is open gives way to it.
void MainWindow::openBeside(const QString& path) {
    if (foreignFile(path))
        return offerConverter(path);
    m_session.operations.openModels({path}, false);
}

void MainWindow::openPaths(const QStringList& paths) {
    openDropped(sortedFiles(paths));
}

void MainWindow::openDropped(const DroppedFiles& files) {
    const bool hasA = bool(m_session.document.model(Document::slotA));
    if (files.models.size() == 1 && hasA)
        m_afterOpening = [this] { offerComparison(m_session.selection.current().model); };
    m_session.operations.openModels(files.models, files.models.size() > 1);
    if (!files.foreign.isEmpty())
        offerConverter(files.foreign);
    if (!files.values.isEmpty())
        takeValues(files.values);
    if (files.data.isEmpty())
        return;
    const auto take = [this, data = files.data] { m_session.operations.openData(choiceOfPath(data)); };
    if (hasA)
        take();
    else if (!files.models.isEmpty())
        m_afterOpening = take;
    else
        showNotice(
            tr("%1 holds data. Open a model first, then drop the data again.").arg(QFileInfo(files.data).fileName()));
}

/// Numbers of operators colour the graph, edges are drawn on it; a mapping tells the differences what belongs together.
void MainWindow::takeValues(const QString& path) {
    if (const auto bytes = base::mapFile(toPath(path));
        bytes && report::isNodeMapping({bytes->as<char>().data(), bytes->size()})) {
        m_workbench->tabs()->showPage(CentralTabs::Differences);
        return m_workbench->tabs()->differences()->readMapping(path);
    }
    if (!m_session.document.model(m_session.selection.current().model))
        return showNotice(tr("%1 holds numbers of operators. Open their model first, then drop the file again.")
                              .arg(QFileInfo(path).fileName()));
    m_workbench->tabs()->showPage(CentralTabs::Graph);
    m_workbench->tabs()->graph()->readValues(path);
}

void MainWindow::offerConverter(const QString& path) {
    const auto foreign = foreignFile(path);
    QList<QAction*> offers;
    if (!foreign->command.isEmpty()) {
        auto* convert = noticeAction(tr("Convert…"), [this, path, foreign] {
            auto* dialog = new ConverterDialog(m_session.settings, path, *foreign, this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &ConverterDialog::converted, this, [this](const QString& made) { openPaths({made}); });
            dialog->open();
        });
        convert->setObjectName(QStringLiteral("notice_convert"));
        offers.append(convert);
    }
    showNotice(
        tr("%1: %2", "file: what can be done with it").arg(QFileInfo(path).fileName(), foreign->sentence), offers);
}

/// A model that was dropped beside A is mostly to be compared with it.
void MainWindow::offerComparison(int slot) {
    const OpenModel& opened = m_session.document.model(slot);
    const OpenModel& a = m_session.document.model(Document::slotA);
    if (slot == Document::slotA || !opened || !a)
        return;
    auto* asB = noticeAction(tr("Compare"), [this, path = opened.path()] {
        for (const int each : m_session.document.openSlots())
            if (each > Document::slotB && m_session.document.model(each).path() == path)
                m_session.document.swapModels(each, Document::slotB);
        compare();
    });
    asB->setObjectName(QStringLiteral("notice_compare"));
    showNotice(tr("%1 is open beside %2. Compare the two?").arg(opened.name(), a.name()), {asB});
}

/// Of a file with several models the first was opened: who does not know that misses the others.
void MainWindow::offerSiblings(int slot) {
    const OpenModel& opened = m_session.document.model(slot);
    const QStringList others = SiblingMenu::others(opened);
    const auto isOpen = [this](const QString& path) {
        for (const int each : m_session.document.openSlots())
            if (m_session.document.model(each).path() == path)
                return true;
        return false;
    };
    if (others.isEmpty() || opened.loaded->sibling > 0 || std::any_of(others.begin(), others.end(), isOpen))
        return;
    auto* all = noticeAction(tr("Open the others"), [this, others] { m_session.operations.openModels(others, false); });
    all->setObjectName(QStringLiteral("notice_siblings"));
    showNotice(tr("%1 holds %n models; this is the first. File, Models in the same file lists them.", nullptr,
                   int(opened.loaded->siblings.size()))
                   .arg(opened.name()),
        {all});
}

void MainWindow::openSample() {
    const QString path = sampleFile(QStringLiteral("digits.tflite"));
    if (path.isEmpty())
        return showError({base::Code::FileNotFound, "digits.tflite", tr("the sample is not installed").toStdString()});
    openBeside(path);
}

void MainWindow::closeModels(const QList<int>& slotsToClose) {
    for (const int slot : slotsToClose)
        m_session.document.setModel(slot, {});
    const auto open = m_session.document.openSlots();
    if (open.empty()) {
        m_message->hide(); // it told of them
        return m_session.selection.reset();
    }
    const int shown = m_session.selection.current().model;
    if (!m_session.document.model(shown)) {
        // The one behind, as in a row of tabs.
        const auto next = std::upper_bound(open.begin(), open.end(), shown);
        m_session.selection.select({next == open.end() ? open.back() : *next, 0, -1, -1});
    }
    for (const int slot : slotsToClose)
        m_session.selection.forget(slot);
}

void MainWindow::showNextModel() {
    const auto open = m_session.document.openSlots();
    const widgets::Selected shown = m_session.selection.current();
    const auto behind = std::upper_bound(open.begin(), open.end(), shown.model);
    const int next = behind == open.end() ? open.front() : *behind;
    const widgets::Selected partner = m_session.document.partnerOf(shown);
    m_session.selection.select(partner.model == next ? partner : widgets::Selected{next, 0, -1, -1});
}

/// The wizard works on A: a model that is only looked at becomes that first.
void MainWindow::quantizeShown() {
    const int shown = m_session.selection.current().model;
    if (m_session.document.model(shown) && !Document::isCompared(shown))
        m_session.document.swapModels(shown, Document::slotA);
    quantize();
}

void MainWindow::quantize() {
    if (!m_session.document.model(Document::slotA)) {
        m_afterOpening = [this] { quantize(); };
        return openDialog(Document::slotA);
    }
    const OpenModel open = m_session.document.model(Document::slotA);
    const auto begin = [this](const SourceModel& source) {
        auto* dialog = new QuantizeDialog(m_session, source, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QuantizeDialog::written, this, &MainWindow::tellWritten);
        dialog->open();
    };
    if (hasFloatArithmetic(*open.loaded->model))
        return begin(SourceModel(open));
    m_session.jobs.start(
        QStringLiteral("restore"), tr("Restore %1 to float").arg(open.name()), this,
        [open](base::Progress& progress) { return sourceOf(open, progress); },
        [this, open, begin](const base::Result<SourceModel>& source) {
            if (source && m_session.document.model(Document::slotA).loaded == open.loaded)
                begin(*source);
        });
}

void MainWindow::tellWritten(const QString& path, bool isCompared) {
    const QFileInfo file(path);
    QList<QAction*> next = {noticeAction(tr("Show in folder"),
        [folder = file.absolutePath()] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); })};
    if (!isCompared)
        next.prepend(noticeAction(tr("Compare…"), [this] { compare(); }));
    showNotice(tr("%1 is written (%2) and open as B. It lies in %3.", "file, size, folder")
                   .arg(file.fileName(), widgets::sizeText(std::size_t(file.size())),
                       QDir::toNativeSeparators(file.absolutePath())),
        next);
}

void MainWindow::compare() {
    auto* dialog = new CompareDialog(m_session, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::observe() {
    const int slot = m_session.selection.current().model;
    const OpenModel open = m_session.document.model(slot);
    auto* dialog = new SamplesDialog(m_session.jobs, open.loaded->model,
        {tr("Run %1 over samples").arg(open.name()),
            tr("The model runs once for each sample. Then the plots show the values of every activation, and the "
               "inspector their range. Nothing is written to disk."),
            tr("Run")},
        this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (m_session.document.data().isChosen())
        dialog->setChoice(m_session.document.data());
    connect(dialog, &SamplesDialog::chosen, this, [this, slot, open](const DataChoice& choice) {
        if (m_session.document.model(slot).loaded == open.loaded)
            m_session.operations.observe(slot, choice);
    });
    dialog->open();
}

void MainWindow::showObserved(qulonglong samples) {
    m_workbench->raiseDock(QStringLiteral("plotsDock"));
    statusBar()->showMessage(
        tr("Run over %n sample(s): the plots show the activation of what is selected.", nullptr, int(samples)), 10000);
}

void MainWindow::bench() {
    auto* dialog = new BenchDialog(m_session, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::exportForPrograms() {
    auto* dialog = new ExportDialog(m_session, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::exported, this, [this](const QStringList& files, const QString& folder) {
        showNotice(tr("%n file(s) written to %1: %2", nullptr, int(files.size()))
                       .arg(folder, files.join(QStringLiteral(", "))));
    });
    dialog->open();
}

void MainWindow::saveReport() {
    const OpenModel open = m_session.document.model(m_session.selection.current().model);
    if (!open)
        return;
    const QString name = QFileInfo(open.path()).completeBaseName() + QStringLiteral(".html");
    dialogs::saveFile(this, {tr("Save report"), reportFilter(), name},
        [this, open](const QString& path) { m_session.operations.saveReport(path, open); });
}

void MainWindow::goTo() {
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Go to"));
    dialog->setLabelText(tr("Number of a tensor or an operator, such as T#12 or Op#7:"));
    dialog->setOkButtonText(tr("Go"));
    connect(dialog, &QInputDialog::textValueSelected, this, &MainWindow::selectNumber);
    dialog->open();
}

void MainWindow::selectNumber(const QString& text) {
    static const QRegularExpression pattern(
        QStringLiteral("^\\s*(t|op|o)?\\s*#?\\s*(\\d+)\\s*$"), QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(text);
    const auto shown = m_session.selection.current();
    const OpenModel& open = m_session.document.model(shown.model);
    if (!match.hasMatch() || !open)
        return showNotice(tr("“%1” names no tensor and no operator. Write T#12 or Op#7.").arg(text));
    const auto& subgraph = open.loaded->model->subgraphs[std::size_t(shown.subgraph)];
    const bool isOperator = match.captured(1).startsWith(QLatin1Char('o'), Qt::CaseInsensitive);
    const auto number = match.captured(2).toULongLong();
    if (number >= (isOperator ? subgraph.operators.size() : subgraph.tensors.size()))
        return showNotice(tr("This subgraph has no %1.").arg(text.trimmed()));
    if (isOperator)
        m_session.selection.selectOperator(shown.model, shown.subgraph, int(number));
    else
        m_session.selection.selectTensor(shown.model, shown.subgraph, int(number));
}

void MainWindow::showError(const base::Error& error) {
    m_afterOpening = nullptr;
    if (error.code == base::Code::Cancelled)
        return;
    m_message->showError(error);
}

void MainWindow::showNotOpened(const QStringList& paths, const base::Error& first) {
    m_afterOpening = nullptr;
    QStringList names;
    for (const QString& path : paths)
        names.append(QFileInfo(path).fileName());
    constexpr int mostNamed = 3;
    const auto rest = int(names.size()) - mostNamed;
    const QString list = QStringList(names.mid(0, mostNamed)).join(tr(", ", "between names"));
    const QString which = rest > 0 ? tr("%1 and %n more", nullptr, rest).arg(list) : list;
    m_message->showMessage(widgets::MessageBar::Kind::Warning,
        tr("Not opened: %1. %2", "names, why not the first").arg(which, widgets::errorText(first)));
}

void MainWindow::showNotice(const QString& text, const QList<QAction*>& noticeActions) {
    m_message->showMessage(widgets::MessageBar::Kind::Information, text, noticeActions);
}

QAction* MainWindow::noticeAction(const QString& text, std::function<void()> run) {
    auto* action = new QAction(text, m_message);
    connect(action, &QAction::triggered, this, [this, action, run = std::move(run)] {
        m_message->hide();
        action->deleteLater();
        run();
    });
    return action;
}

void MainWindow::showDataNotice(qulonglong samples) {
    const DataChoice& choice = m_session.document.data();
    QString name = QFileInfo(choice.path).fileName();
    if (choice.kind == SourceKind::Random)
        name = kindText(choice.kind);
    QList<QAction*> offers;
    if (m_session.document.model(Document::slotB) && choice.kind != SourceKind::Calibration)
        offers.append(noticeAction(tr("Compare"), [this] { compare(); }));
    offers.append(noticeAction(tr("Quantize…"), [this] { quantize(); }));
    showNotice(tr("%1: %n sample(s).", nullptr, int(samples)).arg(name), offers);
}

void MainWindow::showShortcuts() {
    auto* sheet = new ShortcutSheet(
        m_actions.actions() + m_workbench->tabs()->graph()->actions() + m_workbench->tabs()->graph()->view()->actions(),
        this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
}

void MainWindow::showAbout() {
    auto* box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About Halfstep"));
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("Halfstep %1").arg(QCoreApplication::applicationVersion()));
    box->setInformativeText(
        tr("Looks at, runs, quantizes and compares TensorFlow Lite models.\n\n"
           "The window is under the GNU General Public License 3 or later, the engine under the Apache License 2.0. "
           "The program opens no network connection."));
    box->open();
}

} // namespace app
