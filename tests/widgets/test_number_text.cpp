// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "support/test_main.h"

#include "widgets/common/attribute_text.h"
#include "widgets/common/number_text.h"

#include <QLocale>
#include <limits>

class TestNumberText : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void scales_data();
    void scales();
    void sizes_data();
    void sizes();
    void seconds_data();
    void seconds();
    void localised_data();
    void localised();
    void exactGivesTheValueBack();
    void shapes();
    void special();
    void aBiasTypeThatNobodySet();
};

void TestNumberText::scales_data() {
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << 0.0 << QStringLiteral("0");
    QTest::newRow("one") << 1.0 << QStringLiteral("1");
    QTest::newRow("six digits") << 0.0235294122248888 << QStringLiteral("0.0235294");
    QTest::newRow("below one hundredth") << 0.00392156862 << QStringLiteral("0.00392157");
    QTest::newRow("smallest plain") << 1e-4 << QStringLiteral("0.0001");
    QTest::newRow("scientific") << 3.921568e-05 << QStringLiteral("3.92157e-05");
    QTest::newRow("negative") << -1.5 << QStringLiteral("-1.5");
    QTest::newRow("thousands") << 1234567.0 << QStringLiteral("1234567");
    QTest::newRow("huge") << 1e7 << QStringLiteral("1.00000e+07");
}

void TestNumberText::scales() {
    QFETCH(const double, value);
    QFETCH(const QString, text);
    QLocale::setDefault(QLocale(QLocale::English));
    QCOMPARE(widgets::scaleText(value), text);
}

void TestNumberText::sizes_data() {
    QTest::addColumn<quint64>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << quint64(0) << QStringLiteral("0\u00a0B");
    QTest::newRow("bytes") << quint64(1023) << QStringLiteral("1,023\u00a0B");
    QTest::newRow("one KiB") << quint64(1024) << QStringLiteral("1.00\u00a0KiB");
    QTest::newRow("ones") << quint64(3575644) << QStringLiteral("3.41\u00a0MiB");
    QTest::newRow("tens") << quint64(52429) << QStringLiteral("51.2\u00a0KiB");
    QTest::newRow("hundreds") << quint64(524288) << QStringLiteral("512\u00a0KiB");
    QTest::newRow("rounds to the next unit") << quint64(1048575) << QStringLiteral("1.00\u00a0MiB");
    QTest::newRow("rounds to two digits") << quint64(10239) << QStringLiteral("10.0\u00a0KiB");
}

void TestNumberText::sizes() {
    QFETCH(const quint64, bytes);
    QFETCH(const QString, text);
    QLocale::setDefault(QLocale(QLocale::English));
    QCOMPARE(widgets::sizeText(bytes), text);
}

void TestNumberText::seconds_data() {
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("microseconds") << 12.34e-6 << QStringLiteral("12.3\u00a0µs");
    QTest::newRow("nearly a millisecond") << 999.9e-6 << QStringLiteral("1.00\u00a0ms");
    QTest::newRow("milliseconds") << 0.1234 << QStringLiteral("123\u00a0ms");
    QTest::newRow("seconds") << 2.5 << QStringLiteral("2.50\u00a0s");
    QTest::newRow("unknown") << std::numeric_limits<double>::quiet_NaN() << QStringLiteral("–");
}

void TestNumberText::seconds() {
    QFETCH(const double, value);
    QFETCH(const QString, text);
    QLocale::setDefault(QLocale(QLocale::English));
    QCOMPARE(widgets::secondsText(value), text);
}

void TestNumberText::localised_data() {
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("scale");
    QTest::addColumn<QString>("percent");
    QTest::addColumn<QString>("count");
    QTest::addColumn<QString>("decibel");
    const auto row = [](const char* name, QLocale::Language language, const char* scale, const char* percent,
                         const char* count, const char* decibel) {
        QTest::newRow(name) << QLocale(language) << QString::fromUtf8(scale) << QString::fromUtf8(percent)
                            << QString::fromUtf8(count) << QString::fromUtf8(decibel);
    };
    row("en", QLocale::English, "0.0235294", "85.5\u00a0%", "1,234,567", "38.1");
    row("ja", QLocale::Japanese, "0.0235294", "85.5\u00a0%", "1,234,567", "38.1");
    row("hi", QLocale::Hindi, "0.0235294", "85.5\u00a0%", "12,34,567", "38.1");
    row("es", QLocale::Spanish, "0,0235294", "85,5\u00a0%", "1.234.567", "38,1");
}

void TestNumberText::localised() {
    QFETCH(const QLocale, locale);
    QLocale::setDefault(locale);
    QTEST(widgets::scaleText(0.0235294122248888), "scale");
    QTEST(widgets::percentText(0.855), "percent");
    QTEST(widgets::countText(1234567), "count");
    QTEST(widgets::decibelText(38.07), "decibel");
}

void TestNumberText::exactGivesTheValueBack() {
    for (const auto language : {QLocale::English, QLocale::Spanish, QLocale::Hindi}) {
        QLocale::setDefault(QLocale(language));
        for (const double value : {0.1, double(0.0235294122248888F), 1.0 / 3, -3.4e-37, 123456789.125}) {
            bool isNumber = false;
            QCOMPARE(QLocale().toDouble(widgets::exactText(value), &isNumber), value);
            QVERIFY(isNumber);
        }
    }
}

void TestNumberText::shapes() {
    QCOMPARE(widgets::shapeText(model::Shape{1, 32, 32, 3}), QStringLiteral("1×32×32×3"));
    QCOMPARE(widgets::shapeText(model::Shape{}), QStringLiteral("scalar"));
    model::Tensor tensor;
    tensor.shape = {1, 8};
    tensor.shapeSignature = model::Shape{-1, 8};
    QCOMPARE(widgets::shapeText(tensor), QStringLiteral("?×8"));
}

void TestNumberText::special() {
    QLocale::setDefault(QLocale(QLocale::English));
    const double infinity = std::numeric_limits<double>::infinity();
    QCOMPARE(widgets::decibelText(infinity), QStringLiteral("∞"));
    QCOMPARE(widgets::scaleText(-infinity), QStringLiteral("−∞"));
    QCOMPARE(widgets::percentText(0), QStringLiteral("0.0\u00a0%"));
    QCOMPARE(widgets::percentText(0.0001), QStringLiteral("<0.1\u00a0%"));
    QCOMPARE(widgets::tensorText(12, QStringLiteral("conv")), QStringLiteral("T#12 conv"));
    QCOMPARE(widgets::tensorText(12, {}), QStringLiteral("T#12"));
    // Names from files stay as they are.
    QCOMPARE(widgets::operatorText(7, QStringLiteral("%1 %2")), QStringLiteral("Op#7 %1 %2"));
}

/// The schema's default is FLOAT32, and means nothing.
void TestNumberText::aBiasTypeThatNobodySet() {
    using widgets::attributeValueText;
    QCOMPARE(attributeValueText({"quantized_bias_type", std::int64_t{0}, "FLOAT32"}), QStringLiteral("not set"));
    QCOMPARE(attributeValueText({"quantized_bias_type", std::int64_t{2}, "INT32"}), QStringLiteral("INT32"));
    QCOMPARE(attributeValueText({"padding", std::int64_t{0}, "SAME"}), QStringLiteral("SAME"));
}

HALFSTEP_TEST(TestNumberText)
#include "test_number_text.moc"
