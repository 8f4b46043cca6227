// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace app {

QString sampleFile(const QString& name) {
    const QStringList folders = {
        QCoreApplication::applicationDirPath() + QStringLiteral("/../share/halfstep/samples"),
        QStringLiteral(HALFSTEP_RESOURCES "/samples"),
    };
    for (const QString& folder : folders)
        if (const QFileInfo file(folder + QLatin1Char('/') + name); file.exists())
            return QDir::cleanPath(file.absoluteFilePath());
    return {};
}

std::filesystem::path toPath(const QString& path) {
    return std::filesystem::path(path.toStdU16String());
}

QString fromPath(const std::filesystem::path& path) {
    return QString::fromStdU16String(path.u16string());
}

QString modelFilter() {
    return QCoreApplication::translate("app::files", "Models (*.tflite *.tfl *.lite *.litertlm *.zip);;All files (*)");
}

bool isModelName(const QString& path) {
    static const QStringList endings = {QStringLiteral("tflite"), QStringLiteral("tfl"), QStringLiteral("lite"),
        QStringLiteral("litertlm")};
    return endings.contains(QFileInfo(path).suffix().toLower());
}

} // namespace app
