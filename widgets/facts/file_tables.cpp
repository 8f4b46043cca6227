// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/facts/file_tables.h"

#include "widgets/common/core_text.h"
#include "widgets/common/number_text.h"
#include "widgets/common/tensor_text.h"
#include "widgets/facts/fact_columns.h"

#include <QCoreApplication>

#include <algorithm>

namespace widgets {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(widgets::FileTables)
};

QString place(const model::Model& model, int subgraph, const QString& text) {
    return model.subgraphs.size() < 2 ? text : Text::tr("subgraph %1 %2").arg(QString::number(subgraph), text);
}

QString yesOrNothing(bool isSo) {
    return isSo ? Text::tr("yes") : QString();
}

// Buffers

struct BufferUser {
    int subgraph = -1;
    int tensor = -1;
    std::size_t count = 0; ///< of tensors
    bool isZero = false;
    QString metadata;
};

std::vector<BufferUser> usersOf(const model::Model& model) {
    std::vector<BufferUser> users(model.buffers.size());
    for (std::size_t graph = 0; graph < model.subgraphs.size(); ++graph)
        for (std::size_t tensor = 0; tensor < model.subgraphs[graph].tensors.size(); ++tensor) {
            auto& user = users[model.subgraphs[graph].tensors[tensor].buffer];
            if (user.count++ == 0) {
                user.subgraph = int(graph);
                user.tensor = int(tensor);
            }
        }
    for (const auto& entry : model.metadata)
        users[entry.buffer].metadata = toQt(entry.name);
    for (std::size_t buffer = 0; buffer < users.size(); ++buffer) {
        const auto bytes = model.buffers[buffer].span();
        users[buffer].isZero = !bytes.empty() && std::all_of(bytes.begin(), bytes.end(),
                                                     [](std::byte byte) { return byte == std::byte{0}; });
    }
    return users;
}

QString userText(const model::Model& model, const BufferUser& user) {
    if (!user.metadata.isEmpty())
        return Text::tr("metadata %1").arg(user.metadata);
    if (user.tensor < 0)
        return Text::tr("nothing");
    const QString first =
        place(model, user.subgraph, operandText(model.subgraphs[std::size_t(user.subgraph)], user.tensor));
    return user.count < 2 ? first : Text::tr("%1 and %n more", nullptr, int(user.count - 1)).arg(first);
}

// Signatures

struct SignatureRow {
    std::size_t signature = 0;
    bool isOutput = false;
    std::size_t at = 0;
};

const model::SignatureTensor& entryOf(const model::Model& model, const SignatureRow& row) {
    const auto& signature = model.signatures[row.signature];
    return (row.isOutput ? signature.outputs : signature.inputs)[row.at];
}

std::vector<SignatureRow> signatureRows(const model::Model& model) {
    std::vector<SignatureRow> rows;
    for (std::size_t signature = 0; signature < model.signatures.size(); ++signature)
        for (const bool isOutput : {false, true}) {
            const auto& list = isOutput ? model.signatures[signature].outputs : model.signatures[signature].inputs;
            for (std::size_t at = 0; at < list.size(); ++at)
                rows.push_back({signature, isOutput, at});
        }
    return rows;
}

// Operator codes

struct CodeUse {
    std::size_t count = 0;
    Selected first;
};

std::vector<CodeUse> codeUses(const model::Model& model, int slot) {
    std::vector<CodeUse> uses(model.operatorCodes.size());
    for (std::size_t graph = 0; graph < model.subgraphs.size(); ++graph)
        for (std::size_t op = 0; op < model.subgraphs[graph].operators.size(); ++op) {
            auto& use = uses[model.subgraphs[graph].operators[op].code];
            if (use.count++ == 0)
                use.first = {slot, int(graph), int(op), -1};
        }
    return uses;
}

/// What a metadata entry holds, where it is plain text.
QString metadataText(const base::Bytes& bytes) {
    constexpr std::size_t most = 200;
    const auto span = bytes.as<char>();
    const auto end = std::find(span.begin(), span.end(), '\0'); // filled up with zeros
    const bool isText = end != span.begin() && std::size_t(end - span.begin()) <= most &&
                        std::all_of(span.begin(), end, [](char c) { return c >= ' ' && c <= '~'; }) &&
                        std::all_of(end, span.end(), [](char c) { return c == '\0'; });
    if (isText)
        return QString::fromLatin1(span.data(), end - span.begin());
    QString hex;
    for (std::size_t i = 0; i < std::min<std::size_t>(span.size(), 16); ++i)
        hex += QStringLiteral("%1 ").arg(uchar(span[i]), 2, 16, QLatin1Char('0'));
    return hex.trimmed() + (span.size() > 16 ? QStringLiteral(" …") : QString());
}

} // namespace

FactTable subgraphTable(const SharedModel& model, const std::shared_ptr<const inspect::Summary>& summary, int slot) {
    if (!model)
        return {};
    const auto graph = [model](int row) -> const model::Subgraph& { return model->subgraphs[std::size_t(row)]; };
    FactTable table{int(model->subgraphs.size()), {}, [slot](int row) { return Selected{slot, row, -1, -1}; }};
    table.columns = {indexColumn(Text::tr("Subgraph")),
        textColumn(Text::tr("Name"), [graph](int row) { return toQt(graph(row).name); }),
        countColumn(Text::tr("Operators"), [graph](int row) { return graph(row).operators.size(); }),
        countColumn(Text::tr("Tensors"), [graph](int row) { return graph(row).tensors.size(); }),
        countColumn(Text::tr("Inputs"), [graph](int row) { return graph(row).inputs.size(); }),
        countColumn(Text::tr("Outputs"), [graph](int row) { return graph(row).outputs.size(); })};
    if (!summary)
        return table;
    const auto facts = [summary](
                           int row) -> const inspect::SubgraphSummary& { return summary->subgraphs[std::size_t(row)]; };
    table.columns.push_back(countColumn(Text::tr("Constants"), [facts](int row) { return facts(row).constants; }));
    table.columns.push_back(
        sizeColumn(Text::tr("Size of the constants"), [facts](int row) { return facts(row).constantBytes; }));
    table.columns.push_back(countColumn(Text::tr("MACs"), [facts](int row) { return facts(row).macs; }));
    return table;
}

FactTable signatureTable(const SharedModel& model, int slot) {
    if (!model)
        return {};
    const auto rows = std::make_shared<const std::vector<SignatureRow>>(signatureRows(*model));
    const auto at = [rows](int row) -> const SignatureRow& { return (*rows)[std::size_t(row)]; };
    const auto signature = [model, at](
                               int row) -> const model::Signature& { return model->signatures[at(row).signature]; };
    const auto tensor = [model, at, signature](int row) -> const model::Tensor& {
        return model->subgraphs[signature(row).subgraph].tensors[entryOf(*model, at(row)).tensor];
    };
    FactTable table{int(rows->size()), {}, [model, at, signature, slot](int row) {
                        return Selected{slot, int(signature(row).subgraph), -1, int(entryOf(*model, at(row)).tensor)};
                    }};
    table.columns = {textColumn(Text::tr("Signature"), [signature](int row) { return toQt(signature(row).key); }),
        countColumn(Text::tr("Subgraph"), [signature](int row) { return std::size_t(signature(row).subgraph); }),
        textColumn(Text::tr("Role"),
            [at](int row) { return tensorPartText(at(row).isOutput ? TensorPart::Output : TensorPart::Input); }),
        textColumn(Text::tr("Name"), [model, at](int row) { return toQt(entryOf(*model, at(row)).name); }),
        {Text::tr("Tensor"),
            [model, at, signature](int row) {
                return operandText(model->subgraphs[signature(row).subgraph], int(entryOf(*model, at(row)).tensor));
            },
            [model, at](int row) { return QVariant(entryOf(*model, at(row)).tensor); }, {}, {}},
        textColumn(Text::tr("Type"), [tensor](int row) { return typeText(tensor(row).type); }),
        textColumn(Text::tr("Shape"), [tensor](int row) { return shapeText(tensor(row)); })};
    return table;
}

FactTable operatorCodeTable(const SharedModel& model, int slot) {
    if (!model)
        return {};
    const auto uses = std::make_shared<const std::vector<CodeUse>>(codeUses(*model, slot));
    const auto code = [model](int row) -> const model::OperatorCode& { return model->operatorCodes[std::size_t(row)]; };
    FactTable table{int(model->operatorCodes.size()), {}, [uses](int row) {
                        const auto& use = (*uses)[std::size_t(row)];
                        return use.count ? std::optional(use.first) : std::nullopt;
                    }};
    table.columns = {indexColumn(Text::tr("Code")),
        textColumn(Text::tr("Operator"), [code](int row) { return toQt(model::nameOf(code(row))); }),
        {Text::tr("Number"), [code](int row) { return QString::number(int(code(row).builtin)); },
            [code](int row) { return QVariant(int(code(row).builtin)); }, {},
            Text::tr("The schema's number of the operator")},
        countColumn(Text::tr("Version"), [code](int row) { return std::size_t(code(row).version); }),
        textColumn(Text::tr("Custom code"), [code](int row) { return toQt(code(row).customCode); }),
        countColumn(Text::tr("Uses"), [uses](int row) { return (*uses)[std::size_t(row)].count; })};
    return table;
}

FactTable bufferTable(const SharedModel& model, int slot) {
    if (!model)
        return {};
    const auto users = std::make_shared<const std::vector<BufferUser>>(usersOf(*model));
    const auto user = [users](int row) -> const BufferUser& { return (*users)[std::size_t(row)]; };
    FactTable table{int(model->buffers.size()), {}, [user, slot](int row) -> std::optional<Selected> {
                        if (row == 0 || user(row).tensor < 0)
                            return std::nullopt;
                        return Selected{slot, user(row).subgraph, -1, user(row).tensor};
                    }};
    table.columns = {indexColumn(Text::tr("Buffer")),
        sizeColumn(Text::tr("Bytes"), [model](int row) { return model->buffers[std::size_t(row)].size(); }),
        textColumn(Text::tr("Used by"),
            [model, user](int row) {
                // Buffer 0 is empty by convention; every activation names it.
                return row == 0 ? Text::tr("all tensors without values") : userText(*model, user(row));
            }),
        countColumn(Text::tr("Tensors"), [user](int row) { return user(row).count; }),
        {Text::tr("All zero"), [user](int row) { return yesOrNothing(user(row).isZero); }, {}, {},
            Text::tr("The file stores nothing but zeros here")}};
    return table;
}

FactTable metadataTable(const SharedModel& model) {
    if (!model)
        return {};
    const auto entry = [model](int row) -> const model::Metadata& { return model->metadata[std::size_t(row)]; };
    const auto bytes = [model, entry](int row) -> const base::Bytes& { return model->buffers[entry(row).buffer]; };
    FactTable table{int(model->metadata.size()), {}, {}};
    table.columns = {textColumn(Text::tr("Name"), [entry](int row) { return toQt(entry(row).name); }),
        countColumn(Text::tr("Buffer"), [entry](int row) { return std::size_t(entry(row).buffer); }),
        sizeColumn(Text::tr("Bytes"), [bytes](int row) { return bytes(row).size(); }),
        textColumn(Text::tr("Content"), [bytes](int row) { return metadataText(bytes(row)); })};
    return table;
}

} // namespace widgets
