// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/palette_roles.h"
#include "widgets/common/selection.h"

#include "inspect/graph_layout.h"
#include "model/model.h"

#include <QGraphicsView>

#include <memory>

namespace widgets {

/// The graph of one subgraph: rounded nodes with a precision edge, QUANTIZE/DEQUANTIZE as lozenges; wheel zoom, pan,
/// fit, keyboard walk (arrows), search by the outline; level of detail far out. Layout is made off the GUI thread by
/// the program and handed in.
class GraphView : public QGraphicsView {
    Q_OBJECT
public:
    explicit GraphView(Selection* selection, QWidget* parent = nullptr);

    /// Node sizes for layoutGraph(), from this view's font.
    std::vector<inspect::NodeSize> nodeSizes(const model::Model& model, std::size_t subgraph) const;
    void setGraph(std::shared_ptr<const model::Model> model, int modelIndex, std::size_t subgraph,
        std::shared_ptr<const inspect::GraphLayout> layout);
    void clear();
    /// A measure 0 … 1 by operator that colours the nodes (errors); empty: the precision colours.
    void setOperatorErrors(std::vector<double> shares);
    bool saveAs(const QString& path); ///< PNG, SVG or PDF by suffix

public Q_SLOTS:
    void fit();
    void zoomIn();
    void zoomOut();
    void actualSize();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void showSelected(const Selected& selected);
    void rebuild();

    Selection* m_selection;
    std::shared_ptr<const model::Model> m_model;
    std::shared_ptr<const inspect::GraphLayout> m_layout;
    int m_modelIndex = 0;
    std::size_t m_subgraph = 0;
    std::vector<double> m_errors;
};

} // namespace widgets
