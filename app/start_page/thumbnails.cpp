// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start_page/thumbnails.h"

#include "app/common/settings.h"

#include "widgets/common/palette_roles.h"
#include "widgets/common/tensor_text.h"
#include "widgets/facts/cost_tables.h"
#include "widgets/plots/boxes/treemap.h"

#include <QCryptographicHash>
#include <QPainter>

namespace app {
namespace {

constexpr std::size_t mostBoxes = 300;

} // namespace

QImage drawThumbnail(const model::Model& model, int side) {
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    // Its marks have contrast on light ground and are still seen on dark.
    const widgets::PaletteRoles roles(widgets::lightPalette());
    auto constants = widgets::storedConstants(model);
    constants.resize(std::min(constants.size(), mostBoxes));
    std::vector<double> sizes;
    for (const auto& constant : constants)
        sizes.push_back(double(constant.bytes));
    const QRectF area(0.5, 0.5, side - 1, side - 1);
    const auto rects = widgets::treemap(sizes, area);
    for (std::size_t i = 0; i < rects.size(); ++i) {
        const auto& constant = constants[i];
        const auto& tensor = model.subgraphs[std::size_t(constant.subgraph)].tensors[std::size_t(constant.tensor)];
        painter.fillRect(rects[i].adjusted(0.5, 0.5, -0.5, -0.5), roles.precision(widgets::kindOfType(tensor.type)));
    }
    painter.setPen(roles.mutedText());
    painter.drawRect(area);
    return image;
}

QString thumbnailFile(const Settings& settings, const QString& path) {
    const auto hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha1);
    return settings.folder() + QStringLiteral("/thumbnails/") + QString::fromLatin1(hash.toHex()) +
           QStringLiteral(".png");
}

} // namespace app
