// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/axes.h"

#include "widgets/common/number_text.h"
#include "widgets/plots/custom_plot.h"

#include <algorithm>
#include <cmath>

namespace widgets {
namespace {

void styleAxis(QCPAxis& axis, const PaletteRoles& roles, const QFont& font, double em) {
    const QPen line(roles.gridLine(), em / 12);
    axis.setTickLabelColor(roles.mutedText());
    axis.setLabelColor(roles.text());
    axis.setTickLabelFont(font);
    axis.setLabelFont(font);
    axis.setBasePen(axis.axisType() == QCPAxis::atBottom ? QPen(roles.mutedText(), em / 12) : QPen(Qt::NoPen));
    axis.setTickPen(Qt::NoPen);
    axis.setSubTickPen(Qt::NoPen);
    axis.setTickLength(0);
    axis.setSubTickLength(0);
    axis.setTickLabelPadding(qRound(em * 0.4));
    axis.setLabelPadding(qRound(em * 0.25));
    axis.grid()->setPen(line);
    axis.grid()->setSubGridVisible(false);
    axis.grid()->setZeroLinePen(line);
}

/// As many ticks as the axis has room for, and never two labels on each other.
template<class Base>
class RoomyTicker : public Base {
public:
    explicit RoomyTicker(QCPAxis& axis) : m_axis(axis) {}
    void generate(const QCPRange& range, const QLocale& locale, QChar format, int precision, QVector<double>& ticks,
        QVector<double>* subTicks, QVector<QString>* labels) override {
        this->setTickCount(std::clamp(int(length() / (isVertical() ? height() * 2 : height() * 3)), 2, 6));
        Base::generate(range, locale, format, precision, ticks, subTicks, labels);
    }

protected:
    QVector<double> createTickVector(double step, const QCPRange& range) override {
        QVector<double> kept;
        for (const double tick : Base::createTickVector(step, range)) {
            const double at = m_axis.coordToPixel(tick);
            if (kept.isEmpty() || std::abs(at - m_axis.coordToPixel(kept.last())) >= height() * 1.3)
                kept.append(tick);
        }
        return kept;
    }

private:
    bool isVertical() const { return m_axis.orientation() == Qt::Vertical; }
    double height() const { return QFontMetricsF(m_axis.tickLabelFont()).height(); }
    double length() const { return isVertical() ? m_axis.axisRect()->height() : m_axis.axisRect()->width(); }

    QCPAxis& m_axis;
};

/// Numbers as everywhere in the window, not rounded to so few digits that neighbours look alike.
template<class Base>
class NumberTicker : public RoomyTicker<Base> {
public:
    using RoomyTicker<Base>::RoomyTicker;

protected:
    QString getTickLabel(double tick, const QLocale&, QChar, int) override {
        // A tick is a rounded number, but for the last bits. Powers of ten are set as such.
        const double rounded = QString::number(tick, 'g', 4).toDouble();
        const double decade = std::round(std::log10(std::abs(rounded)));
        if (rounded > 0 && rounded < 1e-3 && rounded == QStringLiteral("1e%1").arg(decade).toDouble())
            return QString::number(rounded, 'e', 0);
        return scaleText(rounded);
    }
};

/// Marks at every decade, and between them where there is room for eight.
class LogTicker : public NumberTicker<QCPAxisTickerLog> {
public:
    explicit LogTicker(QCPAxis& axis) : NumberTicker<QCPAxisTickerLog>(axis), m_axis(axis) {}

protected:
    QVector<double> createSubTickVector(int, const QVector<double>& ticks) override {
        QVector<double> marks;
        const auto range = m_axis.range();
        if (!(range.lower > 0))
            return marks;
        const int first = int(std::floor(std::log10(range.lower)));
        const int last = int(std::ceil(std::log10(range.upper)));
        const double decade = std::abs(m_axis.coordToPixel(range.upper) - m_axis.coordToPixel(range.lower)) /
                              std::max(1e-9, std::log10(range.upper / range.lower));
        const double height = QFontMetricsF(m_axis.tickLabelFont()).height();
        for (int power = first; power <= last && decade >= height * 0.2; ++power)
            for (int digit = 1; digit <= (decade >= height * 1.4 ? 9 : 1); ++digit)
                if (const double mark = digit * std::pow(10.0, power); range.contains(mark) && !ticks.contains(mark))
                    marks.append(mark);
        return marks;
    }

private:
    QCPAxis& m_axis;
};

class NameTicker : public RoomyTicker<QCPAxisTicker> {
public:
    NameTicker(QCPAxis& axis, std::function<QString(int)> nameOf)
        : RoomyTicker<QCPAxisTicker>(axis), m_nameOf(std::move(nameOf)) {}

protected:
    double getTickStep(const QCPRange& range) override {
        return std::max(1.0, std::floor(QCPAxisTicker::getTickStep(range)));
    }
    int getSubTickCount(double) override { return 0; }
    QString getTickLabel(double tick, const QLocale&, QChar, int) override { return m_nameOf(int(std::llround(tick))); }

private:
    std::function<QString(int)> m_nameOf;
};

class WholeTicker : public RoomyTicker<QCPAxisTicker> {
public:
    using RoomyTicker<QCPAxisTicker>::RoomyTicker;

protected:
    double getTickStep(const QCPRange& range) override {
        return std::max(1.0, std::floor(QCPAxisTicker::getTickStep(range)));
    }
    int getSubTickCount(double) override { return 0; }
    QString getTickLabel(double tick, const QLocale& locale, QChar, int) override {
        return locale.toString(qlonglong(std::llround(tick)));
    }
};

class SizeTicker : public RoomyTicker<QCPAxisTicker> {
public:
    using RoomyTicker<QCPAxisTicker>::RoomyTicker;

protected:
    double getTickStep(const QCPRange& range) override {
        return std::exp2(std::max(0.0, std::ceil(std::log2(QCPAxisTicker::getTickStep(range)))));
    }
    int getSubTickCount(double) override { return 0; }
    QString getTickLabel(double tick, const QLocale&, QChar, int) override {
        return tick < 0 ? QString() : sizeText(std::size_t(std::llround(tick)));
    }
};

} // namespace

void styleAxes(QCPAxisRect& rect, const PaletteRoles& roles, const QFont& font, double em) {
    for (const auto type : {QCPAxis::atBottom, QCPAxis::atLeft})
        styleAxis(*rect.axis(type), roles, font, em);
    // Values stand along the horizontal axis; lines there would only be in the way.
    rect.axis(QCPAxis::atBottom)->grid()->setVisible(false);
    const int gap = qRound(em * 0.75);
    rect.setMinimumMargins(QMargins(gap, gap / 2, gap, gap / 2));
}

void setLogarithmicAxis(QCPAxis& axis, bool isLogarithmic) {
    axis.setScaleType(isLogarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    // Without marks the steps of a logarithmic axis look like those of any other.
    const double height = QFontMetricsF(axis.tickLabelFont()).height();
    const QPen mark = isLogarithmic ? QPen(axis.tickLabelColor(), height / 18) : QPen(Qt::NoPen);
    axis.setTickPen(mark);
    axis.setSubTickPen(mark);
    axis.setTickLength(isLogarithmic ? qRound(height * 0.35) : 0);
    axis.setSubTickLength(isLogarithmic ? qRound(height * 0.18) : 0);
    if (isLogarithmic)
        axis.setTicker(QSharedPointer<QCPAxisTicker>(new LogTicker(axis)));
    else
        axis.setTicker(QSharedPointer<QCPAxisTicker>(new NumberTicker<QCPAxisTicker>(axis)));
}

void setWholeTicks(QCPAxis& axis) {
    axis.setTicker(QSharedPointer<QCPAxisTicker>(new WholeTicker(axis)));
}

void setNamedTicks(QCPAxis& axis, std::function<QString(int)> nameOf) {
    axis.setTicker(QSharedPointer<QCPAxisTicker>(new NameTicker(axis, std::move(nameOf))));
}

void setSizeTicks(QCPAxis& axis) {
    axis.setTicker(QSharedPointer<QCPAxisTicker>(new SizeTicker(axis)));
}

void setPaddedRange(QCPAxis& axis, double low, double high, double share) {
    if (axis.scaleType() == QCPAxis::stLogarithmic) {
        const double least = std::max(low, 1e-300);
        const double decades = std::max(std::log10(std::max(high, least) / least), 0.3);
        const double factor = std::pow(10, decades * share);
        axis.setRange(least / factor, std::max(high, least) * factor);
        return;
    }
    const double width = high > low ? high - low : std::max(1e-12, std::abs(low)) * 0.5;
    axis.setRange(low - width * share, high + width * share);
}

QCPItemText* addText(QCustomPlot& plot, QCPAxis& x, QCPAxis& y, double atX, double atY, const QString& text,
    Qt::Alignment alignment, const QColor& colour, const QColor& ground) {
    auto* item = new QCPItemText(&plot);
    item->position->setAxes(&x, &y);
    item->position->setAxisRect(x.axisRect());
    item->setClipAxisRect(x.axisRect());
    item->position->setCoords(atX, atY);
    item->setPositionAlignment(alignment);
    item->setText(text);
    item->setFont(plot.font());
    item->setColor(colour);
    item->setBrush(ground);
    return item;
}

} // namespace widgets
