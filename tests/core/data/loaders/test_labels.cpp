// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "data/loaders/labels.h"

#include "support/data_support.h"

class TestLabels : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void readsLines();
    void classNamesOfFolderOrParent();
    void parses_data();
    void parses();
    void csvByName();
    void csvInOrder();
    void csvRefuses_data();
    void csvRefuses();
    void missingCsv();
};

namespace {

const std::vector<std::string> names = {"a.png", "dir/b.png", "c, d.png"};
const data::ClassNames classes = {"cat", "dog", "7"};

} // namespace

void TestLabels::readsLines() {
    const support::Folder folder;
    const auto lines = data::readLines(folder.write("a.txt", "\xef\xbb\xbf"
                                                             "one\r\ntwo\n\nthree"));
    VERIFY_OK(lines);
    QCOMPARE(*lines, std::vector<std::string>({"one", "two", "", "three"}));
    QVERIFY(data::readLines(folder.write("b.txt", ""))->empty());
}

void TestLabels::classNamesOfFolderOrParent() {
    const support::Folder folder;
    std::filesystem::create_directories(folder / "inner/deep");
    QVERIFY(data::readClassNames(folder / "inner")->empty());
    folder.write("labels.txt", "cat \r\ndog\n\n");
    QCOMPARE(*data::readClassNames(folder / "inner"), data::ClassNames({"cat", "dog"}));
    QCOMPARE(*data::readClassNames(folder / "inner/"), data::ClassNames({"cat", "dog"}));
    QCOMPARE(*data::readClassNames(folder.path()), data::ClassNames({"cat", "dog"}));
    folder.write("inner/labels.txt", "fish\n");
    QCOMPARE(*data::readClassNames(folder / "inner"), data::ClassNames({"fish"}));
    QCOMPARE(*data::readClassNames(folder / "inner/deep"), data::ClassNames({"fish"}));
}

void TestLabels::parses_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("label"); // -1: refused
    QTest::newRow("number") << "1" << 1;
    QTest::newRow("name") << " dog " << 1;
    QTest::newRow("a name that is a number") << "7" << 2;
    QTest::newRow("beyond the classes") << "3" << -1;
    QTest::newRow("negative") << "-1" << -1;
    QTest::newRow("unknown name") << "horse" << -1;
    QTest::newRow("fraction") << "0.5" << -1;
    QTest::newRow("empty") << "" << -1;
    QTest::newRow("huge") << "99999999999999999999" << -1;
}

void TestLabels::parses() {
    QFETCH(QString, text);
    QFETCH(int, label);
    const auto parsed = data::parseLabel(text.toStdString(), classes, "labels.csv line 3");
    QCOMPARE(support::codeOf(parsed), std::string(label < 0 ? "BadLabels" : ""));
    if (parsed)
        QCOMPARE(*parsed, label);
    else
        VERIFY_CONTAINS(support::textOf(parsed), "labels.csv line 3");
}

void TestLabels::csvByName() {
    const support::Folder folder;
    for (const std::string header : {"file,label\n", "File, Label\r\n", ""}) {
        const auto labels = data::readLabelsCsv(
            folder.write("l.csv", header + "\"c, d.png\",0\n\n./dir/b.png,dog\nother.png,cat\n"), names, classes);
        VERIFY_OK(labels);
        QCOMPARE(labels->size(), std::size_t(3));
        QCOMPARE(labels->at(0), std::optional<int>());
        QCOMPARE(labels->at(1), std::optional(1));
        QCOMPARE(labels->at(2), std::optional(0));
    }
}

void TestLabels::csvInOrder() {
    const support::Folder folder;
    for (const std::string header : {"label\n", ""}) {
        const auto labels = data::readLabelsCsv(folder.write("l.csv", header + "dog\n0\ncat\n"), names, classes);
        VERIFY_OK(labels);
        QCOMPARE(*labels, data::Labels({1, 0, 0}));
    }
}

void TestLabels::csvRefuses_data() {
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QByteArray("file,label\n") << "no labels in it";
    QTest::newRow("too few") << QByteArray("0\n1\n") << "2 labels for 3 samples";
    QTest::newRow("three fields") << QByteArray("a.png,0,0\n") << "line 1: ";
    QTest::newRow("mixed") << QByteArray("a.png,0\n1\n") << "line 2: ";
    QTest::newRow("unknown class") << QByteArray("file,label\na.png,horse\n") << "line 2: ";
    QTest::newRow("contradiction") << QByteArray("a.png,0\na.png,1\n") << "a.png has another label further up";
    QTest::newRow("other files") << QByteArray("x.png,0\n") << "the first line names x.png, the first sample is a.png";
}

void TestLabels::csvRefuses() {
    QFETCH(QByteArray, csv);
    QFETCH(QString, text);
    const support::Folder folder;
    const auto labels = data::readLabelsCsv(folder.write("l.csv", csv.toStdString()), names, classes);
    QCOMPARE(support::codeOf(labels), std::string("BadLabels"));
    VERIFY_CONTAINS(support::textOf(labels), "l.csv");
    VERIFY_CONTAINS(support::textOf(labels), text.toStdString());
}

void TestLabels::missingCsv() {
    QCOMPARE(support::codeOf(data::readLabels("/nowhere/l.csv", names, classes)), std::string("FileNotFound"));
    QCOMPARE(support::codeOf(data::readLabels("/nowhere/l.npz:key", names, classes)), std::string("FileNotFound"));
}

HALFSTEP_TEST(TestLabels)
#include "test_labels.moc"
