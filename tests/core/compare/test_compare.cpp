// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "compare/comparison.h"
#include "format/reader.h"
#include "support/data_support.h"
#include "support/test_main.h"

#include <cmath>
#include <mutex>
#include <set>

namespace {

std::string file(const std::string& name) {
    return HALFSTEP_TEST_DATA_DIR "/models/" + name;
}

struct Case {
    model::Loaded a;
    model::Loaded b;
    std::shared_ptr<const data::Dataset> dataset;
};

Case open(const std::string& name, const std::string& kind) {
    Case result{*format::read(file(name + ".float.tflite")), *format::read(file(name + "." + kind + ".tflite")), {}};
    result.dataset = *data::open(file(name + ".calib.npz"), data::inputsOf(*result.a.model), {});
    return result;
}

compare::Options quick() {
    compare::Options options;
    options.latency = false;
    return options;
}

/// Gives every sample the class that a model answers, so that this model is right always.
class Labelled : public data::Dataset {
public:
    Labelled(std::shared_ptr<const data::Dataset> inner, std::vector<int> labels)
        : m_inner(std::move(inner)), m_labels(std::move(labels)) {
        hasLabels = true;
    }
    std::size_t size() const override { return m_inner->size(); }
    base::Result<data::Sample> sample(std::size_t index) const override { return m_inner->sample(index); }
    std::size_t subgraph(std::size_t index) const override { return m_inner->subgraph(index); }
    std::optional<int> label(std::size_t index) const override { return m_labels[index]; }
    std::string name(std::size_t index) const override { return m_inner->name(index); }
    std::filesystem::path imageFile(std::size_t) const override { return {}; }

private:
    std::shared_ptr<const data::Dataset> m_inner;
    std::vector<int> m_labels;
};

} // namespace

class TestCompare : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void aModelEqualsItself();
    void quantizedIsCloseButNotEqual_data();
    void quantizedIsCloseButNotEqual();
    void countsLostInputs_data();
    void countsLostInputs();
    void doesNotDependOnWorkers();
    void accuracyCountsLabels();
    void regressionHasNoClasses();
    void measuresLatency();
    void runsBothModelsOnTheBackend();
    void refusesDifferentOutputs();
    void cancels();
};

namespace {

/// Samples with all values multiplied: prepared otherwise than for the calibration.
class Stretched : public data::Dataset {
public:
    Stretched(std::shared_ptr<const data::Dataset> samples, float factor)
        : m_samples(std::move(samples)), m_factor(factor) {}
    std::size_t size() const override { return m_samples->size(); }
    base::Result<data::Sample> sample(std::size_t index) const override {
        TRY_ASSIGN(auto sample, m_samples->sample(index));
        for (auto& input : sample.inputs) {
            auto values = support::floatsOf(input);
            for (auto& value : values)
                value *= m_factor;
            input.bytes = base::Bytes::copyOf(std::span<const float>(values));
        }
        return sample;
    }
    std::size_t subgraph(std::size_t index) const override { return m_samples->subgraph(index); }
    std::optional<int> label(std::size_t index) const override { return m_samples->label(index); }
    std::string name(std::size_t index) const override { return m_samples->name(index); }
    std::filesystem::path imageFile(std::size_t index) const override { return m_samples->imageFile(index); }

private:
    std::shared_ptr<const data::Dataset> m_samples;
    float m_factor;
};

} // namespace

void TestCompare::aModelEqualsItself() {
    const Case c = open("tiny_conv", "int8");
    base::Progress progress;
    const auto comparison = compare::compare(c.a, c.a, *c.dataset, quick(), progress);
    QVERIFY2(bool(comparison), comparison ? "" : comparison.error().detail.c_str());
    for (const auto& layer : comparison->layers) {
        QCOMPARE(layer.sums.noise, 0.0);
        QVERIFY(layer.sums.count > 0);
    }
    QCOMPARE(comparison->outputs[0].agreement.hits, c.dataset->size());
    QVERIFY(compare::verdict(*comparison).find("equal") != std::string::npos);
}

void TestCompare::quantizedIsCloseButNotEqual_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("kind");
    for (const char* name : {"tiny_conv", "residual_add", "two_input", "autoencoder", "shape_ops"})
        for (const char* kind : {"int8", "int8_floatio", "uint8io"})
            QTest::addRow("%s %s", name, kind) << QString::fromLatin1(name) << QString::fromLatin1(kind);
}

void TestCompare::quantizedIsCloseButNotEqual() {
    QFETCH(QString, name);
    QFETCH(QString, kind);
    const Case c = open(name.toStdString(), kind.toStdString());
    base::Progress progress;
    const auto comparison = compare::compare(c.a, c.b, *c.dataset, quick(), progress);
    QVERIFY2(bool(comparison), comparison ? "" : comparison.error().detail.c_str());
    QCOMPARE(comparison->answers.size(), c.dataset->size());
    QVERIFY(comparison->layers.size() > c.a.model->subgraphs[0].inputs.size());
    for (const auto& layer : comparison->layers) {
        // 8 bits over a calibrated range: far above 10 dB where the pairing is right, around 0 dB where it is wrong.
        QVERIFY2(layer.sums.sqnr() > 10, layer.name.c_str());
        QVERIFY(layer.sums.count > 0);
        QVERIFY(layer.clippedShare() < 0.05);
    }
    QVERIFY(comparison->outputs[0].sums.noise > 0);
}

void TestCompare::countsLostInputs_data() {
    QTest::addColumn<QString>("kind");
    QTest::newRow("integer input") << QStringLiteral("int8");
    QTest::newRow("float input behind which a QUANTIZE stands") << QStringLiteral("int8_floatio");
}

/// Whether layers are compared or not: data of another scale than the calibration's are told.
void TestCompare::countsLostInputs() {
    QFETCH(QString, kind);
    const Case c = open("tiny_conv", kind.toStdString());
    base::Progress progress;
    auto options = quick();
    options.layers = false;
    const auto right = compare::compare(c.a, c.b, *c.dataset, options, progress);
    QVERIFY(right);
    const auto values = c.dataset->size() * 8 * 8;
    QCOMPARE(right->inputs.size(), std::size_t(1));
    QVERIFY(right->inputs[0].values >= values);
    QCOMPARE(right->inputs[0].lost, std::uint64_t(0));
    const Stretched stretched(c.dataset, 255);
    const auto wrong = compare::compare(c.a, c.b, stretched, options, progress);
    QVERIFY(wrong);
    QCOMPARE(wrong->inputs[0].values, right->inputs[0].values);
    QVERIFY(compare::lostInputShare(*wrong) > 0.9);
    QVERIFY(compare::verdict(*wrong).find("were its calibration data prepared as these are?") != std::string::npos);
}

void TestCompare::doesNotDependOnWorkers() {
    const Case c = open("residual_add", "int8");
    base::Progress progress;
    auto options = quick();
    options.workers = 1;
    const auto one = compare::compare(c.a, c.b, *c.dataset, options, progress);
    options.workers = 3;
    const auto three = compare::compare(c.a, c.b, *c.dataset, options, progress);
    QVERIFY(one && three);
    for (std::size_t i = 0; i < one->layers.size(); ++i) {
        QCOMPARE(one->layers[i].sums.noise, three->layers[i].sums.noise);
        QCOMPARE(one->layers[i].sums.product, three->layers[i].sums.product);
    }
    for (std::size_t i = 0; i < one->answers.size(); ++i)
        QVERIFY(one->answers[i].outputsB == three->answers[i].outputsB);
}

void TestCompare::accuracyCountsLabels() {
    const Case c = open("tiny_conv", "int8");
    base::Progress progress;
    const auto plain = compare::compare(c.a, c.b, *c.dataset, quick(), progress);
    QVERIFY(bool(plain));
    std::vector<int> labels;
    for (const auto& answer : plain->answers)
        labels.push_back(metrics::topOne(answer.outputsA[0]));
    labels[0] += 1; // one that A gets wrong
    const Labelled labelled(c.dataset, labels);
    const auto comparison = compare::compare(c.a, c.b, labelled, quick(), progress);
    QVERIFY(bool(comparison));
    const auto& output = comparison->outputs[0];
    QVERIFY(output.accuracyA && output.accuracyB);
    QCOMPARE(output.accuracyA->hits, c.dataset->size() - 1);
    QCOMPARE(output.accuracyA->total, c.dataset->size());
    QCOMPARE(output.accuracyB->hits + output.onlyA, output.accuracyA->hits + output.onlyB);
}

void TestCompare::regressionHasNoClasses() {
    const Case c = open("autoencoder", "int8");
    base::Progress progress;
    const auto comparison = compare::compare(c.a, c.b, *c.dataset, quick(), progress);
    QVERIFY(bool(comparison));
    QVERIFY(!comparison->outputs[0].isClassification);
    QVERIFY(std::isfinite(comparison->outputs[0].sums.sqnr()));
}

void TestCompare::measuresLatency() {
    const Case c = open("tiny_conv", "int8");
    base::Progress progress;
    const auto comparison = compare::compare(c.a, c.b, *c.dataset, {}, progress);
    QVERIFY(bool(comparison));
    QVERIFY(comparison->latencyA && comparison->latencyA->median > 0 && comparison->latencyA->runs >= 5);
    QVERIFY(comparison->latencyB && comparison->latencyB->median > 0);
    QCOMPARE(comparison->sizeA, c.a.fileSize);
}

void TestCompare::runsBothModelsOnTheBackend() {
    const Case c = open("tiny_conv", "int8");
    compare::Options options;
    std::mutex mutex;
    std::set<const model::Model*> ran;
    options.backend.numerics = "another runtime";
    options.backend.create = [&](auto model, std::size_t subgraph, const run::Options& run, auto packed) {
        const std::scoped_lock lock(mutex);
        ran.insert(model.get());
        return run::Interpreter::create(std::move(model), subgraph, run, std::move(packed));
    };
    base::Progress progress;
    const auto comparison = compare::compare(c.a, c.b, *c.dataset, options, progress);
    QVERIFY(comparison);
    QCOMPARE(ran, (std::set<const model::Model*>{c.a.model.get(), c.b.model.get()}));
    QCOMPARE(comparison->numerics, std::string("another runtime"));
}

void TestCompare::refusesDifferentOutputs() {
    const Case c = open("tiny_conv", "int8");
    const Case other = open("autoencoder", "int8");
    base::Progress progress;
    const auto comparison = compare::compare(c.a, other.b, *c.dataset, quick(), progress);
    QVERIFY(!comparison);
    QCOMPARE(comparison.error().code, base::Code::NothingToCompare);
}

void TestCompare::cancels() {
    const Case c = open("tiny_conv", "int8");
    base::Progress progress;
    progress.cancel();
    const auto comparison = compare::compare(c.a, c.b, *c.dataset, {}, progress);
    QVERIFY(!comparison);
    QCOMPARE(comparison.error().code, base::Code::Cancelled);
}

HALFSTEP_TEST(TestCompare)
#include "test_compare.moc"
