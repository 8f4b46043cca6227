// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/layer_error_model.h"

#include "widgets/common/core_text.h"
#include "widgets/common/number_text.h"
#include "widgets/common/tensor_text.h"
#include "widgets/tables/cell.h"

namespace widgets {
namespace {

bool isNumber(int column) {
    return column >= LayerErrorModel::Sqnr;
}

double measure(const compare::LayerError& layer, int column) {
    switch (column) {
    case LayerErrorModel::Sqnr:
        return layer.sums.sqnr();
    case LayerErrorModel::Cosine:
        return layer.sums.cosine();
    case LayerErrorModel::MaxError:
        return layer.sums.maxError;
    case LayerErrorModel::MeanAbsoluteError:
        return layer.sums.meanAbsoluteError();
    default:
        return layer.clippedShare();
    }
}

QString measureText(const compare::LayerError& layer, int column, bool exact) {
    const double value = measure(layer, column);
    if (value != value)
        return QStringLiteral("–");
    if (exact)
        return exactText(value);
    switch (column) {
    case LayerErrorModel::Sqnr:
        return decibelText(value);
    case LayerErrorModel::Clipped:
        return percentText(value);
    default:
        return scaleText(value);
    }
}

} // namespace

LayerErrorModel::LayerErrorModel(QObject* parent) : QAbstractTableModel(parent) {}

void LayerErrorModel::setComparison(std::shared_ptr<const compare::Comparison> comparison) {
    beginResetModel();
    m_comparison = std::move(comparison);
    endResetModel();
}

int LayerErrorModel::rowOfTensor(int model, int tensor) const {
    if (!m_comparison || tensor < 0)
        return -1;
    for (std::size_t row = 0; row < m_comparison->layers.size(); ++row) {
        const auto& pair = m_comparison->layers[row].tensors;
        if ((model == 0 ? pair.tensorA : pair.tensorB) == tensor)
            return static_cast<int>(row);
    }
    return -1;
}

int LayerErrorModel::rowCount(const QModelIndex& parent) const {
    return m_comparison && !parent.isValid() ? static_cast<int>(m_comparison->layers.size()) : 0;
}

int LayerErrorModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LayerErrorModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto& layer = m_comparison->layers[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(layer, index.row(), index.column(), false);
    case Qt::ToolTipRole:
        return text(layer, index.row(), index.column(), true);
    case Qt::TextAlignmentRole:
        return cellAlignment(isNumber(index.column()));
    case SortRole:
    case ExactRole:
        if (isNumber(index.column()))
            return sortableNumber(measure(layer, index.column()));
        if (index.column() == Order)
            return role == SortRole ? index.row() : index.row() + 1;
        return text(layer, index.row(), index.column(), false);
    case KindRole:
        return index.column() == TypeB ? QVariant(int(kindOfType(layer.typeB))) : QVariant();
    default:
        return {};
    }
}

QString LayerErrorModel::text(const compare::LayerError& layer, int row, int column, bool exact) const {
    switch (column) {
    case Order:
        return QString::number(row + 1);
    case Operator:
        return layer.tensors.opA < 0 ? tr("input") : operatorText(layer.tensors.opA, toQt(layer.operatorName));
    case Tensor:
        return tensorText(layer.tensors.tensorA, toQt(layer.name));
    case TypeB:
        return typeText(layer.typeB);
    default:
        return measureText(layer, column, exact);
    }
}

QVariant LayerErrorModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return cellAlignment(isNumber(section));
    if (role == Qt::ToolTipRole)
        return headerToolTip(section);
    if (role != Qt::DisplayRole)
        return {};
    const QString names[ColumnCount] = {tr("Order"), tr("Operator"), tr("Tensor"), tr("Type in B"), tr("SQNR (dB)"),
        tr("Cosine"), tr("Max. error"), tr("Mean |error|"), tr("Clipped")};
    return names[section];
}

QString LayerErrorModel::headerToolTip(int section) const {
    switch (section) {
    case Sqnr:
        return tr("Signal to quantization noise: 10·log₁₀(Σa² / Σ(b−a)²) with a the values of A and b those of B; "
                  "6 dB more are half the error");
    case Cosine:
        return tr("Σab / √(Σa²·Σb²): 1 when B points where A points");
    case MaxError:
        return tr("Largest |b − a|");
    case MeanAbsoluteError:
        return tr("Mean of |b − a|");
    case Clipped:
        return tr("Share of A's values that lie outside of what B's integers can say");
    default:
        return {};
    }
}

} // namespace widgets
