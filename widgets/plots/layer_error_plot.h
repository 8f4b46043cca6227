// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/plot.h"

#include "compare/comparison.h"

#include <memory>

namespace widgets {

/// One mark a layer in order of execution: SQNR in dB (or another measure) with the worst labelled. A click selects.
class LayerErrorPlot : public Plot {
    Q_OBJECT
public:
    enum class Measure { Sqnr, MaxError, MeanAbsoluteError, Cosine };
    explicit LayerErrorPlot(QWidget* parent = nullptr);
    void setComparison(std::shared_ptr<const compare::Comparison> comparison);
    void setMeasure(Measure measure);
    /// Marks a row of the comparison's layers, -1: none.
    void setCurrent(int row);
    QString toCsv() const override;

Q_SIGNALS:
    void layerChosen(int row);

protected:
    void applyTheme(const PaletteRoles& roles) override;
    void showAll() override;
    QString textAt(double x, double y) const override;
    double cursorStep() const override { return 1; }
    void choose(double x) override;

private:
    void draw();
    std::size_t rows() const { return m_comparison ? m_comparison->layers.size() : 0; }
    const compare::LayerError& layer(int row) const { return m_comparison->layers[static_cast<std::size_t>(row)]; }
    double value(int row) const;
    QString makerText(int row) const; ///< the operator that makes it, or "input"
    QString placeText(int row) const; ///< its number
    double shownValue(int row) const; ///< a layer without error stands at the upper end
    bool isErrorMeasure() const;
    std::vector<int> worstRows() const;
    double highestFinite() const;
    bool hasExactLayers() const;
    double exactPlace() const;
    int rowAt(double x) const;
    void drawMarks(const PaletteRoles& roles, inspect::ComputeKind kind, bool isFinite);
    void drawExactLine(const PaletteRoles& roles);
    void labelWorst(const PaletteRoles& roles);
    void drawCurrentLine(const PaletteRoles& roles);
    void markCurrent(const PaletteRoles& roles);
    QString axisText() const;
    QString valueTextOf(int row) const;
    QString summary() const;

    std::shared_ptr<const compare::Comparison> m_comparison;
    Measure m_measure = Measure::Sqnr;
    int m_current = -1;
};

} // namespace widgets
