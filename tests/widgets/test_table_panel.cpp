// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "samples.h"
#include "support/test_main.h"

#include "widgets/tables/filter_proxy.h"
#include "widgets/tables/table_panel.h"
#include "widgets/tables/tensor_model.h"

#include "base/text.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QToolButton>

using widgets::TablePanel;
using widgets::TensorModel;

class TestTablePanel : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_sample = samples::fixture(QStringLiteral("residual_add.int8")); }
    void emptyState();
    void filterLine();
    void tellsTheUsersChoice();
    void sortingShowsTheFirstRows();
    void showingIsNotChoosing();
    void csvHasAllDigits();
    void csvFollowsTheColumns();
    void copiesRows();
    void keepsItsState();
    void longTextsShareTheRoom();
    void ownWidthsAreNobodysChoice();
    void columnMenu();
    void exports();
    void isQuickWithManyRows();

private:
    samples::Sample m_sample;
};

namespace {

QStringList lines(const QString& text) {
    return text.split(u'\n', Qt::SkipEmptyParts);
}

std::vector<std::string> fields(const QString& line) {
    return base::csvFields(line.toStdString());
}

bool isShown(const TablePanel& panel, const QString& text) {
    for (const auto* label : panel.findChildren<QLabel*>())
        if (label->text() == text && label->isVisibleTo(&panel))
            return true;
    return false;
}

} // namespace

void TestTablePanel::emptyState() {
    TablePanel panel;
    TensorModel model;
    panel.setEmptyText(QStringLiteral("nothing yet"));
    panel.setSourceModel(&model);
    QVERIFY(isShown(panel, QStringLiteral("nothing yet")));
    QVERIFY(!panel.table()->isVisibleTo(&panel));
    model.setModel(m_sample.model(), 0);
    QVERIFY(panel.table()->isVisibleTo(&panel));
    model.setModel(nullptr, 0);
    QVERIFY(isShown(panel, QStringLiteral("nothing yet")));
    QCOMPARE(panel.currentSourceRow(), -1);
}

void TestTablePanel::filterLine() {
    TablePanel panel;
    TensorModel model;
    model.setModel(m_sample.model(), 0);
    panel.setSourceModel(&model);
    QSignalSpy chosen(&panel, &TablePanel::rowChosen);
    panel.showSourceRow(2);
    auto* filter = panel.findChild<QLineEdit*>(QStringLiteral("filter"));
    QVERIFY(!filter->accessibleName().isEmpty());
    filter->setText(QStringLiteral("int32"));
    QTRY_VERIFY(panel.proxy()->rowCount() < model.rowCount());
    QVERIFY(panel.proxy()->rowCount() > 0);
    filter->setText(QStringLiteral("no such thing"));
    QTRY_COMPARE(panel.proxy()->rowCount(), 0);
    QVERIFY(isShown(panel, QStringLiteral("No row holds “no such thing”.")));
    filter->clear();
    QTRY_COMPARE(panel.proxy()->rowCount(), model.rowCount());
    // Rows that come and go are not the user's choice.
    QCOMPARE(chosen.count(), 0);
}

void TestTablePanel::sortingShowsTheFirstRows() {
    TablePanel panel;
    TensorModel model;
    model.setModel(m_sample.model(), 0);
    panel.setSourceModel(&model);
    panel.resize(400, 120);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    auto* bar = panel.table()->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    panel.table()->scrollToBottom();
    QVERIFY(bar->value() > 0);
    auto* header = panel.table()->horizontalHeader();
    const int x =
        header->sectionViewportPosition(header->logicalIndex(0)) + header->sectionSize(header->logicalIndex(0)) / 2;
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(x, header->height() / 2));
    QCOMPARE(bar->value(), 0);
}

void TestTablePanel::tellsTheUsersChoice() {
    TablePanel panel;
    TensorModel model;
    model.setModel(m_sample.model(), 0);
    panel.setSourceModel(&model);
    panel.table()->sortByColumn(TensorModel::Index, Qt::DescendingOrder);
    QSignalSpy chosen(&panel, &TablePanel::rowChosen);
    panel.table()->setCurrentIndex(panel.proxy()->index(0, 0));
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().toInt(), model.rowCount() - 1);
    QCOMPARE(panel.currentSourceRow(), model.rowCount() - 1);
    QTest::keyClick(panel.table(), Qt::Key_Down);
    QCOMPARE(chosen.count(), 2);
    QCOMPARE(chosen.last().first().toInt(), model.rowCount() - 2);
}

void TestTablePanel::showingIsNotChoosing() {
    TablePanel panel;
    TensorModel model;
    model.setModel(m_sample.model(), 0);
    panel.setSourceModel(&model);
    QSignalSpy chosen(&panel, &TablePanel::rowChosen);
    panel.showSourceRow(3);
    QCOMPARE(panel.currentSourceRow(), 3);
    panel.showSourceRow(-1);
    QCOMPARE(panel.currentSourceRow(), -1);
    panel.showSourceRow(100000);
    QCOMPARE(panel.currentSourceRow(), -1);
    model.setModel(m_sample.model(), 0);
    QCOMPARE(chosen.count(), 0);
}

void TestTablePanel::csvHasAllDigits() {
    TablePanel panel;
    TensorModel model;
    model.setModel(m_sample.model(), 0);
    panel.setSourceModel(&model);
    const auto csv = lines(panel.toCsv());
    QCOMPARE(csv.size(), model.rowCount() + 1);
    const auto& graph = m_sample.model()->subgraphs[0];
    for (int row = 0; row < model.rowCount(); ++row) {
        const auto cells = fields(csv[row + 1]);
        const auto& tensor = graph.tensors[std::size_t(row)];
        QCOMPARE(cells.size(), std::size_t(TensorModel::ColumnCount));
        QCOMPARE(cells[TensorModel::Name], tensor.name);
        double number = 0;
        if (tensor.isQuantized() && !tensor.quantization->isPerAxis()) {
            QVERIFY(base::parseNumber(cells[TensorModel::Scale], number));
            QCOMPARE(number, double(tensor.quantization->scale[0]));
        }
        QVERIFY(base::parseNumber(cells[TensorModel::Bytes], number));
    }
}

void TestTablePanel::csvFollowsTheColumns() {
    TablePanel panel;
    TensorModel model;
    model.setModel(m_sample.model(), 0);
    panel.setSourceModel(&model);
    auto* header = panel.table()->horizontalHeader();
    panel.table()->setColumnHidden(TensorModel::Name, true);
    header->moveSection(header->visualIndex(TensorModel::Type), 0);
    panel.table()->sortByColumn(TensorModel::Index, Qt::DescendingOrder);
    const auto csv = lines(panel.toCsv());
    QVERIFY(csv[0].startsWith(QStringLiteral("Type,Tensor,Role,")));
    QCOMPARE(fields(csv[1])[1], QStringLiteral("T#%1").arg(model.rowCount() - 1).toStdString());
}

void TestTablePanel::copiesRows() {
    TablePanel panel;
    TensorModel model;
    model.setModel(m_sample.model(), 0);
    panel.setSourceModel(&model);
    panel.table()->selectRow(1);
    panel.copySelection();
    auto* clipboard = QGuiApplication::clipboard();
    QCOMPARE(clipboard->text().count(u'\n'), 0);
    QCOMPARE(clipboard->text().split(u'\t').size(), int(TensorModel::ColumnCount));
    QCOMPARE(clipboard->text().split(u'\t').first(), QStringLiteral("T#1"));
    panel.table()->selectAll();
    panel.copySelection();
    QCOMPARE(lines(clipboard->text()).size(), model.rowCount() + 1);
    QVERIFY(clipboard->text().startsWith(QStringLiteral("Tensor\tName\t")));
}

void TestTablePanel::keepsItsState() {
    TensorModel model;
    model.setModel(m_sample.model(), 0);
    QByteArray state;
    {
        TablePanel panel;
        panel.setSourceModel(&model);
        panel.table()->setColumnHidden(TensorModel::Axis, true);
        panel.table()->setColumnWidth(TensorModel::Name, 123);
        panel.table()->sortByColumn(TensorModel::Bytes, Qt::DescendingOrder);
        state = panel.saveState();
    }
    TablePanel panel;
    panel.setSourceModel(&model);
    panel.restoreState(state);
    QVERIFY(panel.table()->isColumnHidden(TensorModel::Axis));
    QCOMPARE(panel.table()->columnWidth(TensorModel::Name), 123);
    model.setModel(m_sample.model(), 0);
    QCOMPARE(panel.table()->columnWidth(TensorModel::Name), 123);
    panel.restoreState("rubbish");
}

namespace {

/// A number, two long names, a number, a long remark.
void fillWithTexts(QStandardItemModel& model) {
    model.setHorizontalHeaderLabels({QStringLiteral("Channel"), QStringLiteral("In A"), QStringLiteral("In B"),
        QStringLiteral("Scale"), QStringLiteral("Remark")});
    for (int row = 0; row < 5; ++row) {
        QList<QStandardItem*> items;
        for (const QString& text : {QString::number(row), QString(90, u'a'), QString(60, u'b'),
                 QStringLiteral("0.00392157"), QStringLiteral("dead: all its values are 0")}) {
            items.append(new QStandardItem(text));
            const bool isNumber = items.size() == 1 || items.size() == 4;
            items.last()->setTextAlignment(isNumber ? Qt::AlignRight : Qt::AlignLeft);
        }
        model.appendRow(items);
    }
}

} // namespace

/// No column is pushed out of sight by the names of others, and no number is cut.
void TestTablePanel::longTextsShareTheRoom() {
    QStandardItemModel model;
    fillWithTexts(model);
    TablePanel panel;
    panel.resize(700, 300);
    panel.setSourceModel(&model);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    const auto* header = panel.table()->horizontalHeader();
    const auto width = [&](int column) { return panel.table()->columnWidth(column); };
    const int number = panel.table()->fontMetrics().horizontalAdvance(QStringLiteral("0.00392157"));
    for (const int wide : {700, 560, 1400}) {
        panel.resize(wide, 300);
        QTRY_VERIFY(std::abs(header->length() - panel.table()->viewport()->width()) <= 2);
        QVERIFY(width(3) > number);
        QVERIFY(width(1) >= width(2));
        QVERIFY(width(4) > 60);
    }
    QVERIFY(width(2) > panel.table()->fontMetrics().horizontalAdvance(QString(60, u'b'))); // there is room for all
    panel.resize(120, 300); // there is none: then it scrolls
    QTRY_VERIFY(header->length() > panel.table()->viewport()->width());
    QVERIFY(width(3) > number);
}

/// What is remembered of a table whose columns nobody moved fits the next table and window.
void TestTablePanel::ownWidthsAreNobodysChoice() {
    QStandardItemModel model;
    fillWithTexts(model);
    const auto shown = [&](TablePanel& panel, int width) {
        panel.resize(width, 300);
        panel.show();
        return QTest::qWaitForWindowExposed(&panel);
    };
    TablePanel panel;
    panel.setSourceModel(&model);
    QVERIFY(shown(panel, 1400));
    panel.table()->sortByColumn(3, Qt::DescendingOrder);
    TablePanel next;
    next.restoreState(panel.saveState());
    next.setSourceModel(&model);
    QVERIFY(shown(next, 560));
    QTRY_VERIFY(std::abs(next.table()->horizontalHeader()->length() - next.table()->viewport()->width()) <= 2);
    QVERIFY(next.table()->columnWidth(1) < panel.table()->columnWidth(1));
    // The user's own width stays.
    next.table()->setColumnWidth(1, 77);
    TablePanel third;
    third.setSourceModel(&model);
    third.restoreState(next.saveState());
    QVERIFY(shown(third, 900));
    QCOMPARE(third.table()->columnWidth(1), 77);
}

void TestTablePanel::columnMenu() {
    TablePanel panel;
    TensorModel model;
    model.setModel(m_sample.model(), 0);
    panel.setSourceModel(&model);
    auto* menu = panel.findChild<QToolButton*>(QStringLiteral("tableMenu"))->menu();
    Q_EMIT menu->aboutToShow();
    QCOMPARE(menu->actions().at(TensorModel::Shape)->text(), QStringLiteral("Shape"));
    menu->actions().at(TensorModel::Shape)->trigger();
    QVERIFY(panel.table()->isColumnHidden(TensorModel::Shape));
    for (int column = 0; column < TensorModel::ColumnCount - 1; ++column)
        panel.table()->setColumnHidden(column, true);
    Q_EMIT menu->aboutToShow();
    QVERIFY(!menu->actions().at(TensorModel::ColumnCount - 1)->isEnabled());
}

void TestTablePanel::exports() {
    TablePanel panel;
    panel.setAccessibleName(QStringLiteral("Tensors"));
    TensorModel model;
    model.setModel(m_sample.model(), 0);
    panel.setSourceModel(&model);
    QSignalSpy requested(&panel, &TablePanel::exportRequested);
    panel.exportCsv();
    QCOMPARE(requested.count(), 1);
    QCOMPARE(requested.first().at(0).toString(), panel.toCsv());
    QCOMPARE(requested.first().at(1).toString(), QStringLiteral("Tensors.csv"));
}

void TestTablePanel::isQuickWithManyRows() {
    auto large = std::make_shared<model::Model>();
    large->buffers.resize(1);
    large->subgraphs.resize(1);
    for (int tensor = 0; tensor < 100000; ++tensor) {
        model::Tensor value;
        value.name = "layer_" + std::to_string(tensor % 977) + "/part_" + std::to_string(tensor);
        value.shape = {1, 8, tensor % 64 + 1};
        value.quantization.emplace();
        value.quantization->scale = {0.001F * float(tensor % 501 + 1)};
        large->subgraphs[0].tensors.push_back(std::move(value));
    }
    TablePanel panel;
    panel.resize(900, 600);
    panel.show();
    TensorModel model;
    QElapsedTimer timer;
    timer.start();
    panel.setSourceModel(&model);
    model.setModel(large, 0);
    const auto filled = timer.restart();
    panel.table()->sortByColumn(TensorModel::Scale, Qt::DescendingOrder);
    const auto sorted = timer.restart();
    panel.findChild<QLineEdit*>(QStringLiteral("filter"))->setText(QStringLiteral("part_9999"));
    QTest::keyClick(panel.findChild<QLineEdit*>(QStringLiteral("filter")), Qt::Key_Return);
    const auto held = timer.elapsed(); // the texts are read while the window goes on
    QTRY_COMPARE(panel.proxy()->rowCount(), 11);
    const auto filtered = timer.restart();
    QVERIFY2(sorted < 1000 && held < 500, "a mistake is ten times slower");
    qInfo("100,000 rows: filled in %lld ms, sorted in %lld ms, filtered in %lld ms (held up for %lld)", filled, sorted,
        filtered, held);
}

HALFSTEP_TEST(TestTablePanel)
#include "test_table_panel.moc"
