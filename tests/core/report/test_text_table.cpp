// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "report/text_table.h"
#include "support/test_main.h"

using report::TextTable;

class TestTextTable : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void alignsColumns();
    void countsCharactersNotBytes();
    void elides_data();
    void elides();
    void fillsShortRows();
};

void TestTextTable::alignsColumns() {
    TextTable table({{"name"}, {"bytes", TextTable::Align::Right}});
    table.add({"a", "1"});
    table.add({"longer", "1234567"});
    QCOMPARE(table.text(), std::string("name      bytes\na             1\nlonger  1234567\n"));
}

void TestTextTable::countsCharactersNotBytes() {
    TextTable table({{"shape"}, {"x"}});
    table.add({"1×2", "y"});
    table.add({"12345", "z"});
    QCOMPARE(table.text(), std::string("shape  x\n1×2    y\n12345  z\n"));
}

void TestTextTable::elides_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("most");
    QTest::addColumn<QString>("expected");
    QTest::newRow("fits") << QStringLiteral("abcde") << 5 << QStringLiteral("abcde");
    QTest::newRow("cut") << QStringLiteral("abcdefgh") << 5 << QStringLiteral("ab…gh");
    QTest::newRow("wide characters") << QStringLiteral("××××××××") << 4 << QStringLiteral("×…××");
    QTest::newRow("too narrow for a mark") << QStringLiteral("abcdef") << 2 << QStringLiteral("abcdef");
}

void TestTextTable::elides() {
    QFETCH(QString, text);
    QFETCH(int, most);
    QFETCH(QString, expected);
    QCOMPARE(QString::fromStdString(report::elided(text.toStdString(), static_cast<std::size_t>(most))), expected);
}

void TestTextTable::fillsShortRows() {
    TextTable table({{"a"}, {"b"}});
    table.add({"1"});
    QCOMPARE(table.text(), std::string("a  b\n1\n"));
}

HALFSTEP_TEST(TestTextTable)
#include "test_text_table.moc"
