// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "support/data_support.h"

using model::TensorType;
using support::input;

class TestRawLoader : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void typeAndShapeOfTheInput();
    void statedTypeAndShape();
    void anyNameWithAStatedType();
    void otherShapeIsRefused();
    void refusesAPartOfASample();
    void dynamicShapeMustBeStated();
    void refusesTypesWithoutBytes();
    void refusesSeveralInputs();
};

namespace {

template<class T>
std::string write(const support::Folder& folder, const std::vector<T>& values, const std::string& name = "data.bin") {
    return folder.write(name, {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T)});
}

} // namespace

void TestRawLoader::typeAndShapeOfTheInput() {
    const support::Folder folder;
    const std::vector inputs = {input("x", {1, 2})};
    const auto dataset = data::open(write<float>(folder, {1, 2, 3, 4, 5, 6}), inputs, {});
    VERIFY_OK(dataset);
    QCOMPARE((*dataset)->size(), std::size_t(3));
    QCOMPARE(support::floatsOf((*dataset)->sample(2)->inputs.at(0)), std::vector<float>({5, 6}));
}

void TestRawLoader::statedTypeAndShape() {
    const support::Folder folder;
    const std::vector inputs = {input("x", {1, -1, 2})};
    data::OpenOptions options;
    options.rawType = TensorType::UInt8;
    options.rawShape = {3, 2};
    const auto path = write<std::uint8_t>(folder, {0, 1, 2, 3, 4, 5, 200, 201, 202, 203, 204, 255});
    const auto dataset = data::open(path, inputs, options);
    VERIFY_OK(dataset);
    QCOMPARE((*dataset)->size(), std::size_t(2));
    const auto sample = (*dataset)->sample(1);
    QCOMPARE(sample->inputs.at(0).shape, model::Shape({1, 3, 2}));
    QCOMPARE(support::floatsOf(sample->inputs.at(0)), std::vector<float>({200, 201, 202, 203, 204, 255}));
}

void TestRawLoader::anyNameWithAStatedType() {
    const support::Folder folder;
    const std::vector inputs = {input("x", {1, 2})};
    const auto path = write<std::int16_t>(folder, {1, -2}, "recording");
    QCOMPARE(support::codeOf(data::open(path, inputs, {})), std::string("UnknownFormat"));
    data::OpenOptions options;
    options.rawType = TensorType::Int16;
    const auto dataset = data::open(path, inputs, options);
    VERIFY_OK(dataset);
    QCOMPARE(support::floatsOf((*dataset)->sample(0)->inputs.at(0)), std::vector<float>({1, -2}));
}

void TestRawLoader::otherShapeIsRefused() {
    const support::Folder folder;
    const std::vector inputs = {input("x", {1, 2})};
    data::OpenOptions options;
    options.rawShape = {3};
    const auto dataset = data::open(write<float>(folder, {1, 2, 3}), inputs, options);
    QCOMPARE(support::codeOf(dataset), std::string("ShapeMismatch"));
    VERIFY_CONTAINS(
        support::textOf(dataset), "expects samples×2, also with an axis of 1 behind the samples, found 1×3");
}

void TestRawLoader::refusesAPartOfASample() {
    const support::Folder folder;
    const std::vector inputs = {input("x", {1, 2})};
    const auto dataset = data::open(write<float>(folder, {1, 2, 3}), inputs, {});
    QCOMPARE(support::codeOf(dataset), std::string("ShapeMismatch"));
    VERIFY_CONTAINS(support::textOf(dataset), "a sample of 1×2 float32 has 8 bytes, the file has 12");
}

void TestRawLoader::dynamicShapeMustBeStated() {
    const support::Folder folder;
    const std::vector inputs = {input("x", {1, -1})};
    const auto dataset = data::open(write<float>(folder, {1, 2, 3}), inputs, {});
    QCOMPARE(support::codeOf(dataset), std::string("Usage"));
    VERIFY_CONTAINS(support::textOf(dataset), "state the shape of one sample");
    // Only the batch is open: that is the samples.
    const std::vector batch = {input("x", {-1, 3})};
    VERIFY_OK(data::open(write<float>(folder, {1, 2, 3}), batch, {}));
}

void TestRawLoader::refusesTypesWithoutBytes() {
    const support::Folder folder;
    const std::vector inputs = {input("x", {1, 2})};
    for (const auto type : {TensorType::String, TensorType::Int4}) {
        data::OpenOptions options;
        options.rawType = type;
        QCOMPARE(support::codeOf(data::open(write<float>(folder, {1, 2}), inputs, options)), std::string("Usage"));
    }
    data::OpenOptions options;
    options.rawShape = {0};
    QCOMPARE(support::codeOf(data::open(write<float>(folder, {1, 2}), inputs, options)), std::string("Usage"));
}

void TestRawLoader::refusesSeveralInputs() {
    const support::Folder folder;
    const std::vector inputs = {input("x", {1, 4}), input("y", {1, 4})};
    const auto dataset = data::open(write<float>(folder, {1, 2, 3, 4}), inputs, {});
    VERIFY_CONTAINS(support::textOf(dataset), "a raw file feeds one; use .npz");
}

HALFSTEP_TEST(TestRawLoader)
#include "test_raw_loader.moc"
