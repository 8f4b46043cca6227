// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "calib/calibration.h"
#include "data/arrays/npy.h"
#include "data/arrays/zip_archive.h"
#include "support/test_main.h"

#include "base/file.h"

#include <QTemporaryDir>
#include <array>
#include <limits>

class TestCalibrationFile : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void roundTrip();
    void equalCalibrationsGiveEqualFiles();
    void withoutHistogramsAndSamples();
    void refusesDamage_data();
    void refusesDamage();
    void refusesOtherFiles();

private:
    static calib::Calibration example();
    std::filesystem::path path(const char* name) const {
        return m_folder.filePath(QString::fromLatin1(name)).toStdString();
    }

    QTemporaryDir m_folder;
};

calib::Calibration TestCalibrationFile::example() {
    calib::Calibration calibration;
    calibration.modelFingerprint = 0xfedcba9876543210U;
    calibration.samples = 2;
    calibration.data = "2 samples of \"tests\"";
    calibration.part = calib::Part{4, 2, 9};
    calibration.subgraphSamples = {2, 0};
    calibration.tensors.resize(2);
    calibration.tensors[0].resize(3);
    auto& statistics = calibration.tensors[0][1];
    const std::array values{-1.5F, 0.25F, 2.0F};
    statistics.min = -1.5F;
    statistics.max = 2.0F;
    statistics.count = 3;
    statistics.nanCount = 4;
    statistics.sampleMin = {-1.5F, std::numeric_limits<float>::infinity()};
    statistics.sampleMax = {2.0F, -std::numeric_limits<float>::infinity()};
    statistics.histogram.add(values);
    calibration.tensors[0][2].nanCount = 7;
    calibration.tensors[1].resize(1);
    return calibration;
}

void TestCalibrationFile::roundTrip() {
    const auto calibration = example();
    QVERIFY(bool(calib::save(calibration, path("a.hscal"))));
    const auto read = calib::load(path("a.hscal"));
    QVERIFY2(bool(read), read ? "" : read.error().detail.c_str());
    QVERIFY(*read == calibration);
}

void TestCalibrationFile::equalCalibrationsGiveEqualFiles() {
    QVERIFY(bool(calib::save(example(), path("b.hscal"))));
    QVERIFY(bool(calib::save(example(), path("c.hscal"))));
    const auto b = base::mapFile(path("b.hscal"));
    const auto c = base::mapFile(path("c.hscal"));
    QVERIFY(b && c);
    QVERIFY(*b == *c);
}

void TestCalibrationFile::withoutHistogramsAndSamples() {
    auto calibration = example();
    calibration.tensors[0][1].histogram = {};
    calibration.tensors[0][1].sampleMin.clear();
    calibration.tensors[0][1].sampleMax.clear();
    QVERIFY(bool(calib::save(calibration, path("d.hscal"))));
    const auto read = calib::load(path("d.hscal"));
    QVERIFY(bool(read));
    QVERIFY(*read == calibration);
}

void TestCalibrationFile::refusesDamage_data() {
    QTest::addColumn<QByteArray>("member");
    QTest::addColumn<QByteArray>("content"); // "-": taken out
    QTest::newRow("no JSON") << QByteArray("calibration.json") << QByteArray("-");
    QTest::newRow("not JSON") << QByteArray("calibration.json") << QByteArray("{");
    QTest::newRow("a list") << QByteArray("calibration.json") << QByteArray("[]");
    QTest::newRow("another version") << QByteArray("calibration.json")
                                     << QByteArray(R"({"format": "halfstep-calibration", "version": 2})");
    QTest::newRow("huge counts")
        << QByteArray("calibration.json")
        << QByteArray(R"({"format": "halfstep-calibration", "version": 1, "model": "0000000000000000", "samples": 1,)"
                      R"( "dummy": false, "subgraphs": [{"tensors": 99999999999, "samples": 1}]})");
    QTest::newRow("no ranges") << QByteArray("s0/range.npy") << QByteArray("-");
    QTest::newRow("ranges are no array") << QByteArray("s0/range.npy") << QByteArray("nonsense");
    const auto npy = [](model::TensorType type, model::Shape shape, auto values) {
        const auto bytes = data::toNpy({type, std::move(shape),
            base::Bytes::copyOf(std::span<const typename decltype(values)::value_type>(values))});
        return QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
    };
    QTest::newRow("index out of range") << QByteArray("s0/index.npy")
                                        << npy(model::TensorType::Int32, {1}, std::vector<std::int32_t>{3});
    QTest::newRow("negative index") << QByteArray("s0/index.npy")
                                    << npy(model::TensorType::Int32, {1}, std::vector<std::int32_t>{-1});
    QTest::newRow("wrong type") << QByteArray("s0/range.npy")
                                << npy(model::TensorType::Int32, {1, 2}, std::vector<std::int32_t>{0, 1});
    QTest::newRow("turned range") << QByteArray("s0/range.npy")
                                  << npy(model::TensorType::Float32, {1, 2}, std::vector<float>{2, 1});
    QTest::newRow("NaN range") << QByteArray("s0/range.npy")
                               << npy(model::TensorType::Float32, {1, 2},
                                      std::vector<float>{std::numeric_limits<float>::quiet_NaN(), 1});
    QTest::newRow("short histogram") << QByteArray("s0/histogram.npy")
                                     << npy(model::TensorType::UInt64, {1, 2}, std::vector<std::uint64_t>{1, 2});
}

void TestCalibrationFile::refusesDamage() {
    QFETCH(QByteArray, member);
    QFETCH(QByteArray, content);
    QVERIFY(bool(calib::save(example(), path("e.hscal"))));
    auto members = data::readZip(path("e.hscal"), 1 << 26);
    QVERIFY(bool(members));
    if (content == "-")
        QCOMPARE(members->erase(member.toStdString()), std::size_t{1});
    else
        (*members)[member.toStdString()] =
            base::Bytes::copyOf(std::span(content.constData(), static_cast<std::size_t>(content.size())));
    QVERIFY(bool(data::writeZip(*members, path("f.hscal"))));
    const auto read = calib::load(path("f.hscal"));
    QVERIFY(!read);
    QVERIFY(read.error().code == base::Code::BadCalibration || read.error().code == base::Code::CorruptData);
    QVERIFY2(read.error().subject.find("f.hscal") != std::string::npos || read.error().subject == member.toStdString(),
        read.error().subject.c_str());
}

void TestCalibrationFile::refusesOtherFiles() {
    QCOMPARE(calib::load(path("none.hscal")).error().code, base::Code::FileNotFound);
    const QByteArray text("not a zip");
    QVERIFY(bool(base::writeAtomically(path("g.hscal"), std::as_bytes(std::span(text.constData(), 9)))));
    QVERIFY(!calib::load(path("g.hscal")));
}

HALFSTEP_TEST(TestCalibrationFile)
#include "test_calibration_file.moc"
