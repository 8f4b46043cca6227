// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/inspector_entries.h"

#include "widgets/common/attribute_text.h"
#include "widgets/common/core_text.h"
#include "widgets/common/number_text.h"
#include "widgets/common/tensor_text.h"

#include "inspect/operand_roles.h"
#include "inspect/requantization.h"
#include "model/unusable_scale.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <functional>

namespace widgets {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(widgets::Inspector)
};

QString roleText(const std::string& role) {
    return coreText("inspect::OperandRole", role);
}

InspectorEntry sizeEntry(const QString& name, std::size_t bytes) {
    return {name, sizeText(bytes), Text::tr("%1 bytes").arg(countText(bytes)), {}, {}};
}

QString operandDetail(const model::Tensor& tensor) {
    return typeText(tensor.type) + u' ' + shapeText(tensor);
}

InspectorEntry operandEntry(const QString& name, const model::Subgraph& graph, std::int32_t tensor, Selected place) {
    InspectorEntry entry{name, operandText(graph, tensor), {}, {}, {}};
    if (tensor < 0)
        return entry;
    place.op = -1;
    place.tensor = tensor;
    entry.target = place;
    entry.exact = entry.value + u'\n' + operandDetail(graph.tensors[static_cast<std::size_t>(tensor)]);
    return entry;
}

/// What an operand at a position is called.
using RoleOf = std::function<QString(std::size_t position)>;

InspectorEntry operandsEntry(const QString& name, const model::Subgraph& graph,
    const std::vector<std::int32_t>& tensors, const Selected& place, const RoleOf& roleOf) {
    InspectorEntry section{name, {}, {}, {}, {}};
    for (std::size_t i = 0; i < tensors.size(); ++i) {
        auto entry = operandEntry(roleOf(i), graph, tensors[i], place);
        if (tensors[i] >= 0)
            entry.children.push_back(
                {{}, operandDetail(graph.tensors[static_cast<std::size_t>(tensors[i])]), {}, {}, {}});
        section.children.push_back(std::move(entry));
    }
    return section;
}

InspectorEntry operatorLink(const QString& name, const model::Model& model, const Selected& place, std::int32_t op) {
    InspectorEntry entry{name, operatorTextOf(model, static_cast<std::size_t>(place.subgraph), op), {}, {}, {}};
    entry.target = Selected{place.model, place.subgraph, op, -1};
    return entry;
}

InspectorEntry attributesEntry(const model::Operator& op) {
    InspectorEntry section{Text::tr("Attributes"), {}, {}, {}, {}};
    for (const auto* options : {&op.options, &op.options2})
        for (const auto& option : options->values)
            section.children.push_back({toQt(option.name), attributeValueText(option), {}, {}, {}});
    if (!op.customOptions.empty())
        section.children.push_back(sizeEntry(Text::tr("Custom options"), op.customOptions.size()));
    return section;
}

/// Elements of the constants that the operator reads.
std::size_t parametersOf(const model::Model& model, const model::Subgraph& graph, const model::Operator& op) {
    std::size_t sum = 0;
    for (const auto input : op.inputs)
        if (input >= 0 && model.isConstant(graph.tensors[static_cast<std::size_t>(input)]))
            sum += model::elementCount(graph.tensors[static_cast<std::size_t>(input)].shape).value_or(0);
    return sum;
}

QString stepText(const inspect::Requantization& step) {
    return Text::tr("%1 · 2^%2", "integer multiplier · power of two").arg(step.multiplier).arg(step.shift - 31);
}

/// The integer arithmetic of a quantized operator: real ratio of scales ≈ multiplier · 2^(shift − 31).
InspectorEntry requantizationEntry(const model::Model& model, const Selected& selected) {
    constexpr std::size_t most = 64; // channels; all of them stand in the table of channels
    InspectorEntry section{Text::tr("Integer multipliers"), {}, {}, {}, {}};
    const auto steps = inspect::requantizations(
        model, static_cast<std::size_t>(selected.subgraph), static_cast<std::size_t>(selected.op));
    for (const auto& step : steps) {
        if (section.children.size() == most) {
            section.children.push_back(
                {Text::tr("and %n more", nullptr, static_cast<int>(steps.size() - most)), {}, {}, {}, {}});
            break;
        }
        const QString name = step.channel >= 0 ? Text::tr("Channel %1").arg(step.channel)
                             : step.of.empty() ? Text::tr("Multiplier")
                                               : roleText(step.of);
        section.children.push_back({name, stepText(step),
            Text::tr("%1 ≈ %2, shift %3").arg(exactText(step.real), stepText(step)).arg(step.shift), {}, {}});
    }
    return section;
}

InspectorEntry costEntry(const inspect::OperatorCost& cost, std::size_t parameters) {
    InspectorEntry section{Text::tr("Cost"), {}, {}, {}, {}};
    section.children.push_back({Text::tr("Parameters"), countText(parameters), {}, {}, {}});
    if (cost.isKnown) {
        section.children.push_back({Text::tr("MACs"), countText(cost.cost.macs), {}, {}, {}});
        section.children.push_back({Text::tr("Other arithmetic"), countText(cost.cost.operations), {}, {}, {}});
    }
    section.children.push_back(sizeEntry(Text::tr("Constants"), cost.constantBytes));
    section.children.push_back(sizeEntry(Text::tr("Activations"), cost.activationBytes));
    return section;
}

const inspect::OperatorCost* costOf(const inspect::Summary* summary, const Selected& selected) {
    const auto subgraph = static_cast<std::size_t>(selected.subgraph);
    const auto op = static_cast<std::size_t>(selected.op);
    if (!summary || subgraph >= summary->subgraphs.size() || op >= summary->subgraphs[subgraph].costs.size())
        return nullptr;
    return &summary->subgraphs[subgraph].costs[op];
}

/// Scale and zero point by channel.
InspectorEntry channelsEntry(const model::QuantizationParameters& parameters) {
    constexpr std::size_t most = 256; // the page of values has them all
    InspectorEntry section{Text::tr("By channel"), {}, {}, {}, {}};
    for (std::size_t channel = 0; channel < std::min(most, parameters.scale.size()); ++channel) {
        const auto scale = double(parameters.scale[channel]);
        const QString zero = QString::number(parameters.zeroPointOf(channel));
        section.children.push_back({QString::number(channel), Text::tr("%1, zero %2").arg(scaleText(scale), zero),
            Text::tr("%1, zero %2").arg(exactText(scale), zero), {}, {}});
    }
    if (parameters.scale.size() > most)
        section.children.push_back(
            {Text::tr("and %n more", nullptr, static_cast<int>(parameters.scale.size() - most)), {}, {}, {}, {}});
    return section;
}

/// Other tensors that name the same buffer.
InspectorEntry sharersEntry(const model::Model& model, const Selected& selected) {
    InspectorEntry section{Text::tr("Shares its buffer with"), {}, {}, {}, {}};
    const auto& own =
        model.subgraphs[static_cast<std::size_t>(selected.subgraph)].tensors[static_cast<std::size_t>(selected.tensor)];
    if (own.buffer == 0)
        return section;
    for (std::size_t graph = 0; graph < model.subgraphs.size(); ++graph)
        for (std::size_t at = 0; at < model.subgraphs[graph].tensors.size(); ++at) {
            const bool isSelf = int(graph) == selected.subgraph && int(at) == selected.tensor;
            if (!isSelf && model.subgraphs[graph].tensors[at].buffer == own.buffer)
                section.children.push_back(
                    operandEntry(model.subgraphs.size() < 2 ? QString::number(section.children.size())
                                                            : Text::tr("Subgraph %1").arg(graph),
                        model.subgraphs[graph], static_cast<std::int32_t>(at), {selected.model, int(graph), -1, -1}));
        }
    return section;
}

/// Under which names signatures have the tensor.
InspectorEntry signatureNamesEntry(const model::Model& model, const Selected& selected) {
    InspectorEntry section{Text::tr("Signatures"), {}, {}, {}, {}};
    for (const auto& signature : model.signatures) {
        if (static_cast<int>(signature.subgraph) != selected.subgraph)
            continue;
        for (const auto* list : {&signature.inputs, &signature.outputs})
            for (const auto& entry : *list)
                if (static_cast<int>(entry.tensor) == selected.tensor)
                    section.children.push_back({toQt(signature.key), toQt(entry.name), {}, {}, {}});
    }
    return section;
}

/// What the stored integers can say at all.
void addRange(InspectorEntry& section, const model::Tensor& tensor) {
    const auto range = model::integerRange(tensor.type);
    if (!range || tensor.quantization->isPerAxis() || model::unusableScale(tensor))
        return;
    const auto scale = double(tensor.quantization->scale.front());
    const auto zero = double(tensor.quantization->zeroPointOf());
    const double low = scale * (double(range->lowest) - zero);
    const double high = scale * (double(range->highest) - zero);
    section.children.push_back({Text::tr("Range"), scaleText(low) + QStringLiteral(" … ") + scaleText(high),
        exactText(low) + QStringLiteral(" … ") + exactText(high), {}, {}});
}

void addRecordedRange(InspectorEntry& section, const model::QuantizationParameters& parameters) {
    if (parameters.min.empty() || parameters.max.empty())
        return;
    const auto low = double(*std::min_element(parameters.min.begin(), parameters.min.end()));
    const auto high = double(*std::max_element(parameters.max.begin(), parameters.max.end()));
    section.children.push_back({Text::tr("Recorded range"), scaleText(low) + QStringLiteral(" … ") + scaleText(high),
        exactText(low) + QStringLiteral(" … ") + exactText(high), {}, {}});
}

InspectorEntry quantizationEntry(const model::Tensor& tensor) {
    InspectorEntry section{Text::tr("Quantization"), {}, {}, {}, {}};
    const auto& parameters = *tensor.quantization;
    if (parameters.isQuantized()) {
        section.children.push_back(
            {Text::tr("Scale"), scaleRangeText(tensor, false), scaleRangeText(tensor, true), {}, {}});
        section.children.push_back({Text::tr("Zero point"), zeroPointRangeText(tensor), {}, {}, {}});
        if (parameters.isPerAxis()) {
            section.children.push_back({Text::tr("Axis"), QString::number(parameters.quantizedDimension), {}, {}, {}});
            section.children.push_back({Text::tr("Channels"), countText(parameters.scale.size()), {}, {}, {}});
            section.children.push_back(channelsEntry(parameters));
        }
        addRange(section, tensor);
    }
    if (const auto* blocks = std::get_if<model::BlockwiseQuantization>(&parameters.details))
        section.children.push_back({Text::tr("Block size"), QString::number(blocks->blockSize), {}, {}, {}});
    addRecordedRange(section, parameters);
    return section;
}

InspectorEntry countsEntry(const QString& name, const std::map<std::string, std::size_t>& counts) {
    InspectorEntry section{name, {}, {}, {}, {}};
    for (const auto& [what, count] : counts)
        section.children.push_back({toQt(what), countText(count), {}, {}, {}});
    return section;
}

/// Elements of all constants.
std::size_t parametersOf(const model::Model& model, const model::Subgraph& graph) {
    std::size_t sum = 0;
    for (const auto& tensor : graph.tensors)
        if (model.isConstant(tensor))
            sum += model::elementCount(tensor.shape).value_or(0);
    return sum;
}

InspectorEntry subgraphEntry(const inspect::SubgraphSummary& subgraph, std::size_t index, const model::Model& model) {
    InspectorEntry section{subgraph.name.empty()
                               ? Text::tr("Subgraph %1").arg(index)
                               : Text::tr("Subgraph %1: %2").arg(QString::number(index), toQt(subgraph.name)),
        {}, {}, {}, {}};
    section.children.push_back({Text::tr("Operators"), countText(subgraph.operators), {}, {}, {}});
    section.children.push_back({Text::tr("Tensors"), countText(subgraph.tensors), {}, {}, {}});
    section.children.push_back({Text::tr("Constants"), countText(subgraph.constants), {}, {}, {}});
    section.children.push_back(
        {Text::tr("Parameters"), countText(parametersOf(model, model.subgraphs[index])), {}, {}, {}});
    section.children.push_back(sizeEntry(Text::tr("Size of the constants"), subgraph.constantBytes));
    section.children.push_back({Text::tr("MACs"), countText(subgraph.macs), {}, {}, {}});
    return section;
}

InspectorEntry signatureEntry(const model::Model& model, const model::Signature& signature, int slot) {
    InspectorEntry section{Text::tr("Signature %1").arg(toQt(signature.key)), {}, {}, {}, {}};
    const auto& graph = model.subgraphs[signature.subgraph];
    for (const auto* list : {&signature.inputs, &signature.outputs})
        for (const auto& entry : *list)
            section.children.push_back(operandEntry(toQt(entry.name), graph, static_cast<std::int32_t>(entry.tensor),
                {slot, static_cast<int>(signature.subgraph), -1, -1}));
    return section;
}

void append(InspectorEntries& entries, InspectorEntry section) {
    if (!section.children.empty())
        entries.push_back(std::move(section));
}

} // namespace

InspectorEntries modelEntries(const Inspected& inspected, const Selected& selected) {
    const auto& loaded = inspected.loaded;
    InspectorEntries entries;
    entries.push_back({Text::tr("File"), QFileInfo(toQt(loaded.path)).fileName(), toQt(loaded.path), {}, {}});
    entries.push_back(sizeEntry(Text::tr("Size"), loaded.fileSize));
    if (const auto* summary = inspected.summary) {
        entries.push_back({Text::tr("Precision"), coreText("inspect::Summary", summary->precision), {}, {}, {}});
        entries.push_back(sizeEntry(Text::tr("Constants"), summary->constantBytes));
        if (!summary->minimumRuntime.empty())
            entries.push_back({Text::tr("Least runtime"), toQt(summary->minimumRuntime), {}, {}, {}});
    }
    if (!loaded.model->description.empty())
        entries.push_back({Text::tr("Description"), toQt(loaded.model->description), {}, {}, {}});
    if (const auto* summary = inspected.summary) {
        for (std::size_t index = 0; index < summary->subgraphs.size(); ++index)
            append(entries, subgraphEntry(summary->subgraphs[index], index, *loaded.model));
        append(entries, countsEntry(Text::tr("Tensors by type"), summary->tensorTypes));
        if (!summary->subgraphs.empty())
            append(entries, countsEntry(Text::tr("Operators by name"), summary->subgraphs.front().operatorCounts));
    }
    for (const auto& signature : loaded.model->signatures)
        append(entries, signatureEntry(*loaded.model, signature, selected.model));
    return entries;
}

InspectorEntries operatorEntries(const Inspected& inspected, const Selected& selected) {
    const auto& model = *inspected.loaded.model;
    const auto& graph = model.subgraphs[static_cast<std::size_t>(selected.subgraph)];
    const auto& op = graph.operators[static_cast<std::size_t>(selected.op)];
    InspectorEntries entries;
    entries.push_back({Text::tr("Operator"), toQt(model::nameOf(model.codeOf(op))), {}, {}, {}});
    entries.push_back({Text::tr("Precision"), kindText(inspect::computeKind(model, graph, op)), {}, {}, {}});
    entries.push_back({Text::tr("Version"), QString::number(model.codeOf(op).version), {}, {}, {}});
    append(entries, attributesEntry(op));
    const auto& code = model.codeOf(op);
    append(entries, operandsEntry(Text::tr("Inputs"), graph, op.inputs, selected,
                        [&code](std::size_t at) { return roleText(inspect::inputRole(code, at)); }));
    append(entries, operandsEntry(Text::tr("Outputs"), graph, op.outputs, selected,
                        [&code](std::size_t at) { return roleText(inspect::outputRole(code, at)); }));
    append(entries, operandsEntry(Text::tr("Intermediate values"), graph, op.intermediates, selected,
                        [](std::size_t at) { return QString::number(at); }));
    if (const auto* cost = costOf(inspected.summary, selected))
        append(entries, costEntry(*cost, parametersOf(model, graph, op)));
    append(entries, requantizationEntry(model, selected));
    return entries;
}

InspectorEntries tensorEntries(const Inspected& inspected, const Selected& selected) {
    const auto& model = *inspected.loaded.model;
    const auto subgraph = static_cast<std::size_t>(selected.subgraph);
    const auto at = static_cast<std::size_t>(selected.tensor);
    const auto& graph = model.subgraphs[subgraph];
    const auto& tensor = graph.tensors[at];
    InspectorEntries entries;
    entries.push_back({Text::tr("Name"), toQt(tensor.name), {}, {}, {}});
    entries.push_back({Text::tr("Role"), tensorPartText(tensorPart(model, subgraph, at)), {}, {}, {}});
    entries.push_back({Text::tr("Type"), typeText(tensor.type), {}, {}, {}});
    entries.push_back({Text::tr("Shape"), shapeText(tensor), {}, {}, {}});
    if (const auto count = model::elementCount(tensor.shape))
        entries.push_back({Text::tr("Elements"), countText(*count), {}, {}, {}});
    entries.push_back(sizeEntry(Text::tr("Bytes"), bytesOf(model, tensor)));
    if (tensor.buffer != 0)
        entries.push_back({Text::tr("Buffer"), QString::number(tensor.buffer), {}, {}, {}});
    if (tensor.sparsity)
        entries.push_back({Text::tr("Storage"), Text::tr("sparse"), {}, {}, {}});
    append(entries, signatureNamesEntry(model, selected));
    if (tensor.quantization)
        append(entries, quantizationEntry(tensor));
    append(entries, sharersEntry(model, selected));

    const model::GraphIndex index(graph);
    if (index.producer[at] >= 0)
        entries.push_back(operatorLink(Text::tr("Made by"), model, selected, index.producer[at]));
    InspectorEntry readers{Text::tr("Read by"), {}, {}, {}, {}};
    for (const auto reader : index.consumers[at]) {
        const auto& op = graph.operators[static_cast<std::size_t>(reader)];
        const auto position = static_cast<std::size_t>(
            std::find(op.inputs.begin(), op.inputs.end(), selected.tensor) - op.inputs.begin());
        readers.children.push_back(
            operatorLink(roleText(inspect::inputRole(model.codeOf(op), position)), model, selected, reader));
    }
    append(entries, std::move(readers));
    return entries;
}

QString entriesToText(const InspectorEntries& entries, int depth) {
    QString text;
    for (const auto& entry : entries) {
        const QString value = entry.exact.isEmpty() || entry.target ? entry.value : entry.exact;
        QStringList parts;
        for (const auto& part : {entry.name, value})
            if (!part.isEmpty())
                parts.append(part);
        text += QString(depth * 2, u' ') + parts.join(QStringLiteral(": ")) + u'\n';
        text += entriesToText(entry.children, depth + 1);
    }
    return text;
}

} // namespace widgets
