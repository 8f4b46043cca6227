// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/graph/graph_search_bar.h"

#include "app/common/icons.h"

#include "widgets/common/core_text.h"
#include "widgets/common/em.h"
#include "widgets/common/number_text.h"
#include "widgets/common/tensor_text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

namespace app {
namespace {

constexpr std::size_t mostHits = 1000;
constexpr double sliceMilliseconds = 5; ///< of a search, and then a key or a frame may come
constexpr int mostRows = 8;             ///< that are seen at once

} // namespace

void HitModel::setHits(
    std::shared_ptr<const model::Model> model, std::size_t subgraph, std::vector<widgets::Hit> hits) {
    beginResetModel();
    m_model = std::move(model);
    m_subgraph = subgraph;
    m_hits = std::move(hits);
    endResetModel();
}

void HitModel::addHits(const std::vector<widgets::Hit>& all) {
    if (all.size() <= m_hits.size())
        return;
    beginInsertRows({}, int(m_hits.size()), int(all.size()) - 1);
    m_hits.insert(m_hits.end(), all.begin() + std::ptrdiff_t(m_hits.size()), all.end());
    endInsertRows();
}

int HitModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_hits.size());
}

QVariant HitModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const auto& hit = m_hits[std::size_t(index.row())];
    const auto& graph = m_model->subgraphs[m_subgraph];
    if (hit.op < 0) {
        const auto& tensor = graph.tensors[std::size_t(hit.tensor)];
        return QString(widgets::operandText(graph, hit.tensor) + QStringLiteral("   ") +
                       widgets::typeText(tensor.type) + u' ' + widgets::shapeText(tensor));
    }
    const auto& outputs = graph.operators[std::size_t(hit.op)].outputs;
    const QString name =
        outputs.empty() || outputs[0] < 0 ? QString() : widgets::toQt(graph.tensors[std::size_t(outputs[0])].name);
    return QString(widgets::operatorTextOf(*m_model, m_subgraph, hit.op) + QStringLiteral("   ") + name);
}

GraphSearchBar::GraphSearchBar(QWidget* parent)
    : QWidget(parent), m_timer(new QTimer(this)), m_hits(new HitModel(this)), m_line(new QLineEdit(this)),
      m_count(new QLabel(this)), m_colour(new QToolButton(this)), m_list(new QListView(this)) {
    setObjectName(QStringLiteral("graphSearch"));
    m_line->setObjectName(QStringLiteral("graphSearchLine"));
    m_line->setClearButtonEnabled(true);
    m_line->setPlaceholderText(tr("Name, operator, type or shape"));
    m_line->setAccessibleName(tr("Search in the graph"));
    m_line->setToolTip(tr("Words must all be met; \"in quotes\" exactly; regular expressions as in conv.*relu; "
                          "op:, name:, type:, shape:, macs>1e6, bytes>4096, sqnr<30, value>2 look at one thing; "
                          "in:operators, in:tensors and in:constants leave out the others."));
    m_count->setObjectName(QStringLiteral("graphSearchCount"));
    m_colour->setObjectName(QStringLiteral("graphSearchColour"));
    m_colour->setText(tr("Colour these"));
    m_colour->setToolTip(tr("Give the operators that are found a colour of their own, with an entry in the legend"));
    auto* done = new QToolButton(this);
    done->setIcon(icon("process-stop"));
    done->setToolTip(tr("Close the search"));
    done->setAccessibleName(tr("Close the search"));
    done->setAutoRaise(true);
    m_list->setObjectName(QStringLiteral("graphSearchList"));
    m_list->setModel(m_hits);
    m_list->setUniformItemSizes(true);
    m_list->setAccessibleName(tr("What the search found"));
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFrameShape(QFrame::NoFrame);

    auto* row = new QHBoxLayout;
    row->addWidget(m_line, 1);
    row->addWidget(m_count);
    row->addWidget(m_colour);
    row->addWidget(done);
    auto* layout = new QVBoxLayout(this);
    const int gap = widgets::em(this, 0.25);
    layout->setContentsMargins(gap, gap, gap, gap);
    layout->setSpacing(gap);
    layout->addLayout(row);
    layout->addWidget(m_list);

    connect(m_line, &QLineEdit::textChanged, this, &GraphSearchBar::start);
    connect(m_timer, &QTimer::timeout, this, &GraphSearchBar::goOn);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex& index) { choose(index.row()); });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { choose(index.row()); });
    connect(m_colour, &QToolButton::clicked, this, [this] { Q_EMIT colourRequested(m_line->text()); });
    connect(done, &QToolButton::clicked, this, &GraphSearchBar::close);
    m_line->installEventFilter(this);
    m_list->installEventFilter(this);
    start({});
}

void GraphSearchBar::setSearch(std::shared_ptr<const model::Model> model, std::size_t subgraph,
    std::shared_ptr<const widgets::GraphSearch> search) {
    m_model = std::move(model);
    m_subgraph = subgraph;
    m_search = std::move(search);
    start(m_line->text());
}

void GraphSearchBar::open() {
    show();
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
}

QString GraphSearchBar::text() const {
    return m_line->text();
}

/// The first hits with the key that was typed, the others between what else the program does.
void GraphSearchBar::start(const QString& text) {
    m_run = widgets::GraphSearchRun(m_search, text, mostHits);
    m_run.goOn(sliceMilliseconds);
    m_hits->setHits(m_model, m_subgraph, m_run.hits());
    showHits();
}

void GraphSearchBar::goOn() {
    m_run.goOn(sliceMilliseconds);
    m_hits->addHits(m_run.hits());
    showHits();
}

void GraphSearchBar::showHits() {
    const auto& query = m_run.query();
    const auto count = m_hits->rowCount();
    if (m_run.isDone())
        m_timer->stop();
    else if (!m_timer->isActive())
        m_timer->start(0);
    m_list->setVisible(count > 0);
    if (count > 0)
        m_list->setFixedHeight(m_list->sizeHintForRow(0) * std::min(count, mostRows));
    m_colour->setEnabled(count > 0);
    if (!query.problem().isEmpty())
        m_count->setText(tr("No regular expression: %1").arg(query.problem()));
    else if (query.isEmpty())
        m_count->clear();
    else if (!m_run.isDone())
        m_count->setText(tr("%n so far", nullptr, count));
    else if (std::size_t(count) >= mostHits)
        m_count->setText(tr("the first %n", nullptr, count));
    else
        m_count->setText(tr("%n found", nullptr, count));
}

void GraphSearchBar::choose(int row) {
    if (row < 0 || row >= m_hits->rowCount())
        return;
    m_list->setCurrentIndex(m_hits->index(row));
    Q_EMIT chosen(m_hits->hit(row));
}

void GraphSearchBar::step(int way) {
    const int rows = m_hits->rowCount();
    if (rows == 0)
        return;
    const auto current = m_list->currentIndex();
    choose(current.isValid() ? (current.row() + way + rows) % rows : way > 0 ? 0 : rows - 1);
}

void GraphSearchBar::close() {
    hide();
    Q_EMIT closed();
}

/// Up, Down and Enter go from hit to hit while the user types; Escape closes.
bool GraphSearchBar::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Escape) {
        close();
        return true;
    }
    if (watched != m_line)
        return QWidget::eventFilter(watched, event);
    switch (key->key()) {
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        step(key->modifiers() & Qt::ShiftModifier ? -1 : 1);
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

} // namespace app
