// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/plan_file.h"
#include "quant_support.h"

#include "format/reader.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using quant::Precision;

class TestPlanFile : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void goesThroughJson();
    void appliesAnEdit();
    void countsBytes();
    void replacesItsOwnRules();
    void refuses_data();
    void refuses();
    void schemaNamesEveryKey();

private:
    std::shared_ptr<const model::Model> m_model;
    std::optional<quant::Plan> m_plan;
    QJsonObject m_json;

    void make();
};

void TestPlanFile::make() {
    const auto loaded = format::read(support::testData("models/residual_add.float.tflite"));
    VERIFY_OK(loaded);
    m_model = loaded->model;
    const auto inputs = data::inputsOfAllSignatures(*m_model);
    const auto dataset = data::open(support::testData("models/residual_add.calib.npz").string(), inputs, {});
    VERIFY_OK(dataset);
    base::Progress progress;
    const auto calibration = calib::calibrate(m_model, **dataset, {}, progress);
    VERIFY_OK(calibration);
    auto plan = quant::plan(*m_model, support::recipeOf("int8"), &*calibration, progress);
    VERIFY_OK(plan);
    m_plan = *plan;
    m_json = QJsonDocument::fromJson(QByteArray::fromStdString(quant::toJson(*m_model, *m_plan))).object();
}

namespace {

std::vector<std::byte> bytesOf(const model::Model& model, const quant::Plan& plan) {
    base::Progress progress;
    const auto made = quant::apply(model, plan, progress);
    if (!made)
        return {};
    const auto bytes = format::toBytes(**made);
    return bytes ? *bytes : std::vector<std::byte>();
}

} // namespace

void TestPlanFile::goesThroughJson() {
    make();
    base::Progress progress;
    const auto back = quant::planFromJson(*m_model, quant::toJson(*m_model, *m_plan), "test", progress);
    VERIFY_OK(back);
    QCOMPARE(back->sizeAfter, m_plan->sizeAfter);
    QVERIFY(!bytesOf(*m_model, *m_plan).empty());
    QVERIFY(bytesOf(*m_model, *back) == bytesOf(*m_model, *m_plan));
}

void TestPlanFile::appliesAnEdit() {
    make();
    auto operators = m_json[QStringLiteral("operators")].toArray();
    auto first = operators[0].toObject();
    first[QStringLiteral("precision")] = QStringLiteral("float32");
    operators[0] = first;
    m_json[QStringLiteral("operators")] = operators;
    base::Progress progress;
    const auto edited = quant::planFromJson(*m_model, QJsonDocument(m_json).toJson().toStdString(), "test", progress);
    VERIFY_OK(edited);
    QVERIFY(edited->subgraphs[0].operators[0].precision == Precision::Float32);
    for (std::size_t k = 1; k < edited->subgraphs[0].operators.size(); ++k)
        QVERIFY(edited->subgraphs[0].operators[k].precision == m_plan->subgraphs[0].operators[k].precision);
    QCOMPARE(bytesOf(*m_model, *edited).size(), edited->sizeAfter);
    QVERIFY(edited->sizeAfter > m_plan->sizeAfter);
}

void TestPlanFile::countsBytes() {
    make();
    std::size_t op = 0;
    while (model::nameOf(m_model->codeOf(m_model->subgraphs[0].operators[op])) != "CONV_2D")
        ++op;
    const auto bytes = quant::bytesOf(*m_model, *m_plan, 0, op);
    const auto& node = m_model->subgraphs[0].operators[op];
    const auto& tensors = m_model->subgraphs[0].tensors;
    const auto weights = *model::elementCount(tensors[std::size_t(node.inputs[1])].shape);
    const auto bias = *model::elementCount(tensors[std::size_t(node.inputs[2])].shape);
    QCOMPARE(bytes.before, 4 * (weights + bias));
    QCOMPARE(bytes.after, weights + 4 * bias);
}

void TestPlanFile::replacesItsOwnRules() {
    auto recipe = support::recipeOf("int8");
    recipe.operators = {{.which = {.subgraph = 0, .indices = {1}}, .weightBits = 4}};
    recipe = quant::withPrecision(recipe, 0, 1, Precision::Float16);
    recipe = quant::withPrecision(recipe, 0, 1, Precision::Float32);
    QCOMPARE(recipe.operators.size(), std::size_t(2));
    QVERIFY(recipe.operators[1].precision == Precision::Float32);
}

void TestPlanFile::refuses_data() {
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("part");
    QTest::newRow("no plan") << "halfstep-plan-1"
                             << "halfstep-plan-9"
                             << "is no plan";
    QTest::newRow("key") << "\"ranges\""
                         << "\"range\""
                         << "did you mean \"ranges\"?";
    QTest::newRow("precision") << "\"precision\": \"int8\""
                               << "\"precision\": \"int3\""
                               << "names no precision";
    QTest::newRow("operator") << "\"index\": 0,"
                              << "\"index\": 4000,"
                              << "names no operator";
    QTest::newRow("subgraph") << "\"subgraph\": 0,"
                              << "\"subgraph\": 7,"
                              << "names no subgraph";
    QTest::newRow("tensor") << "\"tensor\": 0,"
                            << "\"tensor\": 70000,"
                            << "names no tensor";
    QTest::newRow("recipe") << "\"mode\": \"int8\""
                            << "\"mode\": 8"
                            << "\"mode\" is no text";
    QTest::newRow("cut") << "}"
                         << ""
                         << "is no JSON";
}

void TestPlanFile::refuses() {
    make();
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, part);
    auto json = QString::fromStdString(quant::toJson(*m_model, *m_plan));
    QVERIFY2(json.contains(from), qPrintable(json.left(4000)));
    json.replace(from, to);
    base::Progress progress;
    const auto plan = quant::planFromJson(*m_model, json.toStdString(), "test", progress);
    QCOMPARE(support::codeOf(plan), std::string("BadRecipe"));
    VERIFY_CONTAINS(support::textOf(plan), part.toStdString());
    const auto other = format::read(support::testData("models/tiny_conv.float.tflite"));
    const auto foreign = quant::planFromJson(*other->model, quant::toJson(*m_model, *m_plan), "test", progress);
    VERIFY_CONTAINS(support::textOf(foreign), std::string("another model"));
}

void TestPlanFile::schemaNamesEveryKey() {
    make();
    QFile file(QString::fromStdString(support::testData("../../resources/schemas/plan.schema.json").string()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto schema = QJsonDocument::fromJson(file.readAll()).object()[QStringLiteral("properties")].toObject();
    const auto with = [](QStringList keys, const char* added) {
        keys.append(QLatin1String(added));
        keys.sort();
        return keys;
    };
    QCOMPARE(schema.keys(), with(m_json.keys(), "diagnostics")); // the command line adds it
    const auto keysIn = [&](const char* list) {
        return schema[QLatin1String(list)]
            .toObject()[QStringLiteral("items")]
            .toObject()[QStringLiteral("properties")]
            .toObject()
            .keys();
    };
    const auto operatorKeys = m_json[QStringLiteral("operators")].toArray()[0].toObject().keys();
    QCOMPARE(keysIn("operators"), with(operatorKeys, "precision_before")); // the command line adds this one
    QCOMPARE(keysIn("ranges"), m_json[QStringLiteral("ranges")].toArray()[0].toObject().keys());
}

HALFSTEP_TEST(TestPlanFile)
#include "test_plan_file.moc"
