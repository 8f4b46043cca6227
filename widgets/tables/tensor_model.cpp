// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/tensor_model.h"

#include "widgets/common/core_text.h"
#include "widgets/common/number_text.h"
#include "widgets/common/tensor_text.h"
#include "widgets/tables/cell.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>

namespace widgets {
namespace {

bool isNumber(int column) {
    switch (column) {
    case TensorModel::Bytes:
    case TensorModel::Scale:
    case TensorModel::ZeroPoint:
    case TensorModel::Axis:
    case TensorModel::Channels:
    case TensorModel::Spread:
        return true;
    default:
        return false;
    }
}

QVariant largestScale(const model::Tensor& tensor) {
    if (!tensor.isQuantized())
        return {};
    const auto& scales = tensor.quantization->scale;
    const bool hasNan = std::any_of(scales.begin(), scales.end(), [](float scale) { return std::isnan(scale); });
    return sortableNumber(
        hasNan ? std::numeric_limits<double>::quiet_NaN() : double(*std::max_element(scales.begin(), scales.end())));
}

QVariant perAxis(const model::Tensor& tensor, qlonglong value) {
    return tensor.isQuantized() && tensor.quantization->isPerAxis() ? QVariant(value) : QVariant();
}

/// Largest by smallest scale of a per-axis tensor; nothing where a scale is none.
QVariant spreadOf(const model::Tensor& tensor) {
    if (!tensor.isQuantized() || !tensor.quantization->isPerAxis())
        return {};
    const auto& scales = tensor.quantization->scale;
    if (std::any_of(scales.begin(), scales.end(), [](float scale) { return !std::isfinite(scale) || scale <= 0; }))
        return {};
    const auto [least, most] = std::minmax_element(scales.begin(), scales.end());
    return double(*most) / double(*least);
}

QString spreadText(const QVariant& spread) {
    constexpr double whole = 100; // from here on the fraction is of no use
    const double ratio = spread.toDouble();
    return spread.isValid() ? QLocale().toString(ratio, 'f', ratio < whole ? 1 : 0) + QChar(0x00D7) : QString();
}

QString consumersText(const std::vector<std::int32_t>& consumers) {
    QStringList parts;
    for (const auto consumer : consumers)
        parts.append(QStringLiteral("Op#%1").arg(consumer));
    return parts.join(QStringLiteral(", "));
}

} // namespace

TensorModel::TensorModel(QObject* parent) : QAbstractTableModel(parent) {}
TensorModel::~TensorModel() = default;

void TensorModel::setModel(std::shared_ptr<const model::Model> model, std::size_t subgraph) {
    beginResetModel();
    m_model = std::move(model);
    m_subgraph = subgraph;
    m_index = m_model ? std::make_unique<model::GraphIndex>(m_model->subgraphs[subgraph]) : nullptr;
    m_parts.clear();
    if (m_model)
        listParts();
    endResetModel();
}

void TensorModel::listParts() {
    const auto& graph = m_model->subgraphs[m_subgraph];
    for (const auto& tensor : graph.tensors)
        m_parts.push_back(tensor.isVariable             ? TensorPart::Variable
                          : m_model->isConstant(tensor) ? TensorPart::Constant
                                                        : TensorPart::Activation);
    for (const auto output : graph.outputs)
        m_parts[static_cast<std::size_t>(output)] = TensorPart::Output;
    for (const auto input : graph.inputs)
        m_parts[static_cast<std::size_t>(input)] = TensorPart::Input;
}

int TensorModel::rowCount(const QModelIndex& parent) const {
    return m_model && !parent.isValid() ? static_cast<int>(m_parts.size()) : 0;
}

int TensorModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

const model::Tensor& TensorModel::tensorAt(int row) const {
    return m_model->subgraphs[m_subgraph].tensors[static_cast<std::size_t>(row)];
}

QVariant TensorModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column(), false);
    case Qt::ToolTipRole:
        return text(index.row(), index.column(), true);
    case Qt::TextAlignmentRole:
        return cellAlignment(isNumber(index.column()));
    case SortRole:
        return sortValue(index.row(), index.column());
    case ExactRole:
        return exactValue(index.row(), index.column());
    case KindRole:
        return index.column() == Type ? QVariant(int(kindOfType(tensorAt(index.row()).type))) : QVariant();
    default:
        return {};
    }
}

QVariant TensorModel::sortValue(int row, int column) const {
    const auto& tensor = tensorAt(row);
    const auto at = static_cast<std::size_t>(row);
    switch (column) {
    case Index:
        return row;
    case Shape:
        return qulonglong(model::elementCount(tensor.shape).value_or(0));
    case Bytes:
        return qulonglong(bytesOf(*m_model, tensor));
    case Scale:
        return largestScale(tensor);
    case ZeroPoint:
        return tensor.isQuantized() ? QVariant(qlonglong(tensor.quantization->zeroPointOf())) : QVariant();
    case Axis:
        return tensor.isQuantized() ? perAxis(tensor, tensor.quantization->quantizedDimension) : QVariant();
    case Channels:
        return tensor.isQuantized() ? perAxis(tensor, qlonglong(tensor.quantization->scale.size())) : QVariant();
    case Spread:
        return spreadOf(tensor);
    case Producer:
        return m_index->producer[at] < 0 ? QVariant() : QVariant(m_index->producer[at]);
    case Consumers:
        return qulonglong(m_index->consumers[at].size());
    default:
        return text(row, column, false);
    }
}

QVariant TensorModel::exactValue(int row, int column) const {
    const auto& tensor = tensorAt(row);
    switch (column) {
    case Bytes:
    case Axis:
    case Channels:
    case Spread:
        return sortValue(row, column);
    case Scale:
        if (tensor.isQuantized() && !tensor.quantization->isPerAxis())
            return double(tensor.quantization->scale.front());
        return scaleRangeText(tensor, true);
    default:
        return text(row, column, false);
    }
}

QString TensorModel::text(int row, int column, bool exact) const {
    const auto& tensor = tensorAt(row);
    const auto at = static_cast<std::size_t>(row);
    switch (column) {
    case Index:
        return tensorText(row, {});
    case Name:
        return toQt(tensor.name);
    case Role:
        return tensorPartText(m_parts[at]);
    case Type:
        return typeText(tensor.type);
    case Shape:
        return shapeText(tensor);
    case Bytes:
        return exact ? tr("%1 bytes").arg(countText(bytesOf(*m_model, tensor))) : sizeText(bytesOf(*m_model, tensor));
    case Scale:
        return scaleRangeText(tensor, exact);
    case ZeroPoint:
        return zeroPointRangeText(tensor);
    case Axis:
    case Channels:
        return sortValue(row, column).toString();
    case Spread:
        return spreadText(spreadOf(tensor));
    case Producer:
        return m_index->producer[at] < 0 ? QString() : operatorTextOf(*m_model, m_subgraph, m_index->producer[at]);
    case Consumers:
        return consumersText(m_index->consumers[at]);
    default:
        return {};
    }
}

QVariant TensorModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return cellAlignment(isNumber(section));
    if (role == Qt::ToolTipRole)
        return headerToolTip(section);
    if (role != Qt::DisplayRole)
        return {};
    const QString names[ColumnCount] = {tr("Tensor"), tr("Name"), tr("Role"), tr("Type"), tr("Shape"), tr("Bytes"),
        tr("Scale"), tr("Zero point"), tr("Axis"), tr("Channels"), tr("Made by"), tr("Read by"), tr("Spread")};
    return names[section];
}

QString TensorModel::headerToolTip(int section) const {
    switch (section) {
    case Scale:
        return tr(
            "Step between two stored values: real = scale · (stored − zero point). Several scales: smallest … largest");
    case ZeroPoint:
        return tr("The stored value that stands for 0");
    case Axis:
        return tr("The dimension along which every channel has a scale of its own");
    case Channels:
        return tr("How many scales there are");
    case Spread:
        return tr("Largest by smallest scale: how much finer some channels are than others");
    case Shape:
        return tr("Sorts by the number of elements; “?” is a dimension that may change");
    default:
        return {};
    }
}

} // namespace widgets
