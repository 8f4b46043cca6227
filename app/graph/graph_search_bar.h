// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/graph/graph_query.h"

#include <QAbstractListModel>
#include <QWidget>

#include <memory>

class QLabel;
class QLineEdit;
class QListView;
class QTimer;
class QToolButton;

namespace app {

/// What a search found, as lines "Op#7 CONV_2D  block_3/conv".
class HitModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void setHits(std::shared_ptr<const model::Model> model, std::size_t subgraph, std::vector<widgets::Hit> hits);
    /// Further ones, behind those that it has.
    void addHits(const std::vector<widgets::Hit>& all);
    const widgets::Hit& hit(int row) const { return m_hits[std::size_t(row)]; }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    std::shared_ptr<const model::Model> m_model;
    std::size_t m_subgraph = 0;
    std::vector<widgets::Hit> m_hits;
};

/// A line to type into and, below it, what it finds at once.
class GraphSearchBar : public QWidget {
    Q_OBJECT
public:
    explicit GraphSearchBar(QWidget* parent = nullptr);
    void setSearch(std::shared_ptr<const model::Model> model, std::size_t subgraph,
        std::shared_ptr<const widgets::GraphSearch> search);
    void open();
    QString text() const;

Q_SIGNALS:
    void chosen(const widgets::Hit& hit);
    /// The operators that are found shall have a colour of their own.
    void colourRequested(const QString& query);
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void start(const QString& text);
    void goOn();
    void showHits();
    void choose(int row);
    void step(int way);
    void close();

    std::shared_ptr<const model::Model> m_model;
    std::shared_ptr<const widgets::GraphSearch> m_search;
    widgets::GraphSearchRun m_run;
    QTimer* m_timer; ///< while it runs
    std::size_t m_subgraph = 0;
    HitModel* m_hits;
    QLineEdit* m_line;
    QLabel* m_count;
    QToolButton* m_colour;
    QListView* m_list;
};

} // namespace app
