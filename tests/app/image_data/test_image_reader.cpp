// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "image_data/image_reader.h"

#include "support/data_support.h"

#include <QByteArray>
#include <QColor>
#include <QFile>
#include <QImage>
#include <QImageReader>
#include <algorithm>
#include <atomic>
#include <map>
#include <sys/stat.h>
#include <thread>

class TestImageReader : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void readsEveryDepth_data();
    void readsEveryDepth();
    void readsJpeg();
    void tellsTheFormatByContent();
    void leavesTheOrientationAlone();
    void refuses_data();
    void refuses();
    void refusesHugeImages();
    void truncationsAreRefused();
    void opensAFolder();
    void severalThreads();
    void realTestImages();
    void realCalibrationImages();
};

namespace {

/// Red, green, blue above; black, white, gray below.
QImage colors(QImage::Format format) {
    QImage image(3, 2, QImage::Format_RGB32);
    image.setPixel(0, 0, qRgb(255, 0, 0));
    image.setPixel(1, 0, qRgb(0, 255, 0));
    image.setPixel(2, 0, qRgb(0, 0, 255));
    image.setPixel(0, 1, qRgb(0, 0, 0));
    image.setPixel(1, 1, qRgb(255, 255, 255));
    image.setPixel(2, 1, qRgb(128, 128, 128));
    return image.convertToFormat(format);
}

std::filesystem::path save(const support::Folder& folder, const std::string& name, const QImage& image) {
    const auto path = folder / name;
    if (!image.save(QString::fromStdString(path.string())))
        qFatal("cannot write an image");
    return path;
}

using Bytes = std::vector<std::uint8_t>;
const Bytes colorBytes = {255, 0, 0, 0, 255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 128, 128, 128};

std::string contentOf(const std::filesystem::path& path) {
    QFile file(QString::fromStdString(path.string()));
    return file.open(QFile::ReadOnly) ? file.readAll().toStdString() : std::string();
}

/// Behind the start of a JPEG: an EXIF block that says "rotate by 90 degrees".
std::string rotated(const std::string& jpeg) {
    const std::string block("\xff\xe1\x00\x22"
                            "Exif\0\0"
                            "MM\0\x2a\0\0\0\x08"
                            "\0\x01"
                            "\x01\x12\0\x03\0\0\0\x01\0\x06\0\0"
                            "\0\0\0\0",
        36);
    return jpeg.substr(0, 2) + block + jpeg.substr(2);
}

/// Swallows messages of Qt, which would fail the test.
class Quiet {
public:
    Quiet() : m_previous(qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {})) {}
    ~Quiet() { qInstallMessageHandler(m_previous); }
    Quiet(const Quiet&) = delete;
    Quiet& operator=(const Quiet&) = delete;

private:
    QtMessageHandler m_previous;
};

base::Result<std::shared_ptr<const data::Dataset>> openResNet(const std::string& folder) {
    data::OpenOptions options;
    options.imageReader = image_data::imageReader();
    const std::vector inputs = {support::input("input_1", {1, 32, 32, 3})};
    return data::open(support::shared(folder).string(), inputs, options);
}

} // namespace

void TestImageReader::readsEveryDepth_data() {
    QTest::addColumn<int>("format");
    QTest::addColumn<QString>("ending");
    const std::map<const char*, QImage::Format> formats = {{"rgb", QImage::Format_RGB888},
        {"alpha", QImage::Format_ARGB32}, {"16 bits", QImage::Format_RGBA64}, {"palette", QImage::Format_Indexed8}};
    for (const auto& [name, format] : formats) {
        QTest::addRow("%s png", name) << static_cast<int>(format) << QStringLiteral("png");
        QTest::addRow("%s bmp", name) << static_cast<int>(format) << QStringLiteral("bmp");
    }
}

void TestImageReader::readsEveryDepth() {
    QFETCH(int, format);
    QFETCH(QString, ending);
    const support::Folder folder;
    const auto path = save(folder, "image." + ending.toStdString(), colors(static_cast<QImage::Format>(format)));
    const auto image = image_data::readImage(path);
    VERIFY_OK(image);
    QCOMPARE(image->width, 3);
    QCOMPARE(image->height, 2);
    QCOMPARE(image->rgb, colorBytes);
}

void TestImageReader::readsJpeg() {
    const support::Folder folder;
    QImage gray(16, 16, QImage::Format_Grayscale8);
    gray.fill(QColor(100, 100, 100));
    const auto image = image_data::readImage(save(folder, "gray.jpg", gray));
    VERIFY_OK(image);
    QCOMPARE(image->rgb.size(), std::size_t(16 * 16 * 3));
    QVERIFY(std::all_of(image->rgb.begin(), image->rgb.end(), [](int value) { return std::abs(value - 100) <= 1; }));
}

void TestImageReader::tellsTheFormatByContent() {
    const support::Folder folder;
    const auto png = save(folder, "image.png", colors(QImage::Format_RGB888));
    std::filesystem::rename(png, folder / "image.jpg");
    const auto image = image_data::readImage(folder / "image.jpg");
    VERIFY_OK(image);
    QCOMPARE(image->rgb, colorBytes);
}

void TestImageReader::leavesTheOrientationAlone() {
    const support::Folder folder;
    QImage wide(32, 8, QImage::Format_RGB888);
    wide.fill(Qt::white);
    const auto plain = contentOf(save(folder, "plain.jpg", wide));
    const auto path = folder.write("rotated.jpg", rotated(plain));
    QImageReader check(QString::fromStdString(path));
    QVERIFY(check.transformation() != QImageIOHandler::TransformationNone);
    const auto image = image_data::readImage(path);
    VERIFY_OK(image);
    QCOMPARE(image->width, 32);
    QCOMPARE(image->height, 8);
}

void TestImageReader::refuses_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("code");
    QTest::newRow("missing") << "missing.png" << QByteArray() << "FileNotFound";
    QTest::newRow("a folder") << "" << QByteArray() << "FileNotReadable";
    QTest::newRow("text") << "text.png" << QByteArray("hello, I am no image") << "UnknownFormat";
    QTest::newRow("gif") << "image.gif" << QByteArray("GIF89a\1\0\1\0\0\0\0;", 14) << "UnknownFormat";
    QTest::newRow("only the start of a png") << "cut.png" << QByteArray("\x89PNG\r\n\x1a\n") << "CorruptData";
}

void TestImageReader::refuses() {
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QFETCH(QString, code);
    const support::Folder folder;
    if (!content.isEmpty())
        folder.write(name.toStdString(), content.toStdString());
    const auto image = image_data::readImage(folder / name.toStdString());
    QCOMPARE(QString::fromStdString(support::codeOf(image)), code);
    VERIFY_CONTAINS(support::textOf(image), name.toStdString());
}

void TestImageReader::refusesHugeImages() {
    // A bitmap of 9,000 × 9,000 pixels by its header.
    QByteArray header("BM\0\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\x28\x23\0\0\x28\x23\0\0\1\0\x18\0", 30);
    header.append(24, '\0');
    const support::Folder folder;
    const auto image = image_data::readImage(folder.write("huge.bmp", header.toStdString()));
    QCOMPARE(support::codeOf(image), std::string("LimitExceeded"));
    VERIFY_CONTAINS(support::textOf(image), "9000×9000");
}

void TestImageReader::truncationsAreRefused() {
    const support::Folder folder;
    const Quiet quiet; // the decoders warn; that is their right
    for (const std::string name : {"image.png", "image.jpg", "image.bmp"}) {
        const auto whole = contentOf(save(folder, name, colors(QImage::Format_RGB888)));
        const auto all = image_data::readImage(folder / name);
        VERIFY_OK(all);
        for (std::size_t size = 0; size < whole.size(); size += 5) {
            const auto image = image_data::readImage(folder.write("cut", whole.substr(0, size)));
            QVERIFY2(!image || image->rgb == all->rgb, qPrintable(QStringLiteral("%1 bytes").arg(size)));
        }
    }
}

void TestImageReader::opensAFolder() {
    const support::Folder folder;
    std::filesystem::create_directories(folder / "images");
    save(folder, "images/b.bmp", colors(QImage::Format_RGB888));
    save(folder, "images/a.png", colors(QImage::Format_ARGB32));
    data::OpenOptions options;
    options.imageReader = image_data::imageReader();
    const std::vector inputs = {support::input("x", {1, 2, 3, 3})};
    const auto dataset = data::open((folder / "images").string(), inputs, options);
    VERIFY_OK(dataset);
    QCOMPARE((*dataset)->size(), std::size_t(2));
    QCOMPARE((*dataset)->name(0), std::string("a.png"));
    const auto sample = (*dataset)->sample(1);
    VERIFY_OK(sample);
    QCOMPARE(support::floatsOf(sample->inputs.at(0)), std::vector<float>(colorBytes.begin(), colorBytes.end()));
}

void TestImageReader::severalThreads() {
    const support::Folder folder;
    const auto path = save(folder, "image.png", colors(QImage::Format_RGB888));
    std::atomic<int> good = 0;
    std::vector<std::jthread> threads;
    for (int thread = 0; thread < 4; ++thread)
        threads.emplace_back([&] {
            for (int i = 0; i < 25; ++i) {
                const auto image = image_data::readImage(path);
                good += image && image->rgb == colorBytes ? 1 : 0;
            }
        });
    threads.clear();
    QCOMPARE(good.load(), 100);
}

void TestImageReader::realTestImages() {
    if (!std::filesystem::exists(support::shared("data/ic01/test")))
        QSKIP("the shared data are not here");
    const auto dataset = openResNet("data/ic01/test");
    VERIFY_OK(dataset);
    QCOMPARE((*dataset)->size(), std::size_t(200));
    QVERIFY((*dataset)->hasLabels);
    QCOMPARE((*dataset)->classNames.size(), std::size_t(10));
    QCOMPARE((*dataset)->description, std::string("200 images from test, resized to 32×32 (bilinear)"));
    std::map<std::string, int> labels;
    for (std::size_t i = 0; i < 200; ++i) {
        const auto label = (*dataset)->label(i);
        QVERIFY(label.has_value());
        labels[(*dataset)->name(i)] = *label;
        const auto sample = (*dataset)->sample(i);
        VERIFY_OK(sample);
        QCOMPARE(sample->inputs.at(0).shape, model::Shape({1, 32, 32, 3}));
    }
    QCOMPARE(labels.at("lippizaner_s_000613.png"), 7);
    QCOMPARE(labels.at("toy_spaniel_s_000285.png"), 5);
}

void TestImageReader::realCalibrationImages() {
    if (!std::filesystem::exists(support::shared("data/ic01/calibration")))
        QSKIP("the shared data are not here");
    const auto dataset = openResNet("data/ic01/calibration");
    VERIFY_OK(dataset);
    QCOMPARE((*dataset)->size(), std::size_t(49));
    QVERIFY(!(*dataset)->hasLabels);
    QCOMPARE((*dataset)->imageFile(0).filename().string(), std::string("anthus_pratensis_s_000055.png"));
}

HALFSTEP_TEST(TestImageReader)
#include "test_image_reader.moc"
