// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/facts/cost_tables.h"

#include "widgets/common/core_text.h"
#include "widgets/common/number_text.h"
#include "widgets/common/tensor_text.h"
#include "widgets/facts/fact_columns.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>
#include <set>

namespace widgets {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(widgets::CostTables)
};

/// The number only; which operator it is in the tool tip.
FactColumn operatorColumn(const QString& title, const SharedModel& model, int subgraph, std::function<int(int)> op) {
    return {title, [op](int row) { return op(row) < 0 ? QString() : QStringLiteral("Op#%1").arg(op(row)); },
        [op](int row) { return op(row) < 0 ? QVariant() : QVariant(op(row)); },
        [model, subgraph, op](
            int row) { return op(row) < 0 ? QString() : operatorTextOf(*model, std::size_t(subgraph), op(row)); },
        {}};
}

FactColumn shareColumn(const QString& title, std::function<double(int)> share) {
    return {title, [share](int row) { return percentText(share(row)); },
        [share](int row) { return QVariant(share(row)); }, {}, {}};
}

/// 0 / 0 is nothing.
double ratio(double part, double whole) {
    return whole > 0 ? part / whole : 0;
}

} // namespace

FactTable arenaTable(
    const SharedModel& model, int subgraph, const std::shared_ptr<const inspect::ArenaTimeline>& timeline, int slot) {
    if (!model || !timeline)
        return {};
    const auto tenant = [timeline](
                            int row) -> const inspect::ArenaTenant& { return timeline->tenants[std::size_t(row)]; };
    const auto atPeak =
        std::make_shared<const std::set<std::int32_t>>(timeline->atPeak.begin(), timeline->atPeak.end());
    const auto isAtPeak = [tenant, atPeak](int row) { return atPeak->count(tenant(row).tensor) > 0; };
    const auto& graph = model->subgraphs[std::size_t(subgraph)];
    // Outputs are held beyond the last operator, inputs from before the first.
    const int end = int(graph.operators.size()) - 1;
    FactTable table{int(timeline->tenants.size()), {}, [tenant, subgraph, slot](int row) {
                        return Selected{slot, subgraph, -1, tenant(row).tensor};
                    }};
    table.columns = {
        {Text::tr("Tensor"), [&graph, model, tenant](int row) { return operandText(graph, tenant(row).tensor); },
            [tenant](int row) { return QVariant(tenant(row).tensor); }, {}, {}},
        sizeColumn(Text::tr("Bytes"), [tenant](int row) { return tenant(row).bytes; }),
        {Text::tr("At the peak"), [isAtPeak](int row) { return isAtPeak(row) ? Text::tr("yes") : QString(); }, {}, {},
            Text::tr("It is held while the most is held")},
        countColumn(Text::tr("Offset"), [tenant](int row) { return tenant(row).offset; }),
        operatorColumn(Text::tr("From"), model, subgraph,
            [tenant, end](int row) { return std::clamp(tenant(row).first, std::min(0, end), end); }),
        operatorColumn(Text::tr("To"), model, subgraph,
            [tenant, end](int row) { return std::clamp(tenant(row).last, std::min(0, end), end); }),
        {Text::tr("In place of"),
            [tenant](int row) {
                return tenant(row).inPlaceOf < 0 ? QString() : QStringLiteral("T#%1").arg(tenant(row).inPlaceOf);
            },
            [tenant](int row) { return tenant(row).inPlaceOf < 0 ? QVariant() : QVariant(tenant(row).inPlaceOf); }, {},
            Text::tr("The operator writes its result over this operand: no memory of its own")}};
    table.columns.front().number = {}; // names stand at the left; the rows come by number anyway
    return table;
}

FactTable costTable(std::vector<inspect::CostShare> shares, const QString& what) {
    const auto rows = std::make_shared<const std::vector<inspect::CostShare>>(std::move(shares));
    const auto share = [rows](int row) -> const inspect::CostShare& { return (*rows)[std::size_t(row)]; };
    double macs = 0;
    double bytes = 0;
    for (const auto& entry : *rows) {
        macs += double(entry.macs);
        bytes += double(entry.constantBytes);
    }
    FactTable table{int(rows->size()), {}, {}};
    table.columns = {textColumn(what, [share](int row) { return toQt(share(row).name); }),
        countColumn(Text::tr("Operators"), [share](int row) { return share(row).operators; }),
        countColumn(Text::tr("MACs"), [share](int row) { return std::size_t(share(row).macs); }),
        shareColumn(Text::tr("Share of MACs"), [share, macs](int row) { return ratio(double(share(row).macs), macs); }),
        sizeColumn(Text::tr("Constants"), [share](int row) { return share(row).constantBytes; }),
        shareColumn(Text::tr("Share of constants"),
            [share, bytes](int row) { return ratio(double(share(row).constantBytes), bytes); }),
        sizeColumn(Text::tr("Activations"), [share](int row) { return share(row).activationBytes; }),
        countColumn(Text::tr("Unknown cost"), [share](int row) { return share(row).unknownCosts; })};
    table.columns[2].toolTip = Text::tr("Multiply-accumulates of one run");
    table.columns[7].toolTip = Text::tr("Operators whose multiply-accumulates are not known");
    return table;
}

FactTable transitionTable(const std::vector<inspect::PrecisionTransition>& transitions) {
    std::vector<model::TensorType> types;
    for (const auto& step : transitions)
        types.insert(types.end(), {step.from, step.to});
    std::sort(types.begin(), types.end());
    types.erase(std::unique(types.begin(), types.end()), types.end());
    const auto rows = std::make_shared<const std::vector<model::TensorType>>(types);
    const auto all = std::make_shared<const std::vector<inspect::PrecisionTransition>>(transitions);
    const auto find = [rows, all](int row, model::TensorType to) -> const inspect::PrecisionTransition* {
        for (const auto& step : *all)
            if (step.from == (*rows)[std::size_t(row)] && step.to == to)
                return &step;
        return nullptr;
    };
    FactTable table{int(rows->size()), {}, {}};
    table.columns = {textColumn(Text::tr("From"), [rows](int row) { return typeText((*rows)[std::size_t(row)]); })};
    for (const auto to : types)
        table.columns.push_back({Text::tr("to %1").arg(typeText(to)),
            [find, to](int row) {
                const auto* step = find(row, to);
                return step ? Text::tr("%1 times, %2").arg(countText(step->operators), sizeText(step->bytes))
                            : QStringLiteral("–");
            },
            [find, to](int row) {
                const auto* step = find(row, to);
                return step ? QVariant(qulonglong(step->bytes)) : QVariant();
            },
            {}, Text::tr("Conversions of activations in one run, and the bytes they read and write")});
    return table;
}

std::vector<StoredConstant> storedConstants(const model::Model& model) {
    std::vector<StoredConstant> constants;
    std::vector<bool> isTaken(model.buffers.size(), false);
    for (std::size_t graph = 0; graph < model.subgraphs.size(); ++graph) {
        const auto& tensors = model.subgraphs[graph].tensors;
        std::vector<int> reader(tensors.size(), -1);
        const auto& operators = model.subgraphs[graph].operators;
        for (std::size_t op = operators.size(); op-- > 0;)
            for (const auto input : operators[op].inputs)
                if (input >= 0)
                    reader[std::size_t(input)] = int(op);
        for (std::size_t tensor = 0; tensor < tensors.size(); ++tensor) {
            if (!model.isConstant(tensors[tensor]) || isTaken[tensors[tensor].buffer])
                continue;
            isTaken[tensors[tensor].buffer] = true;
            constants.push_back({int(graph), int(tensor), reader[tensor], model.dataOf(tensors[tensor]).size()});
        }
    }
    std::stable_sort(constants.begin(), constants.end(),
        [](const StoredConstant& a, const StoredConstant& b) { return a.bytes > b.bytes; });
    return constants;
}

FactTable constantTable(
    const SharedModel& model, const std::shared_ptr<const std::vector<StoredConstant>>& constants, int slot) {
    if (!model || !constants)
        return {};
    const auto at = [constants](int row) -> const StoredConstant& { return (*constants)[std::size_t(row)]; };
    const auto tensor = [model, at](int row) -> const model::Tensor& {
        return model->subgraphs[std::size_t(at(row).subgraph)].tensors[std::size_t(at(row).tensor)];
    };
    const double total = std::accumulate(constants->begin(), constants->end(), 0.0,
        [](double sum, const StoredConstant& constant) { return sum + double(constant.bytes); });
    FactTable table{int(constants->size()), {}, [at, slot](int row) {
                        return Selected{slot, at(row).subgraph, -1, at(row).tensor};
                    }};
    table.columns = {textColumn(Text::tr("Constant"),
                         [model, at](int row) {
                             return operandText(model->subgraphs[std::size_t(at(row).subgraph)], at(row).tensor);
                         }),
        textColumn(Text::tr("Read by"),
            [model, at](int row) {
                return at(row).reader < 0 ? Text::tr("nothing")
                                          : operatorTextOf(*model, std::size_t(at(row).subgraph), at(row).reader);
            }),
        textColumn(Text::tr("Type"), [tensor](int row) { return typeText(tensor(row).type); }),
        textColumn(Text::tr("Shape"), [tensor](int row) { return shapeText(tensor(row)); }),
        sizeColumn(Text::tr("Bytes"), [at](int row) { return at(row).bytes; }),
        shareColumn(Text::tr("Share"), [at, total](int row) { return ratio(double(at(row).bytes), total); })};
    return table;
}

} // namespace widgets
