// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "calib/calibration.h"
#include "calib/observe.h"

#include "base/text.h"

#include <algorithm>

namespace calib {

namespace {

base::Error refuse(std::string detail) {
    return {base::Code::BadCalibration, "calibrations", std::move(detail)};
}

/// Has some tensor with a range what `isAbsent` looks for?
template<class Predicate>
bool lacks(const Calibration& calibration, Predicate isAbsent) {
    for (const auto& subgraph : calibration.tensors)
        for (const TensorStatistics& statistics : subgraph)
            if (hasRange(statistics) && isAbsent(statistics))
                return true;
    return false;
}

base::Status checkAlike(const Calibration& a, const Calibration& b) {
    if (a.modelFingerprint != b.modelFingerprint || a.tensors.size() != b.tensors.size())
        return refuse("they were made with different models");
    for (std::size_t s = 0; s < a.tensors.size(); ++s)
        if (a.tensors[s].size() != b.tensors[s].size())
            return refuse("they were made with different models");
    const auto noHistogram = [](const TensorStatistics& statistics) { return statistics.histogram.empty(); };
    if (lacks(a, noHistogram) != lacks(b, noHistogram))
        return refuse("only one of them has histograms");
    const auto noSamples = [](const TensorStatistics& statistics) { return statistics.sampleMin.empty(); };
    if (lacks(a, noSamples) != lacks(b, noSamples))
        return refuse("only one of them has extremes by sample");
    return {};
}

void addSamples(Calibration& into, const Calibration& from) {
    for (std::size_t s = 0; s < into.tensors.size(); ++s) {
        for (std::size_t t = 0; t < into.tensors[s].size(); ++t)
            addLater(into.tensors[s][t], into.subgraphSamples[s], from.tensors[s][t], from.subgraphSamples[s]);
        into.subgraphSamples[s] += from.subgraphSamples[s];
    }
    into.samples += from.samples;
    into.isDummy = into.isDummy || from.isDummy;
    into.diagnostics.insert(into.diagnostics.end(), from.diagnostics.begin(), from.diagnostics.end());
}

} // namespace

base::Result<Calibration> merge(std::vector<Calibration> parts) {
    if (parts.empty())
        return refuse("there are none");
    for (const Calibration& part : parts) {
        if (!part.part)
            return refuse("one of them is no part, but has all samples of " + part.data);
        if (part.data != parts.front().data || part.part->of != parts.front().part->of)
            return refuse("they are parts of different data: " + parts.front().data + ", " + part.data);
    }
    std::sort(parts.begin(), parts.end(),
        [](const Calibration& a, const Calibration& b) { return a.part->first < b.part->first; });
    Calibration all = std::move(parts.front());
    for (std::size_t i = 1; i < parts.size(); ++i) {
        TRY(checkAlike(all, parts[i]));
        const std::size_t end = all.part->first + all.part->count;
        if (parts[i].part->first != end)
            return refuse(
                base::format(parts[i].part->first < end ? "sample %zu is there twice" : "sample %zu is missing",
                    std::min(end, parts[i].part->first) + 1));
        addSamples(all, parts[i]);
        all.part->count += parts[i].part->count;
    }
    if (all.part->count == all.part->of)
        all.part.reset();
    return all;
}

base::Result<Calibration> append(Calibration calibration, const Calibration& more) {
    if (calibration.part || more.part)
        return refuse("one of them is a part; merge the parts first");
    TRY(checkAlike(calibration, more));
    addSamples(calibration, more);
    calibration.data += " + " + more.data;
    return calibration;
}

} // namespace calib
