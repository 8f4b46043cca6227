// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "base/text.h"
#include "support/test_main.h"

#include <QString>
#include <clocale>
#include <limits>
#include <string>

class TestText : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void shapes();
    void bytes_data();
    void bytes();
    void numbers_data();
    void numbers();
    void formats();
    void ignoresTheLocale();
    void splits();
    void trims();
    void joins();
    void lowersAsciiOnly();
    void parsesNumbers_data();
    void parsesNumbers();
    void parsesIntegers_data();
    void parsesIntegers();
    void csvReads_data();
    void csvReads();
    void csvRoundTrip_data();
    void csvRoundTrip();
};

namespace {

using Words = std::vector<std::string>;

Words owned(const std::vector<std::string_view>& parts) {
    return {parts.begin(), parts.end()};
}

/// Fields as one text, to compare and to read when it fails.
QString shown(const Words& fields) {
    QString text;
    for (const auto& field : fields)
        text += QStringLiteral("[%1]").arg(QString::fromStdString(field));
    return text;
}

} // namespace

void TestText::shapes() {
    const std::vector<std::int32_t> shape = {1, 32, -1, 3};
    QCOMPARE(base::shapeText(shape), std::string("1×32×-1×3"));
    QCOMPARE(base::shapeText({}), std::string("scalar"));
    const std::vector<std::int32_t> one = {7};
    QCOMPARE(base::shapeText(one), std::string("7"));
}

void TestText::bytes_data() {
    QTest::addColumn<quint64>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << quint64(0) << QStringLiteral("0 B");
    QTest::newRow("bytes") << quint64(832) << QStringLiteral("832 B");
    QTest::newRow("last byte") << quint64(1023) << QStringLiteral("1023 B");
    QTest::newRow("one KiB") << quint64(1024) << QStringLiteral("1.00 KiB");
    QTest::newRow("ones") << quint64(3575644) << QStringLiteral("3.41 MiB");
    QTest::newRow("rounds to two digits") << quint64(10239) << QStringLiteral("10.0 KiB");
    QTest::newRow("tens") << quint64(52429) << QStringLiteral("51.2 KiB");
    QTest::newRow("hundreds") << quint64(524288) << QStringLiteral("512 KiB");
    QTest::newRow("rounds to next unit") << quint64(1048575) << QStringLiteral("1.00 MiB");
    QTest::newRow("2 GiB") << (quint64(1) << 31) << QStringLiteral("2.00 GiB");
    QTest::newRow("largest") << std::numeric_limits<quint64>::max() << QStringLiteral("16.0 EiB");
}

void TestText::bytes() {
    QFETCH(const quint64, bytes);
    QFETCH(const QString, text);
    QCOMPARE(QString::fromStdString(base::bytesText(bytes)), text);
}

void TestText::numbers_data() {
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("digits");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << 0.0 << 6 << QStringLiteral("0");
    QTest::newRow("minus zero") << -0.0 << 6 << QStringLiteral("0");
    QTest::newRow("whole") << 42.0 << 6 << QStringLiteral("42");
    QTest::newRow("trailing zeros") << 100.0 << 6 << QStringLiteral("100");
    QTest::newRow("fraction") << 0.0235294122248888 << 6 << QStringLiteral("0.0235294");
    QTest::newRow("negative") << -1.5 << 6 << QStringLiteral("-1.5");
    QTest::newRow("smallest plain") << 1e-4 << 6 << QStringLiteral("0.0001");
    QTest::newRow("below") << 9.5e-5 << 6 << QStringLiteral("9.5e-05");
    QTest::newRow("largest plain") << 9999999.0 << 7 << QStringLiteral("9999999");
    QTest::newRow("from 1e7") << 1e7 << 6 << QStringLiteral("1e+07");
    QTest::newRow("rounds up to 1e7") << 9999999.9 << 6 << QStringLiteral("1e+07");
    QTest::newRow("three digits") << 3.14159 << 3 << QStringLiteral("3.14");
    QTest::newRow("one digit") << 0.0449 << 1 << QStringLiteral("0.04");
    QTest::newRow("infinite") << -std::numeric_limits<double>::infinity() << 6 << QStringLiteral("-inf");
    QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN() << 6 << QStringLiteral("nan");
}

void TestText::numbers() {
    QFETCH(const double, value);
    QFETCH(const int, digits);
    QFETCH(const QString, text);
    QCOMPARE(QString::fromStdString(base::numberText(value, digits)), text);
}

void TestText::formats() {
    QCOMPARE(base::format("%d of %s", 3, "five"), std::string("3 of five"));
    QCOMPARE(base::format("%s", ""), std::string());
    QCOMPARE(base::format("%s!", std::string(5000, 'x').c_str()), std::string(5000, 'x') + "!");
}

void TestText::ignoresTheLocale() {
    const std::string before = std::setlocale(LC_NUMERIC, nullptr);
    const char* found = nullptr;
    for (const char* name : {"de_DE.UTF-8", "fr_FR.UTF-8", "es_ES.UTF-8", "de_DE.utf8", "ru_RU.UTF-8"})
        found = found ? found : std::setlocale(LC_NUMERIC, name);
    const auto formatted = base::format("%.1f", 0.5);
    double parsed = 0;
    const bool isParsed = base::parseNumber("0.5", parsed);
    std::setlocale(LC_NUMERIC, before.c_str());
    if (!found)
        QSKIP("no locale with a decimal comma is installed");
    QCOMPARE(formatted, std::string("0.5"));
    QVERIFY(isParsed && parsed == 0.5);
}

void TestText::splits() {
    QVERIFY(owned(base::split("a,b,", ',')) == (Words{"a", "b", ""}));
    QVERIFY(owned(base::split("", ',')) == Words{""});
    QVERIFY(owned(base::split(",", ',')) == (Words{"", ""}));
    QVERIFY(owned(base::split("one", ',')) == Words{"one"});
}

void TestText::trims() {
    QCOMPARE(base::trimmed(" \t a b\r\n"), std::string_view("a b"));
    QCOMPARE(base::trimmed(" \n "), std::string_view());
    QCOMPARE(base::trimmed(""), std::string_view());
}

void TestText::joins() {
    QCOMPARE(base::joined(Words{"a", "", "b"}, ", "), std::string("a, , b"));
    QCOMPARE(base::joined(Words{}, ", "), std::string());
}

void TestText::lowersAsciiOnly() {
    QCOMPARE(base::lowerCase("CONV_2D Ä"), std::string("conv_2d Ä"));
}

void TestText::parsesNumbers_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isNumber");
    QTest::addColumn<double>("value");
    QTest::newRow("plain") << QByteArray("0.25") << true << 0.25;
    QTest::newRow("exponent") << QByteArray("-1e3") << true << -1000.0;
    QTest::newRow("plus") << QByteArray("+2") << true << 2.0;
    QTest::newRow("infinite") << QByteArray("-inf") << true << -std::numeric_limits<double>::infinity();
    QTest::newRow("empty") << QByteArray("") << false << 0.0;
    QTest::newRow("comma") << QByteArray("0,25") << false << 0.0;
    QTest::newRow("rest") << QByteArray("1 ") << false << 0.0;
    QTest::newRow("blank first") << QByteArray(" 1") << false << 0.0;
    QTest::newRow("two signs") << QByteArray("+-1") << false << 0.0;
    QTest::newRow("sign only") << QByteArray("+") << false << 0.0;
    QTest::newRow("word") << QByteArray("one") << false << 0.0;
    QTest::newRow("too large") << QByteArray("1e999") << false << 0.0;
}

void TestText::parsesNumbers() {
    QFETCH(const QByteArray, text);
    QFETCH(const bool, isNumber);
    QFETCH(const double, value);
    double parsed = 7;
    QCOMPARE(base::parseNumber(std::string_view(text.data(), std::size_t(text.size())), parsed), isNumber);
    QCOMPARE(parsed, isNumber ? value : 7); // untouched where it is none
}

void TestText::parsesIntegers_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isNumber");
    QTest::addColumn<qint64>("value");
    QTest::newRow("plain") << QByteArray("-42") << true << qint64(-42);
    QTest::newRow("smallest") << QByteArray("-9223372036854775808") << true << std::numeric_limits<qint64>::min();
    QTest::newRow("too large") << QByteArray("9223372036854775808") << false << qint64(0);
    QTest::newRow("fraction") << QByteArray("1.0") << false << qint64(0);
    QTest::newRow("hexadecimal") << QByteArray("0x10") << false << qint64(0);
    QTest::newRow("empty") << QByteArray("") << false << qint64(0);
}

void TestText::parsesIntegers() {
    QFETCH(const QByteArray, text);
    QFETCH(const bool, isNumber);
    QFETCH(const qint64, value);
    std::int64_t parsed = 7;
    QCOMPARE(base::parseNumber(std::string_view(text.data(), std::size_t(text.size())), parsed), isNumber);
    QCOMPARE(qint64(parsed), isNumber ? value : qint64(7));
}

void TestText::csvReads_data() {
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("fields");
    QTest::newRow("plain") << QByteArray("a,b,c") << QStringLiteral("[a][b][c]");
    QTest::newRow("empty line") << QByteArray("") << QStringLiteral("[]");
    QTest::newRow("empty fields") << QByteArray(",,") << QStringLiteral("[][][]");
    QTest::newRow("line end") << QByteArray("a,b\r\n") << QStringLiteral("[a][b]");
    QTest::newRow("quoted comma") << QByteArray("\"a,b\",c") << QStringLiteral("[a,b][c]");
    QTest::newRow("doubled quote") << QByteArray("\"say \"\"no\"\"\",c") << QStringLiteral("[say \"no\"][c]");
    QTest::newRow("empty quotes") << QByteArray("\"\",c") << QStringLiteral("[][c]");
    QTest::newRow("only quotes") << QByteArray("\"\"\"\"") << QStringLiteral("[\"]");
    QTest::newRow("quote inside") << QByteArray("5\" disk,c") << QStringLiteral("[5\" disk][c]");
    QTest::newRow("never closed") << QByteArray("\"a,b") << QStringLiteral("[a,b]");
    QTest::newRow("blanks stay") << QByteArray(" a , b ") << QStringLiteral("[ a ][ b ]");
}

void TestText::csvReads() {
    QFETCH(const QByteArray, line);
    QFETCH(const QString, fields);
    QCOMPARE(shown(base::csvFields(std::string_view(line.data(), std::size_t(line.size())))), fields);
}

void TestText::csvRoundTrip_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("plain") << QByteArray("conv_1/weights") << QByteArray("conv_1/weights");
    QTest::newRow("comma") << QByteArray("a,b") << QByteArray("\"a,b\"");
    QTest::newRow("quote") << QByteArray("a\"b") << QByteArray("\"a\"\"b\"");
    QTest::newRow("quotes only") << QByteArray("\"\"") << QByteArray("\"\"\"\"\"\"");
    QTest::newRow("line break") << QByteArray("a\nb") << QByteArray("\"a\nb\"");
    QTest::newRow("outer blank") << QByteArray(" a") << QByteArray("\" a\"");
    QTest::newRow("empty") << QByteArray("") << QByteArray("");
}

void TestText::csvRoundTrip() {
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, field);
    const auto written = base::csvField(std::string_view(text.data(), std::size_t(text.size())));
    QCOMPARE(QByteArray::fromStdString(written), field);
    QCOMPARE(shown(base::csvFields("x," + written + ",y")), shown({"x", text.toStdString(), "y"}));
}

HALFSTEP_TEST(TestText)
#include "test_text.moc"
