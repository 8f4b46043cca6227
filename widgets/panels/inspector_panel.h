// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/selection.h"

#include "inspect/summary.h"
#include "model/model.h"

#include <QWidget>

#include <memory>

class QTreeWidget;
class QLabel;

namespace widgets {

/// Everything about the selected operator or tensor, as name and value: attributes, operands (each selects), shape,
/// type, quantization, cost. Without a selection: the model's summary.
class InspectorPanel : public QWidget {
    Q_OBJECT
public:
    explicit InspectorPanel(Selection* selection, QWidget* parent = nullptr);
    /// `model` 0: A, 1: B. A null model clears it.
    void setModel(
        int model, std::shared_ptr<const model::Loaded> loaded, std::shared_ptr<const inspect::Summary> summary);
    QString toText() const; ///< for copying

private:
    void showSelected(const Selected& selected);

    struct Entry {
        std::shared_ptr<const model::Loaded> loaded;
        std::shared_ptr<const inspect::Summary> summary;
    };
    Selection* m_selection;
    Entry m_entries[2];
    QLabel* m_title;
    QTreeWidget* m_tree;
};

} // namespace widgets
