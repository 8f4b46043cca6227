// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "litert/message.h"

#include "support/test_main.h"

using base::Code;

class TestMessage : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void headerComesBack();
    void refusesNonsense_data();
    void refusesNonsense();
    void refusesShapes_data();
    void refusesShapes();
    void fieldsOfAnotherKindAreAbsent();
};

void TestMessage::headerComesBack() {
    litert::Message message;
    message.header = {{"command", "run"}, {"slot", 1}, {"shapes", {{1, 2}, nlohmann::json::array()}}};
    message.blobs = {std::vector<std::byte>(3), {}};
    const std::string line = litert::headerLine(message);
    QCOMPARE(line.back(), '\n');
    QCOMPARE(line.find('\n'), line.size() - 1);
    const auto parsed = litert::parseHeader(line);
    QVERIFY(parsed);
    QCOMPARE(parsed->blobs.size(), std::size_t{2});
    QCOMPARE(parsed->blobs[0].size(), std::size_t{3});
    QCOMPARE(litert::textOf(parsed->header, "command"), std::string("run"));
    QCOMPARE(litert::integerOf(parsed->header, "slot"), std::int64_t{1});
    const auto shapes = litert::shapesOf(parsed->header);
    QVERIFY(shapes);
    QCOMPARE(*shapes, (std::vector<std::vector<std::int32_t>>{{1, 2}, {}}));
}

void TestMessage::refusesNonsense_data() {
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("INFO: a message of the runtime");
    QTest::newRow("no object") << QByteArray("[1]");
    QTest::newRow("sizes of another kind") << QByteArray(R"({"blobs": 3})");
    QTest::newRow("negative size") << QByteArray(R"({"blobs": [-1]})");
    QTest::newRow("huge size") << QByteArray(R"({"blobs": [99999999999]})");
    QTest::newRow("huge sum") << QByteArray(R"({"blobs": [8000000000, 8000000000]})");
    QTest::newRow("sum beyond 64 bits") << QByteArray(R"({"blobs": [18446744073709551615, 2]})");
}

void TestMessage::refusesNonsense() {
    QFETCH(QByteArray, line);
    const auto parsed = litert::parseHeader(line.toStdString());
    QVERIFY(!parsed);
    QVERIFY(parsed.error().code == base::Code::RuntimeFailed);
    QVERIFY(!parsed.error().detail.empty());
}

void TestMessage::refusesShapes_data() {
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("none") << QByteArray("{}");
    QTest::newRow("no list") << QByteArray(R"({"shapes": 1})");
    QTest::newRow("no list of lists") << QByteArray(R"({"shapes": [1]})");
    QTest::newRow("text") << QByteArray(R"({"shapes": [["1"]]})");
    QTest::newRow("open") << QByteArray(R"({"shapes": [[1, -1]]})");
    QTest::newRow("too large") << QByteArray(R"({"shapes": [[2147483648]]})");
}

void TestMessage::refusesShapes() {
    QFETCH(QByteArray, header);
    QVERIFY(!litert::shapesOf(nlohmann::json::parse(header.toStdString())));
}

void TestMessage::fieldsOfAnotherKindAreAbsent() {
    const nlohmann::json header = {{"error", 3}, {"slot", "1"}};
    QVERIFY(litert::textOf(header, "error").empty());
    QCOMPARE(litert::integerOf(header, "slot", 7), std::int64_t{7});
    QCOMPARE(litert::integerOf(header, "absent", 8), std::int64_t{8});
}

HALFSTEP_TEST(TestMessage)
#include "test_message.moc"
