// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/plot.h"

#include "model/model.h"

#include <memory>

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
    QString textAt(double x, double y) const override;

private:
    void draw();

    std::shared_ptr<const model::Model> m_model;
    int m_subgraph = 0;
    int m_tensor = -1;
};

} // namespace widgets
