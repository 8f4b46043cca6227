// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/dropped_files.h"

#include "app/common/files.h"
#include "app/convert/foreign_file.h"
#include "app/data/data_choice.h"

#include <QDir>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace app {
namespace {

bool isImageName(const QString& path) {
    static const QStringList endings = {
        QStringLiteral("png"), QStringLiteral("jpg"), QStringLiteral("jpeg"), QStringLiteral("bmp")};
    return endings.contains(QFileInfo(path).suffix().toLower());
}

/// The models that lie in a folder, not those deeper.
QStringList modelsIn(const QString& path) {
    const QDir folder(path);
    QStringList models;
    for (const QString& name : folder.entryList(QDir::Files, QDir::Name))
        if (isModelName(name))
            models.append(folder.filePath(name));
    return models;
}

} // namespace

DroppedFiles sortedFiles(const QStringList& paths) {
    DroppedFiles sorted;
    for (const QString& path : paths) {
        const QStringList inside = QFileInfo(path).isDir() ? modelsIn(path) : QStringList();
        if (foreignFile(path))
            sorted.foreign = path;
        else if (path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive))
            sorted.values = path;
        else if (!inside.isEmpty())
            sorted.models += inside;
        else if (isImageName(path))
            sorted.data = QFileInfo(path).absolutePath();
        else if (!isModelName(path) && isDataName(path))
            sorted.data = path;
        else
            sorted.models.append(path); // the reader says what is wrong with it
    }
    return sorted;
}

QStringList localPaths(const QMimeData& mime) {
    QStringList paths;
    for (const QUrl& url : mime.urls())
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    return paths;
}

} // namespace app
