// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/data/data_choice.h"
#include "app/quantize/decision_tree.h"
#include "app/quantize/options/treatment.h"

#include "quant/recipe.h"

#include <QObject>
#include <QUndoStack>

#include <optional>
#include <utility>
#include <vector>

namespace app {

/// Everything that the wizard asks, as plain values.
struct Choices {
    Answers answers;
    DataChoice data;
    bool keepsRanges = false; ///< a model that was quantized: its own ranges in the place of data
    calib::RangeChoice range; ///< how ranges follow from the data
    quant::Flavour flavour = quant::Flavour::TfliteConverter;
    bool beyondUpstream = false; ///< integer kernels that TFLiteConverter leaves unused
    bool perChannel = true;
    std::optional<model::TensorType> io; ///< nothing: the mode's default
    int leastWeightElements = 1024;
    int weightBits = 8;                     ///< weights alone, and dynamic range: 8 or 4
    int weightBlock = 0;                    ///< weights of 4 bits: how many share a scale; 0: as perChannel says
    bool symmetricWeights = true;           ///< weights alone: without zero points
    bool allowsFloat = true;                ///< 16x8: operators without an integer form stay float
    bool wideBias = true;                   ///< 16x8: biases of 64 bits, not 32
    bool fixesShapes = false;               ///< no dimension stays open
    std::vector<quant::InputShape> shapes;  ///< of inputs that get other sizes than 1
    std::vector<quant::OperatorRule> rules; ///< mixed: by type and name of operators
    std::vector<quant::OperatorRule> edits; ///< precisions that operators were given by hand; they win

    bool operator==(const Choices&) const = default;
    std::optional<Leaf> leaf() const { return leafOf(answers); }
};
/// The recipe of the choices; options that the mode does not have are left out.
quant::Recipe recipeOf(const Choices& choices);
/// Does the plan need a calibration? For mixed: does somebody ask for integers?
bool needsData(const Choices& choices);
/// Has the method integer kernels for activations, so that there may be more than the converter uses?
bool hasIntegerKernels(Leaf leaf);
/// Is there a calibration to be made for the plan, needed or not?
bool usesData(const Choices& choices);
/// Are weights alone quantized somewhere, so that their options count?
bool hasWeightOptions(Leaf leaf);
/// The choices with which these operators (subgraph, number) are treated so; nothing: as the method says.
Choices withTreatment(
    Choices choices, const std::vector<std::pair<int, int>>& places, std::optional<Treatment> treatment);
/// The types that inputs and outputs may get in a leaf, the default first.
std::vector<model::TensorType> ioTypes(Leaf leaf);

/// The choices with their history: every change can be undone.
class ChoicesEditor : public QObject {
    Q_OBJECT
public:
    explicit ChoicesEditor(Choices choices, QObject* parent = nullptr);

    const Choices& choices() const { return m_choices; }
    /// `field`: changes of the same field one after the other are undone together; 0: each on its own.
    void change(const QString& text, const Choices& next, int field = 0);
    QUndoStack* history() { return &m_history; }

Q_SIGNALS:
    void changed(const app::Choices& choices);

private:
    friend class ChangeCommand;
    void set(const Choices& choices);

    Choices m_choices;
    QUndoStack m_history;
};

} // namespace app
