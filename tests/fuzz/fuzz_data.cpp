// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0

// The other files that people bring. The first byte chooses: a recipe, a calibration, an array, an archive of arrays.
#include "fuzz_target.h"
#include "temporary_file.h"

#include "calib/calibration.h"
#include "data/arrays/npy.h"
#include "data/arrays/npz.h"
#include "quant/recipe.h"

#include <string>

namespace {

void readRecipe(std::span<const std::uint8_t> bytes) {
    const std::string text(bytes.begin(), bytes.end());
    const auto recipe = quant::recipeFromJson(text, "fuzz");
    if (!recipe)
        return;
    const auto again = quant::recipeFromJson(quant::toJson(*recipe), "again");
    FUZZ_CHECK(again && *again == *recipe, quant::toJson(*recipe));
}

void readCalibration(std::span<const std::uint8_t> bytes) {
    static fuzz::TemporaryFile file(".hscal");
    (void)bool(calib::load(file.holding(bytes)));
}

void readArray(std::span<const std::uint8_t> bytes) {
    const auto array = data::readNpy(base::Bytes::copyOf(bytes), "fuzz");
    if (!array)
        return;
    const auto again = data::readNpy(base::Bytes::own(data::toNpy(*array)), "again");
    FUZZ_CHECK(again && *again == *array, "an array comes back different");
}

void readArrays(std::span<const std::uint8_t> bytes) {
    static fuzz::TemporaryFile file(".npz");
    (void)bool(data::readNpz(file.holding(bytes), std::size_t{64} << 20));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr decltype(&readRecipe) readers[] = {readRecipe, readCalibration, readArray, readArrays};
    if (size > 0)
        readers[data[0] % std::size(readers)](std::span(data + 1, size - 1));
    return 0;
}
