// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/reader.h"
#include "format/writer.h"
#include "patched_model.h"
#include "small_model.h"
#include "support/test_main.h"

#include "base/error_text.h"

#include <QDirIterator>
#include <QFileInfo>
#include <string>

/// Read, written and read again, a model is the same.
class TestRoundTrip : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void madeModels_data();
    void madeModels();
    void fixtures();
    void sharedModels();
    void sharedConformance();
    void oldOperatorCodes();
    void misalignedConstants();
    void emptyDataStaysData();
    void misalignedEmptyDataStaysData();
};

namespace {

using model::Model;

/// Why the file does not come back; empty where it does.
std::string difference(const std::filesystem::path& path) {
    const auto loaded = format::read(path);
    if (!loaded)
        return base::errorText(loaded.error());
    auto bytes = format::toBytes(*loaded->model);
    if (!bytes)
        return base::errorText(bytes.error());
    const auto again = format::readBytes(base::Bytes::own(*bytes), "again");
    if (!again)
        return base::errorText(again.error());
    if (!(*again->model == *loaded->model))
        return path.string() + " comes back different";
    const auto twice = format::toBytes(*again->model);
    return twice && *twice == *bytes ? std::string() : path.string() + " is written in two ways";
}

/// Number of models below a folder; the first that does not come back fails the test.
int verifyFolder(const QString& folder) {
    int count = 0;
    QDirIterator files(folder, {QStringLiteral("*.tflite")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const std::string problem = difference(files.next().toStdString());
        if (!problem.empty()) {
            QTest::qFail(problem.c_str(), __FILE__, __LINE__);
            return -1;
        }
        ++count;
    }
    return count;
}

Model unusualModel() {
    Model made = support::richModel();
    auto& tensors = made.subgraphs[0].tensors;
    tensors[5].type = model::TensorType::Variant;
    tensors[5].isVariable = false;
    tensors[5].hasRank = false;
    tensors[5].shape = {};
    tensors[5].variantTensors = {{{1, 2}, model::TensorType::Int16, true}};
    tensors[6].quantization.emplace().details = model::CustomQuantization{support::bytesOf("scheme")};
    tensors[8].quantization->details = model::MultiAxisQuantization{9, 9, 0, {0, 1}};
    tensors[9].externalBuffer = 0;
    made.externalBufferGroups = {{"weights.bin"}};
    made.externalBuffers = {{7, 0, 4096, 12, "raw"}};
    made.metadataBuffer = {1, -2};
    made.subgraphs[0].debugMetadata = 2;
    made.subgraphs[0].operators[1].debugMetadata = 5;
    made.subgraphs[0].operators[1].intermediates = {5, -1};
    made.subgraphs[0].operators[1].mutatingVariableInputs = {false, true, false};
    made.subgraphs[0].operators[1].options2 = format::defaultOptions("StablehloShiftLeftOptions");
    made.operatorCodes.push_back({model::BuiltinOperator::STABLEHLO_CASE, {}, 1});
    made.operatorCodes.push_back({static_cast<model::BuiltinOperator>(231), {}, 3});
    made.operatorCodes.push_back({model::BuiltinOperator::CUSTOM, "", 2});
    return made;
}

} // namespace

Q_DECLARE_METATYPE(model::Model)

void TestRoundTrip::madeModels_data() {
    QTest::addColumn<Model>("model");
    QTest::newRow("small") << support::smallModel();
    QTest::newRow("rich") << support::richModel();
    QTest::newRow("unusual") << unusualModel();
    Model bare;
    bare.buffers = {{}};
    bare.subgraphs.resize(1);
    QTest::newRow("bare") << bare;
}

void TestRoundTrip::madeModels() {
    QFETCH(Model, model);
    auto bytes = format::toBytes(model);
    QVERIFY2(bytes, bytes ? "" : base::errorText(bytes.error()).c_str());
    const auto loaded = format::readBytes(base::Bytes::own(*bytes), "made");
    QVERIFY2(loaded, loaded ? "" : base::errorText(loaded.error()).c_str());
    QVERIFY(*loaded->model == model);
    QCOMPARE(*format::toBytes(*loaded->model), *bytes);
}

void TestRoundTrip::fixtures() {
    QVERIFY(verifyFolder(QStringLiteral(HALFSTEP_TEST_DATA_DIR "/models")) >= 40);
}

void TestRoundTrip::sharedModels() {
    const auto folder = QStringLiteral(HALFSTEP_SHARED_DIR "/models");
    if (!QFileInfo::exists(folder))
        QSKIP("needs the models of HALFSTEP_SHARED_DIR");
    QVERIFY(verifyFolder(folder) > 0);
}

void TestRoundTrip::sharedConformance() {
    const auto folder = QStringLiteral(HALFSTEP_SHARED_DIR "/conformance");
    if (!QFileInfo::exists(folder))
        QSKIP("needs the conformance set of HALFSTEP_SHARED_DIR");
    QVERIFY(verifyFolder(folder) > 1000);
}

/// Before 2020 only the 8-bit field existed; later both say the same, or the small one says 127.
void TestRoundTrip::oldOperatorCodes() {
    const auto file = support::patched(support::written(support::smallModel()), [](mutable_schema::ModelT& model) {
        model.operator_codes[1]->deprecated_builtin_code = 9;
        model.operator_codes[1]->builtin_code = mutable_schema::BuiltinOperator::ADD;
        model.operator_codes[0]->deprecated_builtin_code = 127;
        model.operator_codes[0]->builtin_code = mutable_schema::BuiltinOperator::CALL_ONCE;
    });
    const auto loaded = format::readBytes(file, "old");
    QVERIFY(loaded);
    QVERIFY(*loaded->model == support::smallModel());
    const auto again = support::written(*loaded->model);
    const auto* written = mutable_schema::GetModel(again.data());
    QCOMPARE(int{written->operator_codes()->Get(0)->deprecated_builtin_code()}, 127);
    QCOMPARE(int{written->operator_codes()->Get(1)->deprecated_builtin_code()}, 9);
}

/// Constants of a file whose bytes lie at an odd address are aligned for their elements, as users of `as<T>()` rely on.
void TestRoundTrip::misalignedConstants() {
    auto bytes = format::toBytes(support::smallModel(), {.outsideFrom = 1});
    std::vector<std::byte> shifted(*bytes);
    const auto* stored = mutable_schema::GetModel(shifted.data());
    auto* bias = const_cast<mutable_schema::Buffer*>(stored->buffers()->Get(2));
    const std::uint64_t offset = bias->offset() - 1;
    reinterpret_cast<flatbuffers::Table*>(bias)->SetField<std::uint64_t>(mutable_schema::Buffer::VT_OFFSET, offset, 0);
    const auto loaded = format::readBytes(base::Bytes::own(std::move(shifted)), "odd");
    QVERIFY(loaded);
    QCOMPARE(
        reinterpret_cast<std::uintptr_t>(loaded->model->buffers[2].data()) % alignof(std::int32_t), std::uintptr_t{0});
    QCOMPARE(loaded->model->buffers[2].as<std::int32_t>()[0], 100 << 8);
}

/// A constant of no elements: the runtime takes it for a constant only where its buffer has data, be it of no bytes.
void TestRoundTrip::emptyDataStaysData() {
    Model made = support::smallModel();
    static const std::byte nothing{};
    made.buffers.push_back(base::Bytes(std::span(&nothing, 0), nullptr));
    made.buffers.push_back({});
    const auto file = support::written(made);
    const auto again = support::written(*format::readBytes(file, "empty")->model);
    for (const auto& bytes : {file, again}) {
        const auto* buffers = mutable_schema::GetModel(bytes.data())->buffers();
        QVERIFY(buffers->Get(5)->data());
        QVERIFY(!buffers->Get(6)->data());
    }
}

/// The same where elements want more than the four bytes at which vectors lie; a fuzzer found it.
void TestRoundTrip::misalignedEmptyDataStaysData() {
    Model made = support::smallModel();
    static const std::byte nothing{};
    for (const std::uint32_t buffer : {5u, 6u, 7u}) {
        made.buffers.push_back(base::Bytes(std::span(&nothing, 0), nullptr));
        model::Tensor tensor;
        tensor.name = "none" + std::to_string(buffer);
        tensor.type = model::TensorType::Int64;
        tensor.shape = {0};
        tensor.buffer = buffer;
        made.subgraphs[0].tensors.push_back(tensor);
    }
    const auto file = support::written(made);
    const auto again = support::written(*format::readBytes(file, "empty")->model);
    const auto* buffers = mutable_schema::GetModel(again.data())->buffers();
    for (const std::uint32_t buffer : {5u, 6u, 7u})
        QVERIFY(buffers->Get(buffer)->data());
    QVERIFY(again == file);
}

HALFSTEP_TEST(TestRoundTrip)
#include "test_round_trip.moc"
