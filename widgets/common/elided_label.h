// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace widgets {

/// A line of plain text that is cut, in the middle or as told, where there is no room; the tool tip has it whole. Facts
/// between separators are never cut themselves: they go on in further lines as far as allowed, then the last are left
/// out.
class ElidedLabel : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget* parent = nullptr);
    void setFullText(const QString& text);
    void setElideMode(Qt::TextElideMode mode) { m_mode = mode; }
    void setFacts(const QString& separator, int mostLines);
    /// What is seen, line by line.
    QStringList shownLines(int width) const;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void applyLines();

    Qt::TextElideMode m_mode = Qt::ElideMiddle;
    QString m_separator;
    int m_mostLines = 1;
};

} // namespace widgets
