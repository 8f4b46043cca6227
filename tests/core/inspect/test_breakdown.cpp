// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/reader.h"
#include "inspect/breakdown.h"
#include "support/test_main.h"

#include <numeric>

class TestBreakdown : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void sharesSumUp();
    void castsByTypes();
    void sharedZeroAndUnusedBuffers();

private:
    static model::Loaded open(const char* name) {
        return *format::read(std::string(HALFSTEP_TEST_DATA_DIR "/models/") + name + ".tflite");
    }
};

void TestBreakdown::sharesSumUp() {
    const auto loaded = open("tiny_conv.int8_floatio");
    const auto summary = inspect::summarize(loaded);
    const auto types = inspect::costByOperatorType(*loaded.model, summary);
    QCOMPARE(types.front().name, std::string("CONV_2D"));
    QCOMPARE(types.front().operators, std::size_t{2});
    for (const auto& shares : {types, inspect::costByPrecision(*loaded.model, summary)}) {
        std::uint64_t macs = 0;
        std::size_t operators = 0;
        for (const auto& share : shares) {
            macs += share.macs;
            operators += share.operators;
        }
        QCOMPARE(macs, summary.subgraphs[0].macs);
        QCOMPARE(operators, summary.subgraphs[0].operators);
    }
}

void TestBreakdown::castsByTypes() {
    QVERIFY(inspect::precisionTransitions(*open("tiny_conv.int8").model).empty());
    // Constants that are stored as float16 are cast once, before anything runs.
    QVERIFY(inspect::precisionTransitions(*open("tiny_conv.float16").model).empty());
    const auto casts = inspect::precisionTransitions(*open("tiny_conv.int8_floatio").model);
    QCOMPARE(casts.size(), std::size_t{2});
    QCOMPARE(casts[0].from, model::TensorType::Float32);
    QCOMPARE(casts[0].to, model::TensorType::Int8);
    QCOMPARE(casts[0].bytes, std::size_t{12 * 12 * 3 * 5});
    QCOMPARE(casts[1].bytes, std::size_t{10 * 5});
}

void TestBreakdown::sharedZeroAndUnusedBuffers() {
    auto loaded = open("tiny_conv.float");
    model::Model model = *loaded.model;
    const auto before = inspect::bufferUse(model);
    model.buffers.push_back(base::Bytes::own(std::vector<std::byte>(100)));
    auto after = inspect::bufferUse(model);
    QCOMPARE(after.bytes, before.bytes + 100);
    QCOMPARE(after.zeroBytes, before.zeroBytes + 100);
    QCOMPARE(after.unusedBytes, before.unusedBytes + 100);
    QCOMPARE(after.savedBytes, before.savedBytes);
    model::Tensor tensor;
    tensor.buffer = static_cast<std::uint32_t>(model.buffers.size() - 1);
    model.subgraphs[0].tensors.insert(model.subgraphs[0].tensors.end(), {tensor, tensor, tensor});
    after = inspect::bufferUse(model);
    QCOMPARE(after.unusedBytes, before.unusedBytes);
    QCOMPARE(after.savedBytes, before.savedBytes + 200);
}

HALFSTEP_TEST(TestBreakdown)
#include "test_breakdown.moc"
