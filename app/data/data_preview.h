// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/data/data_choice.h"

#include "calib/calibration.h"

#include "base/progress.h"

#include <QImage>

#include <memory>

namespace app {

/// What a first look at the data says.
struct DataPreview {
    DataChoice choice;
    std::shared_ptr<const data::Dataset> dataset;          ///< null for a saved calibration
    std::shared_ptr<const calib::Calibration> calibration; ///< of a saved calibration
    std::size_t samples = 0;
    std::size_t samplesRead = 0; ///< how many the range below is of
    double lowest = 0;           ///< of the prepared values
    double highest = 0;
    QImage image; ///< of the first sample; null: none
};

/// How the only input of a model wants images: height × width × channels, or channels first.
enum class ImageLayout { None, ChannelsLast, ChannelsFirst };
ImageLayout imageLayout(const model::Model& model);

/// Opens the data and reads the first samples. Any thread.
base::Result<DataPreview> previewData(const DataChoice& choice, const model::Model& model, base::Progress& progress);

} // namespace app
