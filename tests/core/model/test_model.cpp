// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "model/model.h"
#include "support/test_main.h"

#include <string>

class TestModel : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void names();
    void places();
    void signatures();
    void constants();
};

using model::BuiltinOperator;

namespace {

model::Model smallModel(std::size_t subgraphs) {
    model::Model made;
    made.operatorCodes = {{BuiltinOperator::CONV_2D, {}, 1}};
    made.buffers = {{}, base::Bytes::own(std::vector<std::byte>(4))};
    made.subgraphs.resize(subgraphs);
    for (auto& subgraph : made.subgraphs) {
        subgraph.tensors.resize(2);
        subgraph.tensors[1].name = "conv/w";
        subgraph.tensors[1].buffer = 1;
        subgraph.operators.resize(1);
    }
    return made;
}

} // namespace

void TestModel::names() {
    QCOMPARE(model::nameOf({BuiltinOperator::CONV_2D, {}, 1}), std::string("CONV_2D"));
    QCOMPARE(model::nameOf({BuiltinOperator::CUSTOM, "Decode", 1}), std::string("Decode"));
    QCOMPARE(model::nameOf({BuiltinOperator::CUSTOM, {}, 1}), std::string("CUSTOM"));
    QCOMPARE(model::nameOf({static_cast<BuiltinOperator>(231), {}, 1}), std::string("UNKNOWN_231"));
}

void TestModel::places() {
    QCOMPARE(model::placeOf(smallModel(1), 0, 0), std::string("Op#0 CONV_2D"));
    QCOMPARE(model::placeOf(smallModel(2), 1, 0), std::string("subgraph 1 Op#0 CONV_2D"));
    QCOMPARE(model::placeOfTensor(smallModel(1), 0, 1), std::string("T#1 conv/w"));
    QCOMPARE(model::placeOfTensor(smallModel(1), 0, 0), std::string("T#0"));
    QCOMPARE(model::placeOfTensor(smallModel(2), 0, 1), std::string("subgraph 0 T#1 conv/w"));
}

void TestModel::signatures() {
    auto made = smallModel(1);
    made.signatures = {{"encode", 0, {{"b", 1}, {"a", 0}, {"a", 1}}, {}}, {"decode", 0, {}, {}}};
    QCOMPARE(model::signatureOf(made, "decode").value(), std::size_t{1});
    QVERIFY(!model::signatureOf(made, "serve"));
    const auto sorted = model::sortedByName(made.signatures[0].inputs);
    QCOMPARE(sorted, (std::vector<model::SignatureTensor>{{"a", 0}, {"a", 1}, {"b", 1}}));
}

void TestModel::constants() {
    auto made = smallModel(1);
    auto& tensors = made.subgraphs[0].tensors;
    QVERIFY(!made.isConstant(tensors[0]));
    QVERIFY(made.isConstant(tensors[1]));
    tensors[1].isVariable = true;
    QVERIFY(!made.isConstant(tensors[1]));
}

HALFSTEP_TEST(TestModel)
#include "test_model.moc"
