// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "compare/comparison.h"
#include "format/reader.h"
#include "pipeline/convert.h"
#include "support/test_main.h"

#include "base/file.h"

#include <QTemporaryDir>

namespace {

struct Fixture {
    model::Loaded loaded;
    std::shared_ptr<const data::Dataset> dataset;
    std::shared_ptr<const quant::Plan> plan;
};

Fixture planned(const std::string& name, const std::string& mode) {
    const std::string folder = HALFSTEP_TEST_DATA_DIR "/models/";
    Fixture fixture{*format::read(folder + name + ".float.tflite"), {}, {}};
    fixture.dataset = *data::open(folder + name + ".calib.npz", data::inputsOf(*fixture.loaded.model), {});
    base::Progress progress;
    const auto calibration = calib::calibrate(fixture.loaded.model, *fixture.dataset, {}, progress);
    quant::Recipe recipe;
    recipe.mode = mode;
    fixture.plan =
        std::make_shared<const quant::Plan>(*quant::plan(*fixture.loaded.model, recipe, &*calibration, progress));
    return fixture;
}

} // namespace

class TestConvert : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void theWholeMainJob_data();
    void theWholeMainJob();
    void anExistingFileSurvivesCancelling();
    void aFolderIsNoOutput();

private:
    std::filesystem::path path(const char* name) const {
        return m_folder.filePath(QString::fromLatin1(name)).toStdString();
    }

    QTemporaryDir m_folder;
};

void TestConvert::theWholeMainJob_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("mode");
    for (const char* name : {"tiny_conv", "residual_add", "autoencoder"})
        for (const char* mode : {"int8", "int8-only", "dynamic", "float16"})
            QTest::addRow("%s %s", name, mode) << QString::fromLatin1(name) << QString::fromLatin1(mode);
}

void TestConvert::theWholeMainJob() {
    QFETCH(QString, name);
    QFETCH(QString, mode);
    const Fixture fixture = planned(name.toStdString(), mode.toStdString());
    base::Progress progress;
    const auto conversion = pipeline::convert(*fixture.loaded.model, fixture.plan, path("out.tflite"), progress);
    QVERIFY2(bool(conversion), conversion ? "" : (conversion.error().subject + conversion.error().detail).c_str());
    QCOMPARE(conversion->result.fileSize, fixture.plan->sizeAfter);
    compare::Options options;
    options.latency = false;
    const auto comparison = compare::compare(fixture.loaded, conversion->result, *fixture.dataset, options, progress);
    QVERIFY2(bool(comparison), comparison ? "" : comparison.error().detail.c_str());
    QVERIFY(comparison->outputs[0].sums.sqnr() > 12);
}

void TestConvert::anExistingFileSurvivesCancelling() {
    const QByteArray old("what was there before");
    QVERIFY(bool(base::writeAtomically(
        path("old.tflite"), std::as_bytes(std::span(old.constData(), static_cast<std::size_t>(old.size()))))));
    const Fixture fixture = planned("tiny_conv", "int8-only");
    base::Progress progress;
    progress.cancel();
    const auto conversion = pipeline::convert(*fixture.loaded.model, fixture.plan, path("old.tflite"), progress);
    QVERIFY(!conversion);
    QCOMPARE(conversion.error().code, base::Code::Cancelled);
    const auto kept = base::mapFile(path("old.tflite"));
    QVERIFY(bool(kept));
    QCOMPARE(kept->size(), static_cast<std::size_t>(old.size()));
}

void TestConvert::aFolderIsNoOutput() {
    const Fixture fixture = planned("tiny_conv", "int8-only");
    base::Progress progress;
    const auto conversion =
        pipeline::convert(*fixture.loaded.model, fixture.plan, m_folder.path().toStdString(), progress);
    QVERIFY(!conversion);
    QCOMPARE(conversion.error().code, base::Code::FileNotWritable);
}

HALFSTEP_TEST(TestConvert)
#include "test_convert.moc"
