// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "data/images/image_samples.h"

#include "base/file.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <system_error>

namespace data {
namespace {

namespace fs = std::filesystem;
using base::Code;
using base::Error;

class ImageDataset final : public Dataset {
public:
    ImageDataset(std::vector<ImageFile> files, Labels labels, InputSpec input, ImageTarget target,
        Preparation preparation, ImageReader reader)
        : m_files(std::move(files)), m_labels(std::move(labels)), m_input(std::move(input)), m_target(target),
          m_preparation(std::move(preparation)), m_reader(std::move(reader)) {
        hasLabels = std::any_of(m_labels.begin(), m_labels.end(), [](const auto& label) { return label.has_value(); });
    }

    std::size_t size() const override { return m_files.size(); }

    std::size_t subgraph(std::size_t) const override { return m_input.subgraph; }

    base::Result<Sample> sample(std::size_t index) const override {
        const auto& path = m_files[index].path;
        TRY_ASSIGN(const auto image, m_reader(path));
        const auto pixels =
            static_cast<std::size_t>(std::max(image.width, 0)) * static_cast<std::size_t>(std::max(image.height, 0));
        if (pixels == 0 || image.rgb.size() != pixels * 3)
            return Error{Code::CorruptData, path.string(), "the image has no pixels"};
        return Sample{m_input.subgraph, {prepared(image, m_preparation, m_target)}};
    }

    std::optional<int> label(std::size_t index) const override {
        return index < m_labels.size() ? m_labels[index] : std::nullopt;
    }

    std::string name(std::size_t index) const override { return m_files[index].name; }
    fs::path imageFile(std::size_t index) const override { return m_files[index].path; }

private:
    std::vector<ImageFile> m_files;
    Labels m_labels;
    InputSpec m_input;
    ImageTarget m_target;
    Preparation m_preparation;
    ImageReader m_reader;
};

base::Result<Preparation> preparationFor(const OpenOptions& options, const fs::path& folder) {
    if (options.preparation)
        return *options.preparation;
    const auto path = folder / "preparation.json";
    std::error_code failure;
    if (!fs::exists(path, failure))
        return Preparation();
    TRY_ASSIGN(const auto bytes, base::mapFile(path));
    return preparationFromJson({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, path.string());
}

std::string countText(std::size_t count) {
    return std::to_string(count) + (count == 1 ? " image" : " images");
}

std::string labelText(const Labels& labels) {
    const auto missing = std::count(labels.begin(), labels.end(), std::nullopt);
    return missing == 0 ? "" : ", " + std::to_string(missing) + " without a label";
}

} // namespace

bool isImageFile(const fs::path& path) {
    constexpr std::array<std::string_view, 4> endings = {".png", ".jpg", ".jpeg", ".bmp"};
    const auto ending = base::lowerCase(path.extension().string());
    return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

base::Result<std::shared_ptr<Dataset>> imageDataset(std::vector<ImageFile> files, Labels labels,
    std::span<const InputSpec> inputs, const OpenOptions& options, const fs::path& folder, const std::string& what) {
    if (files.empty())
        return Error{Code::EmptyDataset, what, "no PNG, JPEG or BMP images in it"};
    if (!options.imageReader)
        return Error{Code::NoImageReader, what, countText(files.size())};
    TRY_ASSIGN(const auto target, imageTargetOf(inputs));
    TRY_ASSIGN(const auto preparation, preparationFor(options, folder));
    TRY(check(preparation, target));
    const auto description =
        countText(files.size()) + " from " + what + ", " + describe(preparation, target) + labelText(labels);
    auto dataset = std::make_shared<ImageDataset>(
        std::move(files), std::move(labels), inputs.front(), target, preparation, options.imageReader);
    dataset->description = description;
    return std::shared_ptr<Dataset>(dataset);
}

} // namespace data
