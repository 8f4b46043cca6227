// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/channel_scales.h"
#include "widgets/plots/plot.h"

#include "model/model.h"

#include <memory>
#include <optional>

class QCPAxisRect;
class QCPItemText;

namespace widgets {

/// Scale (log) by channel as stems with outliers labelled and dead channels hollow; the zero points in a second strip
/// only when they are not all equal. A tensor with one scale shows that one as a sentence.
class PerAxisPlot : public Plot {
    Q_OBJECT
public:
    explicit PerAxisPlot(QWidget* parent = nullptr);
    void setTensor(std::shared_ptr<const model::Model> model, int subgraph, int tensor);
    /// The scales that int8 weights would have, of a tensor that is not quantized.
    void setWouldBe(
        std::shared_ptr<const model::Model> model, int subgraph, int tensor, const inspect::TensorStats& stats);
    void clear();
    /// Channels by scale, the smallest first, in place of their own order.
    void setSorted(bool isSorted);
    /// -1: none.
    void markChannel(int channel);
    const ChannelScales& channels() const { return m_channels; }
    QString toCsv() const override;

Q_SIGNALS:
    void channelChosen(int channel);

protected:
    void applyTheme(const PaletteRoles& roles) override;
    void showAll() override;
    QString textAt(double x, double y) const override;
    double cursorStep() const override { return 1; }
    void choose(double x) override;

private:
    const model::Tensor* tensor() const;
    void draw();
    void drawChannels(const QString& title);
    void orderChannels();
    int channelAt(double x) const;
    QString channelTitle() const;
    void drawMark(const PaletteRoles& roles);
    void showStrip(bool isShown);
    void drawScales(const PaletteRoles& roles);
    void drawZeroPoints(const PaletteRoles& roles);
    void labelOutliers(const PaletteRoles& roles);
    void thinLabels();
    QString sentence() const;
    QString summary() const;

    std::shared_ptr<const model::Model> m_model;
    int m_subgraph = 0;
    int m_tensor = -1;
    ChannelScales m_channels;
    std::vector<std::size_t> m_order;    ///< channel by position
    std::vector<std::size_t> m_position; ///< position by channel
    int m_axis = -1;
    int m_marked = -1;
    bool m_isSorted = false;
    bool m_isWouldBe = false;
    QCPAxisRect* m_strip = nullptr;
    std::vector<QCPItemText*> m_labels; ///< of outliers, the farthest first
};

} // namespace widgets
