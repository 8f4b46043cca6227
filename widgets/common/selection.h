// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <vector>

namespace widgets {

/// The one thing that is selected in the window: an operator or a tensor of an open model. -1: none.
struct Selected {
    int model = 0; ///< 0: A, 1: B, more: further open models
    int subgraph = 0;
    int op = -1;
    int tensor = -1;
    bool operator==(const Selected&) const = default;
};

/// Shared by all views: click anywhere and everything follows. Keeps a history for back and forward. GUI thread.
class Selection : public QObject {
    Q_OBJECT
public:
    explicit Selection(QObject* parent = nullptr);

    const Selected& current() const { return m_current; }
    void select(const Selected& selected);
    void selectOperator(int model, int subgraph, int op) { select({model, subgraph, op, -1}); }
    void selectTensor(int model, int subgraph, int tensor) { select({model, subgraph, -1, tensor}); }
    /// Forgets everything: nothing is open any more.
    void reset();
    /// Forgets the way through a model that was closed or replaced.
    void forget(int model);
    /// Follows two models that changed places.
    void exchange(int one, int other);
    bool canGoBack() const;
    bool canGoForward() const;

public Q_SLOTS:
    void goBack();
    void goForward();

Q_SIGNALS:
    void changed(const widgets::Selected& selected);
    void historyChanged();

private:
    void goTo(std::size_t position);

    Selected m_current;
    std::vector<Selected> m_history;
    std::size_t m_position = 0;
};

} // namespace widgets
