// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "calib/calibration.h"

#include <algorithm>
#include <chrono>

namespace calib {
namespace {

constexpr double secondsOfAPiece = 1.5;
constexpr std::size_t firstPiece = 16;

/// Counts the samples of all pieces.
class WholeProgress : public base::Progress {
public:
    WholeProgress(base::Progress& outer, std::size_t total) : m_outer(outer), m_total(total) {}
    void update(std::size_t done, std::size_t, std::string_view what) override {
        m_outer.update(m_before + done, m_total, what);
    }
    bool isCancelled() const override { return m_outer.isCancelled(); }
    void setBefore(std::size_t before) { m_before = before; }

private:
    base::Progress& m_outer;
    std::size_t m_total;
    std::size_t m_before = 0; ///< changed between pieces only
};

base::Status checkSeen(const Calibration& seen, const model::Model& model, const data::Dataset& dataset) {
    TRY(checkFits(seen, model));
    if (!seen.part || seen.part->of != dataset.size() || seen.data != dataset.description)
        return base::Error{base::Code::BadCalibration, seen.data, "it is no part of " + dataset.description};
    return {};
}

/// The samples to see next: behind those that were seen, then in front of them.
Part nextPart(const std::optional<Part>& seen, std::size_t size, std::size_t all) {
    if (!seen)
        return {0, std::min(size, all), all};
    const std::size_t end = seen->first + seen->count;
    if (end < all)
        return {end, std::min(size, all - end), all};
    const std::size_t count = std::min(size, seen->first);
    return {seen->first - count, count, all};
}

base::Result<Calibration> pieceBehind(const std::optional<Calibration>& seen,
    const std::shared_ptr<const model::Model>& model, const data::Dataset& dataset, const Options& options,
    base::Progress& progress) {
    TRY_ASSIGN(auto piece, calibrate(model, dataset, options, progress));
    if (!seen)
        return piece;
    return merge({*seen, std::move(piece)});
}

} // namespace

Progressed calibrateOn(const std::shared_ptr<const model::Model>& model, const data::Dataset& dataset,
    const Options& options, std::optional<Calibration> seen, base::Progress& progress) {
    Progressed all{std::move(seen), {}};
    if (all.calibration) {
        if (const auto status = checkSeen(*all.calibration, *model, dataset); !status) {
            all.stopped = status.error();
            return all;
        }
    }
    const bool isOnePiece = options.states == States::KeptBetweenSamples && hasStates(*model);
    std::size_t size = isOnePiece ? dataset.size() : firstPiece;
    WholeProgress whole(progress, dataset.size());
    while (!all.calibration || all.calibration->part) {
        const auto begin = std::chrono::steady_clock::now();
        whole.setBefore(all.calibration ? all.calibration->samples : 0);
        Options pieceOptions = options;
        pieceOptions.part = nextPart(
            all.calibration ? all.calibration->part : std::nullopt, std::max<std::size_t>(1, size), dataset.size());
        auto sum = pieceBehind(all.calibration, model, dataset, pieceOptions, whole);
        if (!sum) {
            all.stopped = sum.error();
            return all;
        }
        all.calibration = *std::move(sum);
        const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count() + 1e-3;
        const double faster = std::clamp(secondsOfAPiece / seconds, 0.5, 8.0);
        size = static_cast<std::size_t>(static_cast<double>(pieceOptions.part->count) * faster);
    }
    return all;
}

} // namespace calib
