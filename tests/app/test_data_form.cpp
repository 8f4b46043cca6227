// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "support/test_main.h"

#include "app_support.h"

#include "app/common/dialogs.h"
#include "app/data/data_form.h"
#include "app/data/number_field.h"
#include "app/data/sample_image.h"
#include "app/jobs/job_runner.h"

#include "format/reader.h"

#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using app::DataChoice;
using app::DataForm;
using app::SourceKind;

class TestDataForm : public support::TestCase {
    Q_OBJECT
private Q_SLOTS:
    void readsNumbers_data();
    void readsNumbers();
    void readsShapes();
    void readsNumbersOfChannels();
    void meanAndDeviationByChannel();
    void saysAtOnceThatAPathIsWrong();
    void remembersFoldersByPurpose();
    void knowsKindsByName();
    void looksAtAnArchive();
    void looksAtImages();
    void preparationChangesTheRange();
    void saysWhatIsWrong();
    void asksForTheShapeOfRawData();
    void choosesWithADialog();
    void drawsArrays();
    void takesTheSourceFromATypedPath_data();
    void takesTheSourceFromATypedPath();
    void anotherSourceKeepsThePath();
    void imageFieldsAreThereForImagesOnly();
    void anotherPathKeepsThePreparation();
    void knowsHeldBackData();
};

namespace {

std::shared_ptr<const model::Model> digits() {
    const auto loaded = format::read(support::sample(QStringLiteral("digits.tflite")).toStdString());
    return loaded ? loaded->model : nullptr;
}

struct Form {
    Form() : form(jobs, true) { form.setModel(digits()); }
    bool look(const DataChoice& choice) {
        form.setChoice(choice);
        return QTest::qWaitFor([&] { return form.preview().has_value(); }, 5000);
    }
    app::JobRunner jobs;
    DataForm form;
};

} // namespace

void TestDataForm::readsNumbers_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isNumber");
    QTest::addColumn<double>("value");
    QTest::newRow("plain") << "0.5" << true << 0.5;
    QTest::newRow("scientific") << "1e-3" << true << 1e-3;
    QTest::newRow("fraction") << "1/255" << true << 1.0 / 255;
    QTest::newRow("negative") << "-127.5" << true << -127.5;
    QTest::newRow("by zero") << "1/0" << false << 0.0;
    QTest::newRow("two slashes") << "1/2/3" << false << 0.0;
    QTest::newRow("words") << "half" << false << 0.0;
    QTest::newRow("empty") << "" << false << 0.0;
    QTest::newRow("infinite") << "inf" << false << 0.0;
}

void TestDataForm::readsNumbers() {
    QFETCH(QString, text);
    QFETCH(bool, isNumber);
    QFETCH(double, value);
    const auto number = app::numberFromText(text);
    QCOMPARE(number.has_value(), isNumber);
    if (number)
        QCOMPARE(*number, value);
}

void TestDataForm::readsNumbersOfChannels() {
    using Numbers = std::vector<double>;
    QVERIFY(app::numbersFromText(QStringLiteral("123.7, 116.3,103.5")) == (Numbers{123.7, 116.3, 103.5}));
    QVERIFY(app::numbersFromText(QStringLiteral("1/2; 3")) == (Numbers{0.5, 3}));
    QVERIFY(app::numbersFromText(QString()) == Numbers());
    QVERIFY(!app::numbersFromText(QStringLiteral("1, two")));
    QCOMPARE(app::textOfNumbers({0.5, -3}), QStringLiteral("0.5, -3"));
}

void TestDataForm::meanAndDeviationByChannel() {
    Form form;
    QVERIFY(form.look(app::choiceOfPath(support::sample(QStringLiteral("digits_images")))));
    QTest::keyClicks(support::child<QLineEdit>(form.form, "mean"), QStringLiteral("120"));
    auto* deviation = support::child<QLineEdit>(form.form, "deviation");
    QTest::keyClicks(deviation, QStringLiteral("60"));
    QCOMPARE(form.form.choice().preparation.mean, std::vector<double>{120});
    QCOMPARE(form.form.choice().preparation.deviation, std::vector<double>{60});
    QTRY_VERIFY(form.form.preview());
    QCOMPARE(form.form.preview()->highest, 2.0); // (240 - 120) / 60
    deviation->clear();
    QTest::keyClicks(deviation, QStringLiteral("0"));
    QCOMPARE(form.form.choice().preparation.deviation, std::vector<double>{60}); // no number to divide by
}

void TestDataForm::saysAtOnceThatAPathIsWrong() {
    Form form;
    auto* path = support::child<QLineEdit>(form.form, "dataPath");
    QTest::keyClicks(path, QStringLiteral("/no/such/file.npz"));
    const auto labels = form.form.findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
        [](const QLabel* label) { return label->text().contains(QStringLiteral("no such file")); }));
    QVERIFY(!form.form.preview());
}

void TestDataForm::remembersFoldersByPurpose() {
    namespace dialogs = app::dialogs;
    using app::FilePurpose;
    dialogs::setFolder(QStringLiteral("/models"));
    QCOMPARE(dialogs::folder(FilePurpose::Calibration), QStringLiteral("/models"));
    dialogs::setFolder(QStringLiteral("/calibration"), FilePurpose::Calibration);
    dialogs::setFolder(QStringLiteral("/test"), FilePurpose::Test);
    QCOMPARE(dialogs::folder(FilePurpose::Calibration), QStringLiteral("/calibration"));
    QCOMPARE(dialogs::folder(FilePurpose::Test), QStringLiteral("/test"));
    QCOMPARE(dialogs::folder(), QStringLiteral("/models"));
}

void TestDataForm::readsShapes() {
    QCOMPARE(app::shapeFromText(QStringLiteral("32,32,3")), (model::Shape{32, 32, 3}));
    QCOMPARE(app::shapeFromText(QStringLiteral("32x32×3")), (model::Shape{32, 32, 3}));
    QVERIFY(!app::shapeFromText(QStringLiteral("32,-1")));
    QVERIFY(!app::shapeFromText(QString()));
}

void TestDataForm::knowsKindsByName() {
    QCOMPARE(app::kindOfPath(support::sample(QStringLiteral("digits_images"))), SourceKind::Folder);
    QCOMPARE(app::kindOfPath(QStringLiteral("a.NPZ")), SourceKind::Npz);
    QCOMPARE(app::kindOfPath(QStringLiteral("a.hscal")), SourceKind::Calibration);
    QCOMPARE(app::kindOfPath(QStringLiteral("a.csv")), SourceKind::List);
    QCOMPARE(app::kindOfPath(QStringLiteral("a.dat")), SourceKind::Raw);
    for (const auto kind : {SourceKind::Folder, SourceKind::Random})
        QCOMPARE(app::kindFromName(app::kindName(kind)), kind);
}

void TestDataForm::looksAtAnArchive() {
    Form form;
    QVERIFY(form.look(app::choiceOfPath(support::sample(QStringLiteral("digits_calibration.npz")))));
    QCOMPARE(form.form.preview()->samples, std::size_t(150));
    QCOMPARE(form.form.preview()->lowest, 0.0);
    QCOMPARE(form.form.preview()->highest, 16.0);
    QCOMPARE(form.form.preview()->image.size(), QSize(8, 8));
    const auto* found = support::child<QLabel>(form.form, "dataFound");
    QVERIFY(found->text().contains(QStringLiteral("150")));
}

void TestDataForm::looksAtImages() {
    Form form;
    QVERIFY(form.look(app::choiceOfPath(support::sample(QStringLiteral("digits_images")))));
    QCOMPARE(form.form.preview()->samples, std::size_t(60));
    QCOMPARE(form.form.preview()->highest, 240.0);
}

void TestDataForm::preparationChangesTheRange() {
    Form form;
    QVERIFY(form.look(app::choiceOfPath(support::sample(QStringLiteral("digits_images")))));
    auto* scale = support::child<QLineEdit>(form.form, "scale");
    QSignalSpy edited(&form.form, &DataForm::edited);
    scale->clear();
    QTest::keyClicks(scale, QStringLiteral("1/15"));
    QCOMPARE(form.form.choice().preparation.scale, 1.0 / 15);
    QVERIFY(edited.count() >= 1);
    QTRY_VERIFY(form.form.preview() && std::abs(form.form.preview()->highest - 16) < 1e-4);
    QCOMPARE(scale->text(), QStringLiteral("1/15"));
}

void TestDataForm::saysWhatIsWrong() {
    Form form;
    DataChoice choice;
    choice.kind = SourceKind::Npz;
    choice.path = QStringLiteral("/nowhere/data.npz");
    form.form.setChoice(choice);
    const auto hasProblem = [&] {
        for (const auto* label : form.form.findChildren<QLabel*>())
            if (label->text().startsWith(QChar(0x2717)) && !label->isHidden())
                return true;
        return false;
    };
    QTRY_VERIFY(hasProblem());
    QVERIFY(!form.form.preview());
    QVERIFY(form.look(app::choiceOfPath(support::sample(QStringLiteral("digits_test.npz")))));
    QVERIFY(!hasProblem());
}

void TestDataForm::asksForTheShapeOfRawData() {
    Form form;
    DataChoice choice;
    choice.kind = SourceKind::Raw;
    choice.path = support::sample(QStringLiteral("digits.tflite"));
    form.form.setChoice(choice);
    auto* shape = support::child<QLineEdit>(form.form, "rawShape");
    QVERIFY(!shape->isHidden());
    QTest::qWait(300);
    QVERIFY(!form.form.preview());
    QVERIFY(form.jobs.isIdle());
}

void TestDataForm::choosesWithADialog() {
    Form form;
    auto* kind = support::child<QComboBox>(form.form, "dataKind");
    kind->setCurrentIndex(kind->findData(int(SourceKind::Npz)));
    Q_EMIT kind->activated(kind->currentIndex());
    app::dialogs::setNextFileName(support::sample(QStringLiteral("digits_calibration.npz")));
    support::child<QPushButton>(form.form, "dataBrowse")->click();
    QCOMPARE(form.form.choice().kind, SourceKind::Npz);
    QTRY_VERIFY(form.form.preview());
}

void TestDataForm::drawsArrays() {
    const std::vector<float> values = {0, 1, 2, 4};
    const data::Array array{model::TensorType::Float32, {1, 2, 2, 1}, base::Bytes::copyOf<float>(values)};
    const QImage image = app::imageOfArray(array);
    QCOMPARE(image.size(), QSize(2, 2));
    QCOMPARE(qGray(image.pixel(0, 0)), 0);
    QCOMPARE(qGray(image.pixel(1, 1)), 255);
    QCOMPARE(qGray(image.pixel(1, 0)), 63);
    const data::Array flat{model::TensorType::Float32, {1, 4}, array.bytes};
    QVERIFY(app::imageOfArray(flat).isNull());
}

void TestDataForm::takesTheSourceFromATypedPath_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("kind");
    QTest::newRow("archive") << support::sample(QStringLiteral("digits_test.npz")) << int(SourceKind::Npz);
    QTest::newRow("folder") << support::sample(QStringLiteral("digits_images")) << int(SourceKind::Folder);
    QTest::newRow("array") << QStringLiteral("/nowhere/x.npy") << int(SourceKind::Npy);
    QTest::newRow("list") << QStringLiteral("/nowhere/x.csv") << int(SourceKind::List);
    QTest::newRow("half typed") << QStringLiteral("/nowh") << int(SourceKind::Raw); // as it was
}

void TestDataForm::takesTheSourceFromATypedPath() {
    QFETCH(QString, path);
    QFETCH(int, kind);
    Form form;
    DataChoice raw;
    raw.kind = SourceKind::Raw;
    form.form.setChoice(raw);
    QTest::keyClicks(support::child<QLineEdit>(form.form, "dataPath"), path);
    if (SourceKind(kind) == SourceKind::List)
        kind = int(SourceKind::Raw); // numbers may be called so, and raw ones were asked for
    QCOMPARE(int(form.form.choice().kind), kind);
    QCOMPARE(support::child<QComboBox>(form.form, "dataKind")->currentData().toInt(), kind);
    QCOMPARE(form.form.choice().path, path);
}

void TestDataForm::anotherSourceKeepsThePath() {
    Form form;
    const QString path = support::sample(QStringLiteral("digits_test.npz"));
    QVERIFY(form.look(app::choiceOfPath(path)));
    auto* kind = support::child<QComboBox>(form.form, "dataKind");
    const auto choose = [kind](SourceKind wanted) {
        kind->setCurrentIndex(kind->findData(int(wanted)));
        Q_EMIT kind->activated(kind->currentIndex());
    };
    choose(SourceKind::Folder);
    QCOMPARE(form.form.choice().path, path);
    QVERIFY(form.form.hasProblem()); // which is said, and not looked at as something else
    choose(SourceKind::Npz);
    QCOMPARE(form.form.choice().path, path);
    QTRY_VERIFY(form.form.preview());
    QVERIFY(!form.form.hasProblem());
}

void TestDataForm::imageFieldsAreThereForImagesOnly() {
    Form form;
    auto* resize = support::child<QComboBox>(form.form, "resize");
    QVERIFY(!resize->isVisibleTo(&form.form)); // nothing is chosen yet
    QVERIFY(form.look(app::choiceOfPath(support::sample(QStringLiteral("digits_images")))));
    QVERIFY(resize->isVisibleTo(&form.form));
    QVERIFY(form.look(app::choiceOfPath(support::sample(QStringLiteral("digits_test.npz")))));
    QVERIFY(!resize->isVisibleTo(&form.form));
}

/// A second folder is prepared as the first one was; only a preparation that lies in it says otherwise.
void TestDataForm::anotherPathKeepsThePreparation() {
    Form form;
    auto choice = app::choiceOfPath(support::sample(QStringLiteral("digits_images")));
    choice.preparation.scale = 1.0 / 255;
    choice.path.clear();
    form.form.setChoice(choice);
    app::dialogs::setNextFileName(support::sample(QStringLiteral("digits_images")));
    support::child<QPushButton>(form.form, "dataBrowse")->click();
    QCOMPARE(form.form.choice().preparation.scale, 1.0 / 255);
}

void TestDataForm::knowsHeldBackData() {
    QCOMPARE(app::heldBackBeside(support::sample(QStringLiteral("digits_calibration.npz"))),
        QFileInfo(support::sample(QStringLiteral("digits_test.npz"))).absoluteFilePath());
    QCOMPARE(app::heldBackBeside(support::sample(QStringLiteral("digits_images"))), QString());
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("calibration")));
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("test")));
    QCOMPARE(
        app::heldBackBeside(folder.filePath(QStringLiteral("calibration/"))), folder.filePath(QStringLiteral("test")));
}

HALFSTEP_TEST(TestDataForm)
#include "test_data_form.moc"
