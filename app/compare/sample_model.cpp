// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compare/sample_model.h"

#include "widgets/common/core_text.h"
#include "widgets/common/number_text.h"

#include <cmath>

namespace app {
namespace {

int topOf(const std::vector<std::vector<float>>& outputs) {
    return outputs.empty() ? -1 : metrics::topOne(outputs.front());
}

} // namespace

SampleModel::SampleModel(QObject* parent) : QAbstractTableModel(parent) {}

void SampleModel::setCompared(const ComparedModels& compared) {
    beginResetModel();
    m_compared = compared;
    fill();
    endResetModel();
}

void SampleModel::setOnlyDifferent(bool onlyDifferent) {
    beginResetModel();
    m_onlyDifferent = onlyDifferent;
    fill();
    endResetModel();
}

void SampleModel::fill() {
    m_rows.clear();
    const auto& comparison = m_compared.comparison;
    if (!comparison || comparison->outputs.empty())
        return;
    const bool isClassification = comparison->outputs.front().isClassification;
    for (std::size_t i = 0; i < comparison->answers.size(); ++i) {
        const auto& answer = comparison->answers[i];
        Row row{i, m_compared.dataset->label(i).value_or(-1), -1, -1};
        if (isClassification) {
            row.topA = topOf(answer.outputsA);
            row.topB = topOf(answer.outputsB);
        }
        const bool isDifferent = isClassification ? row.topA != row.topB : !std::isinf(answer.sqnr);
        if (!m_onlyDifferent || isDifferent)
            m_rows.push_back(row);
    }
}

int SampleModel::rowOfSample(std::size_t sample) const {
    const auto found = std::lower_bound(
        m_rows.begin(), m_rows.end(), sample, [](const Row& row, std::size_t wanted) { return row.sample < wanted; });
    return found != m_rows.end() && found->sample == sample ? int(found - m_rows.begin()) : -1;
}

QString SampleModel::className(int index) const {
    if (index < 0)
        return {};
    const auto& names = m_compared.dataset->classNames;
    return std::size_t(index) < names.size() ? widgets::toQt(names[std::size_t(index)]) : QString::number(index);
}

int SampleModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

int SampleModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString SampleModel::text(const Row& row, int column) const {
    switch (column) {
    case Name:
        return widgets::toQt(m_compared.dataset->name(row.sample));
    case Label:
        return className(row.label);
    case TopA:
        return className(row.topA);
    case TopB:
        return className(row.topB);
    case Same:
        return row.topA < 0 ? QString() : (row.topA == row.topB ? tr("yes") : tr("✗ no"));
    case Sqnr:
        return widgets::decibelText(m_compared.comparison->answers[row.sample].sqnr);
    }
    return {};
}

QVariant SampleModel::sortValue(const Row& row, int column) const {
    switch (column) {
    case Name:
        return qulonglong(row.sample);
    case Label:
        return row.label;
    case TopA:
        return row.topA;
    case TopB:
        return row.topB;
    case Same:
        return row.topA == row.topB;
    case Sqnr:
        return m_compared.comparison->answers[row.sample].sqnr;
    }
    return {};
}

QVariant SampleModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Row& row = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(row, index.column());
    case ExactRole:
        return index.column() == Sqnr ? widgets::exactText(m_compared.comparison->answers[row.sample].sqnr)
                                      : text(row, index.column());
    case SortRole:
        return sortValue(row, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (index.column() == Sqnr ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return {};
    }
}

QVariant SampleModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (section == Sqnr ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const bool isTip = role == Qt::ToolTipRole;
    switch (section) {
    case Name:
        return tr("Sample");
    case Label:
        return isTip ? tr("The class that the data say") : tr("Label");
    case TopA:
        return isTip ? tr("The class with A's highest score") : tr("A");
    case TopB:
        return isTip ? tr("The class with B's highest score") : tr("B");
    case Same:
        return isTip ? tr("Do A and B give the same class?") : tr("Same");
    case Sqnr:
        return isTip ? tr("SQNR of the first output of this sample: 10·log10(Σa² / Σ(b − a)²)") : tr("SQNR (dB)");
    }
    return {};
}

} // namespace app
