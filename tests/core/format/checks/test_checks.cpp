// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/checks/checks.h"
#include "format/reader.h"
#include "small_model.h"
#include "support/test_main.h"

#include <functional>
#include <limits>
#include <string>

/// What is odd but no error: it is read, and remarked where the user should know.
class TestChecks : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void validModelsHaveNoRemarks();
    void accepted_data();
    void accepted();
    void remarked_data();
    void remarked();
    void remarksSayWhere();
    void remarksAreBounded();
};

using model::Model;
using Change = std::function<void(Model&)>;
Q_DECLARE_METATYPE(Change)

namespace {

model::Tensor& tensor(Model& model, std::size_t index) {
    return model.subgraphs[0].tensors[index];
}

/// Errors as text, and the remarks.
std::string checked(const Model& model, base::Diagnostics& remarks) {
    const auto status = format::check(model, remarks);
    return status ? std::string() : status.error().detail;
}

void row(const char* name, Change change) {
    QTest::newRow(name) << change;
}

} // namespace

void TestChecks::validModelsHaveNoRemarks() {
    base::Diagnostics remarks;
    QCOMPARE(checked(support::smallModel(), remarks), std::string());
    QCOMPARE(checked(support::richModel(), remarks), std::string());
    QVERIFY(remarks.empty());
}

void TestChecks::accepted_data() {
    QTest::addColumn<Change>("change");
    row("absent bias", [](Model& model) { model.subgraphs[0].operators[1].inputs[2] = -1; });
    row("constant as output", [](Model& model) { model.subgraphs[0].outputs = {4, 1}; });
    row("input as output", [](Model& model) { model.subgraphs[0].outputs = {0, 4}; });
    row("input that nobody reads", [](Model& model) { model.subgraphs[0].inputs = {0, 5}; });
    row("empty quantization", [](Model& model) { tensor(model, 5).quantization.emplace(); });
    row("range without scale", [](Model& model) { tensor(model, 5).quantization.emplace().min = {-1.0F}; });
    row("nothing to read from no bytes", [](Model& model) {
        model.subgraphs[0].tensors.push_back({});
        model.subgraphs[0].tensors.back().shape = {0};
        model.subgraphs[0].operators[2].inputs.push_back(7);
    });
    row("one scale, dimension beyond the rank",
        [](Model& model) { tensor(model, 3).quantization->quantizedDimension = 5; });
    row("scalar", [](Model& model) { tensor(model, 5).shape = {}; });
    row("operator fills a variable", [](Model& model) { model.subgraphs[0].operators[2].outputs.push_back(5); });
    row("float with a zero point", [](Model& model) {
        tensor(model, 5).quantization.emplace().scale = {1.0F};
        tensor(model, 5).quantization->zeroPoint = {1000};
    });
    row("two calls of one subgraph",
        [](Model& model) { model.subgraphs[0].operators.push_back(model.subgraphs[0].operators[0]); });
}

void TestChecks::accepted() {
    QFETCH(Change, change);
    Model model = support::smallModel();
    change(model);
    base::Diagnostics remarks;
    QCOMPARE(checked(model, remarks), std::string());
    QCOMPARE(remarks.size(), std::size_t{0});
}

void TestChecks::remarked_data() {
    QTest::addColumn<Change>("change");
    row("scale of 0", [](Model& model) { tensor(model, 3).quantization->scale = {0.0F}; });
    row("infinite scale",
        [](Model& model) { tensor(model, 3).quantization->scale = {std::numeric_limits<float>::infinity()}; });
    row("scale that is no number",
        [](Model& model) { tensor(model, 3).quantization->scale = {std::numeric_limits<float>::quiet_NaN()}; });
    row("negative scale", [](Model& model) { tensor(model, 3).quantization->scale = {-0.75F}; });
    row("scale without zero point", [](Model& model) { tensor(model, 3).quantization->zeroPoint.clear(); });
    row("more bytes than needed", [](Model& model) { model.buffers[2] = support::bytesOf("twelve bytes"); });
    row("newer operator", [](Model& model) {
        model.operatorCodes.push_back({static_cast<model::BuiltinOperator>(231), {}, 1});
    });
    row("signature of an inner tensor", [](Model& model) { model.signatures[0].outputs[0].tensor = 3; });
    row("data in another file", [](Model& model) {
        model.externalBuffers.push_back({1, 0, 0, 8, {}});
        tensor(model, 1).buffer = 0;
        tensor(model, 1).externalBuffer = 1;
    });
}

void TestChecks::remarked() {
    QFETCH(Change, change);
    Model model = support::smallModel();
    change(model);
    base::Diagnostics remarks;
    QCOMPARE(checked(model, remarks), std::string());
    QCOMPARE(remarks.size(), std::size_t{1});
    QVERIFY(!remarks[0].text.empty());
}

void TestChecks::remarksSayWhere() {
    Model model = support::smallModel();
    tensor(model, 3).quantization->scale = {0.0F};
    const auto loaded = format::readBytes(support::written(model), "small");
    QVERIFY(loaded);
    QCOMPARE(loaded->diagnostics.size(), std::size_t{1});
    const base::Diagnostic& remark = loaded->diagnostics[0];
    QCOMPARE(remark.subject, std::string("subgraph 0 T#3 logits"));
    QCOMPARE(remark.subgraph, 0);
    QCOMPARE(remark.tensor, 3);
    QCOMPARE(remark.op, -1);
    QVERIFY(remark.severity == base::Severity::Warning);
}

void TestChecks::remarksAreBounded() {
    Model model = support::smallModel();
    tensor(model, 3).quantization->scale = {0.0F};
    model.subgraphs[0].tensors.resize(5000, tensor(model, 3));
    base::Diagnostics remarks;
    QCOMPARE(checked(model, remarks), std::string());
    QCOMPARE(remarks.size(), std::size_t{1000});
}

HALFSTEP_TEST(TestChecks)
#include "test_checks.moc"
