// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/value_model.h"

#include "widgets/common/number_text.h"
#include "widgets/tables/cell.h"

#include <algorithm>

namespace widgets {
namespace {

constexpr std::size_t blockSize = 4096; ///< a multiple of 8, as TensorBlocks wants it
constexpr std::size_t mostBlocks = 64;

} // namespace

struct ValueModel::Block {
    std::size_t first = 0;
    std::vector<float> real;
    std::vector<std::int64_t> codes;
};

ValueModel::ValueModel(QObject* parent) : QAbstractTableModel(parent) {}
ValueModel::~ValueModel() = default;

base::Status ValueModel::setTensor(std::shared_ptr<const model::Model> model, int subgraph, int index) {
    const auto& wanted = model->subgraphs[std::size_t(subgraph)].tensors[std::size_t(index)];
    auto blocks = inspect::TensorBlocks::open(
        *model, wanted, model::placeOfTensor(*model, std::size_t(subgraph), std::size_t(index)));
    if (!blocks) {
        clear();
        return blocks.error();
    }
    beginResetModel();
    m_model = std::move(model);
    m_subgraph = subgraph;
    m_tensor = index;
    m_blocks = *blocks;
    m_cache.clear();
    const int rank = int(wanted.shape.size());
    m_slice = {rank < 2 ? rank - 1 : rank - 2, rank < 2 ? -1 : rank - 1, std::vector<int>(std::size_t(rank), 0)};
    endResetModel();
    return {};
}

void ValueModel::clear() {
    beginResetModel();
    m_blocks.reset();
    m_model.reset();
    m_tensor = -1;
    m_cache.clear();
    m_slice = {};
    endResetModel();
}

void ValueModel::setSlice(const Slice& slice) {
    if (!m_blocks)
        return;
    beginResetModel();
    m_slice = slice;
    m_slice.at.resize(tensor().shape.size());
    for (std::size_t axis = 0; axis < m_slice.at.size(); ++axis)
        m_slice.at[axis] = std::clamp(m_slice.at[axis], 0, std::max(tensor().shape[axis] - 1, 0));
    endResetModel();
}

void ValueModel::setForm(Form form) {
    if (form == m_form)
        return;
    beginResetModel();
    m_form = form;
    endResetModel();
}

const model::Tensor& ValueModel::tensor() const {
    return m_model->subgraphs[std::size_t(m_subgraph)].tensors[std::size_t(m_tensor)];
}

int ValueModel::rowCount(const QModelIndex& parent) const {
    if (parent.isValid() || !m_blocks || m_blocks->count() == 0)
        return 0;
    return m_slice.down < 0 ? 1 : tensor().shape[std::size_t(m_slice.down)];
}

int ValueModel::columnCount(const QModelIndex& parent) const {
    if (parent.isValid() || !m_blocks || m_blocks->count() == 0)
        return 0;
    return m_slice.across < 0 ? 1 : tensor().shape[std::size_t(m_slice.across)];
}

/// Row-major.
std::size_t ValueModel::placeOf(int row, int column) const {
    std::size_t place = 0;
    for (std::size_t axis = 0; axis < tensor().shape.size(); ++axis) {
        const int at = int(axis) == m_slice.down ? row : int(axis) == m_slice.across ? column : m_slice.at[axis];
        place = place * std::size_t(tensor().shape[axis]) + std::size_t(at);
    }
    return place;
}

QString ValueModel::indexText(int row, int column) const {
    QStringList parts;
    for (std::size_t axis = 0; axis < tensor().shape.size(); ++axis)
        parts.append(QString::number(int(axis) == m_slice.down     ? row
                                     : int(axis) == m_slice.across ? column
                                                                   : m_slice.at[axis]));
    return QStringLiteral("[%1]").arg(parts.join(QStringLiteral(", ")));
}

const ValueModel::Block& ValueModel::blockOf(std::size_t place) const {
    const std::size_t first = place / blockSize * blockSize;
    const auto found =
        std::find_if(m_cache.begin(), m_cache.end(), [first](const Block& block) { return block.first == first; });
    if (found != m_cache.end()) {
        std::rotate(m_cache.begin(), found, found + 1);
        return m_cache.front();
    }
    inspect::ConstantValues scratch;
    const auto real = m_blocks->read(first, std::min(blockSize, m_blocks->count() - first), scratch);
    if (m_cache.size() == mostBlocks)
        m_cache.pop_back();
    m_cache.insert(m_cache.begin(), Block{first, {real.begin(), real.end()}, std::move(scratch.codes)});
    return m_cache.front();
}

QVariant ValueModel::valueAt(std::size_t place) const {
    const Block& block = blockOf(place);
    const std::size_t at = place - block.first;
    if (m_form == Form::Stored && at < block.codes.size())
        return qlonglong(block.codes[at]);
    return double(block.real[at]);
}

/// As the bytes stand for a number; elements of less than a byte by their bits.
QString ValueModel::hexAt(std::size_t place) const {
    const auto bits = std::size_t(model::bitWidth(tensor().type));
    const auto bytes = m_model->dataOf(tensor()).span();
    if (bits < 8) {
        const std::size_t perByte = 8 / bits;
        const auto byte = std::to_integer<unsigned>(bytes[place / perByte]);
        const unsigned value = (byte >> (place % perByte * bits)) & ((1U << bits) - 1);
        return QStringLiteral("%1").arg(value, 1, 16);
    }
    QString text;
    for (std::size_t i = bits / 8; i-- > 0;) // little-endian in the file
        text +=
            QStringLiteral("%1").arg(std::to_integer<unsigned>(bytes[place * (bits / 8) + i]), 2, 16, QLatin1Char('0'));
    return text;
}

QVariant ValueModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const std::size_t place = placeOf(index.row(), index.column());
    switch (role) {
    case Qt::DisplayRole: {
        if (m_form == Form::Hex)
            return hexAt(place);
        const QVariant value = valueAt(place);
        return value.typeId() == QMetaType::Double ? scaleText(value.toDouble()) : QString::number(value.toLongLong());
    }
    case Qt::ToolTipRole: {
        const QVariant value = valueAt(place);
        return tr("%1: %2", "index: value")
            .arg(indexText(index.row(), index.column()), value.typeId() == QMetaType::Double
                                                             ? exactText(value.toDouble())
                                                             : QString::number(value.toLongLong()));
    }
    case Qt::TextAlignmentRole:
        return cellAlignment(true);
    case SortRole:
        return m_form == Form::Hex ? QVariant(hexAt(place)) : valueAt(place);
    case ExactRole:
        return m_form == Form::Hex ? QVariant(hexAt(place)) : valueAt(place);
    default:
        return {};
    }
}

QVariant ValueModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role == Qt::TextAlignmentRole)
        return cellAlignment(true);
    if (role != Qt::DisplayRole)
        return {};
    const int axis = orientation == Qt::Horizontal ? m_slice.across : m_slice.down;
    return axis < 0 && orientation == Qt::Horizontal ? tr("Value") : QVariant(QString::number(section));
}

} // namespace widgets
