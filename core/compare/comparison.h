// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compare/code_use.h"

#include "metrics/metrics.h"

#include "data/dataset.h"
#include "model/model.h"
#include "run/samples.h"

#include "base/progress.h"
#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace compare {

/// A tensor of A and the one of B that stands for the same value.
struct TensorPair {
    std::int32_t tensorA = -1;
    std::int32_t tensorB = -1;
    std::int32_t opA = -1; ///< the operators that make them; -1: graph inputs
    std::int32_t opB = -1;
};

/// Pairs of one subgraph, by A's order of execution, and what found no partner.
struct Matching {
    std::vector<TensorPair> pairs;
    std::vector<std::int32_t> onlyA;
    std::vector<std::int32_t> onlyB;
};
/// Aligns the operators of both in execution order, casts left out: operators of the same name and output shapes,
/// held together by tensors that carry the same name (also with the suffixes that converters add). Inputs go by
/// position.
Matching match(const model::Model& a, const model::Model& b, std::size_t subgraph = 0);

/// Accumulated error of one tensor over all samples: B's dequantized values against A's.
struct LayerError {
    TensorPair tensors;
    std::string name;         ///< A's tensor
    std::string operatorName; ///< "CONV_2D"
    model::TensorType typeB = model::TensorType::Float32;
    metrics::ErrorSums sums;
    std::uint64_t clipped = 0; ///< values of A more than half a step outside of what B's integers can say; 0 for float
    CodeUse codesB;            ///< stored values that B used
    double clippedShare() const; ///< of all values
};

/// One output over all samples.
struct OutputError {
    std::string name;
    std::size_t output = 0;
    metrics::ErrorSums sums;
    bool isClassification = false;           ///< a row of class scores
    std::size_t classes = 0;                 ///< their number
    metrics::Share agreement;                ///< same top-1 class (classification)
    std::optional<metrics::Share> accuracyA; ///< top-1 against the labels
    std::optional<metrics::Share> accuracyB;
    std::size_t onlyA = 0; ///< samples that only A gets right
    std::size_t onlyB = 0;
    double pairedP = 1; ///< McNemar's test of the two
};

/// Is A itself hardly better than guessing (less than a tenth of the way from 1 / classes to 1)? Then labels or
/// preparation of the data are wrong, most likely, and that B is no worse says nothing.
bool isReferenceNearChance(const OutputError& output);

/// What the labels say of B.
enum class AccuracyFinding {
    NoLabels,
    ReferenceNearChance, ///< isReferenceNearChance
    Same,
    Holds, ///< a loss of more than tolerableLoss is ruled out
    Open,  ///< a loss is not shown (McNemar's p of 5 % and more, the usual level), but not ruled out either
    Rises,
    Drops,
};
AccuracyFinding accuracyFinding(const OutputError& output);

/// Loss of accuracy, as a share, up to which a model counts as good as the other.
inline constexpr double tolerableLoss = 0.01;
/// B's accuracy less A's by the labels. Both have labels.
metrics::PairedDifference accuracyChange(const OutputError& output);
/// The largest loss that the interval leaves possible, in percentage points, rounded up to one decimal.
double possibleLossPoints(const OutputError& output);
/// With how many samples the interval would reach no further than tolerableLoss, in two digits; 0: it does already.
std::size_t samplesToDecide(const OutputError& output);

/// B's accuracy less A's in percentage points, between the shares as they are shown, with one decimal. Both have
/// labels.
double accuracyPoints(const OutputError& output);

/// What both models answered for one sample, kept for looking at. Values are real (dequantized).
struct SampleAnswer {
    std::vector<std::vector<float>>
        outputsA; ///< by output; outputs of more than Options::keptValues values are left empty
    std::vector<std::vector<float>> outputsB;
    double sqnr = 0; ///< of the first output
};

/// Of one input over all samples.
struct InputLoss {
    std::uint64_t values = 0; ///< that B stores as integers
    std::uint64_t lost = 0;   ///< of these, outside of what the integers can hold
};

struct Options {
    bool layers = true;
    bool latency = true;
    std::size_t keptValues = 4096;
    int workers = 0; ///< 0: as many as cores
    run::Options run;
    run::Backend backend = {}; ///< runs both models
};

struct Comparison {
    std::size_t samples = 0;
    bool isDummy = false;
    bool hasLabels = false;
    std::string data;
    std::string numerics = run::ownNumerics;
    Matching matching;
    std::vector<LayerError> layers; ///< in A's order of execution
    std::vector<InputLoss> inputs;  ///< of B
    std::vector<OutputError> outputs;
    std::vector<SampleAnswer> answers; ///< by sample
    std::size_t sizeA = 0;
    std::size_t sizeB = 0;
    std::optional<run::Latency> latencyA;
    std::optional<run::Latency> latencyB;
    base::Diagnostics diagnostics;
};

/// Runs both models on the same real values; each quantizes them by its own input parameters. One pass, nothing is
/// written to disk, the result does not depend on the number of workers.
/// Errors: NothingToCompare, those of running and of the data, Cancelled.
base::Result<Comparison> compare(const model::Loaded& a, const model::Loaded& b, const data::Dataset& dataset,
    const Options& options, base::Progress& progress);

/// The share of input values that lie outside of what B can hold, of the input that loses most, where it is
/// more than a twentieth: B was calibrated with other values than these, most likely. 0 else.
double lostInputShare(const Comparison& comparison);

/// One line for people, in English: is B still right? ("The accuracy holds: 85.5 % → 86.0 % (+0.5 points); a
/// loss of more than 0.7 points is ruled out. Same class as A on 99.5 % of 200 samples. …")
std::string verdict(const Comparison& comparison);

} // namespace compare
