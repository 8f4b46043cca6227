// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <vector>

namespace app {

/// One class with the scores of both models.
struct ClassScore {
    QString name;
    float a = 0;
    float b = 0;
    bool isLabel = false;
};

/// Scores of A as filled bars and of B as outlined ones, a row for each class.
class ClassBars : public QWidget {
    Q_OBJECT
public:
    explicit ClassBars(QWidget* parent = nullptr);
    void setScores(std::vector<ClassScore> scores);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int rowHeight() const;
    void paintRow(QPainter& painter, const ClassScore& score, const QRectF& row) const;

    std::vector<ClassScore> m_scores;
    double m_lowest = 0;
    double m_highest = 1;
};

} // namespace app
