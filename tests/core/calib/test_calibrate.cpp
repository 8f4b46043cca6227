// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "calib/calibration.h"
#include "data/arrays/npz.h"
#include "data/feed.h"
#include "format/reader.h"
#include "format/writer.h"
#include "support/graph_builder.h"
#include "support/test_main.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace {

std::string modelFile(const char* name) {
    return std::string(HALFSTEP_TEST_DATA_DIR "/models/") + name;
}

struct Fixture {
    model::Loaded loaded;
    std::shared_ptr<const data::Dataset> dataset;
};

Fixture open(const std::string& name) {
    auto loaded = format::read(modelFile((name + ".float.tflite").c_str()));
    const auto inputs = data::inputsOfAllSignatures(*loaded->model);
    auto dataset = data::open(modelFile((name + ".calib.npz").c_str()), inputs, {});
    return {*std::move(loaded), *std::move(dataset)};
}

/// Passes samples on with some numbers replaced.
class Spoilt : public data::Dataset {
public:
    Spoilt(std::shared_ptr<const data::Dataset> inner, float value) : m_inner(std::move(inner)), m_value(value) {}
    std::size_t size() const override { return m_inner->size(); }
    base::Result<data::Sample> sample(std::size_t index) const override {
        TRY_ASSIGN(data::Sample sample, m_inner->sample(index));
        const auto values = sample.inputs[0].bytes.as<float>();
        std::vector<float> spoilt(values.begin(), values.end());
        spoilt[0] = m_value;
        sample.inputs[0].bytes = base::Bytes::copyOf(std::span<const float>(spoilt));
        return sample;
    }
    std::size_t subgraph(std::size_t index) const override { return m_inner->subgraph(index); }
    std::optional<int> label(std::size_t) const override { return {}; }
    std::string name(std::size_t index) const override { return m_inner->name(index); }
    std::filesystem::path imageFile(std::size_t) const override { return {}; }

private:
    std::shared_ptr<const data::Dataset> m_inner;
    float m_value;
};

/// Samples of one input with two numbers.
class Pairs : public data::Dataset {
public:
    explicit Pairs(std::vector<std::vector<float>> pairs) : m_pairs(std::move(pairs)) {}
    std::size_t size() const override { return m_pairs.size(); }
    base::Result<data::Sample> sample(std::size_t index) const override {
        data::Sample sample;
        sample.inputs.push_back(
            {model::TensorType::Float32, {2}, base::Bytes::copyOf(std::span<const float>(m_pairs[index]))});
        return sample;
    }
    std::size_t subgraph(std::size_t) const override { return 0; }
    std::optional<int> label(std::size_t) const override { return {}; }
    std::string name(std::size_t) const override { return {}; }
    std::filesystem::path imageFile(std::size_t) const override { return {}; }

private:
    std::vector<std::vector<float>> m_pairs;
};

/// Doubles x in each of three turns of a loop.
GraphBuilder doublingLoop() {
    GraphBuilder condition;
    const auto i = condition.input({}, model::TensorType::Int32);
    condition.input({2});
    const auto three = condition.constant<std::int32_t>({}, model::TensorType::Int32, {3});
    const auto answer = condition.tensor({}, model::TensorType::Bool);
    condition.op(model::BuiltinOperator::LESS, {i, three}, {answer});
    condition.outputs({answer});
    GraphBuilder body;
    const auto count = body.input({}, model::TensorType::Int32);
    const auto x = body.input({2});
    const auto one = body.constant<std::int32_t>({}, model::TensorType::Int32, {1});
    const auto next = body.tensor({}, model::TensorType::Int32);
    const auto y = body.tensor({2});
    body.op(model::BuiltinOperator::ADD, {count, one}, {next});
    body.op(model::BuiltinOperator::ADD, {x, x}, {y});
    body.outputs({next, y});
    GraphBuilder graph;
    const auto start = graph.constant<std::int32_t>({}, model::TensorType::Int32, {0});
    const auto in = graph.input({2});
    const auto end = graph.tensor({}, model::TensorType::Int32);
    const auto out = graph.tensor({2});
    graph.outputs({out});
    const auto first = graph.add(condition);
    const auto second = graph.add(body);
    graph.call(model::BuiltinOperator::WHILE, {start, in}, {end, out},
        {{"cond_subgraph_index", first}, {"body_subgraph_index", second}});
    return graph;
}

class CancelAt : public base::Progress {
public:
    void update(std::size_t done, std::size_t, std::string_view) override {
        if (done >= 2)
            cancel();
    }
};

} // namespace

class TestCalibrate : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void inputRangeIsTheDataRange();
    void doesNotDependOnWorkers();
    void softmaxLiesBetweenZeroAndOne();
    void everySignatureIsCalibrated();
    void bodiesAreRecordedInEveryTurn();
    void countsNanAndInfinity_data();
    void countsNanAndInfinity();
    void cancels();
    void knowsItsModel();
    void fitsItsModelWithoutAFingerprint();
    void namesTheSampleThatFails();
    void findsOdditiesOfSamples();
    void keepsStatesInOrder();
    void valuesInsideOfOperatorsAreRecorded();
    void codesAreRecordedAsRealValues_data();
    void codesAreRecordedAsRealValues();
};

void TestCalibrate::inputRangeIsTheDataRange() {
    const Fixture fixture = open("tiny_conv");
    base::Progress progress;
    const auto calibration = calib::calibrate(fixture.loaded.model, *fixture.dataset, {}, progress);
    QVERIFY2(bool(calibration), calibration ? "" : calibration.error().detail.c_str());
    float low = std::numeric_limits<float>::infinity();
    float high = -low;
    std::uint64_t count = 0;
    for (std::size_t i = 0; i < fixture.dataset->size(); ++i) {
        const auto sample = fixture.dataset->sample(i);
        const auto values = sample->inputs[0].bytes.as<float>();
        const auto [least, most] = std::minmax_element(values.begin(), values.end());
        low = std::min(low, *least);
        high = std::max(high, *most);
        count += values.size();
        const auto input = static_cast<std::size_t>(fixture.loaded.model->subgraphs[0].inputs[0]);
        QCOMPARE(calibration->tensors[0][input].sampleMin[i], *least);
        QCOMPARE(calibration->tensors[0][input].sampleMax[i], *most);
    }
    const auto& statistics =
        calibration->tensors[0][static_cast<std::size_t>(fixture.loaded.model->subgraphs[0].inputs[0])];
    QCOMPARE(statistics.min, low);
    QCOMPARE(statistics.max, high);
    QCOMPARE(statistics.count, count);
    QCOMPARE(statistics.histogram.total(), count);
    QCOMPARE(calibration->samples, fixture.dataset->size());
    QVERIFY(calibration->diagnostics.empty());
}

void TestCalibrate::doesNotDependOnWorkers() {
    const Fixture fixture = open("residual_add");
    base::Progress progress;
    calib::Options one;
    one.workers = 1;
    calib::Options four;
    four.workers = 4;
    const auto a = calib::calibrate(fixture.loaded.model, *fixture.dataset, one, progress);
    const auto b = calib::calibrate(fixture.loaded.model, *fixture.dataset, four, progress);
    QVERIFY(a && b);
    QVERIFY(*a == *b);
}

void TestCalibrate::softmaxLiesBetweenZeroAndOne() {
    const Fixture fixture = open("tiny_conv");
    base::Progress progress;
    const auto calibration = calib::calibrate(fixture.loaded.model, *fixture.dataset, {}, progress);
    QVERIFY(bool(calibration));
    const auto& graph = fixture.loaded.model->subgraphs[0];
    const auto& statistics = calibration->tensors[0][static_cast<std::size_t>(graph.outputs[0])];
    QVERIFY(statistics.min >= 0 && statistics.max <= 1 && statistics.max > 0.1F);
    // Constants are no activations.
    for (std::size_t i = 0; i < graph.tensors.size(); ++i)
        if (fixture.loaded.model->isConstant(graph.tensors[i]))
            QCOMPARE(calibration->tensors[0][i].count, 0U);
}

void TestCalibrate::everySignatureIsCalibrated() {
    const Fixture fixture = open("two_signatures");
    QVERIFY(fixture.loaded.model->subgraphs.size() >= 2);
    base::Progress progress;
    const auto calibration = calib::calibrate(fixture.loaded.model, *fixture.dataset, {}, progress);
    QVERIFY2(bool(calibration), calibration ? "" : calibration.error().detail.c_str());
    for (std::size_t i = 0; i < 2; ++i) {
        const auto& graph = fixture.loaded.model->subgraphs[i];
        QVERIFY(calib::hasRange(calibration->tensors[i][static_cast<std::size_t>(graph.outputs[0])]));
    }
}

void TestCalibrate::bodiesAreRecordedInEveryTurn() {
    const Pairs samples({{1, -2}, {3, 0.5F}});
    for (const int workers : {1, 2}) {
        calib::Options options;
        options.workers = workers;
        base::Progress progress;
        const auto calibration = calib::calibrate(doublingLoop().build(), samples, options, progress);
        QVERIFY2(bool(calibration), calibration ? "" : calibration.error().detail.c_str());
        const auto& x = calibration->tensors[2][1];
        const auto& y = calibration->tensors[2][4];
        QCOMPARE(x.count, std::uint64_t{2 * 3 * 2});
        QCOMPARE(x.min, -8.0F);
        QCOMPARE(x.max, 12.0F);
        QCOMPARE(y.min, -16.0F);
        QCOMPARE(y.max, 24.0F);
        QCOMPARE(y.sampleMin, (std::vector<float>{-16, 1}));
        QCOMPARE(y.sampleMax, (std::vector<float>{8, 24}));
        QCOMPARE(y.histogram.total(), std::uint64_t{12});
        QCOMPARE(calibration->tensors[0][3].max, 24.0F);
        QVERIFY(calibration->diagnostics.empty());
    }
}

void TestCalibrate::countsNanAndInfinity_data() {
    QTest::addColumn<float>("value");
    QTest::newRow("NaN") << std::nanf("");
    QTest::newRow("infinity") << std::numeric_limits<float>::infinity();
}

void TestCalibrate::countsNanAndInfinity() {
    QFETCH(float, value);
    const Fixture fixture = open("tiny_conv");
    const Spoilt spoilt(fixture.dataset, value);
    base::Progress progress;
    const auto calibration = calib::calibrate(fixture.loaded.model, spoilt, {}, progress);
    QVERIFY(bool(calibration));
    const auto input = static_cast<std::size_t>(fixture.loaded.model->subgraphs[0].inputs[0]);
    const auto& statistics = calibration->tensors[0][input];
    QCOMPARE(statistics.nanCount + statistics.infiniteCount, spoilt.size());
    QVERIFY(std::isfinite(statistics.min) && std::isfinite(statistics.max));
    QVERIFY(std::isfinite(statistics.histogram.low()));
}

void TestCalibrate::cancels() {
    const Fixture fixture = open("tiny_conv");
    CancelAt progress;
    const auto calibration = calib::calibrate(fixture.loaded.model, *fixture.dataset, {}, progress);
    QVERIFY(!calibration);
    QCOMPARE(calibration.error().code, base::Code::Cancelled);
}

void TestCalibrate::knowsItsModel() {
    const Fixture fixture = open("tiny_conv");
    const Fixture other = open("residual_add");
    base::Progress progress;
    const auto calibration = calib::calibrate(fixture.loaded.model, *fixture.dataset, {}, progress);
    QVERIFY(bool(calibration));
    QVERIFY(bool(calib::checkFits(*calibration, *fixture.loaded.model)));
    const auto status = calib::checkFits(*calibration, *other.loaded.model);
    QVERIFY(!status);
    QCOMPARE(status.error().code, base::Code::BadCalibration);
    model::Model renamed = *fixture.loaded.model;
    renamed.subgraphs[0].tensors[0].name += "x";
    QVERIFY(!calib::checkFits(*calibration, renamed));
}

void TestCalibrate::fitsItsModelWithoutAFingerprint() {
    const Fixture fixture = open("tiny_conv");
    base::Progress progress;
    calib::Options options;
    options.identifiesModel = false;
    auto calibration = calib::calibrate(fixture.loaded.model, *fixture.dataset, options, progress);
    const auto whole = calib::calibrate(fixture.loaded.model, *fixture.dataset, {}, progress);
    QVERIFY(calibration && whole);
    QCOMPARE(calibration->modelFingerprint, std::uint64_t{0});
    QVERIFY(calib::checkFits(*calibration, *fixture.loaded.model));
    QVERIFY(!calib::checkFits(*calibration, model::Model(*fixture.loaded.model)));
    calibration->modelFingerprint = whole->modelFingerprint;
    QVERIFY(*calibration == *whole);
}

void TestCalibrate::namesTheSampleThatFails() {
    /// The third sample has another shape.
    class Misshapen : public Spoilt {
    public:
        using Spoilt::Spoilt;
        base::Result<data::Sample> sample(std::size_t index) const override {
            TRY_ASSIGN(data::Sample sample, Spoilt::sample(index));
            if (index == 2)
                sample.inputs[0].shape = {1, 7};
            return sample;
        }
    };
    const Fixture fixture = open("tiny_conv");
    const Misshapen dataset(fixture.dataset, 1.0F);
    base::Progress progress;
    const auto calibration = calib::calibrate(fixture.loaded.model, dataset, {}, progress);
    QVERIFY(!calibration);
    QCOMPARE(calibration.error().code, base::Code::ShapeMismatch);
    QCOMPARE(calibration.error().subject, fixture.dataset->name(2) + " (sample 3)");
    QVERIFY(calibration.error().cause != nullptr);
}

void TestCalibrate::findsOdditiesOfSamples() {
    const Fixture fixture = open("tiny_conv");
    const Spoilt spoilt(fixture.dataset, std::nanf(""));
    base::Progress progress;
    const auto calibration = calib::calibrate(fixture.loaded.model, spoilt, {}, progress);
    QVERIFY(bool(calibration));
    const std::string subject = fixture.dataset->name(0) + " (sample 1) and 11 more"; // all twelve have a NaN
    const auto named = std::count_if(calibration->diagnostics.begin(), calibration->diagnostics.end(),
        [&](const base::Diagnostic& finding) { return finding.subject == subject; });
    QCOMPARE(named, 1);
}

void TestCalibrate::keepsStatesInOrder() {
    const Fixture fixture = open("tiny_conv");
    QVERIFY(!calib::hasStates(*fixture.loaded.model));
    auto model = std::make_shared<model::Model>(*fixture.loaded.model);
    model::Tensor state;
    state.name = "state";
    state.shape = {1, 4};
    state.isVariable = true;
    model->subgraphs[0].tensors.push_back(state);
    QVERIFY(calib::hasStates(*model));
    base::Progress progress;
    calib::Options shard{.shard = {.index = 0, .count = 2}};
    const auto refused = calib::calibrate(model, *fixture.dataset, shard, progress);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, base::Code::Usage);
    shard.states = calib::States::ResetBeforeEachSample;
    QVERIFY(bool(calib::calibrate(model, *fixture.dataset, shard, progress)));
    QVERIFY(bool(calib::calibrate(model, *fixture.dataset, {}, progress)));
}

/// An LSTM with a projection tells what that reads; it lies between -1 and 1, whatever the projection makes of it.
void TestCalibrate::valuesInsideOfOperatorsAreRecorded() {
    GraphBuilder graph;
    std::vector<std::int32_t> inputs(24, -1);
    const auto constant = [&](model::Shape shape, float value) {
        const auto size = model::elementCount(shape).value_or(0);
        return graph.constant<float>(std::move(shape), model::TensorType::Float32, std::vector<float>(size, value));
    };
    inputs[0] = graph.input({2});
    const auto row = graph.tensor({1, 2});
    graph.op(model::BuiltinOperator::RESHAPE,
        {inputs[0], graph.constant<std::int32_t>({2}, model::TensorType::Int32, {1, 2})}, {row},
        format::defaultOptions("ReshapeOptions"));
    inputs[0] = row;
    for (std::size_t gate = 0; gate < 4; ++gate) {
        inputs[1 + gate] = constant({3, 2}, 1);
        inputs[5 + gate] = constant({3, 2}, 0.5F);
        inputs[12 + gate] = constant({3}, 0.1F);
    }
    inputs[16] = constant({2, 3}, 10);
    for (const std::size_t state : {18U, 19U}) {
        inputs[state] = graph.tensor({1, state == 18 ? 2 : 3});
        graph.graph().tensors[static_cast<std::size_t>(inputs[state])].isVariable = true;
    }
    const auto y = graph.tensor({1, 2});
    graph.op(model::BuiltinOperator::LSTM, inputs, {y}, format::defaultOptions("LSTMOptions"));
    graph.graph().operators.back().options.set("fused_activation_function", std::int64_t{4}, "TANH");
    graph.outputs({y});
    const auto model = std::make_shared<const model::Model>(graph.model());
    base::Progress progress;
    const auto calibration = calib::calibrate(model, Pairs({{1, 2}, {-1, 3}, {0.5F, -4}}), {}, progress);
    QVERIFY(bool(calibration));
    QVERIFY(bool(calib::checkFits(*calibration, *model)));
    const auto& tensors = calibration->tensors[0];
    const auto known = model->subgraphs[0].tensors.size();
    QCOMPARE(tensors.size(), known + 5);
    const auto& hidden = tensors[known + 4];
    QCOMPARE(hidden.count, std::uint64_t(3 * 3));
    QCOMPARE(hidden.sampleMin.size(), std::size_t(3));
    QVERIFY(hidden.max > 0.1F && hidden.max < 1 && tensors[static_cast<std::size_t>(y)].max > 1);
    QCOMPARE(tensors[known].count, std::uint64_t(0)); // it normalizes nothing
}

HALFSTEP_TEST(TestCalibrate)
void TestCalibrate::codesAreRecordedAsRealValues_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("int8") << "residual_add.int8.tflite";
    QTest::newRow("uint8 inputs") << "residual_add.uint8io.tflite";
    QTest::newRow("int16") << "residual_add.int16x8.tflite";
}

void TestCalibrate::codesAreRecordedAsRealValues() {
    QFETCH(const QString, name);
    const auto loaded = format::read(modelFile(name.toUtf8().constData()));
    QVERIFY(loaded);
    const auto& model = loaded->model;
    const auto dataset = data::open(modelFile("residual_add.calib.npz"), data::inputsOfAllSignatures(*model), {});
    QVERIFY(dataset);
    base::Progress progress;
    calib::Options options;
    QVERIFY(calib::calibrate(model, **dataset, options, progress)); // float values alone
    options.quantizedToo = true;
    const auto seen = calib::calibrate(model, **dataset, options, progress);
    QVERIFY(seen);

    // The same runs by hand: lowest and highest code of each tensor.
    const auto interpreter = run::Interpreter::create(model, 0, {});
    QVERIFY(interpreter);
    std::map<int, std::pair<int, int>> codes;
    const auto note = [&codes](int tensor, int code) {
        const auto [entry, isNew] = codes.try_emplace(tensor, code, code);
        entry->second = {std::min(entry->second.first, code), std::max(entry->second.second, code)};
    };
    const run::Tap tap = [&note](const run::TapPoint& at, const ops::TensorInfo& info,
                             std::span<const std::byte> bytes) -> base::Status {
        for (std::size_t i = 0; i < info.elements(); ++i) {
            if (info.type == model::TensorType::Int8)
                note(at.tensor, reinterpret_cast<const std::int8_t*>(bytes.data())[i]);
            else if (info.type == model::TensorType::UInt8)
                note(at.tensor, reinterpret_cast<const std::uint8_t*>(bytes.data())[i]);
            else if (info.type == model::TensorType::Int16)
                note(at.tensor, reinterpret_cast<const std::int16_t*>(bytes.data())[i]);
        }
        return {};
    };
    for (std::size_t i = 0; i < (*dataset)->size(); ++i) {
        QVERIFY(data::feed(*(*dataset)->sample(i), **interpreter));
        QVERIFY((*interpreter)->invoke(tap));
    }
    QVERIFY(codes.size() > 4);
    for (const auto& [tensor, range] : codes) {
        const auto& statistics = seen->tensors[0][std::size_t(tensor)];
        const auto& parameters = *model->subgraphs[0].tensors[std::size_t(tensor)].quantization;
        const auto real = [&parameters](int code) {
            return parameters.scale.front() * float(code - int(parameters.zeroPointOf()));
        };
        QCOMPARE(statistics.min, real(range.first));
        QCOMPARE(statistics.max, real(range.second));
        QCOMPARE(statistics.histogram.total(), statistics.count);
        QCOMPARE(statistics.sampleMin.size(), (*dataset)->size());
    }
}

#include "test_calibrate.moc"
