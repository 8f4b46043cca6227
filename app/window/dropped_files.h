// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QMimeData;

namespace app {

/// What was dropped on the window or named on the command line.
struct DroppedFiles {
    QStringList models;
    QString data;    ///< a folder, an archive, a list; of single images their folder
    QString foreign; ///< a model for another runtime: the last one
    QString values;  ///< numbers of operators (.json), for the graph: the last one
    bool isEmpty() const { return models.isEmpty() && data.isEmpty() && foreign.isEmpty() && values.isEmpty(); }
};
/// A folder with models in it stands for them, by name; other folders are data.
DroppedFiles sortedFiles(const QStringList& paths);
QStringList localPaths(const QMimeData& mime);

} // namespace app
