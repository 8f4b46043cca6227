// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/plot.h"

#include "calib/calibration.h"
#include "inspect/tensor_stats.h"
#include "model/tensor.h"

#include <optional>
#include <vector>

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
    void setActivations(const calib::TensorStatistics& statistics,
        const std::optional<model::QuantizationParameters>& parameters, model::TensorType gridType);
    void clear(const QString& emptyText);
    void setLogarithmic(bool isLogarithmic);
    QString toCsv() const override;

protected:
    void applyTheme(const PaletteRoles& roles) override;
    QString textAt(double x, double y) const override;

private:
    struct Bins {
        double low = 0;
        double width = 0;
        std::vector<double> counts;
    };
    void draw();

    Bins m_bins;
    std::optional<model::QuantizationParameters> m_parameters;
    model::TensorType m_gridType = model::TensorType::Int8;
    bool m_isLogarithmic = false;
};

} // namespace widgets
