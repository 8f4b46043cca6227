// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/compare/verdict_text.h"

#include <QWidget>

class QHBoxLayout;

namespace app {

/// The figures of a comparison side by side.
class SummaryCards : public QWidget {
    Q_OBJECT
public:
    explicit SummaryCards(QWidget* parent = nullptr);
    void setCards(const std::vector<Card>& cards);

private:
    QWidget* makeCard(const Card& card);

    QHBoxLayout* m_layout;
};

} // namespace app
