// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "support/data_support.h"

#include <atomic>
#include <thread>

using support::input;

class TestImageFolderLoader : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void sortsNaturally();
    void decodesWhenAsked();
    void onlyImages();
    void oneImage();
    void labelsFromCsv();
    void labelsFromSubfolders();
    void labelsFromSubfoldersByLabelsTxt();
    void unknownSubfolderIsRefused();
    void csvGoesBeforeSubfolders();
    void statedLabelsGoFirst();
    void preparationOfTheFolder();
    void statedPreparationGoesFirst();
    void needsAReader();
    void needsImages();
    void readerErrorsPassThrough();
    void refusesOtherModels();
    void severalThreads();
};

namespace {

/// Stands in for a decoder: a file holds one digit, the image has 2×2 pixels of that value.
data::OpenOptions withReader(std::atomic<int>* count = nullptr) {
    data::OpenOptions options;
    options.imageReader = [count](const std::filesystem::path& path) -> base::Result<data::Image> {
        if (count)
            ++*count;
        TRY_ASSIGN(const auto bytes, base::mapFile(path));
        const auto level = static_cast<std::uint8_t>(std::to_integer<int>(bytes.span().front()) - '0');
        return data::Image{2, 2, std::vector<std::uint8_t>(12, level)};
    };
    return options;
}

const std::vector inputs = {input("x", {1, 2, 2, 3})};

base::Result<std::shared_ptr<const data::Dataset>> open(
    const support::Folder& folder, const data::OpenOptions& options = withReader()) {
    return data::open((folder / "images").string(), inputs, options);
}

float levelOf(const data::Dataset& dataset, std::size_t index) {
    return support::floatsOf(dataset.sample(index)->inputs.at(0)).front();
}

std::vector<std::string> namesOf(const data::Dataset& dataset) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < dataset.size(); ++i)
        names.push_back(dataset.name(i));
    return names;
}

std::vector<int> labelsOf(const data::Dataset& dataset) {
    std::vector<int> labels;
    for (std::size_t i = 0; i < dataset.size(); ++i)
        labels.push_back(dataset.label(i).value_or(-1));
    return labels;
}

} // namespace

void TestImageFolderLoader::sortsNaturally() {
    const support::Folder folder;
    for (const std::string name : {"img10.png", "img2.PNG", "img1.jpg", "b.bmp", "B.jpeg"})
        folder.write("images/" + name, "1");
    const auto dataset = open(folder);
    VERIFY_OK(dataset);
    QCOMPARE(namesOf(**dataset), std::vector<std::string>({"B.jpeg", "b.bmp", "img1.jpg", "img2.PNG", "img10.png"}));
    QCOMPARE((*dataset)->imageFile(0), folder / "images/B.jpeg");
    QCOMPARE((*dataset)->description, std::string("5 images from images, resized to 2×2 (bilinear)"));
    const auto slash = data::open((folder / "images/").string(), inputs, withReader());
    VERIFY_OK(slash);
    QCOMPARE((*slash)->description, (*dataset)->description);
}

void TestImageFolderLoader::decodesWhenAsked() {
    const support::Folder folder;
    folder.write("images/a.png", "3");
    folder.write("images/b.png", "5");
    std::atomic<int> count = 0;
    const auto dataset = open(folder, withReader(&count));
    VERIFY_OK(dataset);
    QCOMPARE(count.load(), 0);
    QCOMPARE(levelOf(**dataset, 1), 5.F);
    QCOMPARE(count.load(), 1);
}

void TestImageFolderLoader::onlyImages() {
    const support::Folder folder;
    for (const std::string name : {"a.png", ".hidden.png", "notes.txt", ".thumbs/t.png", "deep/er/x.png", "image"})
        folder.write("images/" + name, "1");
    const auto dataset = open(folder);
    VERIFY_OK(dataset);
    QCOMPARE(namesOf(**dataset), std::vector<std::string>({"a.png"}));
    QVERIFY(!(*dataset)->hasLabels);
}

void TestImageFolderLoader::oneImage() {
    const support::Folder folder;
    folder.write("images/a.png", "1");
    folder.write("images/labels.csv", "a.png,4\nb.png,5\n");
    const auto dataset = data::open(folder.write("images/b.png", "7"), inputs, withReader());
    VERIFY_OK(dataset);
    QCOMPARE(namesOf(**dataset), std::vector<std::string>({"b.png"}));
    QCOMPARE((*dataset)->label(0), std::optional(5));
    QCOMPARE(levelOf(**dataset, 0), 7.F);
}

void TestImageFolderLoader::labelsFromCsv() {
    const support::Folder folder;
    folder.write("labels.txt", "cat\ndog\n");
    folder.write("images/a.png", "1");
    folder.write("images/b.png", "1");
    folder.write("images/c.png", "1");
    folder.write("images/labels.csv", "file,label\nb.png,dog\na.png,0\n");
    const auto dataset = open(folder);
    VERIFY_OK(dataset);
    QVERIFY((*dataset)->hasLabels);
    QCOMPARE(labelsOf(**dataset), std::vector<int>({0, 1, -1}));
    QCOMPARE((*dataset)->classNames, std::vector<std::string>({"cat", "dog"}));
    VERIFY_CONTAINS((*dataset)->description, ", 1 without a label");
    folder.write("images/labels.csv", "file,label\nb.png,horse\n");
    const auto wrong = open(folder);
    QCOMPARE(support::codeOf(wrong), std::string("BadLabels"));
    VERIFY_CONTAINS(support::textOf(wrong), "labels.csv line 2");
}

void TestImageFolderLoader::labelsFromSubfolders() {
    const support::Folder folder;
    for (const std::string name : {"class10/a.png", "class2/b.png", "class2/a.png", "class1/z.png"})
        folder.write("images/" + name, "1");
    std::filesystem::create_directories(folder / "images/empty");
    const auto dataset = open(folder);
    VERIFY_OK(dataset);
    QCOMPARE(namesOf(**dataset),
        std::vector<std::string>({"class1/z.png", "class2/a.png", "class2/b.png", "class10/a.png"}));
    QCOMPARE(labelsOf(**dataset), std::vector<int>({0, 1, 1, 2}));
    QCOMPARE((*dataset)->classNames, std::vector<std::string>({"class1", "class2", "class10"}));
}

void TestImageFolderLoader::labelsFromSubfoldersByLabelsTxt() {
    const support::Folder folder;
    folder.write("images/labels.txt", "dog\nbird\ncat\n");
    folder.write("images/cat/a.png", "1");
    folder.write("images/dog/a.png", "1");
    const auto dataset = open(folder);
    VERIFY_OK(dataset);
    QCOMPARE(labelsOf(**dataset), std::vector<int>({2, 0}));
    QCOMPARE((*dataset)->classNames.size(), std::size_t(3));
}

void TestImageFolderLoader::unknownSubfolderIsRefused() {
    // A folder with `test` and `calibration` in it is no set of two classes.
    const support::Folder folder;
    folder.write("images/labels.txt", "dog\ncat\n");
    folder.write("images/test/a.png", "1");
    const auto dataset = open(folder);
    QCOMPARE(support::codeOf(dataset), std::string("BadLabels"));
    VERIFY_CONTAINS(support::textOf(dataset), "subfolder test is no class of labels.txt; open that subfolder");
}

void TestImageFolderLoader::csvGoesBeforeSubfolders() {
    const support::Folder folder;
    folder.write("images/a/1.png", "1");
    folder.write("images/b/1.png", "1");
    folder.write("images/labels.csv", "file,label\na/1.png,8\nb/1.png,9\n");
    const auto dataset = open(folder);
    VERIFY_OK(dataset);
    QCOMPARE(labelsOf(**dataset), std::vector<int>({8, 9}));
}

void TestImageFolderLoader::statedLabelsGoFirst() {
    const support::Folder folder;
    folder.write("images/a.png", "1");
    folder.write("images/labels.csv", "a.png,1\n");
    auto options = withReader();
    options.labels = folder.write("other.csv", "a.png,2\n");
    const auto dataset = open(folder, options);
    VERIFY_OK(dataset);
    QCOMPARE(labelsOf(**dataset), std::vector<int>({2}));
}

void TestImageFolderLoader::preparationOfTheFolder() {
    const support::Folder folder;
    folder.write("images/a.png", "4");
    folder.write("images/preparation.json", R"({"scale": 0.5, "resize": "nearest"})");
    const auto dataset = open(folder);
    VERIFY_OK(dataset);
    QCOMPARE(levelOf(**dataset, 0), 2.F);
    VERIFY_CONTAINS((*dataset)->description, "(nearest)");
    folder.write("images/preparation.json", R"({"scal": 0.5})");
    const auto wrong = open(folder);
    QCOMPARE(support::codeOf(wrong), std::string("BadRecipe"));
    VERIFY_CONTAINS(support::textOf(wrong), "images/preparation.json");
}

void TestImageFolderLoader::statedPreparationGoesFirst() {
    const support::Folder folder;
    folder.write("images/a.png", "4");
    folder.write("images/preparation.json", R"({"scale": 0.5})");
    auto options = withReader();
    options.preparation = data::Preparation();
    const auto dataset = open(folder, options);
    VERIFY_OK(dataset);
    QCOMPARE(levelOf(**dataset, 0), 4.F);
    options.preparation->mean = {1, 2};
    QCOMPARE(support::codeOf(open(folder, options)), std::string("BadRecipe"));
}

void TestImageFolderLoader::needsAReader() {
    const support::Folder folder;
    folder.write("images/a.png", "4");
    const auto dataset = open(folder, {});
    QCOMPARE(support::codeOf(dataset), std::string("NoImageReader"));
}

void TestImageFolderLoader::needsImages() {
    const support::Folder folder;
    folder.write("images/a.txt", "4");
    const auto dataset = open(folder);
    QCOMPARE(support::codeOf(dataset), std::string("EmptyDataset"));
    VERIFY_CONTAINS(support::textOf(dataset), "no PNG, JPEG or BMP images");
    folder.write("images/test.npz", "");
    folder.write("images/calibration.npz", "");
    VERIFY_CONTAINS(support::textOf(open(folder)), "NumPy files. Give one of these");
    VERIFY_CONTAINS(support::textOf(open(folder)), "calibration.npz, test.npz");
}

void TestImageFolderLoader::readerErrorsPassThrough() {
    const support::Folder folder;
    folder.write("images/a.png", "4");
    auto options = withReader();
    options.imageReader = [](const auto& path) { return base::Error{base::Code::CorruptData, path.string(), "bad"}; };
    const auto dataset = open(folder, options);
    VERIFY_OK(dataset);
    const auto sample = (*dataset)->sample(0);
    QCOMPARE(support::codeOf(sample), std::string("CorruptData"));
    VERIFY_CONTAINS(support::textOf(sample), "a.png");
    options.imageReader = [](const auto&) { return data::Image{2, 2, {}}; };
    QCOMPARE(support::codeOf((*open(folder, options))->sample(0)), std::string("CorruptData"));
}

void TestImageFolderLoader::refusesOtherModels() {
    const support::Folder folder;
    folder.write("images/a.png", "4");
    const std::vector sound = {input("x", {1, 49, 10})};
    const auto dataset = data::open((folder / "images").string(), sound, withReader());
    QCOMPARE(support::codeOf(dataset), std::string("ShapeMismatch"));
    VERIFY_CONTAINS(support::textOf(dataset), "this one is 1×49×10");
}

void TestImageFolderLoader::severalThreads() {
    const support::Folder folder;
    for (int i = 0; i < 10; ++i)
        folder.write("images/" + std::to_string(i) + ".png", std::to_string(i));
    const auto dataset = open(folder);
    VERIFY_OK(dataset);
    std::atomic<int> good = 0;
    std::vector<std::jthread> threads;
    for (int thread = 0; thread < 4; ++thread)
        threads.emplace_back([&] {
            for (std::size_t i = 0; i < 10; ++i)
                good += levelOf(**dataset, i) == static_cast<float>(i) ? 1 : 0;
        });
    threads.clear();
    QCOMPARE(good.load(), 40);
}

HALFSTEP_TEST(TestImageFolderLoader)
#include "test_image_folder_loader.moc"
