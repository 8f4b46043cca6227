// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/plot_targets.h"

#include <QWidget>

class QTimer;

namespace widgets {
class ElidedLabel;
class HistogramPlot;
class PerAxisPlot;
class Plot;
} // namespace widgets

namespace app {

class Document;
struct Session;

/// Scales by channel, distribution of the weights, distribution of the activation, of whatever is selected.
class PlotsPanel : public QWidget {
    Q_OBJECT
public:
    explicit PlotsPanel(Session& session, QWidget* parent = nullptr);
    widgets::PerAxisPlot* perAxis() const { return m_perAxis; }
    widgets::HistogramPlot* weights() const { return m_weights; }
    widgets::HistogramPlot* activation() const { return m_activation; }
    /// A page beside shows scales and values itself: they are left out here, and the activation has the room.
    void setValuesShownElsewhere(bool areShown);

private:
    /// A plot under its title.
    QWidget* framed(widgets::ElidedLabel* title, widgets::Plot* plot);
    void refresh();
    void showPerAxis(const model::Model& model, const widgets::Selected& selected, int tensor);
    void showWeights(const widgets::Selected& selected, int tensor);
    void showActivation(const widgets::Selected& selected, int tensor);
    void clear();

    Session& m_session;
    Document& m_document;
    widgets::PerAxisPlot* m_perAxis;
    widgets::HistogramPlot* m_weights;
    widgets::HistogramPlot* m_activation;
    QWidget* m_perAxisFrame = nullptr;
    QWidget* m_weightsFrame = nullptr;
    widgets::ElidedLabel* m_perAxisTitle;
    widgets::ElidedLabel* m_weightsTitle;
    widgets::ElidedLabel* m_activationTitle;
    QTimer* m_refresh;
};

} // namespace app
