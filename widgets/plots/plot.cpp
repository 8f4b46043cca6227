// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/plot.h"

#include "widgets/common/elided_label.h"
#include "widgets/common/em.h"
#include "widgets/common/picture_file.h"
#include "widgets/plots/axes.h"
#include "widgets/plots/custom_plot.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QStackedLayout>
#include <QStyleHints>
#include <QVBoxLayout>
#include <cmath>

namespace widgets {
namespace {

constexpr const char* titleProperty = "halfstepTitle"; // of an axis, whether it is shown or not
constexpr double captionShare = 0.9;                   // of the font's size: a plot says much in little room
constexpr double leastForTitles = 13;     // em of height, below which the axes need the room more than their titles
constexpr double leastForThreeLines = 10; // and below which two lines of text are enough

/// As high as what the plot says as a whole needs; what is under the cursor changes nothing.
void fitCaption(ElidedLabel& caption, const QString& summary, int width, int mostLines) {
    caption.setFacts(QStringLiteral(" · "), mostLines);
    if (caption.text() != summary)
        return;
    const QMargins margins = caption.contentsMargins();
    const auto lines = caption.shownLines(width - margins.left() - margins.right()).size();
    caption.setFixedHeight(caption.fontMetrics().lineSpacing() * int(lines) + margins.top() + margins.bottom());
}

} // namespace

Plot::Plot(QWidget* parent)
    : QWidget(parent), m_plot(new QCustomPlot(this)), m_title(new QCPTextElement(m_plot)),
      m_values(new ElidedLabel(this)), m_empty(new QLabel(this)), m_stack(new QStackedLayout) {
    setUpPlot();
    m_values->setObjectName(QStringLiteral("values"));
    m_values->setElideMode(Qt::ElideRight); // what counts comes first
    m_values->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_values->setContentsMargins(widgets::em(this, 0.5), 0, widgets::em(this, 0.5), widgets::em(this, 0.25));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setMargin(widgets::em(this, 1));

    auto* shown = new QWidget(this);
    auto* column = new QVBoxLayout(shown);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_plot, 1);
    column->addWidget(m_values);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(shown);
    setLayout(m_stack);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setFocusProxy(m_plot);
    setMinimumSize(widgets::em(this, 12), widgets::em(this, 8));
    makeActions();
    themeAxes();
    m_isBuilt = true;
}

Plot::~Plot() = default;

void Plot::setUpPlot() {
    m_plot->setFocusPolicy(Qt::StrongFocus);
    m_plot->installEventFilter(this);
    m_plot->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    m_plot->plotLayout()->insertRow(0);
    m_plot->plotLayout()->addElement(0, 0, m_title);
    m_plot->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_plot, &QWidget::customContextMenuRequested, this, &Plot::showMenu);
    connect(m_plot, &QCustomPlot::mouseMove, this, [this](QMouseEvent* event) { showValues(event->pos()); });
    connect(m_plot, &QCustomPlot::mousePress, this, &Plot::tellPress);
    connect(m_plot, &QCustomPlot::mouseRelease, this, &Plot::tellRelease);
    connect(m_plot, &QCustomPlot::mouseDoubleClick, this, &Plot::resetView);
}

void Plot::makeActions() {
    m_logAction = new QAction(tr("&Logarithmic axis"), this);
    m_logAction->setCheckable(true);
    m_logAction->setVisible(false);
    connect(m_logAction, &QAction::toggled, this, &Plot::setLogarithmic);
    auto* copy = new QAction(QIcon::fromTheme(QStringLiteral("edit-copy")), tr("&Copy picture"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(copy, &QAction::triggered, this, &Plot::copyPicture);
    auto* copyTable = new QAction(tr("Copy as &table"), this);
    connect(copyTable, &QAction::triggered, this, &Plot::copyTable);
    auto* save = new QAction(QIcon::fromTheme(QStringLiteral("document-save-as")), tr("&Save picture as…"), this);
    connect(save, &QAction::triggered, this, &Plot::saveRequested);
    auto* reset = new QAction(QIcon::fromTheme(QStringLiteral("zoom-fit-best")), tr("&Reset view"), this);
    reset->setShortcut(Qt::Key_Home);
    reset->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(reset, &QAction::triggered, this, &Plot::resetView);
    addActions({reset, m_logAction, copy, copyTable, save});
}

void Plot::showMenu(const QPoint& position) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(actions());
    menu->popup(m_plot->mapToGlobal(position));
}

double Plot::em() const {
    return widgets::em(this, 1);
}

void Plot::setEmptyText(const QString& text) {
    m_emptyText = text;
    m_empty->setToolTip(text);
    elideEmptyText();
    m_stack->setCurrentIndex(text.isEmpty() ? 1 : 0);
    for (auto* action : actions())
        action->setEnabled(text.isEmpty());
    if (!text.isEmpty())
        setAccessibleDescription(text);
}

/// Names of tensors may be longer than the plot has room for: what stands above an empty line gets one line.
void Plot::elideEmptyText() {
    const auto end = m_emptyText.indexOf(QLatin1String("\n\n"));
    const int room = width() - widgets::em(this, 3);
    m_empty->setText(end < 0 ? m_emptyText
                             : m_empty->fontMetrics().elidedText(m_emptyText.left(end), Qt::ElideMiddle, room) +
                                   m_emptyText.mid(end));
}

QString Plot::emptyText() const {
    return m_emptyText;
}

void Plot::setTexts(const QString& title, const QString& summary) {
    m_titleText = title;
    m_summary = summary;
    m_hasCursor = false;
    m_values->setFullText(summary);
    setAccessibleName(title);
    setAccessibleDescription(summary);
    elideTitle();
}

QString Plot::valueText() const {
    return m_values->text();
}

void Plot::elideTitle() {
    QFont small = font();
    if (small.pointSizeF() > 0)
        small.setPointSizeF(small.pointSizeF() * captionShare);
    m_values->setFont(small);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setText(QFontMetrics(bold).elidedText(m_titleText, Qt::ElideMiddle, width() - widgets::em(this, 2)));
    fitCaption(*m_values, m_summary, width(), height() >= em() * leastForThreeLines ? 3 : 2);
}

void Plot::offerLogAxis(bool isOn) {
    m_isLogarithmic = isOn;
    const QSignalBlocker blocker(m_logAction);
    m_logAction->setVisible(true);
    m_logAction->setChecked(isOn);
}

void Plot::setLogarithmic(bool isLogarithmic) {
    if (isLogarithmic == m_isLogarithmic)
        return;
    offerLogAxis(isLogarithmic);
    refresh();
    resetView();
}

void Plot::refresh() {
    m_isDrawn = true;
    themeAxes();
    m_cursorLine = nullptr; // goes with the items
    m_plot->clearItems();
    m_plot->clearPlottables();
    applyTheme(roles());
    for (auto* rect : m_plot->axisRects())
        rect->axis(QCPAxis::atBottom)->setProperty(titleProperty, rect->axis(QCPAxis::atBottom)->label());
    showTitlesBelow(hasRoomForTitles());
    if (m_hasCursor)
        showCursor(m_cursor);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

bool Plot::hasRoomForTitles() const {
    return height() >= em() * leastForTitles;
}

/// Where the plot is low, the line below it says more than the title of its axis.
void Plot::showTitlesBelow(bool areShown) {
    for (auto* rect : m_plot->axisRects()) {
        auto* axis = rect->axis(QCPAxis::atBottom);
        axis->setLabel(areShown ? axis->property(titleProperty).toString() : QString());
    }
}

void Plot::themeAxes() {
    const auto colours = roles();
    m_plot->setLocale(locale());
    m_plot->setBackground(colours.base());
    m_title->setTextColor(colours.text());
    QPalette values = m_values->palette();
    values.setColor(QPalette::WindowText, colours.text());
    m_values->setPalette(values);
    for (auto* rect : m_plot->axisRects())
        styleAxes(*rect, colours, font(), em());
}

void Plot::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    const bool isLook = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange;
    if (!m_isBuilt || !isLook)
        return;
    elideTitle();
    // Before the first drawing there is no subclass to ask.
    if (m_isDrawn)
        refresh();
    else
        themeAxes();
}

void Plot::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    elideTitle();
    elideEmptyText();
    if (m_isDrawn)
        showTitlesBelow(hasRoomForTitles());
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void Plot::hideTitle() {
    m_title->setVisible(false);
    m_plot->plotLayout()->take(m_title);
    m_plot->plotLayout()->simplify();
}

void Plot::resetView() {
    showAll();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void Plot::copyPicture() {
    QApplication::clipboard()->setPixmap(m_plot->toPixmap(m_plot->width(), m_plot->height(), devicePixelRatioF()));
}

void Plot::copyTable() {
    QApplication::clipboard()->setText(toCsv());
}

bool Plot::saveAs(const QString& path) {
    showTitlesBelow(true); // nothing below the picture says it
    const bool isWritten = writePicture(path, m_plot->size(), m_titleText, [this](QPaintDevice& device) {
        QCPPainter painter;
        painter.begin(&device);
        painter.setMode(QCPPainter::pmVectorized);
        painter.setMode(QCPPainter::pmNoCaching);
        m_plot->toPainter(&painter, m_plot->width(), m_plot->height());
        painter.end();
    });
    showTitlesBelow(hasRoomForTitles());
    return isWritten;
}

bool Plot::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_plot)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress)
        return handleKey(static_cast<QKeyEvent*>(event)->key());
    if (event->type() == QEvent::Resize && m_isDrawn)
        QMetaObject::invokeMethod(this, &Plot::refresh, Qt::QueuedConnection); // labels follow the room there is
    if (event->type() == QEvent::Leave && !m_hasCursor)
        m_values->setFullText(m_summary);
    if (event->type() == QEvent::Wheel) {
        const bool isVertical = static_cast<QWheelEvent*>(event)->modifiers() & Qt::ShiftModifier;
        for (auto* rect : m_plot->axisRects())
            rect->setRangeZoom(isVertical ? Qt::Vertical : Qt::Horizontal);
    }
    return QWidget::eventFilter(watched, event);
}

bool Plot::handleKey(int key) {
    constexpr double bigStep = 10;
    constexpr double zoomStep = 0.8;
    switch (key) {
    case Qt::Key_Left:
        return moveCursor(-1), true;
    case Qt::Key_Right:
        return moveCursor(1), true;
    case Qt::Key_PageUp:
        return moveCursor(-bigStep), true;
    case Qt::Key_PageDown:
        return moveCursor(bigStep), true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom(zoomStep), true;
    case Qt::Key_Minus:
        return zoom(1 / zoomStep), true;
    case Qt::Key_Home:
        return resetView(), true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return m_hasCursor && (choose(m_cursor), true);
    default:
        return false;
    }
}

void Plot::zoom(double factor) {
    auto* axis = m_plot->xAxis;
    axis->scaleRange(factor, m_hasCursor ? m_cursor : axis->range().center());
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

double Plot::cursorStep() const {
    return m_plot->xAxis->range().size() / 100;
}

void Plot::moveCursor(double steps) {
    const auto range = m_plot->xAxis->range();
    const double step = cursorStep();
    const double from = m_hasCursor ? m_cursor : steps > 0 ? range.lower : range.upper;
    const double to = (std::round(from / step) + steps) * step;
    if (!textAt(to, std::nan("")).isEmpty())
        showCursor(to);
    if (!range.contains(m_cursor))
        m_plot->xAxis->moveRange(
            m_cursor < range.lower ? m_cursor - range.lower - step : m_cursor - range.upper + step);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void Plot::showCursor(double x) {
    if (!m_cursorLine)
        m_cursorLine = new QCPItemStraightLine(m_plot);
    m_cursor = x;
    m_hasCursor = true;
    m_cursorLine->setPen(QPen(roles().mark(), em() / 12, Qt::DashLine));
    m_cursorLine->point1->setCoords(x, m_plot->yAxis->range().lower);
    m_cursorLine->point2->setTypeX(QCPItemPosition::ptPlotCoords);
    m_cursorLine->point2->setCoords(x, m_plot->yAxis->range().upper);
    const QString text = textAt(x, std::nan(""));
    m_values->setFullText(text);
    setAccessibleDescription(text);
}

void Plot::showValues(const QPoint& position) {
    const QString text = textAt(m_plot->xAxis->pixelToCoord(position.x()), m_plot->yAxis->pixelToCoord(position.y()));
    m_values->setFullText(text.isEmpty() ? m_summary : text);
}

void Plot::tellPress(QMouseEvent* event) {
    m_pressed = event->pos();
}

void Plot::tellRelease(QMouseEvent* event) {
    const int moved = (event->pos() - m_pressed).manhattanLength();
    if (event->button() == Qt::LeftButton && moved < QApplication::styleHints()->startDragDistance())
        chooseAt(m_plot->xAxis->pixelToCoord(event->pos().x()), m_plot->yAxis->pixelToCoord(event->pos().y()));
}

} // namespace widgets
