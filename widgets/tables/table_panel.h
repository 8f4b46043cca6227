// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QAbstractItemModel;
class QAction;
class QLabel;
class QLineEdit;
class QMenu;
class QModelIndex;
class QStackedWidget;
class QTableView;
class QTimer;
class QToolButton;

namespace widgets {

class FilterProxy;

/// A table with a filter line, sorting by raw numbers, a column chooser, copy and CSV export; 100,000 rows scroll
/// smoothly. Column state is kept by saveState/restoreState. An empty text says what would be here.
class TablePanel : public QWidget {
    Q_OBJECT
public:
    explicit TablePanel(QWidget* parent = nullptr);

    /// Not owned; must live as long as the panel.
    void setSourceModel(QAbstractItemModel* model);
    void setEmptyText(const QString& text);
    QTableView* table() const { return m_table; }
    FilterProxy* proxy() const { return m_proxy; }
    /// Row of the source model that is current, -1: none.
    int currentSourceRow() const;
    /// Makes that row current and visible without emitting rowChosen.
    void showSourceRow(int row);
    QString toCsv() const; ///< visible columns and rows, full precision
    QByteArray saveState() const;
    void restoreState(const QByteArray& state);

public Q_SLOTS:
    void copySelection();
    void exportCsv();
    void focusFilter();

Q_SIGNALS:
    /// The user moved to this row of the source model.
    void rowChosen(int sourceRow);
    /// The row was double-clicked, or Enter was pressed.
    void rowActivated(int sourceRow);
    /// Asked for by exportCsv(): the program chooses the file.
    void exportRequested(const QString& csv, const QString& suggestedName);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeActions();
    void setUpFilter();
    void setUpTable();
    void applyFont();
    void applyFilter();
    void readOn();
    void fitColumns();
    void shareRoom();
    bool isNumber(int column) const;
    void noteUserWidth(int section);
    void showColumn(int column, bool show);
    void updateEmptyState();
    void tellCurrent(const QModelIndex& current);
    void addColumnActions(QMenu* menu);
    void showHeaderMenu(const QPoint& position);

    QLineEdit* m_filter;
    QTableView* m_table;
    FilterProxy* m_proxy;
    QStackedWidget* m_stack;
    QLabel* m_empty;
    QLabel* m_count = nullptr;
    QToolButton* m_menuButton;
    QTimer* m_filterTimer;
    QTimer* m_textTimer;
    QAction* m_copyAction = nullptr;
    QAction* m_exportAction = nullptr;
    QString m_emptyText;
    bool m_isShowing = false;
    bool m_isWaiting = false; ///< a filter, for the texts of the rows
    struct WideColumn {
        int column;
        int wanted; ///< for its texts
    };
    std::vector<WideColumn> m_wide;
    bool m_hasUserWidths = false; ///< columns keep their width when the model changes
    bool m_isFitting = false;     ///< widths change by themselves
};

} // namespace widgets
