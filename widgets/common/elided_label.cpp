// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/elided_label.h"

#include <QPainter>

namespace widgets {

ElidedLabel::ElidedLabel(QWidget* parent) : QLabel(parent) {
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void ElidedLabel::setFullText(const QString& text) {
    setText(text);
    setToolTip(text);
    applyLines(); // a label that does not wrap forgets with each text that its height follows its width
}

void ElidedLabel::setFacts(const QString& separator, int mostLines) {
    if (separator == m_separator && mostLines == m_mostLines)
        return;
    m_separator = separator;
    m_mostLines = mostLines;
    applyLines();
    update();
}

void ElidedLabel::applyLines() {
    QSizePolicy policy = sizePolicy();
    policy.setHeightForWidth(m_mostLines > 1);
    // A fixed one keeps the height of one line, whatever the width asks for.
    policy.setVerticalPolicy(m_mostLines > 1 ? QSizePolicy::Preferred : QSizePolicy::Fixed);
    setSizePolicy(policy);
    updateGeometry();
}

QStringList ElidedLabel::shownLines(int width) const {
    const auto fits = [&](const QString& line) { return fontMetrics().horizontalAdvance(line) <= width; };
    if (fits(text()))
        return {text()};
    const QStringList facts = m_separator.isEmpty() ? QStringList(text()) : text().split(m_separator);
    const QString more = m_separator + u'…';
    QStringList lines{facts.first()};
    for (qsizetype fact = 1; fact < facts.size(); ++fact) {
        const QString longer = lines.last() + m_separator + facts[fact];
        const bool isLastLine = lines.size() == m_mostLines;
        const bool isLast = fact + 1 == facts.size();
        if (fits(isLastLine && !isLast ? longer + more : longer)) {
            lines.last() = longer;
        } else if (!isLastLine) {
            lines.append(facts[fact]);
        } else {
            if (fits(lines.last() + more))
                lines.last() += more;
            break;
        }
    }
    for (QString& line : lines)
        line = fontMetrics().elidedText(line, m_mode, width);
    return lines;
}

int ElidedLabel::heightForWidth(int width) const {
    const QMargins margins = contentsMargins();
    const auto lines = shownLines(width - margins.left() - margins.right()).size();
    return QLabel::sizeHint().height() + int(lines - 1) * fontMetrics().lineSpacing();
}

void ElidedLabel::paintEvent(QPaintEvent* event) {
    const QRect place = contentsRect();
    if (fontMetrics().horizontalAdvance(text()) <= place.width())
        return QLabel::paintEvent(event); // its text can be selected
    QPainter painter(this);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, shownLines(place.width()).join(u'\n'));
}

} // namespace widgets
