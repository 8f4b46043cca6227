// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/channel_scales.h"
#include "widgets/plots/plot.h"

#include "model/model.h"

#include <memory>
#include <optional>

class QCPAxisRect;

namespace widgets {

/// Scale (log) by channel as stems with outliers labelled and dead channels hollow; the zero points in a second strip
/// only when they are not all equal. A tensor with one scale shows that one as a sentence.
class PerAxisPlot : public Plot {
    Q_OBJECT
public:
    explicit PerAxisPlot(QWidget* parent = nullptr);
    void setTensor(std::shared_ptr<const model::Model> model, int subgraph, int tensor);
    void clear();
    QString toCsv() const override;

protected:
    void applyTheme(const PaletteRoles& roles) override;
    void showAll() override;
    QString textAt(double x, double y) const override;
    double cursorStep() const override { return 1; }

private:
    const model::Tensor* tensor() const;
    void draw();
    void showStrip(bool isShown);
    void drawScales(const PaletteRoles& roles);
    void drawZeroPoints(const PaletteRoles& roles);
    void labelOutliers(const PaletteRoles& roles);
    QString sentence() const;
    QString summary() const;

    std::shared_ptr<const model::Model> m_model;
    int m_subgraph = 0;
    int m_tensor = -1;
    ChannelScales m_channels;
    QCPAxisRect* m_strip = nullptr;
};

} // namespace widgets
