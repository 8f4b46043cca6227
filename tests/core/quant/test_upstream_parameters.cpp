// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
//
// Two published models, float and int8, whose tensors carry the ranges that they were quantized from: the arithmetic
// must give their scales, zero points and stored values again.
#include "format/reader.h"
#include "quant/scale.h"
#include "support/data_support.h"

#include <cstdlib>

class TestUpstreamParameters : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void reproduces_data();
    void reproduces();
};

namespace {

/// What was compared, to see that something was.
struct Tally {
    int activations = 0;
    int weightTensors = 0;
    std::size_t weights = 0;
    std::size_t weightsOff = 0; ///< by one step
    int biases = 0;
};

class Pair {
public:
    Pair(const model::Model& real, const model::Model& integer)
        : m_real(real), m_integer(integer), m_floats(real.subgraphs[0]), m_integers(integer.subgraphs[0]) {}

    void compare(const std::vector<std::string>& passing) {
        QCOMPARE(m_floats.operators.size(), m_integers.operators.size());
        for (std::size_t k = 0; k < m_floats.operators.size(); ++k) {
            const auto& a = m_floats.operators[k];
            const auto& b = m_integers.operators[k];
            const auto name = model::nameOf(m_real.codeOf(a));
            QCOMPARE(name, model::nameOf(m_integer.codeOf(b)));
            if (a.inputs.size() == 3 && m_real.isConstant(tensor(m_floats, a.inputs[1])))
                compareWeights(a, b);
            if (std::find(passing.begin(), passing.end(), name) == passing.end())
                compareActivation(tensor(m_integers, b.outputs[0]));
        }
        compareActivation(tensor(m_integers, m_integers.inputs[0]));
    }

    Tally tally;

private:
    static const model::Tensor& tensor(const model::Subgraph& subgraph, std::int32_t index) {
        return subgraph.tensors[static_cast<std::size_t>(index)];
    }

    void compareActivation(const model::Tensor& tensor) {
        const auto& stored = *tensor.quantization;
        QCOMPARE(stored.min.size(), std::size_t(1));
        const auto legacy = quant::asymmetricInt8Legacy(stored.min[0], stored.max[0]);
        QCOMPARE(legacy, (quant::Scale{stored.scale[0], stored.zeroPoint[0]}));
        const auto now = quant::asymmetricInt8({stored.min[0], stored.max[0]});
        QCOMPARE(now, legacy);
        ++tally.activations;
    }

    void compareWeights(const model::Operator& a, const model::Operator& b) {
        const auto& real = tensor(m_floats, a.inputs[1]);
        const auto& integer = tensor(m_integers, b.inputs[1]);
        const auto& parameters = *integer.quantization;
        const int axis = parameters.isPerAxis() ? parameters.quantizedDimension : -1;
        const auto values = m_real.dataOf(real).as<float>();
        const auto scales = quant::weightScales(values, real.shape, axis);
        QCOMPARE(scales, parameters.scale);
        const auto stored = m_integer.dataOf(integer).as<std::int8_t>();
        const auto made = quant::quantizeWeights(values, real.shape, scales, axis);
        QCOMPARE(made.size(), stored.size());
        for (std::size_t i = 0; i < made.size(); ++i) {
            QVERIFY(std::abs(made[i] - stored[i]) <= (axis < 0 ? 0 : 1));
            tally.weightsOff += made[i] != stored[i] ? 1 : 0;
        }
        tally.weights += made.size();
        ++tally.weightTensors;
        compareBias(a, b, scales);
    }

    void compareBias(const model::Operator& a, const model::Operator& b, const std::vector<float>& weightScales) {
        if (a.inputs[2] < 0)
            return;
        const auto& integer = tensor(m_integers, b.inputs[2]);
        const float input = tensor(m_integers, b.inputs[0]).quantization->scale[0];
        const auto scales = quant::biasScales(input, weightScales);
        QCOMPARE(scales, integer.quantization->scale);
        const auto values = m_real.dataOf(tensor(m_floats, a.inputs[2])).as<float>();
        const auto stored = m_integer.dataOf(integer).as<std::int32_t>();
        QCOMPARE(quant::quantizeBias(values, scales), (std::vector<std::int32_t>{stored.begin(), stored.end()}));
        ++tally.biases;
    }

    const model::Model& m_real;
    const model::Model& m_integer;
    const model::Subgraph& m_floats;
    const model::Subgraph& m_integers;
};

} // namespace

void TestUpstreamParameters::reproduces_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<std::vector<std::string>>("passing"); // operators that pass parameters on, or have fixed ones
    QTest::addColumn<int>("activations");
    QTest::addColumn<int>("weightTensors");
    QTest::newRow("ad01") << "ad01" << std::vector<std::string>{} << 11 << 10;
    QTest::newRow("resnet8") << "resnet8" << std::vector<std::string>{"AVERAGE_POOL_2D", "RESHAPE", "SOFTMAX"} << 14
                             << 10;
}

void TestUpstreamParameters::reproduces() {
    QFETCH(QString, name);
    QFETCH(std::vector<std::string>, passing);
    QFETCH(int, activations);
    QFETCH(int, weightTensors);
    const auto folder = support::shared("models/mlperf_tiny");
    if (!std::filesystem::exists(folder))
        QSKIP("The published models are not there: see HALFSTEP_SHARED_DIR.");
    const auto real = format::read(folder / (name.toStdString() + "_float.tflite"));
    const auto integer = format::read(folder / (name.toStdString() + "_int8.tflite"));
    VERIFY_OK(real);
    VERIFY_OK(integer);
    Pair pair(*real->model, *integer->model);
    pair.compare(passing);
    QCOMPARE(pair.tally.activations, activations);
    QCOMPARE(pair.tally.weightTensors, weightTensors);
    QCOMPARE(pair.tally.biases, weightTensors);
    // Per axis the reciprocal of the scale is used, which may end in another last bit.
    QVERIFY2(pair.tally.weightsOff * 30'000 <= pair.tally.weights, qPrintable(QString::number(pair.tally.weightsOff)));
}

HALFSTEP_TEST(TestUpstreamParameters)
#include "test_upstream_parameters.moc"
