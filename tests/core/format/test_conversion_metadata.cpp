// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/conversion_metadata.h"

#include "support/test_main.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <vector>

using format::OptimizationMode;

class TestConversionMetadata : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void addsAModeAndKeepsTheRest();
    void doesNotRepeatAMode();
    void refusesBrokenEntries();
};

namespace {

/// Of a float model: environment "2.21.0", API version 2, model type 1; options without modes.
constexpr std::array<unsigned char, 92> floatEntry = {0x10, 0, 0, 0, 0, 0, 0, 0, 0x08, 0, 0x0e, 0, 0x08, 0, 0x04, 0,
    0x08, 0, 0, 0, 0x10, 0, 0, 0, 0x24, 0, 0, 0, 0, 0, 0x06, 0, 0x08, 0, 0x04, 0, 0x06, 0, 0, 0, 0x04, 0, 0, 0, 0, 0, 0,
    0, 0x0c, 0, 0x18, 0, 0x14, 0, 0x10, 0, 0x0c, 0, 0x04, 0, 0x0c, 0, 0, 0, 0x8d, 0x0c, 0x0f, 0x6d, 0x27, 0xe8, 0xad,
    0x82, 0x01, 0, 0, 0, 0x02, 0, 0, 0, 0x04, 0, 0, 0, 0x06, 0, 0, 0, '2', '.', '2', '1'};

std::vector<std::byte> entry() {
    std::vector<std::byte> bytes;
    for (const auto byte : floatEntry)
        bytes.push_back(static_cast<std::byte>(byte));
    for (const char byte : {'.', '0', '\0', '\0'})
        bytes.push_back(static_cast<std::byte>(byte));
    return bytes;
}

bool contains(const std::vector<std::byte>& bytes, std::string_view text) {
    const auto wanted = std::as_bytes(std::span(text));
    return std::search(bytes.begin(), bytes.end(), wanted.begin(), wanted.end()) != bytes.end();
}

} // namespace

void TestConversionMetadata::addsAModeAndKeepsTheRest() {
    QVERIFY(format::optimizationModes(entry()).empty());
    const auto added = format::withOptimizationMode(entry(), OptimizationMode::FullInteger);
    QVERIFY(added);
    QCOMPARE(format::optimizationModes(*added), std::vector<std::int32_t>{1003});
    QVERIFY(contains(*added, "2.21.0"));
    QVERIFY(contains(*added, std::string_view("\x8d\x0c\x0fm'\xe8\xad\x82", 8))); // the model's hash
}

void TestConversionMetadata::doesNotRepeatAMode() {
    auto bytes = format::withOptimizationMode(entry(), OptimizationMode::Int16);
    QVERIFY(bytes);
    bytes = format::withOptimizationMode(*bytes, OptimizationMode::Int16);
    QVERIFY(bytes);
    bytes = format::withOptimizationMode(*bytes, OptimizationMode::Float16);
    QVERIFY(bytes);
    QCOMPARE(format::optimizationModes(*bytes), (std::vector<std::int32_t>{1004, 1001}));
}

void TestConversionMetadata::refusesBrokenEntries() {
    const auto whole = entry();
    for (std::size_t size = 0; size < whole.size() - 4; ++size) {
        const std::vector<std::byte> cut(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size));
        QVERIFY(!format::withOptimizationMode(cut, OptimizationMode::Int16));
        QVERIFY(format::optimizationModes(cut).empty());
    }
}

HALFSTEP_TEST(TestConversionMetadata)
#include "test_conversion_metadata.moc"
