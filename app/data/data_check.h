// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"
#include "data/findings.h"
#include "model/model.h"

#include "base/progress.h"
#include "base/result.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace app {

/// A remark about samples, or why one of them cannot be read.
struct DataRemark {
    data::Finding finding;
    std::optional<base::Error> error; ///< in the place of the finding; the sample is in `finding`
};

/// What is odd about the samples.
struct DataCheck {
    std::shared_ptr<const data::Dataset> dataset;
    std::size_t looked = 0; ///< samples, from the first on
    std::vector<DataRemark> remarks;
};

/// Reads the samples, of very many the first 5,000. Any thread. Errors: Cancelled.
base::Result<DataCheck> checkData(
    std::shared_ptr<const data::Dataset> dataset, const model::Model& model, base::Progress& progress);

/// What a remark says, without the samples.
QString remarkText(const DataRemark& remark, const data::Dataset& dataset);
/// "cat.png", or "cat.png and 18 more".
QString remarkSamples(const DataRemark& remark, const data::Dataset& dataset);

} // namespace app
