// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"

#include "base/result.h"

#include <QImage>

namespace app {

/// A picture of a sample: its image file, or its only input where that looks like an image (height × width × 1 or 3),
/// stretched from its lowest to its highest value. Null where there is none. Any thread.
base::Result<QImage> sampleImage(const data::Dataset& dataset, std::size_t index);

/// The picture of an array, see above.
QImage imageOfArray(const data::Array& array);

} // namespace app
