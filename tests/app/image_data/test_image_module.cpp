// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "image_data/image_module.h"
#include "support/data_support.h"
#include "support/test_main.h"

#include <QCoreApplication>
#include <QImage>
#include <QTemporaryDir>

#include <filesystem>

/// The module lies beside the programs, this one among them.
class TestImageModule : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void readsAnImage();
    void refusesAnotherFile();
    void namesTheImageWithoutTheModule();
};

namespace {

std::filesystem::path thisProgram() {
    return QCoreApplication::applicationFilePath().toStdString();
}

} // namespace

void TestImageModule::readsAnImage() {
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("red.png"));
    QImage image(3, 2, QImage::Format_RGB888);
    image.fill(Qt::red);
    QVERIFY(image.save(path));
    const auto read = image_data::readerInModule(thisProgram());
    for (int turn = 0; turn < 2; ++turn) {
        const auto found = read(path.toStdString());
        QVERIFY2(found, support::codeOf(found).c_str());
        QCOMPARE(found->width, 3);
        QCOMPARE(found->height, 2);
        QCOMPARE(found->rgb[0], std::uint8_t{255});
        QCOMPARE(found->rgb[1], std::uint8_t{0});
    }
}

void TestImageModule::refusesAnotherFile() {
    const auto read = image_data::readerInModule(thisProgram());
    QCOMPARE(support::codeOf(read(thisProgram())), std::string("UnknownFormat"));
}

void TestImageModule::namesTheImageWithoutTheModule() {
    const QTemporaryDir folder;
    const auto program = std::filesystem::path(folder.path().toStdString()) / "bin" / "halfstep-cli";
    const auto found = image_data::readerInModule(program)("some.png");
    QCOMPARE(support::codeOf(found), std::string("NoImageReader"));
    QCOMPARE(found.error().subject, std::string("some.png"));
    QVERIFY(found.error().detail.find("halfstep-images") != std::string::npos);
}

HALFSTEP_TEST(TestImageModule)
#include "test_image_module.moc"
