// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/layer_error_plot.h"

#include "widgets/common/contrast.h"
#include "widgets/common/core_text.h"
#include "widgets/common/number_text.h"
#include "widgets/common/tensor_text.h"
#include "widgets/plots/axes.h"
#include "widgets/plots/custom_plot.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

namespace widgets {
namespace {

constexpr std::size_t labelledLayers = 3;
constexpr double infinity = std::numeric_limits<double>::infinity();

/// Colour is not the only sign: every precision has a mark of its own.
QCPScatterStyle::ScatterShape shapeOf(inspect::ComputeKind kind) {
    switch (kind) {
    case inspect::ComputeKind::Int8:
        return QCPScatterStyle::ssDisc;
    case inspect::ComputeKind::UInt8:
        return QCPScatterStyle::ssCircle;
    case inspect::ComputeKind::Int16:
        return QCPScatterStyle::ssDiamond;
    case inspect::ComputeKind::Float16:
        return QCPScatterStyle::ssTriangle;
    case inspect::ComputeKind::Float32:
        return QCPScatterStyle::ssSquare;
    default:
        return QCPScatterStyle::ssCross;
    }
}

constexpr std::array kinds = {inspect::ComputeKind::Float32, inspect::ComputeKind::Float16, inspect::ComputeKind::Int16,
    inspect::ComputeKind::Int8, inspect::ComputeKind::UInt8, inspect::ComputeKind::Int4, inspect::ComputeKind::Other};

} // namespace

LayerErrorPlot::LayerErrorPlot(QWidget* parent) : Plot(parent) {
    setObjectName(QStringLiteral("layerErrorPlot"));
    setEmptyText(tr("Compare two models to see where their layers differ."));
}

void LayerErrorPlot::setComparison(std::shared_ptr<const compare::Comparison> comparison) {
    m_comparison = std::move(comparison);
    m_current = -1;
    draw();
}

void LayerErrorPlot::setMeasure(Measure measure) {
    m_measure = measure;
    draw();
}

void LayerErrorPlot::setCurrent(int row) {
    if (row == m_current)
        return;
    m_current = row;
    refresh();
}

void LayerErrorPlot::draw() {
    if (rows() == 0)
        return setEmptyText(m_comparison ? tr("The two models have no layers in common.")
                                         : tr("Compare two models to see where their layers differ."));
    setEmptyText({});
    setTexts(tr("Error by layer, B against A"), summary());
    refresh();
    resetView();
    refresh(); // the labels ask for the ranges
}

bool LayerErrorPlot::isErrorMeasure() const {
    return m_measure == Measure::MaxError || m_measure == Measure::MeanAbsoluteError;
}

double LayerErrorPlot::value(int row) const {
    const auto& sums = layer(row).sums;
    switch (m_measure) {
    case Measure::Sqnr:
        return sums.sqnr();
    case Measure::MaxError:
        return sums.maxError;
    case Measure::MeanAbsoluteError:
        return sums.meanAbsoluteError();
    case Measure::Cosine:
        return sums.cosine();
    }
    return std::nan("");
}

/// The largest finite value; of SQNRs that are all infinite one that no layer with an error is likely to have.
double LayerErrorPlot::highestFinite() const {
    constexpr double nearlyExact = 100; // dB
    std::optional<double> highest;
    for (int row = 0; row < int(rows()); ++row)
        if (std::isfinite(value(row)))
            highest = std::max(highest.value_or(value(row)), value(row));
    return m_measure == Measure::Sqnr ? std::max(highest.value_or(nearlyExact), 1.0)
                                      : std::max(highest.value_or(0), 0.0);
}

bool LayerErrorPlot::hasExactLayers() const {
    for (int row = 0; row < int(rows()); ++row)
        if (value(row) == infinity)
            return true;
    return false;
}

/// Where layers without any error stand.
double LayerErrorPlot::exactPlace() const {
    return highestFinite() * 1.15;
}

double LayerErrorPlot::shownValue(int row) const {
    const double exact = value(row);
    if (exact == infinity)
        return exactPlace();
    return exact == -infinity ? 0 : exact; // noise where A has nothing but zeros
}

std::vector<int> LayerErrorPlot::worstRows() const {
    std::vector<int> order;
    for (int row = 0; row < int(rows()); ++row)
        if (std::isfinite(value(row)) && layer(row).sums.noise > 0)
            order.push_back(row);
    const bool isHighBad = isErrorMeasure();
    std::stable_sort(order.begin(), order.end(),
        [&](int a, int b) { return isHighBad ? value(a) > value(b) : value(a) < value(b); });
    order.resize(std::min(order.size(), labelledLayers));
    return order;
}

QString LayerErrorPlot::axisText() const {
    switch (m_measure) {
    case Measure::Sqnr:
        return tr("SQNR (dB)");
    case Measure::MaxError:
        return tr("Max. error");
    case Measure::MeanAbsoluteError:
        return tr("Mean |error|");
    case Measure::Cosine:
        return tr("Cosine");
    }
    return {};
}

QString LayerErrorPlot::valueTextOf(int row) const {
    if (m_measure == Measure::Sqnr)
        return tr("%1 dB").arg(decibelText(value(row)));
    return axisText() + u' ' + scaleText(value(row));
}

QString LayerErrorPlot::makerText(int row) const {
    const auto op = layer(row).tensors.opA;
    return op < 0 ? tr("input") : operatorText(op, toQt(layer(row).operatorName));
}

/// Numbers as the table, the graph and the labels have them.
QString LayerErrorPlot::placeText(int row) const {
    if (row < 0 || row >= int(rows()))
        return {};
    const auto op = layer(row).tensors.opA;
    return op < 0 ? tr("input") : QString::number(op);
}

QString LayerErrorPlot::summary() const {
    QString text = tr("%n layer(s)", nullptr, int(rows())) + QStringLiteral(" · ") +
                   tr("%n sample(s)", nullptr, int(m_comparison->samples));
    const auto worst = worstRows();
    if (worst.empty())
        text += QStringLiteral(" · ") + tr("no layer differs");
    else
        text += QStringLiteral(" · ") + tr("worst: %1, %2").arg(makerText(worst.front()), valueTextOf(worst.front()));
    return text;
}

void LayerErrorPlot::applyTheme(const PaletteRoles& roles) {
    if (rows() == 0)
        return;
    setLogarithmicAxis(*plot()->yAxis, false);
    setNamedTicks(*plot()->xAxis, [this](int place) { return placeText(place - 1); });
    plot()->xAxis->setLabel(tr("Operator of A, in order of execution"));
    plot()->yAxis->setLabel(axisText());
    plot()->yAxis->grid()->setZeroLinePen(QPen(roles.mutedText(), em() / 12));

    auto* line = plot()->addGraph();
    for (int row = 0; row < int(rows()); ++row)
        if (std::isfinite(value(row)))
            line->addData(row + 1, value(row));
    line->setPen(QPen(mixed(roles.base(), roles.text(), 0.3), em() / 12));
    for (const auto kind : kinds) {
        drawMarks(roles, kind, true);
        drawMarks(roles, kind, false);
    }
    drawCurrentLine(roles);
    if (hasExactLayers())
        drawExactLine(roles);
    labelWorst(roles);
    markCurrent(roles);
}

/// Layers without any error have no place on the axis: hollow marks above all others, off the line.
void LayerErrorPlot::drawMarks(const PaletteRoles& roles, inspect::ComputeKind kind, bool isFinite) {
    auto* marks = plot()->addGraph();
    for (int row = 0; row < int(rows()); ++row)
        if (kindOfType(layer(row).typeB) == kind && !std::isnan(value(row)) && std::isfinite(value(row)) == isFinite)
            marks->addData(row + 1, shownValue(row));
    const QColor colour = roles.precision(kind);
    marks->setLineStyle(QCPGraph::lsNone);
    marks->setScatterStyle(QCPScatterStyle(
        shapeOf(kind), QPen(colour, em() / 9), isFinite ? QBrush(colour) : QBrush(roles.base()), em() * 0.5));
}

void LayerErrorPlot::labelWorst(const PaletteRoles& roles) {
    const QRectF frame = plot()->axisRect()->rect();
    const QFontMetricsF metrics(plot()->font());
    std::vector<QRectF> placed;
    for (const int row : worstRows()) {
        const auto op = layer(row).tensors.opA;
        const bool isWide = op < 0 || frame.width() > metrics.height() * 22;
        const QString name = isWide ? makerText(row) : QStringLiteral("Op#%1").arg(op);
        const QString text = name + u' ' + valueTextOf(row);
        const QPointF mark(plot()->xAxis->coordToPixel(row + 1), plot()->yAxis->coordToPixel(value(row)));
        const QSizeF size(metrics.horizontalAdvance(text), metrics.height() * 1.5);
        const auto side = mark.x() - size.width() / 2 < frame.left()    ? Qt::AlignLeft
                          : mark.x() + size.width() / 2 > frame.right() ? Qt::AlignRight
                                                                        : Qt::AlignHCenter;
        const double left = side == Qt::AlignLeft    ? mark.x()
                            : side == Qt::AlignRight ? mark.x() - size.width()
                                                     : mark.x() - size.width() / 2;
        const auto areaOf = [&](bool isBelow) {
            return QRectF(QPointF(left, isBelow ? mark.y() : mark.y() - size.height()), size);
        };
        const auto isFree = [&](bool isBelow) {
            const QRectF area = areaOf(isBelow);
            return frame.top() <= area.top() && area.bottom() <= frame.bottom() &&
                   std::none_of(
                       placed.begin(), placed.end(), [&](const QRectF& other) { return other.intersects(area); });
        };
        // On the side of the bad end, away from the line. Of labels that would lie on each other the worst has its
        // place.
        const bool isBelow = isFree(!isErrorMeasure()) ? !isErrorMeasure() : isErrorMeasure();
        if (!isFree(isBelow))
            continue;
        placed.push_back(areaOf(isBelow));
        auto* label = addText(*plot(), *plot()->xAxis, *plot()->yAxis, row + 1, value(row), text,
            side | (isBelow ? Qt::AlignTop : Qt::AlignBottom), roles.look());
        const int gap = qRound(em() * 0.5);
        label->setPadding(QMargins(0, gap, 0, gap));
    }
}

/// A place of their own for layers without any error, which the axis does not reach.
void LayerErrorPlot::drawExactLine(const PaletteRoles& roles) {
    auto* line = new QCPItemStraightLine(plot());
    line->setPen(QPen(mixed(roles.base(), roles.text(), 0.3), em() / 12, Qt::DashLine));
    line->point1->setCoords(0, exactPlace());
    line->point2->setCoords(1, exactPlace());
    addText(*plot(), *plot()->xAxis, *plot()->yAxis, double(rows()) + 0.6, exactPlace(), tr("∞: B equals A"),
        Qt::AlignRight | Qt::AlignBottom, roles.mutedText());
}

/// Below the labels, which would not be read across it.
void LayerErrorPlot::drawCurrentLine(const PaletteRoles& roles) {
    if (m_current < 0 || m_current >= int(rows()))
        return;
    auto* line = new QCPItemStraightLine(plot());
    line->setPen(QPen(mixed(roles.base(), roles.mark(), 0.6), em() / 12));
    line->point1->setTypeY(QCPItemPosition::ptAxisRectRatio);
    line->point2->setTypeY(QCPItemPosition::ptAxisRectRatio);
    line->point1->setCoords(m_current + 1, 0);
    line->point2->setCoords(m_current + 1, 1);
}

void LayerErrorPlot::markCurrent(const PaletteRoles& roles) {
    if (m_current < 0 || m_current >= int(rows()))
        return;
    auto* ring = plot()->addGraph();
    ring->setLineStyle(QCPGraph::lsNone);
    ring->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(roles.mark(), em() / 6), Qt::NoBrush, em()));
    if (!std::isnan(shownValue(m_current)))
        ring->addData(m_current + 1, shownValue(m_current));
}

void LayerErrorPlot::showAll() {
    if (rows() == 0)
        return;
    plot()->xAxis->setRange(0.4, double(rows()) + 0.6);
    const double highest = highestFinite();
    double lowest = 0;
    for (int row = 0; row < int(rows()); ++row)
        if (std::isfinite(value(row)))
            lowest = row == 0 && m_measure == Measure::Cosine ? value(row) : std::min(lowest, value(row));
    const double room = (highest - lowest) * (hasExactLayers() ? 0.35 : 0.16);
    // Labels of the worst lie below their marks when low is bad.
    plot()->yAxis->setRange(isErrorMeasure() ? 0 : lowest - (lowest < 0 ? room : 0), highest + std::max(room, 1e-12));
}

int LayerErrorPlot::rowAt(double x) const {
    const double rounded = std::round(x);
    return rounded >= 1 && rounded <= double(rows()) ? int(rounded) - 1 : -1;
}

void LayerErrorPlot::choose(double x) {
    if (rowAt(x) >= 0)
        Q_EMIT layerChosen(rowAt(x));
}

QString LayerErrorPlot::textAt(double x, double) const {
    const int row = rowAt(x);
    if (row < 0)
        return {};
    const auto& found = layer(row);
    return tr("%1: %2 · SQNR %3 dB · max. error %4 · %5")
        .arg(makerText(row), tensorText(found.tensors.tensorA, toQt(found.name)), decibelText(found.sums.sqnr()),
            scaleText(found.sums.maxError), typeText(found.typeB));
}

QString LayerErrorPlot::toCsv() const {
    QString csv = QStringLiteral("order,operator,tensor,type_b,sqnr_db,cosine,max_error,mean_absolute_error,clipped\n");
    const auto number = [](double value) { return QString::number(value, 'g', QLocale::FloatingPointShortest); };
    for (int row = 0; row < int(rows()); ++row) {
        const auto& found = layer(row);
        csv += QStringList{QString::number(row + 1), toQt(base::csvField(found.operatorName)),
                   toQt(base::csvField(found.name)), typeText(found.typeB), number(found.sums.sqnr()),
                   number(found.sums.cosine()), number(found.sums.maxError), number(found.sums.meanAbsoluteError()),
                   number(found.clippedShare())}
                   .join(u',') +
               u'\n';
    }
    return csv;
}

} // namespace widgets
