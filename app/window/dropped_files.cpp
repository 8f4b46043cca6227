// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/dropped_files.h"

#include "app/common/files.h"
#include "app/data/data_choice.h"

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

} // namespace

DroppedFiles sortedFiles(const QStringList& paths) {
    DroppedFiles sorted;
    for (const QString& path : paths) {
        if (isImageName(path))
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
