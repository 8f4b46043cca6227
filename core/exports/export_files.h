// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exports/c_code.h"
#include "quant/recipe.h"

#include "data/dataset.h"

#include "base/progress.h"
#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace exports {

/// What to write about a model for other programs.
struct Wish {
    bool array = false;                          ///< NAME.h, NAME.c: the model itself
    bool conversions = false;                    ///< NAME_io.h: real values from and to stored ones
    bool golden = false;                         ///< NAME_golden.h, NAME_golden.c, .npy of inputs and outputs
    std::optional<quant::Recipe> converter = {}; ///< NAME_convert.py
    std::string name = {};                       ///< anything; identifierFor() makes NAME of it
    /// The golden inputs are sample number `sample` of these; without any, random numbers of `seed`.
    std::shared_ptr<const data::Dataset> samples = {};
    std::size_t sample = 0;
    std::uint64_t seed = 0;
};

struct NamedFile {
    std::string name; ///< without a folder
    std::string content;
};

/// The files, not yet written. `file`: the model's own bytes. Errors: those of conversionHeader, goldenArrays and of
/// running the model and of the sample; Usage for a sample that is not there; Cancelled.
base::Result<std::vector<NamedFile>> filesFor(
    const model::Loaded& loaded, std::span<const std::byte> file, const Wish& wish, base::Progress& progress);

} // namespace exports
