// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;

namespace app {

/// The place that says where to drop a file; it opens a dialog when it is clicked. Dropping works on the whole window.
class DropArea : public QWidget {
    Q_OBJECT
public:
    explicit DropArea(QAction* open, QWidget* parent = nullptr);
    void setActive(bool isActive);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_isActive = false;
};

} // namespace app
