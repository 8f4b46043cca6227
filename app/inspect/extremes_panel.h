// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/extreme_values.h"
#include "model/model.h"

#include <QWidget>

#include <memory>
#include <vector>

class QComboBox;
class QSpinBox;

namespace widgets {
class FactModel;
class TablePanel;
} // namespace widgets

namespace app {

struct Session;

/// The largest, smallest or farthest values of a constant with their places, as a table that sorts and filters. Reads
/// only while it is visible.
class ExtremesPanel : public QWidget {
    Q_OBJECT
public:
    explicit ExtremesPanel(Session& session, QWidget* parent = nullptr);
    void setTensor(std::shared_ptr<const model::Model> model, int subgraph, int tensor);
    /// -1: all channels.
    void setChannel(int channel);
    void clear(const QString& why);
    widgets::TablePanel* table() const { return m_table; }

Q_SIGNALS:
    /// The value at this place (row-major) shall be shown among the others.
    void placeChosen(qulonglong place);

protected:
    void showEvent(QShowEvent* event) override;

private:
    using Values = std::shared_ptr<const std::vector<inspect::ExtremeValue>>;
    void invalidate();
    void read();
    void show(const Values& values);

    Session& m_session;
    std::shared_ptr<const model::Model> m_model;
    int m_subgraph = 0;
    int m_tensor = -1;
    int m_channel = -1;
    bool m_isStale = false;
    Values m_shown;
    QComboBox* m_order;
    QSpinBox* m_most;
    widgets::FactModel* m_rows;
    widgets::TablePanel* m_table;
};

} // namespace app
