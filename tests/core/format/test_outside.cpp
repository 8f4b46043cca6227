// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/reader.h"
#include "format/writer.h"
#include "patched_model.h"
#include "small_model.h"
#include "support/test_main.h"

#include <algorithm>
#include <memory>
#include <string>

/// Buffers and custom options behind the flatbuffer, the layout of models beyond 2 GB, with a small limit.
class TestOutside : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void comesBack();
    void isAligned();
    void metadataStaysInside();
    void keepsTheLayout();
    void limit();
    void largeCustomOptions();
    void dataWinOverOffset();
    void placeholderIsNoOffset();
    void tooLargeForOneFlatbuffer();
};

namespace {

model::Model customModel(bool isLarge) {
    model::Model made = support::smallModel();
    made.operatorCodes.push_back({model::BuiltinOperator::CUSTOM, "Decode", 1});
    auto& op = made.subgraphs[0].operators[2];
    op.code = 3;
    op.options = {};
    op.customOptions = support::bytesOf("options of Decode");
    op.hasLargeCustomOptions = isLarge;
    return made;
}

base::Bytes outside(const model::Model& model) {
    auto bytes = format::toBytes(model, {.outsideFrom = 1});
    return bytes ? base::Bytes::own(*std::move(bytes)) : base::Bytes();
}

model::Model readBack(const base::Bytes& file) {
    const auto loaded = format::readBytes(file, "outside");
    return loaded ? *loaded->model : model::Model();
}

} // namespace

void TestOutside::comesBack() {
    const model::Model model = support::richModel();
    const model::Model read = readBack(outside(model));
    QVERIFY(read.buffersOutside);
    QCOMPARE(read.metadata.size(), model.metadata.size() + 1);
    QCOMPARE(read.metadata.back().name, std::string("buffer_location"));
    QCOMPARE(read.buffers.back(), support::bytesOf("outside flatbuffers"));
    model::Model expected = model;
    expected.buffersOutside = true;
    expected.metadata = read.metadata;
    expected.buffers.push_back(read.buffers.back());
    QVERIFY(read == expected);
}

void TestOutside::isAligned() {
    const auto file = outside(support::richModel());
    const auto* stored = mutable_schema::GetModel(file.data());
    int count = 0;
    for (const auto* buffer : *stored->buffers()) {
        if (buffer->offset() == 0)
            continue;
        ++count;
        QCOMPARE(buffer->offset() % 16, std::uint64_t{0});
        QVERIFY(!buffer->data());
        QVERIFY(buffer->offset() + buffer->size() <= file.size());
    }
    QCOMPARE(count, 6); // weights, bias, words, sparse, blocks, scales
}

void TestOutside::metadataStaysInside() {
    const auto file = outside(support::smallModel());
    const auto* stored = mutable_schema::GetModel(file.data());
    for (const auto* entry : *stored->metadata())
        QVERIFY(stored->buffers()->Get(entry->buffer())->data());
}

void TestOutside::keepsTheLayout() {
    const auto file = outside(support::smallModel());
    const model::Model read = readBack(file);
    const auto again = support::written(read); // with the usual limit
    QCOMPARE(again, file);
    QVERIFY(readBack(again) == read);
}

void TestOutside::limit() {
    const model::Model model = support::smallModel();
    std::uint64_t size = 0;
    for (const auto& buffer : model.buffers)
        size += buffer.size();
    const auto below = format::toBytes(model, {.outsideFrom = size + 1});
    const auto reached = format::toBytes(model, {.outsideFrom = size});
    QVERIFY(!readBack(base::Bytes::own(*below)).buffersOutside);
    QVERIFY(readBack(base::Bytes::own(*reached)).buffersOutside);
}

void TestOutside::largeCustomOptions() {
    const model::Model model = customModel(true);
    const auto file = support::written(model);
    const auto* op = mutable_schema::GetModel(file.data())->subgraphs()->Get(0)->operators()->Get(2);
    QVERIFY(!op->custom_options());
    QCOMPARE(op->large_custom_options_offset() % 16, std::uint64_t{0});
    QCOMPARE(op->large_custom_options_size(), std::uint64_t{17});
    QVERIFY(readBack(file) == model);
    QVERIFY(readBack(support::written(customModel(false))) == customModel(false));
}

void TestOutside::dataWinOverOffset() {
    const auto file = support::patched(support::written(support::smallModel()),
        [](mutable_schema::ModelT& model) { model.buffers[1]->offset = 1'000'000'000; });
    QCOMPARE(readBack(file).buffers.at(1), support::smallModel().buffers[1]);
}

void TestOutside::placeholderIsNoOffset() {
    const auto file = support::patched(support::written(support::smallModel()), [](mutable_schema::ModelT& model) {
        model.buffers[0]->offset = 1;
        model.buffers[0]->size = 1'000'000;
    });
    QVERIFY(readBack(file) == support::smallModel());
}

/// Custom options stay inside unless the model says otherwise, so these fit no file.
void TestOutside::tooLargeForOneFlatbuffer() {
    constexpr std::size_t size = 2'200'000'000;
    // Never touched, so the system gives no memory for it.
    const std::shared_ptr<std::byte[]> bytes(new std::byte[size]);
    model::Model model = customModel(false);
    model.subgraphs[0].operators[2].customOptions = base::Bytes(std::span(bytes.get(), size), bytes);
    const auto written = format::toBytes(model);
    QVERIFY(!written);
    QVERIFY(written.error().code == base::Code::LimitExceeded);
}

HALFSTEP_TEST(TestOutside)
#include "test_outside.moc"
