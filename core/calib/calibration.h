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
#include <optional>
#include <string>
#include <vector>

namespace calib {

/// What was seen of one tensor over all samples. NaN and infinities are counted and left out of the rest.
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

/// What becomes of variable tensors and resources between two samples. Kept, as TFLiteConverter does it, each sample
/// sees what the ones before left: they run one after the other then. Only models with states feel the difference.
enum class States { KeptBetweenSamples, ResetBeforeEachSample };

/// One of `count` pieces of a dataset, for several machines: samples n·index/count to below n·(index+1)/count.
struct Shard {
    std::size_t index = 0;
    std::size_t count = 1;
};

/// Which samples of a dataset of `of` were seen, where it were not all.
struct Part {
    std::size_t first = 0;
    std::size_t count = 0;
    std::size_t of = 0;

    bool operator==(const Part&) const = default;
};

struct Options {
    bool histograms = true;
    bool perSample = true;
    int workers = 0; ///< samples side by side; 0: as many as cores
    States states = States::KeptBetweenSamples;
    Shard shard;
    std::optional<Part> part = {}; ///< exactly these samples, in the place of a shard
    /// Inputs that the samples are judged by, where they are not the model's own: those of the quantized model that
    /// this float one was restored from.
    std::vector<data::InputSpec> inputs = {};
    /// Quantized activations (int8, uint8, int16 with one scale), too, as real values: to look at a quantized model. No
    /// range can be made of them.
    bool quantizedToo = false;
    /// False: modelFingerprint stays 0. That will do for planning with this very model, not for files and merging.
    bool identifiesModel = true;
    run::Options run = {};
};

/// Activation statistics of a model, by subgraph and tensor. Tensors that are no float activations, or were never
/// written, have count 0. Behind those of the tensors lie those of values inside of operators (InnerValues).
struct Calibration {
    std::uint64_t modelFingerprint = 0; ///< of the float model's graph and constants, see fingerprintOf()
    std::size_t samples = 0;            ///< of all subgraphs together
    std::string data;                   ///< the dataset's description
    bool isDummy = false;               ///< made from random numbers
    std::optional<Part> part;           ///< absent: all of `data`
    /// Samples that ran each subgraph, the length of its tensors' sampleMin; a body's are those of its callers.
    std::vector<std::size_t> subgraphSamples;
    std::vector<std::vector<TensorStatistics>> tensors;
    /// This very value fits without a look at its constants.
    std::weak_ptr<const model::Model> madeWith;
    base::Diagnostics diagnostics; ///< oddities of samples; NaN, infinities, tensors without values

    bool operator==(const Calibration& other) const; ///< all but the diagnostics and madeWith
};

/// Has the tensor statistics that a range can be made of?
inline bool hasRange(const TensorStatistics& statistics) {
    return statistics.count > 0;
}

/// Identifies a model independently of its file: structure, names and constants.
std::uint64_t fingerprintOf(const model::Model& model);

/// Has the model variable tensors or resource variables, so that a sample may see what the ones before left?
bool hasStates(const model::Model& model);

/// Runs the model over all samples (of the shard) and records every float tensor that is no constant, in branches and
/// bodies of loops over all their calls; with Options::quantizedToo quantized ones as well. The result does not depend
/// on the number of workers. Errors: those of running and of the data, which name the sample; Cancelled, EmptyDataset;
/// Usage for a shard that does not exist or is empty, or one of a model whose states are kept.
base::Result<Calibration> calibrate(const std::shared_ptr<const model::Model>& model, const data::Dataset& dataset,
    const Options& options, base::Progress& progress);

/// How far a calibration came.
struct Progressed {
    std::optional<Calibration> calibration; ///< absent: nothing was seen
    std::optional<base::Error> stopped;     ///< why some samples are missing
};
/// As calibrate(), but in pieces of a second or two, so that what was seen is not lost when it is cancelled or a sample
/// fails; `seen` (a part of this dataset) is gone on from. The end is equal to one run, but for the diagnostics, which
/// know one piece at a time. Models with states that are kept run in one piece.
Progressed calibrateOn(const std::shared_ptr<const model::Model>& model, const data::Dataset& dataset,
    const Options& options, std::optional<Calibration> seen, base::Progress& progress);

/// Puts the shards of one dataset together, in any order. The result equals that of one run over all their samples,
/// byte by byte when saved. Errors: BadCalibration if they are not of one model and dataset, or a piece between two of
/// them is missing or there twice.
base::Result<Calibration> merge(std::vector<Calibration> parts);
/// `more` samples behind those of `calibration`, as if one dataset had held both. Errors: BadCalibration if they are of
/// two models, one is only a part, or only one has histograms or extremes by sample.
base::Result<Calibration> append(Calibration calibration, const Calibration& more);

/// `.hscal`: a zip (stored, entries sorted, timestamps fixed) of calibration.json and .npy arrays.
base::Status save(const Calibration& calibration, const std::filesystem::path& path);
/// Errors: BadCalibration with the place, those of reading files.
base::Result<Calibration> load(const std::filesystem::path& path);
/// Does it belong to this model? BadCalibration says what differs.
base::Status checkFits(const Calibration& calibration, const model::Model& model);

} // namespace calib
