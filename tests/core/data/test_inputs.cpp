// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "data/dataset.h"

#include "model/model.h"

#include "support/data_support.h"

class TestInputs : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void withoutSignatures();
    void namesOfTheSignature();
    void everySignature();
    void shapesAndTypes();
};

namespace {

/// Two subgraphs with two inputs each; tensor 0 is no input.
model::Model twoSubgraphs() {
    model::Model model;
    for (const std::string prefix : {"main", "second"}) {
        model::Subgraph subgraph;
        for (const std::string name : {"_weights", "_a", "_b"}) {
            model::Tensor tensor;
            tensor.name = prefix + name;
            tensor.shape = {1, 4};
            subgraph.tensors.push_back(tensor);
        }
        subgraph.inputs = {2, 1};
        model.subgraphs.push_back(subgraph);
    }
    model.buffers.emplace_back();
    return model;
}

model::Signature signature(const std::string& key, std::uint32_t subgraph) {
    return {key, subgraph, {{"left", 1}, {"right", 2}}, {}};
}

} // namespace

void TestInputs::withoutSignatures() {
    const auto inputs = data::inputsOf(twoSubgraphs());
    QCOMPARE(inputs.size(), std::size_t(2));
    QCOMPARE(inputs[0].name, std::string("main_b"));
    QCOMPARE(inputs[0].tensor, std::size_t(2));
    QCOMPARE(inputs[0].position, std::size_t(0));
    QVERIFY(inputs[0].signature.empty());
    QCOMPARE(inputs[1].name, std::string("main_a"));
    QCOMPARE(data::inputsOfAllSignatures(twoSubgraphs()).size(), std::size_t(2));
}

void TestInputs::namesOfTheSignature() {
    auto model = twoSubgraphs();
    model.signatures = {signature("other", 1), signature("serve", 0)};
    const auto inputs = data::inputsOf(model);
    QCOMPARE(inputs[0].name, std::string("right"));
    QCOMPARE(inputs[0].tensorName, std::string("main_b"));
    QCOMPARE(inputs[0].signature, std::string("serve"));
    QCOMPARE(inputs[1].name, std::string("left"));
}

void TestInputs::everySignature() {
    auto model = twoSubgraphs();
    model.signatures = {signature("other", 1), signature("serve", 0)};
    const auto inputs = data::inputsOfAllSignatures(model);
    QCOMPARE(inputs.size(), std::size_t(4));
    QCOMPARE(inputs[0].signature, std::string("other"));
    QCOMPARE(inputs[0].subgraph, std::size_t(1));
    QCOMPARE(inputs[0].tensorName, std::string("second_b"));
    QCOMPARE(inputs[1].position, std::size_t(1));
    QCOMPARE(inputs[3].signature, std::string("serve"));
}

void TestInputs::shapesAndTypes() {
    auto model = twoSubgraphs();
    auto& tensor = model.subgraphs[0].tensors[2];
    tensor.type = model::TensorType::Int8;
    tensor.shapeSignature = model::Shape{-1, 4};
    tensor.quantization.emplace().scale = {0.5F};
    const auto inputs = data::inputsOf(model);
    QVERIFY(inputs[0].type == model::TensorType::Int8);
    QCOMPARE(inputs[0].shape, model::Shape({1, 4}));
    QCOMPARE(inputs[0].signatureShape, model::Shape({-1, 4}));
    QVERIFY(inputs[0].quantization->isQuantized());
    QCOMPARE(inputs[1].signatureShape, model::Shape({1, 4}));
}

HALFSTEP_TEST(TestInputs)
#include "test_inputs.moc"
