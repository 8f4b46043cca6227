// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "calib/calibration.h"
#include "inspect/channel_bins.h"
#include "inspect/tensor_stats.h"

#include <vector>

namespace widgets {

/// Counts in equally wide bins, as a histogram shows them.
struct Bins {
    double low = 0;
    double width = 0;
    std::vector<double> counts;

    double high() const { return low + width * double(counts.size()); }
    double total() const;
    double largest() const;
    /// Share of the counts below (above) a value; a bin that the value cuts is divided evenly.
    double shareBelow(double value) const;
    double shareAbove(double value) const { return 1 - shareBelow(value); }
};

Bins binsOf(const inspect::TensorStats& stats);
/// One channel without the empty ends, or all of them together (-1). Few values get wider bins, unless the bins are of
/// whole numbers.
Bins binsOf(const inspect::ChannelBins& bins, int channel);
/// How many bins show this many values well; a power of two from 16 to 256.
std::size_t binsFor(double values);
/// The occupied part, with neighbours put together until there are at most `most` bins.
Bins binsOf(const calib::Histogram& histogram, std::size_t most = 256);
/// Of real values of codes, which are whole multiples of `scale`: a bin for each code, as far as the histogram can tell
/// them apart; else as binsOf().
Bins binsOfCodes(const calib::Histogram& histogram, double scale);

} // namespace widgets
