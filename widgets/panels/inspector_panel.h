// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/selection.h"
#include "widgets/panels/inspector_entries.h"

#include "inspect/summary.h"
#include "model/model.h"

#include <QWidget>

#include <memory>

class QTreeWidget;
class QTreeWidgetItem;
class QLabel;

namespace widgets {

/// Everything about the selected operator or tensor, as name and value: attributes, operands (each selects), shape,
/// type, quantization, cost. Without a selection: the model's summary.
class InspectorPanel : public QWidget {
    Q_OBJECT
public:
    explicit InspectorPanel(Selection* selection, QWidget* parent = nullptr);
    /// `model` 0: A, 1: B, more: further ones. A null model clears it.
    void setModel(
        int model, std::shared_ptr<const model::Loaded> loaded, std::shared_ptr<const inspect::Summary> summary);
    /// What a run or a look at its values tells of a tensor; shown with the rest while that tensor is selected.
    void setMeasured(const Selected& of, InspectorEntry section);
    QString toText() const; ///< for copying

public Q_SLOTS:
    void copySelection();
    void copyAll();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Entry {
        std::shared_ptr<const model::Loaded> loaded;
        std::shared_ptr<const inspect::Summary> summary;
    };
    void setUpTree();
    void makeActions();
    void showSelected(const Selected& selected);
    void showEntries(const QString& title, InspectorEntries entries);
    void addItems(const InspectorEntries& entries, QTreeWidgetItem* parent);
    void colourItems();
    void elideTitle();
    void follow(QTreeWidgetItem* item);
    bool isInside(const Entry& entry, const Selected& selected) const;

    Selection* m_selection;
    std::vector<Entry> m_entries = std::vector<Entry>(2); ///< by model
    InspectorEntries m_shown;
    Selected m_measuredOf;
    InspectorEntry m_measured;
    QString m_titleText;
    QLabel* m_title;
    QLabel* m_empty;
    QTreeWidget* m_tree;
};

} // namespace widgets
