// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/inspector_entries.h"

#include "widgets/common/attribute_text.h"
#include "widgets/common/core_text.h"
#include "widgets/common/number_text.h"
#include "widgets/common/tensor_text.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace widgets {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(widgets::Inspector)
};

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

InspectorEntry operandsEntry(const QString& name, const model::Subgraph& graph,
    const std::vector<std::int32_t>& tensors, const Selected& place) {
    InspectorEntry section{name, {}, {}, {}, {}};
    for (std::size_t i = 0; i < tensors.size(); ++i) {
        auto entry = operandEntry(QString::number(i), graph, tensors[i], place);
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

InspectorEntry costEntry(const inspect::OperatorCost& cost) {
    InspectorEntry section{Text::tr("Cost"), {}, {}, {}, {}};
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

/// What the stored integers can say at all.
void addRange(InspectorEntry& section, const model::Tensor& tensor) {
    const auto range = model::integerRange(tensor.type);
    if (!range || tensor.quantization->isPerAxis())
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

InspectorEntry subgraphEntry(const inspect::SubgraphSummary& subgraph, std::size_t index) {
    InspectorEntry section{subgraph.name.empty()
                               ? Text::tr("Subgraph %1").arg(index)
                               : Text::tr("Subgraph %1: %2").arg(QString::number(index), toQt(subgraph.name)),
        {}, {}, {}, {}};
    section.children.push_back({Text::tr("Operators"), countText(subgraph.operators), {}, {}, {}});
    section.children.push_back({Text::tr("Tensors"), countText(subgraph.tensors), {}, {}, {}});
    section.children.push_back({Text::tr("Constants"), countText(subgraph.constants), {}, {}, {}});
    section.children.push_back(sizeEntry(Text::tr("Size of the constants"), subgraph.constantBytes));
    section.children.push_back({Text::tr("MACs"), countText(subgraph.macs), {}, {}, {}});
    return section;
}

InspectorEntry signatureEntry(const model::Model& model, const model::Signature& signature) {
    InspectorEntry section{Text::tr("Signature %1").arg(toQt(signature.key)), {}, {}, {}, {}};
    const auto& graph = model.subgraphs[signature.subgraph];
    for (const auto* list : {&signature.inputs, &signature.outputs})
        for (const auto& entry : *list)
            section.children.push_back(operandEntry(toQt(entry.name), graph, static_cast<std::int32_t>(entry.tensor),
                {0, static_cast<int>(signature.subgraph), -1, -1}));
    return section;
}

void append(InspectorEntries& entries, InspectorEntry section) {
    if (!section.children.empty())
        entries.push_back(std::move(section));
}

} // namespace

InspectorEntries modelEntries(const Inspected& inspected) {
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
            append(entries, subgraphEntry(summary->subgraphs[index], index));
        append(entries, countsEntry(Text::tr("Tensors by type"), summary->tensorTypes));
        if (!summary->subgraphs.empty())
            append(entries, countsEntry(Text::tr("Operators by name"), summary->subgraphs.front().operatorCounts));
    }
    for (const auto& signature : loaded.model->signatures)
        append(entries, signatureEntry(*loaded.model, signature));
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
    append(entries, operandsEntry(Text::tr("Inputs"), graph, op.inputs, selected));
    append(entries, operandsEntry(Text::tr("Outputs"), graph, op.outputs, selected));
    append(entries, operandsEntry(Text::tr("Intermediate values"), graph, op.intermediates, selected));
    if (const auto* cost = costOf(inspected.summary, selected))
        append(entries, costEntry(*cost));
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
    if (tensor.quantization)
        append(entries, quantizationEntry(tensor));

    const model::GraphIndex index(graph);
    if (index.producer[at] >= 0)
        entries.push_back(operatorLink(Text::tr("Made by"), model, selected, index.producer[at]));
    InspectorEntry readers{Text::tr("Read by"), {}, {}, {}, {}};
    for (const auto reader : index.consumers[at])
        readers.children.push_back(operatorLink(QString::number(readers.children.size()), model, selected, reader));
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
