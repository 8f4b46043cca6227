// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quantize/choices.h"

#include <QUndoCommand>

namespace app {

/// From one state of the choices to another.
class ChangeCommand : public QUndoCommand {
public:
    ChangeCommand(ChoicesEditor& editor, const QString& text, Choices next, int field)
        : QUndoCommand(text), m_editor(editor), m_before(editor.choices()), m_after(std::move(next)), m_field(field) {}

    void undo() override { m_editor.set(m_before); }
    void redo() override { m_editor.set(m_after); }
    int id() const override { return m_field > 0 ? m_field : -1; }
    bool mergeWith(const QUndoCommand* other) override {
        m_after = static_cast<const ChangeCommand*>(other)->m_after;
        return true;
    }

private:
    ChoicesEditor& m_editor;
    Choices m_before;
    Choices m_after;
    int m_field;
};

quant::Recipe recipeOf(const Choices& choices) {
    quant::Recipe recipe;
    const auto leaf = choices.leaf();
    if (!leaf)
        return recipe;
    recipe.mode = *leaf == Leaf::Int16x8 && !choices.allowsFloat ? "int16x8-only" : modeOf(*leaf);
    recipe.perChannel = choices.perChannel;
    recipe.flavour = choices.flavour;
    if (hasIntegerKernels(*leaf)) {
        recipe.range = choices.range;
        recipe.beyondUpstream = choices.beyondUpstream;
    }
    const auto mode = quant::findMode(recipe.mode);
    if (mode && mode->hasIoTypes)
        recipe.io = choices.io;
    if (hasWeightOptions(*leaf)) {
        recipe.leastWeightElements = std::size_t(choices.leastWeightElements);
        recipe.weightBits = choices.weightBits;
        recipe.weightBlock = choices.weightBits == 4 ? choices.weightBlock : 0;
    }
    if (*leaf == Leaf::WeightOnly || *leaf == Leaf::Mixed)
        recipe.symmetricWeights = choices.symmetricWeights;
    if ((*leaf == Leaf::Int16x8 || *leaf == Leaf::Mixed) && !choices.wideBias)
        recipe.bias = model::TensorType::Int32;
    recipe.fixesShapes = choices.fixesShapes;
    if (choices.fixesShapes)
        recipe.shapes = choices.shapes;
    if (*leaf == Leaf::Mixed)
        recipe.operators = choices.rules;
    recipe.operators.insert(recipe.operators.end(), choices.edits.begin(), choices.edits.end());
    return recipe;
}

bool needsData(const Choices& choices) {
    return !choices.keepsRanges && quant::needsCalibration(recipeOf(choices));
}

bool hasIntegerKernels(Leaf leaf) {
    return leaf == Leaf::Mixed || needsData(leaf);
}

bool usesData(const Choices& choices) {
    return needsData(choices) || (choices.leaf() == Leaf::Mixed && !choices.keepsRanges && choices.data.isChosen());
}

bool hasWeightOptions(Leaf leaf) {
    return leaf == Leaf::DynamicRange || leaf == Leaf::WeightOnly || leaf == Leaf::Mixed;
}

Choices withTreatment(
    Choices choices, const std::vector<std::pair<int, int>>& places, std::optional<Treatment> treatment) {
    for (const auto& [subgraph, op] : places) {
        quant::OperatorRule rule;
        rule.which.subgraph = subgraph;
        rule.which.indices = {op};
        std::erase_if(choices.edits, [&](const quant::OperatorRule& old) { return old.which == rule.which; });
        if (!treatment)
            continue;
        setTreatment(rule, *treatment);
        choices.edits.push_back(rule);
    }
    return choices;
}

std::vector<model::TensorType> ioTypes(Leaf leaf) {
    using model::TensorType;
    const auto mode = quant::findMode(modeOf(leaf));
    if (!mode || !mode->hasIoTypes)
        return {};
    std::vector<TensorType> types = {mode->defaultIo};
    auto integers = leaf == Leaf::Int16x8 ? std::vector{TensorType::Int16, TensorType::Int8}
                                          : std::vector{TensorType::Int8, TensorType::UInt8};
    if (leaf == Leaf::Mixed)
        integers.push_back(TensorType::Int16);
    if (mode->defaultIo != TensorType::Float32)
        types.push_back(TensorType::Float32);
    for (const auto type : integers)
        if (type != mode->defaultIo)
            types.push_back(type);
    return types;
}

ChoicesEditor::ChoicesEditor(Choices choices, QObject* parent) : QObject(parent), m_choices(std::move(choices)) {}

void ChoicesEditor::change(const QString& text, const Choices& next, int field) {
    if (next == m_choices)
        return;
    m_history.push(new ChangeCommand(*this, text, next, field));
}

void ChoicesEditor::set(const Choices& choices) {
    m_choices = choices;
    Q_EMIT changed(m_choices);
}

} // namespace app
