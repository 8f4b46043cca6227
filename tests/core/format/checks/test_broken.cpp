// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "broken_models.h"
#include "format/reader.h"
#include "small_model.h"
#include "support/test_main.h"

#include "base/error_text.h"
#include "base/file.h"

#include <QDir>
#include <QString>
#include <QTemporaryDir>
#include <string>

/// Every broken file is refused with its own code and a text that names the place.
class TestBroken : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void storedFiles_data();
    void storedFiles();
    void subjectNamesTheFile();
    void noFile();
    void folder();
};

namespace {

using Models = std::vector<support::BrokenModel>;

const Models& allBroken() {
    static const Models all = [] {
        Models made = support::brokenStructures();
        const Models more = support::brokenQuantizations();
        made.insert(made.end(), more.begin(), more.end());
        return made;
    }();
    return all;
}

void addRows() {
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < allBroken().size(); ++i)
        QTest::newRow(allBroken()[i].name) << static_cast<int>(i);
}

void verifyRefused(const base::Result<model::Loaded>& loaded, const support::BrokenModel& broken) {
    QVERIFY2(!loaded, "it was read");
    const std::string text = base::errorText(loaded.error());
    QVERIFY2(loaded.error().code == broken.code, text.c_str());
    QVERIFY2(loaded.error().detail.find(broken.place) != std::string::npos, text.c_str());
}

std::filesystem::path storedPath(const support::BrokenModel& broken) {
    return std::filesystem::path(HALFSTEP_TEST_DATA_DIR) / (std::string("Broken") + broken.name + ".tflite");
}

} // namespace

void TestBroken::refused_data() {
    addRows();
}

void TestBroken::refused() {
    QFETCH(int, index);
    const auto& broken = allBroken()[static_cast<std::size_t>(index)];
    verifyRefused(format::readBytes(broken.make(), "broken"), broken);
}

void TestBroken::storedFiles_data() {
    addRows();
}

/// The files in tests/data are those of the rows. With HALFSTEP_REWRITE in the environment they are made again.
void TestBroken::storedFiles() {
    QFETCH(int, index);
    const auto& broken = allBroken()[static_cast<std::size_t>(index)];
    const auto path = storedPath(broken);
    if (qEnvironmentVariableIsSet("HALFSTEP_REWRITE"))
        QVERIFY(base::writeAtomically(path, broken.make().span()));
    verifyRefused(format::read(path), broken);
}

void TestBroken::subjectNamesTheFile() {
    const auto loaded = format::readBytes(support::bytesOf("no model at all"), "downloads/cat.tflite");
    QCOMPARE(loaded.error().subject, std::string("downloads/cat.tflite"));
}

void TestBroken::noFile() {
    const auto loaded = format::read("/does/not/exist.tflite");
    QVERIFY(!loaded);
    QVERIFY(loaded.error().code == base::Code::FileNotFound);
}

void TestBroken::folder() {
    const QTemporaryDir folder;
    const auto loaded = format::read(folder.path().toStdString());
    QVERIFY(!loaded);
    QVERIFY(loaded.error().code == base::Code::FileNotReadable);
}

HALFSTEP_TEST(TestBroken)
#include "test_broken.moc"
