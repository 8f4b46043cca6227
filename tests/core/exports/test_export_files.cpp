// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "data/arrays/npy.h"
#include "data/feed.h"
#include "exports/export_files.h"
#include "format/reader.h"
#include "run/interpreter.h"
#include "support/data_support.h"

class TestExportFiles : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void goldenSample_data();
    void goldenSample();
    void sampleThatIsNotThere();
};

namespace {

/// A model of the fixtures with its samples.
struct Setup {
    explicit Setup(const std::string& name) : loaded(*format::read(support::testData("models/" + name + ".tflite"))) {
        const auto net = name.substr(0, name.find('.'));
        wish.samples = *data::open(
            support::testData("models/" + net + ".calib.npz").string(), data::inputsOfAllSignatures(*loaded.model), {});
        wish.golden = true;
        wish.name = "net";
    }
    base::Result<std::vector<exports::NamedFile>> files() {
        base::Progress progress;
        return exports::filesFor(loaded, {}, wish, progress);
    }

    model::Loaded loaded;
    exports::Wish wish;
};

std::string contentOf(const std::vector<exports::NamedFile>& files, const std::string& name) {
    for (const auto& file : files)
        if (file.name == name)
            return file.content;
    return {};
}

std::string npy(const ops::TensorInfo& tensor, std::span<const std::byte> bytes) {
    const auto content = data::toNpy({tensor.type, tensor.shape, base::Bytes::own({bytes.begin(), bytes.end()})});
    return {reinterpret_cast<const char*>(content.data()), content.size()};
}

} // namespace

void TestExportFiles::goldenSample_data() {
    QTest::addColumn<QString>("model");
    QTest::addColumn<bool>("isLast");
    QTest::newRow("float") << QStringLiteral("tiny_conv.float") << false;
    QTest::newRow("quantized input") << QStringLiteral("tiny_conv.int8") << true;
    QTest::newRow("two inputs") << QStringLiteral("two_input.int8") << true;
    QTest::newRow("second signature") << QStringLiteral("two_signatures.float") << true;
}

/// The files hold what the model's input takes of the sample, and what the model makes of it.
void TestExportFiles::goldenSample() {
    QFETCH(QString, model);
    QFETCH(bool, isLast);
    Setup setup(model.toStdString());
    const auto& samples = *setup.wish.samples;
    setup.wish.sample = isLast ? samples.size() - 1 : 2;
    const auto files = setup.files();
    VERIFY_OK(files);
    const auto sample = *samples.sample(setup.wish.sample);
    if (model.startsWith(QLatin1String("two_signatures")))
        QCOMPARE(sample.subgraph, std::size_t(1));
    const auto created = run::Interpreter::create(setup.loaded.model, sample.subgraph, {});
    VERIFY_OK(created);
    const auto& interpreter = *created;
    VERIFY_OK(data::feed(sample, *interpreter));
    const auto& graph = interpreter->subgraph();
    for (std::size_t k = 0; k < graph.inputs.size(); ++k)
        QVERIFY(contentOf(*files, "net_input" + std::to_string(k) + ".npy") ==
                npy(interpreter->tensor(std::size_t(graph.inputs[k])), interpreter->input(k)));
    VERIFY_OK(interpreter->invoke({}));
    for (std::size_t k = 0; k < graph.outputs.size(); ++k)
        QVERIFY(contentOf(*files, "net_output" + std::to_string(k) + ".npy") ==
                npy(interpreter->tensor(std::size_t(graph.outputs[k])), interpreter->output(k)));
    VERIFY_CONTAINS(contentOf(*files, "net_golden.h"), "Inputs: sample " + std::to_string(setup.wish.sample) + " (");
    QVERIFY(!contentOf(*files, "net_golden.c").empty());
}

void TestExportFiles::sampleThatIsNotThere() {
    Setup setup("tiny_conv.float");
    setup.wish.sample = setup.wish.samples->size();
    const auto files = setup.files();
    QCOMPARE(support::codeOf(files), std::string("Usage"));
    VERIFY_CONTAINS(support::textOf(files), "12 samples");
}

HALFSTEP_TEST(TestExportFiles)
#include "test_export_files.moc"
