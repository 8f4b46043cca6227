// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "calib/histogram.h"

#include "data/dataset.h"
#include "model/model.h"
#include "run/interpreter.h"

#include "base/progress.h"
#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace calib {

/// What was seen of one float tensor over all samples. NaN and infinities are counted and left out of the rest.
struct TensorStatistics {
    float min = 0;
    float max = 0;
    std::uint64_t count = 0; ///< finite values seen; 0: the tensor never had one
    std::uint64_t nanCount = 0;
    std::uint64_t infiniteCount = 0;
    /// By sample that feeds its subgraph or one that calls it, in the dataset's order; +infinity and -infinity where it
    /// had no finite value.
    std::vector<float> sampleMin;
    std::vector<float> sampleMax;
    Histogram histogram;

    bool operator==(const TensorStatistics&) const = default;
};

struct Options {
    bool histograms = true;
    bool perSample = true;
    int workers = 0; ///< samples side by side; 0: as many as cores
    run::Options run;
};

/// Activation statistics of a model, by subgraph and tensor. Tensors that are no float activations, or were never
/// written, have count 0.
struct Calibration {
    std::uint64_t modelFingerprint = 0; ///< of the float model's graph and constants, see fingerprintOf()
    std::size_t samples = 0;            ///< of all subgraphs together
    std::string data;                   ///< the dataset's description
    bool isDummy = false;               ///< made from random numbers
    std::vector<std::vector<TensorStatistics>> tensors;
    base::Diagnostics diagnostics; ///< NaN, infinities, tensors without values

    bool operator==(const Calibration& other) const; ///< all but the diagnostics
};

/// Has the tensor statistics that a range can be made of?
inline bool hasRange(const TensorStatistics& statistics) {
    return statistics.count > 0;
}

/// Identifies a model independently of its file: structure, names and constants.
std::uint64_t fingerprintOf(const model::Model& model);

/// Runs the model over all samples and records every float tensor that is no constant, in branches and bodies of loops
/// over all their calls. The result does not depend on
/// the number of workers. Errors: those of running and of the data, Cancelled, EmptyDataset.
base::Result<Calibration> calibrate(const std::shared_ptr<const model::Model>& model, const data::Dataset& dataset,
    const Options& options, base::Progress& progress);

/// `.hscal`: a zip (stored, entries sorted, timestamps fixed) of calibration.json and .npy arrays.
base::Status save(const Calibration& calibration, const std::filesystem::path& path);
/// Errors: BadCalibration with the place, those of reading files.
base::Result<Calibration> load(const std::filesystem::path& path);
/// Does it belong to this model? BadCalibration says what differs.
base::Status checkFits(const Calibration& calibration, const model::Model& model);

} // namespace calib
