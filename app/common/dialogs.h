// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace app {

/// What the file is for: each has a folder of its own where its dialogs begin.
enum class FilePurpose { General, Calibration, Test, Output };

/// What a file dialog asks for.
struct FileQuestion {
    QString title;
    QString filter;
    QString suggestedName; ///< a name or a path, for saving
    FilePurpose purpose = FilePurpose::General;
};
using FileChosen = std::function<void(const QString& path)>;
using FilesChosen = std::function<void(const QStringList& paths)>;

/// A decision, with the verb on the button that does it.
struct Question {
    QString text;
    QString information;
    QString verb;
};
using Answered = std::function<void(bool yes)>;

/// All dialogs of the program that only ask. None blocks: the answer comes through the function, which is not called
/// when the dialog is dismissed (askDecision: called with false). The folder of the last file of each
/// purpose is remembered.
namespace dialogs {

void openFile(QWidget* parent, const FileQuestion& question, FileChosen chosen);
void openFiles(QWidget* parent, const FileQuestion& question, FilesChosen chosen);
void openFolder(QWidget* parent, const FileQuestion& question, FileChosen chosen);
/// The name with the ending of a filter in place of that of another one: what a save dialog writes follows its filter.
QString withEndingOf(const QString& filter, const QString& name, const QStringList& filters);
/// Asks before an existing file is replaced.
void saveFile(QWidget* parent, const FileQuestion& question, FileChosen chosen);
void askDecision(QWidget* parent, const Question& question, Answered answered);

/// For tests: the next file dialog that was given no answer yet is not shown and answers this at once. An empty name
/// dismisses it; several stand on lines of their own.
void setNextFileName(const QString& path);
/// For tests: the same for the next decision.
void setNextAnswer(bool yes);
/// Where file dialogs begin; without a folder of the purpose, where the last file was chosen.
QString folder(FilePurpose purpose = FilePurpose::General);
/// The folder of that purpose alone; empty: none was chosen.
QString ownFolder(FilePurpose purpose);
void setFolder(const QString& folder, FilePurpose purpose = FilePurpose::General);

} // namespace dialogs
} // namespace app
