// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/selection.h"

#include <QWidget>

class QLineEdit;
class QSortFilterProxyModel;
class QTreeView;

namespace widgets {
class OutlineModel;
}

namespace app {

class Document;

/// Signatures, subgraphs and operators of the shown model as a tree with a filter.
class OutlinePanel : public QWidget {
    Q_OBJECT
public:
    OutlinePanel(Document& document, widgets::Selection& selection, QWidget* parent = nullptr);
    void focusFilter();

private:
    void showModel(int slot);
    void showSelected(const widgets::Selected& selected);
    void choose(const QModelIndex& index);

    Document& m_document;
    widgets::Selection& m_selection;
    widgets::OutlineModel* m_model;
    QSortFilterProxyModel* m_proxy;
    QLineEdit* m_filter;
    QTreeView* m_tree;
    int m_slot = -1;
    bool m_isShowing = false;
};

} // namespace app
