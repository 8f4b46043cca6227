// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_case.h"
#include "support/test_main.h"

#include "base/error_text.h"

#include <algorithm>
#include <vector>

using model::BuiltinOperator;
using model::TensorType;
using support::OpCase;

/// Every operator that may write over an input gives the same bytes when it does.
class TestInPlace : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void sameBytes_data();
    void sameBytes();
    void copiesAndUpdates();
};

namespace {

/// Among many values there are some that a quick kernel computes a second time.
constexpr int sizes[] = {1, 7, 64, 257, 40'000};

template<class T>
std::vector<T> valuesFor(int count, std::uint32_t seed) {
    support::Random random(seed);
    if constexpr (std::is_same_v<T, float>)
        return random.reals(static_cast<std::size_t>(count), 0.1F, 4);
    else
        return random.integers<T>(static_cast<std::size_t>(count), 1, 100);
}

support::OperandType typeOf(TensorType type, bool isOutput, BuiltinOperator code) {
    if (type == TensorType::Float32)
        return {type};
    if (type == TensorType::Int16)
        return {type, {isOutput ? 1.0F / 32768 : 1.0F / 4096}, {0}};
    // Operators whose output has fixed parameters.
    if (isOutput && (code == BuiltinOperator::LOGISTIC || code == BuiltinOperator::SOFTMAX))
        return {type, {1.0F / 256}, {-128}};
    if (isOutput && code == BuiltinOperator::TANH)
        return {type, {1.0F / 128}, {0}};
    if (isOutput && code == BuiltinOperator::LOG_SOFTMAX)
        return {type, {16.0F / 256}, {127}};
    return {type, {isOutput ? 0.07F : 0.05F}, {isOutput ? 3 : -5}};
}

/// Whether the kernel takes these types; then all ways to write in place are compared.
template<class T>
void compare(const ops::OpDefinition& definition, TensorType type, int threads) {
    for (const int count : sizes) {
        const bool isBinary = (definition.mayWriteOver & 2U) != 0 || definition.code == BuiltinOperator::PRELU;
        const auto make = [&](OpCase& item) {
            item.threads = threads;
            for (std::uint32_t k = 0; k < (isBinary ? 2U : 1U); ++k)
                item.input(typeOf(type, false, definition.code), {1, count}, valuesFor<T>(count, k + 1));
            item.output(typeOf(type, true, definition.code));
            item.options.set("beta", 1.0);
            item.options.set("pot_scale_int16", false);
        };
        for (std::uint32_t input = 0; input < (isBinary ? 2U : 1U); ++input) {
            if (((definition.mayWriteOver >> input) & 1U) == 0)
                continue;
            OpCase item(definition.code);
            make(item);
            if (const auto status = item.run(); !status)
                return; // not for this type
            const auto wanted = item.values<T>();
            QVERIFY(item.runOver(input));
            const auto bytes = item.inputBytes(input);
            QVERIFY(std::equal(bytes.begin(), bytes.end(), std::as_bytes(std::span(wanted)).begin(),
                std::as_bytes(std::span(wanted)).end()));
        }
    }
}

} // namespace

void TestInPlace::sameBytes_data() {
    QTest::addColumn<int>("code");
    for (const auto* definition : ops::all())
        if (definition->mayWriteOver != 0)
            QTest::addRow("%s", model::operatorName(definition->code)->data()) << static_cast<int>(definition->code);
}

void TestInPlace::sameBytes() {
    QFETCH(const int, code);
    const auto* definition = ops::find(static_cast<BuiltinOperator>(code));
    compare<float>(*definition, TensorType::Float32, 1);
    compare<float>(*definition, TensorType::Float32, 3);
    compare<std::int8_t>(*definition, TensorType::Int8, 1);
    compare<std::int16_t>(*definition, TensorType::Int16, 1);
}

void TestInPlace::copiesAndUpdates() {
    OpCase reshape(BuiltinOperator::RESHAPE);
    reshape.options.set("new_shape", std::vector<std::int64_t>{3, 2});
    reshape.input<float>({}, {2, 3}, {1, 2, 3, 4, 5, 6}).output({});
    QVERIFY(reshape.run());
    QVERIFY(reshape.runOver(0));
    QCOMPARE(reshape.values<float>(), (std::vector<float>{1, 2, 3, 4, 5, 6}));
    OpCase update(BuiltinOperator::DYNAMIC_UPDATE_SLICE);
    update.input<float>({}, {4}, {1, 2, 3, 4}).input<float>({}, {2}, {8, 9});
    update.input<std::int32_t>({TensorType::Int32}, {1}, {1}).output({});
    QVERIFY(update.run());
    const auto wanted = update.values<float>();
    QVERIFY(update.runOver(0));
    const auto bytes = update.inputBytes(0);
    QVERIFY(std::equal(bytes.begin(), bytes.end(), std::as_bytes(std::span(wanted)).begin()));
    QCOMPARE(wanted, (std::vector<float>{1, 8, 9, 4}));
}

HALFSTEP_TEST(TestInPlace)
#include "test_in_place.moc"
