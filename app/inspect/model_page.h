// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/selection.h"

#include <QWidget>

namespace app {

struct OpenModel;
struct Session;

/// A central page about the shown model. It works only while it is visible: what changed in between is caught up on
/// when it is shown.
class ModelPage : public QWidget {
    Q_OBJECT
public:
    explicit ModelPage(Session& session, QWidget* parent = nullptr);
    /// Saves what the page shows.
    virtual void exportPage() = 0;
    virtual void focusFilter() {}
    /// Remembers columns and sorting.
    virtual void saveTables() {}

protected:
    /// Another model, or none, or another subgraph of it. An empty one may be given while another is open.
    virtual void showModel(const OpenModel& open, const widgets::Selected& selected) = 0;
    /// The selection moved inside what is shown.
    virtual void showSelected(const widgets::Selected& selected) { Q_UNUSED(selected); }
    void showEvent(QShowEvent* event) override;
    /// Shows everything anew, at once or when the page becomes visible.
    void invalidate();

    Session& session() const { return m_session; }
    const widgets::Selected& current() const;
    /// The shown model; empty: none.
    const OpenModel& open() const;

private:
    bool isSelectionInside() const;
    void letGo();
    void catchUp();

    Session& m_session;
    widgets::Selected m_shown;
    bool m_isStale = true;
};

} // namespace app
