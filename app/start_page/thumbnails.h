// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/model.h"

#include <QImage>
#include <QString>

namespace app {

class Settings;

/// A small picture by which a model is known again: the sizes of its constants as a treemap in the colours of their
/// precision; of a model without constants an empty frame. `side` in pixels. Any thread.
QImage drawThumbnail(const model::Model& model, int side);

/// Where the picture of a file is kept: beside the settings, by the file's path.
QString thumbnailFile(const Settings& settings, const QString& path);

} // namespace app
