// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QHBoxLayout;

namespace app {

/// The way from the main graph to what is shown: "main › body › 5 operators"; each step leads back to it.
class Breadcrumbs : public QWidget {
    Q_OBJECT
public:
    explicit Breadcrumbs(QWidget* parent = nullptr);
    void setSteps(const QStringList& steps);
    const QStringList& steps() const { return m_steps; }

Q_SIGNALS:
    void chosen(int step);

private:
    QStringList m_steps;
    QHBoxLayout* m_row;
};

} // namespace app
