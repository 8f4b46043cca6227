// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/dialogs.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QHash>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>

#include <optional>

namespace app::dialogs {
namespace {

struct State {
    QStringList nextFileNames;
    std::optional<bool> nextAnswer;
    QHash<FilePurpose, QString> folders;
};

State& state() {
    static State instance;
    return instance;
}

void showFileDialog(QFileDialog* dialog, FilePurpose purpose, const FileChosen& chosen) {
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setDirectory(folder(purpose));
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, [purpose, chosen](const QString& path) {
        setFolder(QFileInfo(path).absolutePath(), purpose);
        chosen(path);
    });
    dialog->open();
}

/// Answers for a test that said what the dialog would be answered with.
bool isAnswered(const FileChosen& chosen) {
    if (state().nextFileNames.isEmpty())
        return false;
    const QString path = state().nextFileNames.takeFirst();
    if (!path.isEmpty())
        chosen(path);
    return true;
}

} // namespace

void openFile(QWidget* parent, const FileQuestion& question, FileChosen chosen) {
    if (isAnswered(chosen))
        return;
    auto* dialog = new QFileDialog(parent, question.title, QString(), question.filter);
    dialog->setFileMode(QFileDialog::ExistingFile);
    showFileDialog(dialog, question.purpose, chosen);
}

void openFiles(QWidget* parent, const FileQuestion& question, FilesChosen chosen) {
    if (isAnswered([&](const QString& paths) { chosen(paths.split(QLatin1Char('\n'))); }))
        return;
    auto* dialog = new QFileDialog(parent, question.title, QString(), question.filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setDirectory(folder(question.purpose));
    QObject::connect(
        dialog, &QFileDialog::filesSelected, dialog, [purpose = question.purpose, chosen](const QStringList& paths) {
            setFolder(QFileInfo(paths.front()).absolutePath(), purpose);
            chosen(paths);
        });
    dialog->open();
}

void openFolder(QWidget* parent, const FileQuestion& question, FileChosen chosen) {
    if (isAnswered(chosen))
        return;
    auto* dialog = new QFileDialog(parent, question.title);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    showFileDialog(dialog, question.purpose, chosen);
}

QString withEndingOf(const QString& filter, const QString& name, const QStringList& filters) {
    static const QRegularExpression pattern(QStringLiteral("\\*(\\.[^ )*]+)"));
    QString base = name;
    for (const QString& each : filters) {
        const QString ending = pattern.match(each).captured(1);
        if (!ending.isEmpty() && name.endsWith(ending, Qt::CaseInsensitive) &&
            name.size() - ending.size() < base.size())
            base = name.chopped(ending.size());
    }
    const QString wanted = pattern.match(filter).captured(1);
    return wanted.isEmpty() ? name : base + wanted;
}

void saveFile(QWidget* parent, const FileQuestion& question, FileChosen chosen) {
    const FileChosen checked = [parent, chosen](const QString& path) {
        if (!QFileInfo::exists(path))
            return chosen(path);
        const Question replace{
            QCoreApplication::translate("app::dialogs", "%1 exists already.").arg(QFileInfo(path).fileName()),
            QCoreApplication::translate("app::dialogs", "Its content will be replaced."),
            QCoreApplication::translate("app::dialogs", "Replace file")};
        askDecision(parent, replace, [path, chosen](bool yes) {
            if (yes)
                chosen(path);
        });
    };
    if (isAnswered(checked))
        return;
    auto* dialog = new QFileDialog(parent, question.title, QString(), question.filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    dialog->selectFile(question.suggestedName);
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        if (const QStringList files = dialog->selectedFiles(); !files.isEmpty())
            dialog->selectFile(withEndingOf(filter, QFileInfo(files.first()).fileName(), dialog->nameFilters()));
    });
    showFileDialog(dialog, question.purpose, checked);
}

void askDecision(QWidget* parent, const Question& question, Answered answered) {
    if (state().nextAnswer)
        return answered(*std::exchange(state().nextAnswer, std::nullopt));
    auto* box = new QMessageBox(
        QMessageBox::Question, QCoreApplication::applicationName(), question.text, QMessageBox::Cancel, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(question.information);
    auto* verb = box->addButton(question.verb, QMessageBox::AcceptRole);
    box->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(
        box, &QDialog::finished, box, [box, verb, answered](int) { answered(box->clickedButton() == verb); });
    box->open();
}

void setNextFileName(const QString& path) {
    state().nextFileNames.append(path);
}

void setNextAnswer(bool yes) {
    state().nextAnswer = yes;
}

QString folder(FilePurpose purpose) {
    const QString own = state().folders.value(purpose);
    return own.isEmpty() ? state().folders.value(FilePurpose::General) : own;
}

QString ownFolder(FilePurpose purpose) {
    return state().folders.value(purpose);
}

void setFolder(const QString& folder, FilePurpose purpose) {
    state().folders.insert(purpose, folder);
}

} // namespace app::dialogs
