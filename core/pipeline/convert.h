// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "calib/calibration.h"
#include "model/model.h"
#include "quant/plan.h"

#include "base/progress.h"
#include "base/result.h"

#include <filesystem>
#include <memory>

/// The stages in the order in which both the command line and the window run them.
namespace pipeline {

/// A finished conversion, as it was written and read back.
struct Conversion {
    std::shared_ptr<const quant::Plan> plan;
    model::Loaded result;
};

/// apply -> write (atomically, replacing an existing file only on success) -> read back and prepare to run: a file that our
/// own reader or interpreter refuses is never left behind.
base::Result<Conversion> convert(const model::Model& model, const std::shared_ptr<const quant::Plan>& plan,
    const std::filesystem::path& output, base::Progress& progress);

} // namespace pipeline
