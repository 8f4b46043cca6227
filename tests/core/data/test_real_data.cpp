// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "data/arrays/npz.h"
#include "data/dataset.h"

#include "format/reader.h"

#include "support/data_support.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QStringList>
#include <algorithm>

/// Models of files with the data that belong to them.
class TestRealData : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void fixtures_data();
    void fixtures();
    void conformanceSets();
    void dummyDataForEveryModel();
};

namespace {

/// Opens the samples for the model and reads every one; the number of samples.
base::Result<std::size_t> readAll(
    const model::Model& model, const std::string& source, const data::OpenOptions& options) {
    const auto inputs = data::inputsOfAllSignatures(model);
    TRY_ASSIGN(const auto dataset, data::open(source, inputs, options));
    for (std::size_t i = 0; i < dataset->size(); ++i) {
        TRY_ASSIGN(const auto sample, dataset->sample(i));
        for (std::size_t k = 0; k < sample.inputs.size(); ++k) {
            const auto& subgraph = model.subgraphs[sample.subgraph];
            const auto& tensor = subgraph.tensors[static_cast<std::size_t>(subgraph.inputs[k])];
            const auto* quantization = tensor.quantization ? &*tensor.quantization : nullptr;
            TRY(data::encode(sample.inputs[k], tensor.type, quantization));
        }
    }
    return dataset->size();
}

QStringList filesUnder(const std::filesystem::path& folder, const QString& pattern) {
    QStringList files;
    QDirIterator entries(QString::fromStdString(folder.string()), {pattern}, QDir::Files, QDirIterator::Subdirectories);
    while (entries.hasNext())
        files << entries.next();
    files.sort();
    return files;
}

} // namespace

void TestRealData::fixtures_data() {
    QTest::addColumn<QString>("net");
    for (const auto& file : filesUnder(support::testData("models"), QStringLiteral("*.calib.npz")))
        QTest::newRow(qPrintable(QDir(file).dirName())) << file.chopped(int(qstrlen(".calib.npz")));
}

void TestRealData::fixtures() {
    QFETCH(QString, net);
    for (const std::string kind : {"float", "int8"}) {
        const auto loaded = format::read(net.toStdString() + "." + kind + ".tflite");
        VERIFY_OK(loaded);
        const auto count = readAll(*loaded->model, net.toStdString() + ".calib.npz", {});
        VERIFY_OK(count);
        const auto signatures = std::max<std::size_t>(loaded->model->signatures.size(), 1);
        QCOMPARE(*count, 12 * signatures);
    }
}

void TestRealData::conformanceSets() {
    if (!std::filesystem::exists(support::shared("conformance")))
        QSKIP("the shared conformance sets are not here");
    int opened = 0;
    for (const auto& file : filesUnder(support::shared("conformance"), QStringLiteral("calib.npz"))) {
        const auto model = QFileInfo(file).path() + QStringLiteral("/float.tflite");
        const auto loaded = format::read(model.toStdString());
        QVERIFY2(loaded, qPrintable(file));
        const auto count = readAll(*loaded->model, file.toStdString(), {});
        QVERIFY2(count, qPrintable(file + QStringLiteral(": ") + QString::fromStdString(support::textOf(count))));
        QVERIFY2(*count % 8 == 0, qPrintable(file));
        ++opened;
    }
    QVERIFY2(opened > 200, qPrintable(QString::number(opened)));
}

void TestRealData::dummyDataForEveryModel() {
    if (!std::filesystem::exists(support::shared("models")))
        QSKIP("the shared models are not here");
    data::OpenOptions options;
    options.dummySamples = 1;
    int opened = 0;
    for (const auto& file : filesUnder(support::shared("models"), QStringLiteral("*.tflite"))) {
        const auto loaded = format::read(file.toStdString());
        if (!loaded)
            continue; // some are there to be refused
        const auto count = readAll(*loaded->model, "random", options);
        if (support::codeOf(count) == "UnsupportedType")
            continue; // strings
        QVERIFY2(count, qPrintable(file + QStringLiteral(": ") + QString::fromStdString(support::textOf(count))));
        ++opened;
    }
    QVERIFY2(opened > 10, qPrintable(QString::number(opened)));
}

HALFSTEP_TEST(TestRealData)
#include "test_real_data.moc"
