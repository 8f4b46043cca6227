// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "data/arrays/npy.h"

#include "support/data_support.h"

using support::counting;
using support::input;

class TestNpyLoader : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void opens();
    void readsBigEndianColumns();
    void labelsBesideIt();
    void refusesSeveralInputs();
    void refusesOtherShapes();
    void refusesBrokenFiles();
};

namespace {

std::string write(const support::Folder& folder, const data::Array& array) {
    const auto bytes = data::toNpy(array);
    return folder.write("data.npy", {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

} // namespace

void TestNpyLoader::opens() {
    const support::Folder folder;
    const std::vector inputs = {input("x", {1, 4})};
    const auto dataset = data::open(write(folder, counting({5, 4})), inputs, {});
    VERIFY_OK(dataset);
    QCOMPARE((*dataset)->size(), std::size_t(5));
    QCOMPARE((*dataset)->description, std::string("5 samples from data.npy"));
    QCOMPARE(support::floatsOf((*dataset)->sample(4)->inputs.at(0)), std::vector<float>({16, 17, 18, 19}));
    QVERIFY(!(*dataset)->hasLabels && !(*dataset)->isDummy);
}

void TestNpyLoader::readsBigEndianColumns() {
    const std::vector inputs = {input("x", {3})};
    const auto dataset = data::open(support::testData("arrays/fortran_big_i2.npy").string(), inputs, {});
    VERIFY_OK(dataset);
    QCOMPARE(support::floatsOf((*dataset)->sample(1)->inputs.at(0)), std::vector<float>({3, 100, 5}));
}

void TestNpyLoader::labelsBesideIt() {
    const support::Folder folder;
    const std::vector inputs = {input("x", {1, 4})};
    folder.write("labels.txt", "cat\ndog\n");
    data::OpenOptions options;
    options.labels = folder.write("truth.csv", "dog\ncat\ndog\ncat\n1\n");
    const auto dataset = data::open(write(folder, counting({5, 4})), inputs, options);
    VERIFY_OK(dataset);
    QVERIFY((*dataset)->hasLabels);
    QCOMPARE((*dataset)->label(2), std::optional(1));
    QCOMPARE((*dataset)->classNames.size(), std::size_t(2));
}

void TestNpyLoader::refusesSeveralInputs() {
    const support::Folder folder;
    const std::vector inputs = {input("x", {1, 4}), input("y", {1, 4})};
    const auto dataset = data::open(write(folder, counting({5, 4})), inputs, {});
    QCOMPARE(support::codeOf(dataset), std::string("ShapeMismatch"));
    VERIFY_CONTAINS(support::textOf(dataset), "the model has 2 inputs, a .npy file feeds one; use .npz");
}

void TestNpyLoader::refusesOtherShapes() {
    const support::Folder folder;
    const std::vector inputs = {input("x", {1, 4})};
    const auto dataset = data::open(write(folder, counting({4, 5})), inputs, {});
    QCOMPARE(support::codeOf(dataset), std::string("ShapeMismatch"));
    VERIFY_CONTAINS(support::textOf(dataset), "data.npy");
    VERIFY_CONTAINS(
        support::textOf(dataset), "expects samples×4, also with an axis of 1 behind the samples, found 4×5");
    QCOMPARE(support::codeOf(data::open(write(folder, counting({0, 4})), inputs, {})), std::string("EmptyDataset"));
}

void TestNpyLoader::refusesBrokenFiles() {
    const support::Folder folder;
    const std::vector inputs = {input("x", {1, 4})};
    const auto cut = data::open(folder.write("cut.npy", std::string("\x93NUMPY\1\0", 8)), inputs, {});
    QCOMPARE(support::codeOf(cut), std::string("CorruptData"));
    VERIFY_CONTAINS(support::textOf(cut), "cut.npy");
}

HALFSTEP_TEST(TestNpyLoader)
#include "test_npy_loader.moc"
