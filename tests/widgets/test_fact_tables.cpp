// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "samples.h"
#include "support/test_main.h"

#include "widgets/facts/channel_table.h"
#include "widgets/facts/cost_tables.h"
#include "widgets/facts/fact_columns.h"
#include "widgets/tables/filter_proxy.h"
#include "widgets/tables/table_panel.h"

#include "inspect/arena_timeline.h"
#include "inspect/tensor_stats.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QLocale>
#include <QTableView>

using widgets::FactModel;
using widgets::FactTable;

class TestFactTables : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { QLocale::setDefault(QLocale::c()); }
    void everyTable_data();
    void everyTable();
    void buffersNameTheirUsers();
    void sharedAndZeroBuffers();
    void signaturesLeadToTheirTensors();
    void codesAreCounted();
    void metadataShowsText();
    void arenaMarksThePeak();
    void costsAddUp();
    void conversionsAsAMatrix();
    void channelsAreMarked();
    void aHundredThousandRows();

private:
    FactTable tableOf(const QString& name) const;

    samples::Sample m_model;
};

namespace {

QString cell(const FactModel& model, int row, const QString& title) {
    for (int column = 0; column < model.columnCount(); ++column)
        if (model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString() == title)
            return model.index(row, column).data().toString();
    qFatal("no column %s", qPrintable(title));
    return {};
}

} // namespace

void TestFactTables::initTestCase() {
    QLocale::setDefault(QLocale(QLocale::English));
    m_model = samples::fixture(QStringLiteral("two_signatures.int8"));
}

FactTable TestFactTables::tableOf(const QString& name) const {
    const auto model = m_model.model();
    if (name == QLatin1String("subgraphs"))
        return widgets::subgraphTable(model, m_model.summary, 0);
    if (name == QLatin1String("signatures"))
        return widgets::signatureTable(model, 0);
    if (name == QLatin1String("codes"))
        return widgets::operatorCodeTable(model, 0);
    if (name == QLatin1String("buffers"))
        return widgets::bufferTable(model, 0);
    if (name == QLatin1String("metadata"))
        return widgets::metadataTable(model);
    if (name == QLatin1String("arena"))
        return widgets::arenaTable(model, 0,
            std::make_shared<const inspect::ArenaTimeline>(
                inspect::arenaTimeline(*model, 0, inspect::ArenaPlanner::TfLite)),
            0);
    if (name == QLatin1String("costs"))
        return widgets::costTable(inspect::costByOperatorType(*model, *m_model.summary), QStringLiteral("Operator"));
    if (name == QLatin1String("conversions"))
        return widgets::transitionTable(inspect::precisionTransitions(*model));
    return widgets::constantTable(
        model, std::make_shared<const std::vector<widgets::StoredConstant>>(widgets::storedConstants(*model)), 0);
}

void TestFactTables::everyTable_data() {
    QTest::addColumn<QString>("name");
    for (const char* name :
        {"subgraphs", "signatures", "codes", "buffers", "metadata", "arena", "costs", "conversions", "constants"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

/// Under the eyes of testers: empty, full, sorted by each column, filtered, empty again.
void TestFactTables::everyTable() {
    QFETCH(const QString, name);
    FactModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    widgets::FilterProxy proxy;
    proxy.setSourceModel(&model);
    const QAbstractItemModelTester proxyTester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    model.setTable(tableOf(name));
    if (name != QLatin1String("conversions"))
        QVERIFY(model.rowCount() > 0);
    const auto& graphs = m_model.model()->subgraphs;
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            const auto index = model.index(row, column);
            QVERIFY(index.data(Qt::DisplayRole).isValid());
            QVERIFY(index.data(Qt::TextAlignmentRole).isValid());
        }
        if (const auto target = model.target(row)) {
            QVERIFY(target->subgraph >= 0 && std::size_t(target->subgraph) < graphs.size());
            QVERIFY(target->tensor < int(graphs[std::size_t(target->subgraph)].tensors.size()));
            QVERIFY(target->op < int(graphs[std::size_t(target->subgraph)].operators.size()));
        }
    }
    QVERIFY(!model.target(-1) && !model.target(model.rowCount()));
    for (int column = 0; column < model.columnCount(); ++column) {
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
        proxy.sort(column, Qt::DescendingOrder);
        QCOMPARE(proxy.rowCount(), model.rowCount());
    }
    proxy.setFilterText(QStringLiteral("e"));
    QVERIFY(proxy.rowCount() <= model.rowCount());
    model.setTable({});
    QCOMPARE(proxy.rowCount(), 0);
}

void TestFactTables::buffersNameTheirUsers() {
    FactModel model;
    model.setTable(tableOf(QStringLiteral("buffers")));
    const auto& source = *m_model.model();
    for (std::size_t tensor = 0; tensor < source.subgraphs[0].tensors.size(); ++tensor) {
        const auto& value = source.subgraphs[0].tensors[tensor];
        if (!source.isConstant(value))
            continue;
        const auto target = model.target(int(value.buffer));
        QVERIFY(target);
        QCOMPARE(
            source.subgraphs[std::size_t(target->subgraph)].tensors[std::size_t(target->tensor)].buffer, value.buffer);
    }
    QVERIFY(!model.target(0)); // the empty one of all activations
}

void TestFactTables::sharedAndZeroBuffers() {
    auto changed = std::make_shared<model::Model>(*m_model.model());
    changed->buffers.push_back(base::Bytes::own(std::vector<std::byte>(40)));
    auto& tensors = changed->subgraphs[0].tensors;
    tensors[0].buffer = tensors[1].buffer = std::uint32_t(changed->buffers.size() - 1);
    FactModel model;
    model.setTable(widgets::bufferTable(changed, 1));
    const int row = int(changed->buffers.size() - 1);
    QCOMPARE(cell(model, row, QStringLiteral("All zero")), QStringLiteral("yes"));
    QCOMPARE(cell(model, row, QStringLiteral("Tensors")), QStringLiteral("2"));
    QVERIFY(cell(model, row, QStringLiteral("Used by")).contains(QStringLiteral("and 1 more")));
    QCOMPARE(model.target(row)->model, 1);
}

void TestFactTables::signaturesLeadToTheirTensors() {
    FactModel model;
    model.setTable(tableOf(QStringLiteral("signatures")));
    const auto& signature = m_model.model()->signatures.front();
    QCOMPARE(cell(model, 0, QStringLiteral("Signature")), QString::fromStdString(signature.key));
    QCOMPARE(cell(model, 0, QStringLiteral("Name")), QString::fromStdString(signature.inputs.front().name));
    QCOMPARE(model.target(0)->tensor, int(signature.inputs.front().tensor));
    QCOMPARE(model.target(0)->subgraph, int(signature.subgraph));
}

void TestFactTables::codesAreCounted() {
    FactModel model;
    model.setTable(tableOf(QStringLiteral("codes")));
    std::size_t uses = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
        uses += cell(model, row, QStringLiteral("Uses")).toUInt();
        const auto target = model.target(row);
        QVERIFY(target);
        const auto& op = m_model.model()->subgraphs[std::size_t(target->subgraph)].operators[std::size_t(target->op)];
        QCOMPARE(int(op.code), row);
    }
    std::size_t operators = 0;
    for (const auto& graph : m_model.model()->subgraphs)
        operators += graph.operators.size();
    QCOMPARE(uses, operators);
}

void TestFactTables::metadataShowsText() {
    auto changed = std::make_shared<model::Model>(*m_model.model());
    const std::string text = "1.14.0";
    changed->metadata = {{"min_runtime_version", std::uint32_t(changed->buffers.size())},
        {"binary", std::uint32_t(changed->buffers.size() + 1)}};
    changed->buffers.push_back(base::Bytes::copyOf(std::span<const char>((text + std::string(10, '\0')).data(), 16)));
    changed->buffers.push_back(base::Bytes::own({std::byte{0x01}, std::byte{0xff}}));
    FactModel model;
    model.setTable(widgets::metadataTable(changed));
    QCOMPARE(cell(model, 0, QStringLiteral("Content")), QStringLiteral("1.14.0"));
    QCOMPARE(cell(model, 1, QStringLiteral("Content")), QStringLiteral("01 ff"));
}

void TestFactTables::arenaMarksThePeak() {
    FactModel model;
    model.setTable(tableOf(QStringLiteral("arena")));
    const auto timeline = inspect::arenaTimeline(*m_model.model(), 0, inspect::ArenaPlanner::TfLite);
    int marked = 0;
    for (int row = 0; row < model.rowCount(); ++row)
        marked += cell(model, row, QStringLiteral("At the peak")).isEmpty() ? 0 : 1;
    QCOMPARE(marked, int(timeline.atPeak.size()));
}

void TestFactTables::costsAddUp() {
    const auto shares = inspect::costByOperatorType(*m_model.model(), *m_model.summary);
    FactModel model;
    model.setTable(widgets::costTable(shares, QStringLiteral("Operator")));
    QCOMPARE(model.rowCount(), int(shares.size()));
    double sum = 0;
    for (int row = 0; row < model.rowCount(); ++row)
        sum += model.index(row, 3).data(FactModel::SortRole).toDouble();
    QVERIFY(std::abs(sum - 1) < 1e-9);
}

void TestFactTables::conversionsAsAMatrix() {
    const auto sample = samples::fixture(QStringLiteral("tiny_conv.int8_floatio"));
    FactModel model;
    model.setTable(widgets::transitionTable(inspect::precisionTransitions(*sample.model())));
    QCOMPARE(model.rowCount(), 2); // float32 and int8
    QCOMPARE(model.columnCount(), 3);
    QCOMPARE(cell(model, 0, QStringLiteral("From")), QStringLiteral("float32"));
    QVERIFY(cell(model, 0, QStringLiteral("to int8")).startsWith(QStringLiteral("1 times")));
    QCOMPARE(cell(model, 0, QStringLiteral("to float32")), QStringLiteral("–"));
}

void TestFactTables::channelsAreMarked() {
    auto stats = std::make_shared<inspect::TensorStats>();
    stats->channels.resize(8);
    for (auto& channel : stats->channels) {
        channel.min = -1;
        channel.max = 1;
    }
    stats->channels[3] = {0, 0, true, 0, 0, 9, 0};
    stats->channels[5].max = 100;
    const auto scales = widgets::wouldBeScales(*stats);
    QCOMPARE(scales.scales[5], 100.0 / 127);
    FactModel model;
    model.setTable(widgets::channelTable(stats, scales));
    QCOMPARE(model.rowCount(), 8);
    QVERIFY(cell(model, 3, QStringLiteral("Remark")).startsWith(QStringLiteral("dead")));
    QCOMPARE(cell(model, 5, QStringLiteral("Remark")), QStringLiteral("much wider than the others"));
    QVERIFY(cell(model, 0, QStringLiteral("Remark")).isEmpty());
}

/// Filling, sorting and looking at a table must not stall the window.
void TestFactTables::aHundredThousandRows() {
    auto large = std::make_shared<model::Model>();
    large->subgraphs.emplace_back();
    large->buffers.resize(1);
    for (std::uint32_t i = 0; i < 100'000; ++i) {
        model::Tensor tensor;
        tensor.name = "block/tensor_" + std::to_string(i);
        tensor.shape = {1, 4};
        tensor.buffer = i + 1;
        large->subgraphs[0].tensors.push_back(tensor);
        large->buffers.push_back(base::Bytes::own(std::vector<std::byte>(16, std::byte{1})));
    }
    FactModel model;
    widgets::TablePanel panel;
    panel.setSourceModel(&model);
    panel.resize(800, 600);
    panel.show();
    QElapsedTimer clock;
    clock.start();
    model.setTable(widgets::bufferTable(large, 0));
    QCoreApplication::processEvents();
    const auto filled = clock.restart();
    panel.table()->scrollToBottom();
    panel.grab();
    const auto scrolled = clock.elapsed();
    qInfo("100,000 buffers: filled in %lld ms, last rows drawn in %lld ms", filled, scrolled);
    QCOMPARE(panel.proxy()->rowCount(), 100'001);
    // Generous bounds: a quadratic mistake is a hundred times slower.
    QVERIFY(filled < 5000);
    QVERIFY(scrolled < 2000);
}

HALFSTEP_TEST(TestFactTables)
#include "test_fact_tables.moc"
