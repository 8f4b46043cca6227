// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "support/data_support.h"

using support::input;

class TestListFileLoader : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void keepsTheOrder();
    void labels();
    void absolutePaths();
    void statedLabelsGoFirst();
    void refuses_data();
    void refuses();
    void emptyList();
};

namespace {

const std::vector inputs = {input("x", {1, 1, 1, 1})};

data::OpenOptions withReader() {
    data::OpenOptions options;
    options.imageReader = [](const std::filesystem::path&) { return data::Image{1, 1, {1, 2, 3}}; };
    return options;
}

/// A folder with images a.png, sub/b.png and "c, d.png".
support::Folder& fill(support::Folder& folder) {
    folder.write("data/a.png", "");
    folder.write("data/sub/b.png", "");
    folder.write("data/c, d.png", "");
    return folder;
}

base::Result<std::shared_ptr<const data::Dataset>> openList(
    const support::Folder& folder, const std::string& text, const data::OpenOptions& options = withReader()) {
    return data::open(folder.write("data/list.txt", text), inputs, options);
}

} // namespace

void TestListFileLoader::keepsTheOrder() {
    support::Folder folder;
    const auto dataset = openList(fill(folder), "# comment\nsub/b.png\r\n\n  a.png  \nsub/b.png\n");
    VERIFY_OK(dataset);
    QCOMPARE((*dataset)->size(), std::size_t(3));
    QCOMPARE((*dataset)->name(0), std::string("sub/b.png"));
    QCOMPARE((*dataset)->name(1), std::string("a.png"));
    QCOMPARE((*dataset)->imageFile(2), folder / "data/sub/b.png");
    QVERIFY(!(*dataset)->hasLabels);
    VERIFY_OK((*dataset)->sample(1));
    QCOMPARE((*dataset)->description, std::string("3 images from list.txt, resized to 1×1 (bilinear)"));
}

void TestListFileLoader::labels() {
    support::Folder folder;
    folder.write("data/labels.txt", "cat\ndog\n");
    const auto dataset = openList(fill(folder), "file,label\n\"c, d.png\",dog\na.png,0\nsub/b.png\n");
    VERIFY_OK(dataset);
    QVERIFY((*dataset)->hasLabels);
    QCOMPARE((*dataset)->name(0), std::string("c, d.png"));
    QCOMPARE((*dataset)->label(0), std::optional(1));
    QCOMPARE((*dataset)->label(1), std::optional(0));
    QCOMPARE((*dataset)->label(2), std::optional<int>());
    QCOMPARE((*dataset)->classNames.size(), std::size_t(2));
}

void TestListFileLoader::absolutePaths() {
    support::Folder folder;
    const auto path = (fill(folder) / "data/a.png").string();
    const auto dataset = data::open(folder.write("elsewhere/list.lst", path + "\n"), inputs, withReader());
    VERIFY_OK(dataset);
    QCOMPARE((*dataset)->imageFile(0).string(), path);
}

void TestListFileLoader::statedLabelsGoFirst() {
    support::Folder folder;
    auto options = withReader();
    options.labels = folder.write("truth.csv", "5\n6\n");
    const auto dataset = openList(fill(folder), "a.png,1\nsub/b.png,2\n", options);
    VERIFY_OK(dataset);
    QCOMPARE((*dataset)->label(1), std::optional(6));
}

void TestListFileLoader::refuses_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char* name, const char* text, const char* code, const char* detail) {
        QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(code) << QString::fromUtf8(detail);
    };
    row("missing file", "a.png\nx.png\n", "FileNotFound", "list.txt line 2: ");
    row("missing file says how paths go", "x.png\n", "FileNotFound", "paths are relative to the list file");
    row("no image", "list.txt\n", "UnknownFormat", "list.txt is no PNG, JPEG or BMP image");
    row("three fields", "a.png,1,2\n", "CorruptData", "3 fields");
    row("a comma without quotes", "c, d.png,1\n", "CorruptData", "quote a path with commas");
    row("a name without labels.txt", "a.png,dog\n", "BadLabels", "no labels.txt beside the data");
}

void TestListFileLoader::refuses() {
    QFETCH(QByteArray, text);
    QFETCH(QString, code);
    QFETCH(QString, detail);
    support::Folder folder;
    const auto dataset = openList(fill(folder), text.toStdString());
    QCOMPARE(QString::fromStdString(support::codeOf(dataset)), code);
    VERIFY_CONTAINS(support::textOf(dataset), detail.toStdString());
}

void TestListFileLoader::emptyList() {
    const support::Folder folder;
    QCOMPARE(support::codeOf(openList(folder, "# nothing\n")), std::string("EmptyDataset"));
}

HALFSTEP_TEST(TestListFileLoader)
#include "test_list_file_loader.moc"
