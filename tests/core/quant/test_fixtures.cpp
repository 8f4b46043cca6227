// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
//
// Every mode over every fixture net: what TFLiteConverter made of the same net with the same samples lies beside it.
#include "model_difference.h"
#include "quant_support.h"

#include "format/conversion_metadata.h"
#include "format/reader.h"

#include <algorithm>
#include <optional>
#include <string_view>

using model::TensorType;

class TestFixtures : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void equalsTheConverters_data();
    void equalsTheConverters();
    void perTensor_data();
    void perTensor();
    void interfaceSurvives_data();
    void interfaceSurvives();
};

namespace {

constexpr const char* nets[] = {"autoencoder", "dynamic_batch", "residual_add", "shape_ops", "tiny_conv", "two_input",
    "two_signatures", "wide_channels"};

model::Loaded load(const std::string& name) {
    auto loaded = format::read(support::testData("models/" + name + ".tflite"));
    return loaded ? *loaded : model::Loaded{};
}

base::Result<calib::Calibration> calibrate(const model::Loaded& loaded, const std::string& net) {
    base::Progress progress;
    const auto inputs = data::inputsOfAllSignatures(*loaded.model);
    const auto file = support::testData("models/" + net + ".calib.npz").string();
    TRY_ASSIGN(const auto dataset, data::open(file, inputs, {}));
    calib::Options options;
    options.histograms = false;
    options.perSample = false;
    return calib::calibrate(loaded.model, *dataset, options, progress);
}

std::vector<std::int32_t> optimizationsOf(const model::Model& model) {
    for (const auto& metadata : model.metadata) {
        if (metadata.name == "CONVERSION_METADATA")
            return format::optimizationModes(model.buffers[metadata.buffer].span());
    }
    return {};
}

void addNets() {
    QTest::addColumn<QString>("net");
    for (const auto* net : nets)
        QTest::newRow(net) << net;
}

std::vector<std::string> signatureTexts(const model::Model& model) {
    std::vector<std::string> texts;
    for (const auto& signature : model.signatures) {
        texts.push_back(signature.key);
        for (const auto& [name, tensor] : signature.inputs)
            texts.push_back(name);
        for (const auto& [name, tensor] : signature.outputs)
            texts.push_back(name);
    }
    return texts;
}

} // namespace

void TestFixtures::equalsTheConverters_data() {
    QTest::addColumn<QString>("net");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("mode");
    QTest::addColumn<int>("io");
    for (const auto* net : nets) {
        const auto row = [net](const char* kind, const char* mode, int io) {
            QTest::addRow("%s %s", net, kind) << net << kind << mode << io;
        };
        row("int8", "int8-only", int(TensorType::Int8));
        row("int8_floatio", "int8", int(TensorType::Float32));
        row("uint8io", "int8-only", int(TensorType::UInt8));
        // Weights that two signatures share are quantized twice there: its file computes nonsense (PARITY.md).
        if (std::string_view(net) != "two_signatures")
            row("int16x8", "int16x8", int(TensorType::Float32));
        row("dynamic", "dynamic", -1);
        row("float16", "float16", -1);
    }
}

void TestFixtures::equalsTheConverters() {
    QFETCH(QString, net);
    QFETCH(QString, kind);
    QFETCH(QString, mode);
    QFETCH(int, io);
    const auto loaded = load(net.toStdString() + ".float");
    const auto expected = load(net.toStdString() + "." + kind.toStdString());
    QVERIFY(loaded.model && expected.model);
    auto recipe = support::recipeOf(mode.toStdString());
    if (io >= 0)
        recipe.io = static_cast<TensorType>(io);
    std::optional<calib::Calibration> ranges;
    if (quant::findMode(recipe.mode)->needsCalibration) {
        auto calibration = calibrate(loaded, net.toStdString());
        VERIFY_OK(calibration);
        ranges = *std::move(calibration);
    }
    base::Progress progress;
    const auto plan = quant::plan(*loaded.model, recipe, ranges ? &*ranges : nullptr, progress);
    VERIFY_OK(plan);
    const auto made = quant::apply(*loaded.model, *plan, progress);
    VERIFY_OK(made);
    QCOMPARE(QString::fromStdString(differenceOf(**made, *expected.model)), QString());
    QCOMPARE(optimizationsOf(**made), optimizationsOf(*expected.model));
    QCOMPARE(plan->sizeAfter, format::toBytes(**made)->size());
}

void TestFixtures::perTensor_data() {
    addNets();
}

void TestFixtures::perTensor() {
    QFETCH(QString, net);
    const auto loaded = load(net.toStdString() + ".float");
    const auto calibration = calibrate(loaded, net.toStdString());
    VERIFY_OK(calibration);
    auto recipe = support::recipeOf("int8-only");
    const auto perAxis = support::convert(*loaded.model, recipe, &*calibration);
    recipe.perChannel = false;
    const auto made = support::convert(*loaded.model, recipe, &*calibration);
    VERIFY_OK(made);
    const auto isPerAxis = [](const model::Tensor& t) { return t.isQuantized() && t.quantization->isPerAxis(); };
    QVERIFY(std::ranges::none_of((*made)->subgraphs[0].tensors, isPerAxis));
    QVERIFY(std::ranges::any_of((*perAxis)->subgraphs[0].tensors, isPerAxis));
    QCOMPARE(support::operatorsOf(**made), support::operatorsOf(**perAxis));
}

void TestFixtures::interfaceSurvives_data() {
    addNets();
}

void TestFixtures::interfaceSurvives() {
    QFETCH(QString, net);
    const auto loaded = load(net.toStdString() + ".float");
    const auto calibration = calibrate(loaded, net.toStdString());
    VERIFY_OK(calibration);
    for (const auto& mode : quant::modes()) {
        const auto made = support::convert(*loaded.model, support::recipeOf(std::string(mode.id)), &*calibration);
        VERIFY_OK(made);
        QCOMPARE(signatureTexts(**made), signatureTexts(*loaded.model));
        for (std::size_t s = 0; s < loaded.model->subgraphs.size(); ++s) {
            const auto& before = loaded.model->subgraphs[s];
            const auto& after = (*made)->subgraphs[s];
            for (std::size_t k = 0; k < before.inputs.size(); ++k) {
                const auto& a = before.tensors[static_cast<std::size_t>(before.inputs[k])];
                const auto& b = after.tensors[static_cast<std::size_t>(after.inputs[k])];
                QVERIFY(a.name == b.name && a.shapeSignature == b.shapeSignature);
            }
        }
    }
}

HALFSTEP_TEST(TestFixtures)
#include "test_fixtures.moc"
