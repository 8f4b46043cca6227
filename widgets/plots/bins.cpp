// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/bins.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace widgets {
namespace {

/// Of one value only: one bar around it.
Bins widened(Bins bins) {
    if (bins.width > 0)
        return bins;
    const double all = bins.total();
    bins.width = std::max(std::abs(bins.low), 1e-6) * 0.1;
    bins.low -= bins.width / 2;
    bins.counts = {all};
    return bins;
}

/// Without the empty ends, in bins as wide as the number of values asks for.
Bins trimmed(const Bins& bins) {
    const auto isUsed = [](double count) { return count > 0; };
    const auto first = std::find_if(bins.counts.begin(), bins.counts.end(), isUsed);
    if (first == bins.counts.end() || bins.width <= 0)
        return bins;
    const auto last = std::find_if(bins.counts.rbegin(), bins.counts.rend(), isUsed).base();
    const auto used = std::size_t(last - first);
    const std::size_t group = (used + binsFor(bins.total()) - 1) / binsFor(bins.total());
    Bins result{bins.low + bins.width * double(first - bins.counts.begin()), bins.width * double(group), {}};
    for (std::size_t start = 0; start < used; start += group)
        result.counts.push_back(
            std::accumulate(first + std::ptrdiff_t(start), first + std::ptrdiff_t(std::min(used, start + group)), 0.0));
    return result;
}

} // namespace

double Bins::total() const {
    return std::accumulate(counts.begin(), counts.end(), 0.0);
}

double Bins::largest() const {
    return counts.empty() ? 0 : *std::max_element(counts.begin(), counts.end());
}

double Bins::shareBelow(double value) const {
    const double all = total();
    if (all == 0 || width <= 0)
        return 0;
    const double position = std::clamp((value - low) / width, 0.0, double(counts.size()));
    const auto whole = static_cast<std::size_t>(position);
    double below = std::accumulate(counts.begin(), counts.begin() + static_cast<std::ptrdiff_t>(whole), 0.0);
    if (whole < counts.size())
        below += counts[whole] * (position - double(whole));
    return below / all;
}

Bins binsOf(const inspect::TensorStats& stats) {
    Bins bins;
    if (stats.bins.empty())
        return bins;
    bins.low = stats.binLow;
    bins.width = (stats.binHigh - stats.binLow) / double(stats.bins.size());
    bins.counts.assign(stats.bins.begin(), stats.bins.end());
    return widened(std::move(bins));
}

std::size_t binsFor(double values) {
    std::size_t bins = 16;
    while (bins < 256 && double(bins) < 8 * std::cbrt(values))
        bins *= 2;
    return bins;
}

Bins binsOf(const inspect::ChannelBins& source, int channel) {
    Bins bins;
    if (source.bins == 0)
        return bins;
    bins.low = source.low;
    bins.width = (source.high - source.low) / double(source.bins);
    bins.counts.assign(source.bins, 0);
    const auto first = channel < 0 ? 0 : std::size_t(channel);
    const auto end = channel < 0 ? source.channels() : first + 1;
    for (std::size_t row = first; row < end; ++row)
        for (std::size_t bin = 0; bin < source.bins; ++bin)
            bins.counts[bin] += double(source.count(row, bin));
    return channel < 0 || bins.width == 1 ? widened(std::move(bins)) : widened(trimmed(bins));
}

Bins binsOfCodes(const calib::Histogram& histogram, double scale) {
    if (histogram.empty() || histogram.binWidth() >= scale)
        return binsOf(histogram);
    const double lowest = std::round(double(histogram.low()) / scale);
    const double highest = std::round(double(histogram.high()) / scale);
    Bins bins{(lowest - 0.5) * scale, scale, std::vector<double>(std::size_t(highest - lowest) + 1)};
    const auto counts = histogram.counts();
    for (std::size_t bin = 0; bin < counts.size(); ++bin) {
        if (counts[bin] == 0)
            continue;
        const double value = histogram.lowEdge() + histogram.binWidth() * (double(bin) + 0.5);
        const double code = std::clamp(std::round(value / scale), lowest, highest);
        bins.counts[std::size_t(code - lowest)] += double(counts[bin]);
    }
    return bins;
}

Bins binsOf(const calib::Histogram& histogram, std::size_t most) {
    Bins bins;
    const auto counts = histogram.counts();
    const auto isUsed = [](std::uint64_t count) { return count > 0; };
    const auto first = std::find_if(counts.begin(), counts.end(), isUsed);
    if (first == counts.end())
        return bins;
    const auto last = std::find_if(counts.rbegin(), counts.rend(), isUsed).base();
    const auto used = static_cast<std::size_t>(last - first);
    const std::size_t group = (used + most - 1) / most;
    bins.low = histogram.lowEdge() + histogram.binWidth() * double(first - counts.begin());
    bins.width = histogram.binWidth() * double(group);
    for (std::size_t start = 0; start < used; start += group) {
        const auto from = first + static_cast<std::ptrdiff_t>(start);
        const auto to = from + static_cast<std::ptrdiff_t>(std::min(group, used - start));
        bins.counts.push_back(double(std::accumulate(from, to, std::uint64_t(0))));
    }
    return bins;
}

} // namespace widgets
