// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/document.h"

#include "widgets/common/selection.h"

#include <QWidget>

class QComboBox;

namespace widgets {
class LayerErrorModel;
class LayerErrorPlot;
class TablePanel;
} // namespace widgets

namespace app {

struct Session;

/// Error by layer as a plot and as a table; both follow the selection and set it.
class LayersPanel : public QWidget {
    Q_OBJECT
public:
    explicit LayersPanel(Session& session, QWidget* parent = nullptr);
    widgets::TablePanel* table() const { return m_table; }
    widgets::LayerErrorPlot* plot() const { return m_plot; }

private:
    void refresh();
    void choose(int row);
    void showSelected(const widgets::Selected& selected);
    int rowOf(const widgets::Selected& selected) const;

    Session& m_session;
    QComboBox* m_measure;
    widgets::LayerErrorPlot* m_plot;
    widgets::LayerErrorModel* m_model;
    widgets::TablePanel* m_table;
};

} // namespace app
