// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "options/data_options.h"

#include "base/file.h"
#include "base/text.h"

#include <CLI/CLI.hpp>

namespace cli {
namespace {

base::Error usage(std::string option, std::string detail) {
    return {base::Code::Usage, std::move(option), std::move(detail)};
}

data::Resize resizeNamed(const std::string& name) {
    if (name == "bilinear")
        return data::Resize::Bilinear;
    if (name == "nearest")
        return data::Resize::Nearest;
    return name == "letterbox" ? data::Resize::Letterbox : data::Resize::CentreCrop;
}

data::ColorOrder colorNamed(const std::string& name) {
    if (name == "rgb")
        return data::ColorOrder::Rgb;
    return name == "bgr" ? data::ColorOrder::Bgr : data::ColorOrder::Gray;
}

/// "1x32x32x3" or "32,32,3".
base::Result<model::Shape> shapeFrom(const std::string& text) {
    model::Shape shape;
    const char separator = text.find('x') == std::string::npos ? ',' : 'x';
    for (const std::string_view part : base::split(text, separator)) {
        std::int64_t size = 0;
        if (!base::parseNumber(base::trimmed(part), size) || size < 1 || size > INT32_MAX)
            return usage("--raw-shape", "'" + text + "' is no shape such as 32x32x3");
        shape.push_back(static_cast<std::int32_t>(size));
    }
    return shape;
}

} // namespace

void DataOptions::addTo(CLI::App& app, bool isRequired) {
    auto* data = app.add_option(
        "--data", m_source, "Samples: a folder of images, a list file, .npz, .npy, a raw binary, or 'random'.");
    data->required(isRequired);
    app.add_option("--prepare", m_prepareFile, "How images become values, as JSON (preparation.schema.json).");
    app.add_option("--resize", m_resize, "Images: how they are resized.")
        ->check(CLI::IsMember({"bilinear", "nearest", "letterbox", "centre-crop"}));
    app.add_option("--color", m_color, "Images: order of the channels.")->check(CLI::IsMember({"rgb", "bgr", "gray"}));
    app.add_option("--scale", m_scale, "Images: value = pixel · scale + offset, pixels from 0 to 255.")
        ->each([this](const std::string&) { m_hasScale = true; });
    app.add_option("--offset", m_offset, "Images: see --scale.")->each([this](const std::string&) {
        m_hasOffset = true;
    });
    app.add_option("--raw-type", m_rawType, "Raw binary: type of a number, such as float32 or uint8.");
    app.add_option("--raw-shape", m_rawShape, "Raw binary: shape of one sample, such as 32x32x3.");
    app.add_option("--seed", m_seed, "Random samples and inputs: seed.")->capture_default_str();
    app.add_option("--samples", m_samples, "Random samples: how many.")
        ->check(CLI::Range(std::size_t{1}, std::size_t{10'000'000}))
        ->capture_default_str();
}

base::Result<std::optional<data::Preparation>> DataOptions::preparation() const {
    const bool hasSingle = !m_resize.empty() || !m_color.empty() || m_hasScale || m_hasOffset;
    if (!m_prepareFile.empty() && hasSingle)
        return usage("--prepare", "it excludes --resize, --color, --scale and --offset");
    if (!m_prepareFile.empty()) {
        TRY_ASSIGN(const base::Bytes text, base::mapFile(m_prepareFile));
        const auto characters = text.as<char>();
        TRY_ASSIGN(data::Preparation preparation,
            data::preparationFromJson({characters.data(), characters.size()}, m_prepareFile));
        return std::optional(preparation);
    }
    if (!hasSingle)
        return std::optional<data::Preparation>();
    data::Preparation preparation;
    if (!m_resize.empty())
        preparation.resize = resizeNamed(m_resize);
    if (!m_color.empty())
        preparation.color = colorNamed(m_color);
    preparation.scale = m_scale;
    preparation.offset = m_offset;
    return std::optional(preparation);
}

base::Result<data::OpenOptions> DataOptions::openOptions(const data::ImageReader& imageReader) const {
    data::OpenOptions options;
    TRY_ASSIGN(options.preparation, preparation());
    options.imageReader = imageReader;
    options.labels = labels;
    options.seed = m_seed;
    options.dummySamples = m_samples;
    if (!m_rawType.empty()) {
        options.rawType = model::typeFromName(m_rawType);
        if (!options.rawType)
            return usage("--raw-type", "'" + m_rawType + "' is no type such as float32 or uint8");
    }
    if (!m_rawShape.empty()) {
        TRY_ASSIGN(options.rawShape, shapeFrom(m_rawShape));
    }
    return options;
}

base::Result<std::shared_ptr<const data::Dataset>> DataOptions::open(
    std::span<const data::InputSpec> inputs, const data::ImageReader& imageReader) const {
    TRY_ASSIGN(const data::OpenOptions options, openOptions(imageReader));
    return data::open(m_source, inputs, options);
}

} // namespace cli
