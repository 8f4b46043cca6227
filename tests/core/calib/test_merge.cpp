// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "calib/calibration.h"
#include "format/reader.h"
#include "support/data_support.h"
#include "support/test_main.h"

#include "base/file.h"

#include <QTemporaryDir>

class TestMerge : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void shardsGiveTheBytesOfOneRun_data();
    void shardsGiveTheBytesOfOneRun();
    void mergesInSteps();
    void goesOnWhereItStopped();
    void goesOnOnlyWithPartsOfTheData();
    void saysWhatIsMissing();
    void refusesOtherModelsAndData();
    void refusesShardsThatAreNone();
    void addsSamplesLater();
    void addsNothingToAPart();

private:
    struct Fixture {
        std::shared_ptr<const model::Model> model;
        std::shared_ptr<const data::Dataset> dataset;
    };
    static Fixture open(const std::string& name);
    static calib::Calibration shard(const Fixture& fixture, std::size_t index, std::size_t count);
    base::Bytes saved(const calib::Calibration& calibration) const;

    QTemporaryDir m_folder;
};

TestMerge::Fixture TestMerge::open(const std::string& name) {
    auto loaded = format::read(support::testData("models/" + name + ".float.tflite"));
    const auto inputs = data::inputsOfAllSignatures(*loaded->model);
    auto dataset = data::open(support::testData("models/" + name + ".calib.npz").string(), inputs, {});
    return {loaded->model, *std::move(dataset)};
}

calib::Calibration TestMerge::shard(const Fixture& fixture, std::size_t index, std::size_t count) {
    base::Progress progress;
    return *calib::calibrate(fixture.model, *fixture.dataset, {.workers = 2, .shard = {index, count}}, progress);
}

base::Bytes TestMerge::saved(const calib::Calibration& calibration) const {
    const auto path = m_folder.filePath(QStringLiteral("saved.hscal")).toStdString();
    if (!calib::save(calibration, path))
        return {};
    const auto mapped = base::mapFile(path);
    return base::Bytes::copyOf(mapped->span());
}

void TestMerge::shardsGiveTheBytesOfOneRun_data() {
    QTest::addColumn<std::string>("name");
    QTest::addColumn<int>("count");
    for (const char* name : {"tiny_conv", "two_input", "two_signatures"})
        for (const int count : {2, 5, 12})
            QTest::addRow("%s in %d", name, count) << std::string(name) << count;
}

void TestMerge::shardsGiveTheBytesOfOneRun() {
    QFETCH(std::string, name);
    QFETCH(int, count);
    const Fixture fixture = open(name);
    std::vector<calib::Calibration> parts;
    for (int i = count; i-- > 0;)
        parts.push_back(shard(fixture, static_cast<std::size_t>(i), static_cast<std::size_t>(count)));
    const auto merged = calib::merge(parts);
    VERIFY_OK(merged);
    const base::Bytes expected = saved(shard(fixture, 0, 1));
    QVERIFY(!expected.empty());
    QVERIFY(saved(*merged) == expected);
    QVERIFY(!(saved(parts[0]) == expected));
}

void TestMerge::mergesInSteps() {
    const Fixture fixture = open("residual_add");
    const auto firstTwo = calib::merge({shard(fixture, 0, 3), shard(fixture, 1, 3)});
    VERIFY_OK(firstTwo);
    QCOMPARE(firstTwo->part->count, 8U);
    const auto all = calib::merge({shard(fixture, 2, 3), *firstTwo});
    VERIFY_OK(all);
    QVERIFY(*all == shard(fixture, 0, 1));
}

namespace {

std::shared_ptr<const data::Dataset> randomSamples(const model::Model& model, std::size_t count) {
    data::OpenOptions options;
    options.dummySamples = count;
    return *data::open("random", data::inputsOfAllSignatures(model), options);
}

/// Is cancelled once so many samples were seen.
class Impatient : public base::Progress {
public:
    explicit Impatient(std::size_t samples) : m_samples(samples) {}
    void update(std::size_t done, std::size_t, std::string_view) override {
        if (done >= m_samples)
            cancel();
    }

private:
    std::size_t m_samples;
};

} // namespace

void TestMerge::goesOnWhereItStopped() {
    const Fixture fixture = open("tiny_conv");
    const auto dataset = randomSamples(*fixture.model, 60);
    Impatient impatient(20); // in the second piece
    const auto stopped = calib::calibrateOn(fixture.model, *dataset, {}, {}, impatient);
    QVERIFY(stopped.stopped);
    QCOMPARE(stopped.stopped->code, base::Code::Cancelled);
    QVERIFY(stopped.calibration && stopped.calibration->part);
    QCOMPARE(stopped.calibration->part->first, 0U);
    QVERIFY(stopped.calibration->samples >= 16 && stopped.calibration->samples < 60);
    base::Progress progress;
    const auto all = calib::calibrateOn(fixture.model, *dataset, {}, stopped.calibration, progress);
    QVERIFY(!all.stopped);
    const auto atOnce = calib::calibrate(fixture.model, *dataset, {}, progress);
    VERIFY_OK(atOnce);
    QVERIFY(saved(*all.calibration) == saved(*atOnce));
}

void TestMerge::goesOnOnlyWithPartsOfTheData() {
    const Fixture fixture = open("tiny_conv");
    base::Progress progress;
    const auto middle = calib::calibrateOn(fixture.model, *fixture.dataset, {}, shard(fixture, 1, 3), progress);
    QVERIFY(!middle.stopped); // in front of it too
    QVERIFY(saved(*middle.calibration) == saved(shard(fixture, 0, 1)));
    const auto whole = calib::calibrateOn(fixture.model, *fixture.dataset, {}, shard(fixture, 0, 1), progress);
    QVERIFY(whole.stopped);
    QCOMPARE(whole.stopped->code, base::Code::BadCalibration);
    QVERIFY(whole.calibration); // not lost
    const auto other = randomSamples(*fixture.model, 12);
    QVERIFY(calib::calibrateOn(fixture.model, *other, {}, shard(fixture, 0, 3), progress).stopped);
}

void TestMerge::saysWhatIsMissing() {
    const Fixture fixture = open("tiny_conv");
    const auto gap = calib::merge({shard(fixture, 0, 3), shard(fixture, 2, 3)});
    QCOMPARE(support::codeOf(gap), std::string("BadCalibration"));
    QCOMPARE(gap.error().detail, std::string("sample 5 is missing"));
    const auto twice = calib::merge({shard(fixture, 0, 3), shard(fixture, 0, 3)});
    QCOMPARE(twice.error().detail, std::string("sample 1 is there twice"));
    VERIFY_CONTAINS(calib::merge({shard(fixture, 0, 1)}).error().detail, "no part");
    QVERIFY(!calib::merge({}));
}

void TestMerge::refusesOtherModelsAndData() {
    const Fixture fixture = open("tiny_conv");
    auto other = shard(fixture, 1, 2);
    other.data = "other data";
    VERIFY_CONTAINS(calib::merge({shard(fixture, 0, 2), other}).error().detail, "different data");
    other = shard(fixture, 1, 2);
    ++other.modelFingerprint;
    VERIFY_CONTAINS(calib::merge({shard(fixture, 0, 2), other}).error().detail, "different models");
    base::Progress progress;
    const auto plain =
        calib::calibrate(fixture.model, *fixture.dataset, {.histograms = false, .shard = {1, 2}}, progress);
    VERIFY_CONTAINS(calib::merge({shard(fixture, 0, 2), *plain}).error().detail, "histograms");
}

void TestMerge::refusesShardsThatAreNone() {
    const Fixture fixture = open("tiny_conv");
    base::Progress progress;
    for (const calib::Shard shard : {calib::Shard{0, 0}, calib::Shard{3, 3}, calib::Shard{0, 13}}) {
        const auto calibration = calib::calibrate(fixture.model, *fixture.dataset, {.shard = shard}, progress);
        QCOMPARE(support::codeOf(calibration), std::string("Usage"));
    }
}

void TestMerge::addsSamplesLater() {
    const Fixture fixture = open("two_input");
    const auto once = shard(fixture, 0, 1);
    const auto both = calib::append(once, once);
    VERIFY_OK(both);
    QCOMPARE(both->samples, 24U);
    QCOMPARE(both->data, once.data + " + " + once.data);
    for (std::size_t t = 0; t < once.tensors[0].size(); ++t) {
        const auto& one = once.tensors[0][t];
        const auto& two = both->tensors[0][t];
        QCOMPARE(two.count, 2 * one.count);
        QCOMPARE(two.min, one.min);
        QCOMPARE(two.max, one.max);
        QCOMPARE(two.histogram.total(), 2 * one.histogram.total());
        QCOMPARE(two.sampleMin.size(), 2 * one.sampleMin.size());
        for (std::size_t i = 0; i < one.sampleMin.size(); ++i)
            QCOMPARE(two.sampleMin[12 + i], one.sampleMin[i]);
    }
    auto other = once;
    ++other.modelFingerprint;
    QVERIFY(!calib::append(once, other));
}

void TestMerge::addsNothingToAPart() {
    const Fixture fixture = open("tiny_conv");
    VERIFY_CONTAINS(calib::append(shard(fixture, 0, 2), shard(fixture, 0, 1)).error().detail, "merge");
}

HALFSTEP_TEST(TestMerge)
#include "test_merge.moc"
