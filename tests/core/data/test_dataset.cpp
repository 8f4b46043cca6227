// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "data/dataset.h"

#include "support/data_support.h"

using support::input;

class TestDataset : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void unknownKindsListWhatThereIs();
    void missingFile();
    void emptyFile();
    void contentGoesBeforeTheName();
};

namespace {

const std::vector inputs = {input("x", {1, 3})};

} // namespace

void TestDataset::unknownKindsListWhatThereIs() {
    const support::Folder folder;
    const auto dataset = data::open(folder.write("movie.mp4", "abc"), inputs, {});
    QCOMPARE(support::codeOf(dataset), std::string("UnknownFormat"));
    for (const auto* part : {"movie.mp4", ".npz", ".npy", "a folder", "list file", "raw", "random"})
        VERIFY_CONTAINS(support::textOf(dataset), part);
}

void TestDataset::missingFile() {
    const auto dataset = data::open("/nowhere/data.npz", inputs, {});
    QCOMPARE(support::codeOf(dataset), std::string("FileNotFound"));
    VERIFY_CONTAINS(support::textOf(dataset), "/nowhere/data.npz");
}

void TestDataset::emptyFile() {
    const support::Folder folder;
    for (const std::string name : {"a.npz", "a.npy", "a.bin", "a.txt", "a.png"})
        QCOMPARE(support::codeOf(data::open(folder.write(name, ""), inputs, {})), std::string("UnknownFormat"));
}

void TestDataset::contentGoesBeforeTheName() {
    const support::Folder folder;
    VERIFY_OK(data::writeNpz({{"x", support::counting({2, 3})}}, folder / "data.bin"));
    const auto dataset = data::open((folder / "data.bin").string(), inputs, {});
    VERIFY_OK(dataset);
    QCOMPARE((*dataset)->size(), std::size_t(2));
}

HALFSTEP_TEST(TestDataset)
#include "test_dataset.moc"
