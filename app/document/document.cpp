// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/document.h"

#include "data/dataset.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace app {

namespace {

std::vector<model::Shape> inputShapes(const OpenModel& open) {
    std::vector<model::Shape> shapes;
    for (const auto& input : data::inputsOfAllSignatures(*open.loaded->model))
        shapes.push_back(input.shape);
    return shapes;
}

} // namespace

QString OpenModel::path() const {
    return loaded ? QString::fromStdString(loaded->path) : QString();
}

QString OpenModel::name() const {
    return QFileInfo(path()).fileName();
}

OpenModel describe(model::Loaded loaded) {
    OpenModel opened;
    opened.summary = std::make_shared<const inspect::Summary>(inspect::summarize(loaded));
    for (const auto& remark : loaded.diagnostics)
        opened.problems.push_back({remark, nullptr, {}});
    opened.loaded = std::make_shared<const model::Loaded>(std::move(loaded));
    return opened;
}

Document::Document(QObject* parent) : QObject(parent) {}

const OpenModel& Document::model(int slot) const {
    static const OpenModel none;
    return slot >= 0 && slot < slots() ? m_models[std::size_t(slot)] : none;
}

std::vector<int> Document::openSlots() const {
    std::vector<int> open;
    for (int slot = 0; slot < slots(); ++slot)
        if (model(slot))
            open.push_back(slot);
    return open;
}

int Document::slotBehind() const {
    int slot = slotB + 1;
    while (model(slot))
        ++slot;
    return slot;
}

int Document::freeSlot() const {
    return model(slotA) ? slotBehind() : slotA;
}

void Document::setModel(int slot, OpenModel model) {
    const QString path = model.path();
    // The file may have been written anew, by a conversion for instance: what was read of it before is out of date.
    for (int other = slotB + 1; model && other < slots(); ++other)
        if (other != slot && this->model(other).path() == path)
            put(other, {});
    if (const OpenModel& before = this->model(slot); model && before && before.path() != path)
        put(slotBehind(), before);
    put(slot, std::move(model));
    m_swapped = {};
    forgetResults(slot);
}

void Document::put(int slot, OpenModel model) {
    if (slot >= slots())
        m_models.resize(std::size_t(slot) + 1);
    m_models[std::size_t(slot)] = std::move(model);
    while (slots() > slotB + 1 && !m_models.back())
        m_models.pop_back();
    Q_EMIT modelChanged(slot);
}

void Document::swapModels(int one, int other) {
    // Swapped back, the two are as they were compared.
    const bool areCompared = std::min(one, other) == slotA && std::max(one, other) == slotB;
    Swapped before = areCompared ? std::exchange(m_swapped, {}) : Swapped();
    if (areCompared)
        m_swapped = {model(slotA).loaded, model(slotB).loaded, m_compared};
    const int last = std::max(one, other);
    if (last >= slots())
        m_models.resize(std::size_t(last) + 1);
    std::swap(m_models[std::size_t(one)], m_models[std::size_t(other)]);
    while (slots() > slotB + 1 && !m_models.back())
        m_models.pop_back();
    Q_EMIT modelsSwapped(one, other);
    Q_EMIT modelChanged(one);
    Q_EMIT modelChanged(other);
    forgetResults(one);
    forgetResults(other);
    if (before.compared.comparison && before.a == model(slotA).loaded && before.b == model(slotB).loaded)
        setCompared(std::move(before.compared));
}

void Document::addFindings(
    const std::shared_ptr<const model::Model>& model, const std::vector<inspect::Finding>& findings) {
    for (const int slot : openSlots()) {
        OpenModel& open = m_models[std::size_t(slot)];
        if (open.loaded->model != model || open.isLinted)
            continue;
        std::erase_if(open.problems, [](const widgets::Problem& problem) { return problem.rule != nullptr; });
        for (const auto& finding : findings)
            open.problems.push_back({finding.diagnostic, finding.rule, finding.fact});
        open.isLinted = true;
        Q_EMIT problemsChanged(slot);
    }
}

void Document::forgetFindings() {
    for (OpenModel& open : m_models)
        open.isLinted = false;
}

void Document::setData(const DataChoice& data) {
    m_data = data;
    m_dataShapes = model(slotA) ? inputShapes(model(slotA)) : std::vector<model::Shape>();
    Q_EMIT dataChanged();
}

void Document::setSeen(
    const std::shared_ptr<const model::Model>& model, const std::shared_ptr<const calib::Calibration>& seen) {
    for (OpenModel& open : m_models)
        if (open && open.loaded->model == model)
            open.seen = seen;
    Q_EMIT calibrationChanged();
}

void Document::setCalibration(std::shared_ptr<const calib::Calibration> calibration) {
    if (calibration)
        m_models[slotA].seen = nullptr;
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

widgets::Selected Document::partnerOf(const widgets::Selected& selected) const {
    const widgets::Selected whole{selected.model == slotA ? slotB : slotA, 0, -1, -1};
    if (!isCompared(selected.model) || !m_compared.comparison || selected.subgraph != 0 || !model(slotA) ||
        !model(slotB))
        return whole;
    const bool isA = selected.model == slotA;
    const auto& own = model(selected.model).loaded->model->subgraphs[0];
    const auto& other = model(1 - selected.model).loaded->model->subgraphs[0];
    for (const auto& pair : m_compared.comparison->matching.pairs) {
        const int op = isA ? pair.opA : pair.opB;
        const int partnerOp = isA ? pair.opB : pair.opA;
        if (selected.tensor >= 0 && selected.tensor == (isA ? pair.tensorA : pair.tensorB))
            return {whole.model, 0, -1, isA ? pair.tensorB : pair.tensorA};
        if (op < 0 || partnerOp < 0)
            continue;
        if (selected.op == op)
            return {whole.model, 0, partnerOp, -1};
        // A constant: the same operand of the partner.
        const auto& operands = own.operators[std::size_t(op)].inputs;
        const auto& partners = other.operators[std::size_t(partnerOp)].inputs;
        const auto operand = std::find(operands.begin(), operands.end(), selected.tensor) - operands.begin();
        if (selected.tensor >= 0 && std::size_t(operand) < std::min(operands.size(), partners.size()))
            return {whole.model, 0, -1, partners[std::size_t(operand)]};
    }
    return whole;
}

void Document::forgetResults(int slot) {
    if (isCompared(slot) && m_compared.comparison)
        setCompared({});
    if (slot != slotA)
        return;
    if (m_plan)
        setPlan(nullptr);
    if (m_calibration)
        setCalibration(nullptr);
    // Samples for another model would be squeezed into the inputs of this one.
    if (model(slotA) && !m_dataShapes.empty() && inputShapes(model(slotA)) != m_dataShapes)
        setData({});
}

} // namespace app
