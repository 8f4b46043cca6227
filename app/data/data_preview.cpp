// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/data/data_preview.h"

#include "app/common/files.h"
#include "app/data/sample_image.h"

#include "data/images/image_preparation.h"

#include <algorithm>
#include <limits>

namespace app {
namespace {

constexpr std::size_t readSamples = 16;

/// The real values of an array; integer inputs are looked at as they are.
base::Result<std::vector<float>> valuesOf(const data::Array& array) {
    return data::decode(array.bytes.span(), array.type, array.shape, nullptr);
}

base::Status addRange(const data::Sample& sample, DataPreview& preview) {
    for (const auto& input : sample.inputs) {
        TRY_ASSIGN(const auto values, valuesOf(input));
        if (values.empty())
            continue;
        const auto [low, high] = std::minmax_element(values.begin(), values.end());
        preview.lowest = std::min(preview.lowest, double(*low));
        preview.highest = std::max(preview.highest, double(*high));
    }
    return {};
}

base::Result<DataPreview> previewCalibration(const DataChoice& choice, const model::Model& model) {
    TRY_ASSIGN(auto calibration, calib::load(toPath(choice.path)));
    TRY(calib::checkFits(calibration, model));
    DataPreview preview;
    preview.choice = choice;
    preview.samples = calibration.samples;
    preview.calibration = std::make_shared<const calib::Calibration>(std::move(calibration));
    return preview;
}

} // namespace

ImageLayout imageLayout(const model::Model& model) {
    const auto target = data::imageTargetOf(data::inputsOfAllSignatures(model));
    if (!target)
        return ImageLayout::None;
    return target->isChannelsFirst ? ImageLayout::ChannelsFirst : ImageLayout::ChannelsLast;
}

base::Result<DataPreview> previewData(const DataChoice& choice, const model::Model& model, base::Progress& progress) {
    if (choice.kind == SourceKind::Calibration)
        return previewCalibration(choice, model);
    DataPreview preview;
    preview.choice = choice;
    TRY_ASSIGN(preview.dataset, openData(choice, model));
    preview.samples = preview.dataset->size();
    preview.lowest = std::numeric_limits<double>::infinity();
    preview.highest = -preview.lowest;
    for (std::size_t i = 0; i < std::min(readSamples, preview.samples); ++i) {
        if (progress.isCancelled())
            return base::Error{base::Code::Cancelled, {}, {}};
        TRY_ASSIGN(const auto sample, preview.dataset->sample(i));
        TRY(addRange(sample, preview));
        ++preview.samplesRead;
    }
    if (preview.samples > 0)
        if (const auto image = sampleImage(*preview.dataset, 0))
            preview.image = *image;
    return preview;
}

} // namespace app
