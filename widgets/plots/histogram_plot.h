// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/bins.h"
#include "widgets/plots/plot.h"

#include "calib/calibration.h"
#include "inspect/channel_bins.h"
#include "inspect/tensor_stats.h"
#include "model/tensor.h"

#include <optional>

namespace widgets {

/// Filled steps of a distribution with the quantization grid as ticks below the axis, clip limits as vertical lines
/// with the share outside, and the zero point marked. For weights (TensorStats) and activations (TensorStatistics).
class HistogramPlot : public Plot {
    Q_OBJECT
public:
    explicit HistogramPlot(QWidget* parent = nullptr);
    /// `parameters` is the grid to draw (of the quantized tensor, or the int8 grid the plan would give), if any.
    void setWeights(const inspect::TensorStats& stats, const std::optional<model::QuantizationParameters>& parameters,
        model::TensorType gridType);
    /// `areCodes`: the values are those that the grid's codes stand for, not float ones.
    void setActivations(const calib::TensorStatistics& statistics,
        const std::optional<model::QuantizationParameters>& parameters, model::TensorType gridType, bool areCodes);
    /// One channel of the bins (-1: all of them together). `parameters` is that channel's grid. Stored values have a
    /// bin for each code: their grid is the whole numbers, the ends of the type its limits.
    void setChannel(const inspect::ChannelBins& bins, int channel,
        const std::optional<model::QuantizationParameters>& parameters, model::TensorType gridType, bool isStored);
    /// Another distribution as an outline over this one, brought to the same area. No bins: none.
    void setOverlay(const Bins& bins, const QString& name);
    /// What the values are of, above the plot: "Weights of T#12 name".
    void setTitle(const QString& title);
    void clear(const QString& emptyText);
    QString toCsv() const override;

protected:
    void applyTheme(const PaletteRoles& roles) override;
    void showAll() override;
    QString textAt(double x, double y) const override;
    double cursorStep() const override;
    double roomForTexts() const;
    void keepRoomForTexts();

private:
    /// The one grid of the tensor in real values.
    struct Grid {
        double scale = 1;
        double zeroPoint = 0;
        model::IntegerRange range{};
        double low() const { return scale * (double(range.lowest) - zeroPoint); }
        double zero = 0; ///< where the zero point is drawn
        double high() const { return scale * (double(range.highest) - zeroPoint); }
    };
    void draw();
    void setGrid(const std::optional<model::QuantizationParameters>& parameters, model::TensorType gridType);
    void drawSteps(const PaletteRoles& roles);
    void drawOverlay(const PaletteRoles& roles);
    void drawGrid(const PaletteRoles& roles);
    void drawLimit(const PaletteRoles& roles, double value, double shareOutside, bool isLow);
    double shareOf(double value) const;
    QString summary() const;

    Bins m_bins;
    QString m_title;
    std::optional<Grid> m_grid;
    bool m_isPerAxis = false; ///< as many grids as channels: none is drawn
    model::TensorType m_gridType = model::TensorType::Int8;
    double m_low = 0; ///< exact, where the bins are wide
    double m_high = 0;
    quint64 m_count = 0;
    std::size_t m_samples = 0; ///< of activations
    Bins m_overlay;            ///< of another distribution
    QString m_overlayName;
    bool m_isStored = false; ///< codes, not real values
    bool m_areCodes = false; ///< real values of codes
    double m_highest = 0;    ///< count that is shown
    double m_shownTo = -1;   ///< the vertical range that was chosen for all of it
};

} // namespace widgets
