// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant_support.h"

#include "format/reader.h"

#include <set>

using model::BuiltinOperator;
using model::TensorType;
using support::addOp;
using support::floats;

class TestApply : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void theOldModelIsUntouched();
    void sizeIsExact();
    void openDimensionsSurvive();
    void signaturesFollow();
    void namesStayUnique();
    void versionsOnlyRise();
    void codesAreShared();
    void keepsWhatItDoesNotKnow();
};

namespace {

/// reshape(x * c) with an open batch.
struct OpenBatch {
    GraphBuilder graph;
    std::int32_t x, product, out, shape;

    OpenBatch() {
        x = graph.input({1, 2, 2});
        graph.at(x).shapeSignature = model::Shape{-1, 2, 2};
        const auto c = floats(graph, {2}, {0.5F, -1.0F});
        product = graph.tensor({1, 2, 2});
        graph.at(product).shapeSignature = model::Shape{-1, 2, 2};
        shape = graph.constant<std::int32_t>({2}, TensorType::Int32, {-1, 4});
        out = graph.tensor({1, 4});
        graph.at(out).shapeSignature = model::Shape{-1, 4};
        addOp(graph, BuiltinOperator::MUL, {x, c}, {product}, "MulOptions");
        addOp(graph, BuiltinOperator::RESHAPE, {product, shape}, {out}, "ReshapeOptions");
        graph.outputs({out});
        graph.model().signatures.push_back({"serve", 0, {{"features", 0}}, {{"result", std::uint32_t(out)}}});
    }
    calib::Calibration calibration() {
        return support::calibrationOf(graph.model(), {{x, {-1, 1}}, {product, {-1, 1}}, {out, {-1, 1}}});
    }
    base::Result<std::shared_ptr<const model::Model>> convert(std::optional<TensorType> io = {}) {
        const auto ranges = calibration();
        return support::convert(graph.model(), support::recipeOf("int8", io), &ranges);
    }
};

} // namespace

void TestApply::theOldModelIsUntouched() {
    OpenBatch net;
    const auto before = net.graph.model();
    VERIFY_OK(net.convert());
    QVERIFY(before == net.graph.model());
    QVERIFY(**net.convert() == **net.convert()); // and the same comes out again
}

void TestApply::sizeIsExact() {
    OpenBatch net;
    const auto ranges = net.calibration();
    for (const auto& mode : quant::modes()) {
        base::Progress progress;
        const auto plan = quant::plan(net.graph.model(), support::recipeOf(std::string(mode.id)), &ranges, progress);
        VERIFY_OK(plan);
        const auto made = quant::apply(net.graph.model(), *plan, progress);
        VERIFY_OK(made);
        const auto bytes = format::toBytes(**made);
        VERIFY_OK(bytes);
        QCOMPARE(plan->sizeAfter, bytes->size());
        QCOMPARE(plan->sizeBefore, format::toBytes(net.graph.model())->size());
        const auto back = format::readBytes(base::Bytes::copyOf<std::byte>(*bytes), "made");
        VERIFY_OK(back);
        QVERIFY(*back->model == **made);
    }
}

void TestApply::openDimensionsSurvive() {
    OpenBatch net;
    const auto made = net.convert();
    VERIFY_OK(made);
    QCOMPARE(support::operatorsOf(**made), std::string("QUANTIZE MUL RESHAPE DEQUANTIZE"));
    QVERIFY(support::outputOf(**made, 0).shapeSignature == (model::Shape{-1, 2, 2}));
    QVERIFY(support::outputOf(**made, 2).shapeSignature == (model::Shape{-1, 4}));
    QVERIFY(support::outputOf(**made, 3).shapeSignature == (model::Shape{-1, 4}));
    const auto& shape = support::inputOf(**made, 2, 1);
    QCOMPARE((*made)->dataOf(shape).as<std::int32_t>()[0], -1);
}

void TestApply::signaturesFollow() {
    for (const auto io : {TensorType::Float32, TensorType::Int8, TensorType::UInt8, TensorType::Int16}) {
        OpenBatch net;
        const auto made = net.convert(io);
        VERIFY_OK(made);
        const auto& signature = (*made)->signatures[0];
        const auto& graph = (*made)->subgraphs[0];
        QCOMPARE(signature.key, std::string("serve"));
        QCOMPARE(signature.inputs[0].name, std::string("features"));
        QCOMPARE(std::int32_t(signature.inputs[0].tensor), graph.inputs[0]);
        QCOMPARE(std::int32_t(signature.outputs[0].tensor), graph.outputs[0]);
        QVERIFY(support::tensorOf(**made, graph.outputs[0]).type == io);
    }
}

void TestApply::namesStayUnique() {
    OpenBatch net;
    net.graph.at(net.shape).name = "t0_int8"; // what the quantized input would be called
    const auto made = net.convert();
    VERIFY_OK(made);
    std::set<std::string> names;
    for (const auto& tensor : (*made)->subgraphs[0].tensors)
        QVERIFY2(names.insert(tensor.name).second, tensor.name.c_str());
}

void TestApply::versionsOnlyRise() {
    OpenBatch net;
    net.graph.model().operatorCodes[0].version = 1;
    net.graph.model().operatorCodes[1].version = 9;
    const auto made = net.convert();
    VERIFY_OK(made);
    QCOMPARE((*made)->codeOf(support::opOf(**made, 1)).version, 2); // MUL on int8
    QCOMPARE((*made)->codeOf(support::opOf(**made, 2)).version, 9);
    QCOMPARE((*made)->codeOf(support::opOf(**made, 0)).version, 1);
    QCOMPARE((*made)->codeOf(support::opOf(**made, 3)).version, 2);
}

void TestApply::codesAreShared() {
    OpenBatch net;
    const auto made = net.convert(TensorType::UInt8);
    VERIFY_OK(made);
    QCOMPARE(support::operatorsOf(**made), std::string("QUANTIZE MUL RESHAPE QUANTIZE"));
    QCOMPARE(support::opOf(**made, 0).code, support::opOf(**made, 3).code);
    QCOMPARE((*made)->operatorCodes.size(), std::size_t(3));
}

void TestApply::keepsWhatItDoesNotKnow() {
    OpenBatch net;
    auto& model = net.graph.model();
    model.description = "made by hand";
    model.buffers.push_back(base::Bytes::copyOf<char>(std::string("normalisation")));
    model.metadata.push_back({"TFLITE_METADATA", std::uint32_t(model.buffers.size() - 1)});
    const auto made = net.convert();
    VERIFY_OK(made);
    QCOMPARE((*made)->description, model.description);
    QCOMPARE((*made)->metadata.size(), std::size_t(1));
    QVERIFY((*made)->buffers[(*made)->metadata[0].buffer] == model.buffers.back());
}

HALFSTEP_TEST(TestApply)
#include "test_apply.moc"
