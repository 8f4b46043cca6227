// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspect/value_panel.h"

#include "app/common/dialogs.h"
#include "app/document/operations.h"

#include "widgets/common/core_text.h"
#include "widgets/common/em.h"
#include "widgets/tables/cell_text.h"
#include "widgets/tables/value_model.h"

#include "inspect/extreme_values.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace app {

using Form = widgets::ValueModel::Form;

ValuePanel::ValuePanel(Operations& operations, QWidget* parent)
    : QWidget(parent), m_operations(operations), m_form(new QComboBox(this)), m_down(new QComboBox(this)),
      m_across(new QComboBox(this)), m_places(new QHBoxLayout), m_table(new QTableView(this)),
      m_empty(new QLabel(this)), m_values(new widgets::ValueModel(this)) {
    setObjectName(QStringLiteral("valuePanel"));
    m_form->setObjectName(QStringLiteral("valueForm"));
    m_form->setAccessibleName(tr("How values are written"));
    m_form->addItem(tr("Real values"), int(Form::Real));
    m_form->addItem(tr("Stored values"), int(Form::Stored));
    m_form->addItem(tr("Hexadecimal"), int(Form::Hex));
    m_down->setObjectName(QStringLiteral("valueDown"));
    m_down->setAccessibleName(tr("Dimension down"));
    m_across->setObjectName(QStringLiteral("valueAcross"));
    m_across->setAccessibleName(tr("Dimension across"));
    auto* save = new QPushButton(tr("&Export values…"), this);
    save->setObjectName(QStringLiteral("exportValues"));

    m_table->setObjectName(QStringLiteral("valueGrid"));
    m_table->setModel(m_values);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(
        std::max(widgets::em(this, 1.6), fontMetrics().height() + widgets::em(this, 0.25)));
    m_table->horizontalHeader()->setDefaultSectionSize(widgets::em(this, 6.5));
    m_table->horizontalHeader()->setHighlightSections(false);
    auto* copy = new QAction(QIcon::fromTheme(QStringLiteral("edit-copy")), tr("&Copy"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_table->addAction(copy);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);

    const int gap = widgets::em(this, 0.25);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(gap, gap, gap, gap);
    top->setSpacing(gap * 2);
    top->addWidget(m_form);
    top->addWidget(new QLabel(tr("Down:"), this));
    top->addWidget(m_down);
    top->addWidget(new QLabel(tr("Across:"), this));
    top->addWidget(m_across);
    top->addLayout(m_places);
    top->addStretch();
    top->addWidget(save);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_empty, 1);
    setFocusProxy(m_table);

    connect(copy, &QAction::triggered, this, &ValuePanel::copySelection);
    connect(save, &QPushButton::clicked, this, &ValuePanel::exportValues);
    connect(m_form, &QComboBox::currentIndexChanged, this,
        [this] { m_values->setForm(Form(m_form->currentData().toInt())); });
    for (auto* axis : {m_down, m_across})
        connect(axis, &QComboBox::currentIndexChanged, this, &ValuePanel::applySlice);
    clear(tr("Select a constant to see its values."));
}

void ValuePanel::clear(const QString& why) {
    m_model.reset();
    m_tensor = -1;
    m_values->clear();
    m_empty->setText(why);
    m_empty->show();
    m_table->hide();
    for (auto* widget : findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
        if (widget != m_empty)
            widget->setEnabled(false);
}

void ValuePanel::setTensor(std::shared_ptr<const model::Model> model, int subgraph, int tensor) {
    m_model = model;
    m_subgraph = subgraph;
    m_tensor = tensor;
    if (const auto status = m_values->setTensor(std::move(model), subgraph, tensor); !status)
        return clear(widgets::errorText(status.error()));
    for (auto* widget : findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
        widget->setEnabled(true);
    m_empty->hide();
    m_table->show();
    fillAxes();
}

void ValuePanel::fillAxes() {
    const auto& shape = m_model->subgraphs[std::size_t(m_subgraph)].tensors[std::size_t(m_tensor)].shape;
    for (auto* spin : m_at)
        delete spin;
    for (auto* name : m_names)
        delete name;
    m_at.clear();
    m_names.clear();
    const QSignalBlocker noDown(m_down);
    const QSignalBlocker noAcross(m_across);
    m_down->clear();
    m_across->clear();
    for (std::size_t axis = 0; axis < shape.size(); ++axis) {
        const QString text = tr("%1 (%2)", "dimension (its size)").arg(axis).arg(shape[axis]);
        m_down->addItem(text, int(axis));
        m_across->addItem(text, int(axis));
        auto* name = new QLabel(tr("Dimension %1:").arg(axis), this);
        auto* spin = new QSpinBox(this);
        spin->setRange(0, std::max(0, shape[axis] - 1));
        spin->setWrapping(true);
        name->setBuddy(spin);
        m_places->addWidget(name);
        m_places->addWidget(spin);
        m_names.push_back(name);
        m_at.push_back(spin);
        connect(spin, &QSpinBox::valueChanged, this, &ValuePanel::applySlice);
    }
    m_down->setCurrentIndex(m_values->slice().down);
    m_across->setCurrentIndex(m_values->slice().across);
    applySlice();
}

void ValuePanel::applySlice() {
    if (!m_model)
        return;
    widgets::ValueModel::Slice slice;
    slice.down = m_down->currentIndex();
    slice.across = m_across->currentIndex();
    // The same dimension twice: the one that was not changed gives way.
    if (slice.down == slice.across && m_at.size() > 1) {
        auto* other = sender() == m_across ? m_down : m_across;
        const QSignalBlocker blocker(other);
        other->setCurrentIndex((other->currentIndex() + 1) % int(m_at.size()));
        slice.down = m_down->currentIndex();
        slice.across = m_across->currentIndex();
    }
    if (m_at.size() < 2)
        slice.across = -1;
    for (std::size_t axis = 0; axis < m_at.size(); ++axis) {
        const bool isFixed = int(axis) != slice.down && int(axis) != slice.across;
        m_at[axis]->setVisible(isFixed);
        m_names[axis]->setVisible(isFixed);
        slice.at.push_back(m_at[axis]->value());
    }
    m_values->setSlice(slice);
}

void ValuePanel::showPlace(std::size_t place) {
    if (!m_model)
        return;
    const auto& shape = m_model->subgraphs[std::size_t(m_subgraph)].tensors[std::size_t(m_tensor)].shape;
    const auto coordinates = inspect::coordinatesOf(shape, place);
    for (std::size_t axis = 0; axis < coordinates.size(); ++axis) {
        const QSignalBlocker blocker(m_at[axis]);
        m_at[axis]->setValue(int(coordinates[axis]));
    }
    applySlice();
    const auto at = [&](int axis) { return axis < 0 ? 0 : int(coordinates[std::size_t(axis)]); };
    const QModelIndex cell = m_values->index(at(m_values->slice().down), at(m_values->slice().across));
    m_table->setCurrentIndex(cell);
    m_table->scrollTo(cell, QAbstractItemView::PositionAtCenter);
}

void ValuePanel::copySelection() {
    QString text;
    auto indexes = m_table->selectionModel()->selectedIndexes();
    std::sort(indexes.begin(), indexes.end());
    for (qsizetype i = 0; i < indexes.size(); ++i) {
        if (i > 0)
            text += indexes[i].row() == indexes[i - 1].row() ? u'\t' : u'\n';
        text += widgets::exactCellText(indexes[i]);
    }
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void ValuePanel::exportValues() {
    if (!m_model)
        return;
    const bool isReal = m_values->form() == Form::Real;
    const auto model = m_model;
    const int subgraph = m_subgraph;
    const int tensor = m_tensor;
    QString name = widgets::toQt(model->subgraphs[std::size_t(subgraph)].tensors[std::size_t(tensor)].name);
    name.replace(QRegularExpression(QStringLiteral("[^A-Za-z0-9_.-]+")), QStringLiteral("_"));
    if (name.isEmpty())
        name = QStringLiteral("tensor_%1").arg(tensor);
    dialogs::saveFile(window(),
        {tr("Export values"), tr("NumPy arrays (*.npy);;Tables (*.csv)"), name.right(80) + QStringLiteral(".npy")},
        [this, model, subgraph, tensor, isReal](
            const QString& path) { m_operations.saveTensor(path, model, subgraph, tensor, isReal); });
}

} // namespace app
