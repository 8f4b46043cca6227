// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0

// A raw binary: the elements of the samples one behind the other, row-major, little-endian, without any header. Type
// and shape of one sample come from the options; what is not stated is as the model's input has it.
#include "data/arrays/array_samples.h"
#include "data/loaders/loader.h"

#include "base/file.h"
#include "base/text.h"

#include <algorithm>
#include <array>

namespace data {
namespace {

using base::Code;
using base::Error;

bool acceptsRaw(const Source& source) {
    constexpr std::array<std::string_view, 3> endings = {".bin", ".raw", ".dat"};
    const auto ending = base::lowerCase(source.path.extension().string());
    const bool isStated = source.options.rawType || !source.options.rawShape.empty();
    const bool isFile = !source.start.empty();
    return isFile && (isStated || std::find(endings.begin(), endings.end(), ending) != endings.end());
}

base::Result<model::Shape> rawShape(const Source& source) {
    const auto& input = source.inputs.front();
    if (!source.options.rawShape.empty())
        return source.options.rawShape;
    if (std::any_of(input.signatureShape.begin() + (input.signatureShape.empty() ? 0 : 1), input.signatureShape.end(),
            [](auto dimension) { return dimension < 0; }))
        return Error{Code::Usage, source.text, "the input has dynamic dimensions: state the shape of one sample"};
    return input.shape;
}

base::Result<Array> rawArray(const Source& source) {
    const auto type = source.options.rawType.value_or(sampleType(source.inputs.front()));
    TRY_ASSIGN(auto shape, rawShape(source));
    const auto count = model::elementCount(shape);
    const auto size = count && model::bitWidth(type) >= 8 ? model::byteSize(type, *count) : std::nullopt;
    if (!size || *size == 0)
        return Error{Code::Usage, source.text,
            "samples of " + base::shapeText(shape) + " " + std::string(model::typeName(type)) +
                " have no size in bytes"};
    TRY_ASSIGN(const auto bytes, base::mapFile(source.path));
    if (bytes.size() % *size != 0)
        return Error{Code::ShapeMismatch, source.text,
            "a sample of " + base::shapeText(shape) + " " + std::string(model::typeName(type)) + " has " +
                std::to_string(*size) + " bytes, the file has " + std::to_string(bytes.size()) +
                ", which is no multiple"};
    const auto samples = bytes.size() / *size;
    if (!std::in_range<std::int32_t>(samples))
        return Error{Code::LimitExceeded, source.text, std::to_string(samples) + " samples"};
    shape.insert(shape.begin(), static_cast<std::int32_t>(samples));
    return Array{type, shape, bytes};
}

base::Result<std::shared_ptr<Dataset>> openRaw(const Source& source) {
    if (source.inputs.size() != 1)
        return Error{Code::ShapeMismatch, source.text,
            "the model has " + std::to_string(source.inputs.size()) + " inputs, a raw file feeds one; use .npz"};
    TRY_ASSIGN(auto array, rawArray(source));
    return singleArrayDataset(std::move(array), source.inputs.front(), source.text, source.options.labels);
}

} // namespace

Loader rawLoader() {
    return {"a raw little-endian binary (.bin, .raw, .dat, or with a stated type or shape)", acceptsRaw, openRaw};
}

} // namespace data
