// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "data/dataset.h"

#include "support/data_support.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

class TestPreparation : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void defaults();
    void roundTrip();
    void readsEveryKey();
    void refuses_data();
    void refuses();
    void namesAreThoseOfTheSchema();
};

void TestPreparation::defaults() {
    const auto preparation = data::preparationFromJson("{}", "p.json");
    VERIFY_OK(preparation);
    QVERIFY(*preparation == data::Preparation());
}

void TestPreparation::roundTrip() {
    data::Preparation preparation;
    preparation.resize = data::Resize::CentreCrop;
    preparation.color = data::ColorOrder::Bgr;
    preparation.scale = 1.0 / 255;
    preparation.offset = -0.1;
    preparation.mean = {0.485, 0.456, 0.406};
    preparation.deviation = {0.229, 0.224, 0.225};
    const auto again = data::preparationFromJson(data::toJson(preparation), "p.json");
    VERIFY_OK(again);
    QVERIFY(*again == preparation);
}

void TestPreparation::readsEveryKey() {
    const auto preparation = data::preparationFromJson(
        R"({"resize": "letterbox", "color": "gray", "scale": 2, "offset": -1.5, "mean": [127.5], "deviation": [1, 2, 3]})",
        "p.json");
    VERIFY_OK(preparation);
    QVERIFY(preparation->resize == data::Resize::Letterbox);
    QVERIFY(preparation->color == data::ColorOrder::Gray);
    QCOMPARE(preparation->scale, 2.0);
    QCOMPARE(preparation->offset, -1.5);
    QCOMPARE(preparation->mean, std::vector<double>({127.5}));
    QCOMPARE(preparation->deviation, std::vector<double>({1, 2, 3}));
}

void TestPreparation::refuses_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const QByteArray& json, const char* text) {
        QTest::newRow(name) << json << QString::fromUtf8(text);
    };
    row("nothing", "", "not a JSON object");
    row("cut", R"({"scale": )", "not a JSON object");
    row("a list", "[]", "not a JSON object");
    row("unknown key", R"({"scal": 1})", "unknown key scal; the keys are resize, color, scale");
    row("text as number", R"({"scale": "1"})", "scale must be a number");
    row("unknown resize", R"({"resize": "cubic"})", "resize must be one of bilinear, nearest, letterbox, centre-crop");
    row("number as color", R"({"color": 3})", "color must be one of rgb, bgr, gray");
    row("number as list", R"({"mean": 3})", "mean must be a list of numbers");
    row("empty list", R"({"mean": []})", "mean must be a list of numbers");
    row("list of texts", R"({"deviation": ["1"]})", "deviation must be a list of numbers");
    row("deviation 0", R"({"deviation": [1, 0, 1]})", "deviation must not be 0");
    row("infinite", R"({"scale": 1e999})", "");
    row("deep", QByteArray(100000, '['), "not a JSON object");
    row("long", QByteArray(2 << 20, ' '), "larger than 1.00 MiB");
}

void TestPreparation::refuses() {
    QFETCH(QByteArray, json);
    QFETCH(QString, text);
    const auto preparation = data::preparationFromJson(json.toStdString(), "folder/p.json");
    QCOMPARE(support::codeOf(preparation), std::string("BadRecipe"));
    VERIFY_CONTAINS(support::textOf(preparation), "folder/p.json");
    VERIFY_CONTAINS(support::textOf(preparation), text.toStdString());
}

void TestPreparation::namesAreThoseOfTheSchema() {
    QFile file(QString::fromStdString((support::testData("../../resources/schemas/preparation.schema.json")).string()));
    QVERIFY(file.open(QFile::ReadOnly));
    const auto properties = QJsonDocument::fromJson(file.readAll()).object()[QStringLiteral("properties")].toObject();
    QCOMPARE(
        properties.keys(), (QStringList{QStringLiteral("color"), QStringLiteral("deviation"), QStringLiteral("mean"),
                               QStringLiteral("offset"), QStringLiteral("resize"), QStringLiteral("scale")}));
    const auto names = [&](const QString& key) { return properties[key].toObject()[QStringLiteral("enum")].toArray(); };
    QCOMPARE(names(QStringLiteral("resize")).size(), 4);
    for (const auto& name : names(QStringLiteral("resize")))
        QVERIFY(data::resizeFromName(name.toString().toStdString()).has_value());
    QCOMPARE(names(QStringLiteral("color")).size(), 3);
    for (const auto& name : names(QStringLiteral("color")))
        QVERIFY(data::colorFromName(name.toString().toStdString()).has_value());
    QVERIFY(!data::resizeFromName("cubic"));
}

HALFSTEP_TEST(TestPreparation)
#include "test_preparation.moc"
