// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/picture_file.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QImage>
#include <QMarginsF>
#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace widgets {
namespace {

using Draw = std::function<void(QPaintDevice&)>;

/// A painter counts this many pixels an inch where one device-independent pixel is one unit.
constexpr int unitsPerInch = 96;
constexpr double pointsPerUnit = 72.0 / unitsPerInch;
constexpr int pngScale = 2;
constexpr double longestPngSide = 16000;

bool drawPng(QIODevice& file, const QSizeF& size, const Draw& draw) {
    const double longest = std::max(size.width(), size.height());
    const double scale = std::min<double>(pngScale, longestPngSide / longest);
    QImage image((size * scale).toSize().expandedTo(QSize(1, 1)), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(Qt::transparent);
    draw(image);
    return image.save(&file, "PNG");
}

bool drawSvg(QIODevice& file, const QSizeF& size, const QString& title, const Draw& draw) {
    QSvgGenerator generator;
    generator.setOutputDevice(&file);
    generator.setResolution(unitsPerInch);
    generator.setSize(size.toSize());
    generator.setViewBox(QRectF(QPointF(), size));
    generator.setTitle(title);
    draw(generator);
    return true;
}

bool drawPdf(QIODevice& file, const QSizeF& size, const QString& title, const Draw& draw) {
    QPdfWriter writer(&file);
    writer.setResolution(unitsPerInch);
    writer.setTitle(title);
    writer.setPageSize(QPageSize(size * pointsPerUnit, QPageSize::Point, QString(), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    draw(writer);
    return true;
}

bool drawBySuffix(QIODevice& file, const QString& suffix, const QSizeF& size, const QString& title, const Draw& draw) {
    if (suffix == QStringLiteral("png"))
        return drawPng(file, size, draw);
    if (suffix == QStringLiteral("svg"))
        return drawSvg(file, size, title, draw);
    return suffix == QStringLiteral("pdf") && drawPdf(file, size, title, draw);
}

} // namespace

bool writePicture(const QString& path, const QSizeF& size, const QString& title, const Draw& draw) {
    if (size.isEmpty())
        return false;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    if (!drawBySuffix(file, QFileInfo(path).suffix().toLower(), size, title, draw)) {
        file.cancelWriting();
        return false;
    }
    return file.commit();
}

QString pictureFilters() {
    return QStringList{QCoreApplication::translate("widgets::PictureFile", "PNG picture (*.png)"),
        QCoreApplication::translate("widgets::PictureFile", "SVG drawing (*.svg)"),
        QCoreApplication::translate("widgets::PictureFile", "PDF page (*.pdf)")}
        .join(QStringLiteral(";;"));
}

} // namespace widgets
