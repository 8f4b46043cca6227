// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/reader.h"
#include "reference_case.h"
#include "run/samples.h"
#include "support/test_main.h"

#include "base/error_text.h"
#include "base/text.h"

#include <algorithm>

/// The models of tests/data/models against the reference kernels' answers in tests/data/golden.
class TestGoldenModels : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void models_data();
    void models();
    void manyThreads_data();
    void manyThreads();
};

namespace {

using reference::Tolerance;

const std::vector<std::string> kinds = {"float", "int8", "int8_floatio", "uint8io", "dynamic", "float16"};
const std::vector<std::string> nets = {"tiny_conv", "residual_add", "shape_ops", "two_input", "two_signatures",
    "dynamic_batch", "autoencoder", "wide_channels"};

/// What is run of a file: a subgraph and the start of its keys.
struct Part {
    std::size_t subgraph = 0;
    std::string prefix;
    std::vector<std::size_t> inputs;  ///< in<k>: position in the subgraph's list
    std::vector<std::size_t> outputs; ///< out<k>
};

std::vector<Part> partsOf(const model::Model& model) {
    std::vector<Part> parts;
    if (model.signatures.size() > 1) {
        for (const auto& signature : model.signatures) {
            const auto& graph = model.subgraphs[signature.subgraph];
            parts.push_back(
                {signature.subgraph, signature.key + "/", reference::positionsOf(graph.inputs, signature.inputs),
                    reference::positionsOf(graph.outputs, signature.outputs)});
        }
        return parts;
    }
    Part part;
    for (std::size_t k = 0; k < model.subgraphs[0].inputs.size(); ++k)
        part.inputs.push_back(k);
    for (std::size_t k = 0; k < model.subgraphs[0].outputs.size(); ++k)
        part.outputs.push_back(k);
    parts.push_back(part);
    return parts;
}

std::filesystem::path folder() {
    return HALFSTEP_TEST_DATA_DIR;
}

Tolerance toleranceOf(const std::string& kind) {
    return kind.starts_with("float") || kind == "dynamic" ? Tolerance{0, 0, 1e-4} : Tolerance{0, 1e-6, 0};
}

std::vector<data::Array> inputsOf(const Part& part, const data::Arrays& arrays, std::size_t run) {
    std::vector<data::Array> inputs(part.inputs.size());
    for (std::size_t k = 0; k < part.inputs.size(); ++k)
        inputs[part.inputs[k]] = reference::row(arrays.at(part.prefix + "in" + std::to_string(k)), run);
    return inputs;
}

std::string comparePart(
    const model::Loaded& loaded, const Part& part, const data::Arrays& arrays, const Tolerance& tolerance) {
    const auto interpreter = run::Interpreter::create(loaded.model, part.subgraph, {});
    if (!interpreter)
        return base::errorText(interpreter.error());
    const auto runs = static_cast<std::size_t>(arrays.at(part.prefix + "in0").shape[0]);
    for (std::size_t run = 0; run < runs; ++run) {
        const auto answer = reference::runOnce(**interpreter, inputsOf(part, arrays, run));
        if (!answer.error.empty())
            return answer.error;
        for (std::size_t k = 0; k < part.outputs.size(); ++k) {
            const auto wanted = reference::row(arrays.at(part.prefix + "out" + std::to_string(k)), run);
            const auto why = reference::difference(answer.outputs[part.outputs[k]], wanted, tolerance);
            if (!why.empty())
                return base::format("run %zu, output %zu: ", run, k) + why;
        }
        for (const auto& [key, wanted] : arrays) {
            if (run > 0 || !key.starts_with(part.prefix + "t"))
                continue;
            const auto tensor = answer.tensors.find({part.subgraph, std::stoi(key.substr(part.prefix.size() + 1))});
            const auto why = tensor == answer.tensors.end() ? "was not tapped"
                                                            : reference::difference(tensor->second, wanted, tolerance);
            if (!why.empty())
                return key + ": " + why;
        }
    }
    return {};
}

} // namespace

void TestGoldenModels::models_data() {
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("golden");
    for (const auto& net : nets)
        for (const auto& kind : kinds)
            for (const std::string batch : {"", ".batch4"}) {
                if (!batch.empty() && net != "dynamic_batch")
                    continue;
                const auto name = QString::fromStdString(net + "." + kind);
                QTest::addRow("%s%s", qPrintable(name), batch.c_str()) << name << name + QString::fromStdString(batch);
            }
}

void TestGoldenModels::models() {
    QFETCH(const QString, model);
    QFETCH(const QString, golden);
    const auto loaded = format::read(folder() / "models" / (model.toStdString() + ".tflite"));
    QVERIFY2(loaded, loaded ? "" : base::errorText(loaded.error()).c_str());
    const auto arrays = data::readNpz(folder() / "golden" / (golden.toStdString() + ".io.npz"));
    QVERIFY2(arrays, arrays ? "" : base::errorText(arrays.error()).c_str());
    const auto kind = model.section(QLatin1Char('.'), 1).toStdString();
    for (const auto& part : partsOf(*loaded->model)) {
        const auto why = comparePart(*loaded, part, *arrays, toleranceOf(kind));
        QVERIFY2(why.empty(), (part.prefix + why).c_str());
    }
}

void TestGoldenModels::manyThreads_data() {
    QTest::addColumn<QString>("model");
    for (const char* name : {"tiny_conv.int8", "tiny_conv.float", "residual_add.int8"})
        QTest::addRow("%s", name) << QString::fromLatin1(name);
}

/// Threads inside one interpreter and samples side by side change no byte.
void TestGoldenModels::manyThreads() {
    QFETCH(const QString, model);
    const auto loaded = format::read(folder() / "models" / (model.toStdString() + ".tflite"));
    QVERIFY(loaded);
    const auto arrays = data::readNpz(folder() / "golden" / (model.toStdString() + ".io.npz"));
    QVERIFY(arrays);
    const auto& input = arrays->at("in0");
    constexpr std::size_t count = 6;
    const auto outputsWith = [&](int workers, int threads) {
        std::vector<std::vector<std::byte>> outputs(count);
        run::SampleLoop loop;
        loop.model = loaded->model;
        loop.workers = workers;
        loop.options.threads = threads;
        run::SampleSteps steps;
        steps.feed = [&](std::size_t sample, run::Interpreter& interpreter) {
            const auto values = reference::row(input, sample % static_cast<std::size_t>(input.shape[0]));
            const run::InputValue value{values.shape, values.bytes.span()};
            return run::feedInputs(interpreter, {&value, 1});
        };
        steps.collect = [&](std::size_t sample, run::Interpreter& interpreter) {
            outputs[sample].assign(interpreter.output(0).begin(), interpreter.output(0).end());
            return base::Status();
        };
        base::Progress progress;
        return run::forEachSample(loop, count, steps, progress) ? outputs : decltype(outputs)();
    };
    const auto alone = outputsWith(1, 1);
    QCOMPARE(alone.size(), count);
    QVERIFY(!alone.front().empty());
    QCOMPARE(outputsWith(4, 1), alone);
    QCOMPARE(outputsWith(1, 3), alone);
    QCOMPARE(outputsWith(3, 2), alone);
}

HALFSTEP_TEST(TestGoldenModels)
#include "test_golden_models.moc"
