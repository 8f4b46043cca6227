// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/document.h"

#include <QFileInfo>

namespace app {

QString OpenModel::path() const {
    return loaded ? QString::fromStdString(loaded->path) : QString();
}

QString OpenModel::name() const {
    return QFileInfo(path()).fileName();
}

Document::Document(QObject* parent) : QObject(parent) {}

void Document::setModel(int slot, OpenModel model) {
    m_models[std::size_t(slot)] = std::move(model);
    Q_EMIT modelChanged(slot);
    forgetResults(slot);
}

void Document::swapModels() {
    std::swap(m_models[slotA], m_models[slotB]);
    Q_EMIT modelChanged(slotA);
    Q_EMIT modelChanged(slotB);
    forgetResults(slotA);
}

void Document::setData(const DataChoice& data) {
    m_data = data;
    Q_EMIT dataChanged();
}

void Document::setCalibration(std::shared_ptr<const calib::Calibration> calibration) {
    m_calibration = std::move(calibration);
    Q_EMIT calibrationChanged();
}

void Document::setPlan(std::shared_ptr<const quant::Plan> plan) {
    m_plan = std::move(plan);
    Q_EMIT planChanged();
}

void Document::setCompared(ComparedModels compared) {
    m_compared = std::move(compared);
    Q_EMIT comparisonChanged();
}

void Document::forgetResults(int slot) {
    if (m_compared.comparison)
        setCompared({});
    if (slot != slotA)
        return;
    if (m_plan)
        setPlan(nullptr);
    if (m_calibration)
        setCalibration(nullptr);
}

} // namespace app
