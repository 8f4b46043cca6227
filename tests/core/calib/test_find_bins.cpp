// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "calib/find_bins.h"
#include "support/test_main.h"

#include <algorithm>
#include <array>
#include <cfloat>
#include <cmath>
#include <random>
#include <vector>

class TestFindBins : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void allPathsFindTheSame_data();
    void allPathsFindTheSame();
};

namespace {

std::uint16_t binOf(float value, const calib::BinGrid& grid) {
    const double scaled = static_cast<double>(value) * static_cast<double>(grid.perBin);
    return static_cast<std::uint16_t>(static_cast<std::int32_t>(std::floor(scaled)) - grid.first);
}

/// Zeros, values at the edges of bins, and such as vanish when they are scaled.
std::vector<float> someValues(std::size_t count, float perBin) {
    std::mt19937 random(static_cast<unsigned>(count));
    std::vector<float> values;
    for (std::size_t k = 0; k < count; ++k) {
        const float value = (static_cast<float>(random()) / 4294967296.0F - 0.25F) * 2000 / perBin;
        const std::array kinds = {
            value, 0.0F, value, -0.0F, std::floor(value * perBin) / perBin, -FLT_TRUE_MIN, FLT_TRUE_MIN, value};
        values.push_back(kinds[random() % kinds.size()]);
    }
    return values;
}

} // namespace

void TestFindBins::allPathsFindTheSame_data() {
    QTest::addColumn<int>("path");
    QTest::addColumn<float>("perBin");
    for (const auto path :
        {ops::CpuPath::Automatic, ops::CpuPath::Avx512Vnni, ops::CpuPath::Avx2, ops::CpuPath::Portable})
        for (const int exponent : {-99, -10, 0, 7, 99})
            QTest::addRow("%s 2^%d", ops::pathName(path).data(), exponent)
                << static_cast<int>(path) << std::ldexp(1.0F, exponent);
}

/// A path that the machine lacks is another one here.
void TestFindBins::allPathsFindTheSame() {
    QFETCH(const int, path);
    QFETCH(const float, perBin);
    const calib::BinGrid grid{perBin, -501};
    const auto find = calib::findBins(static_cast<ops::CpuPath>(path));
    for (std::size_t count = 0; count <= calib::mostBinsAtOnce; ++count) {
        const auto values = someValues(count, perBin);
        std::vector<std::uint16_t> expected;
        for (const float value : values)
            expected.push_back(binOf(value, grid));
        std::vector<std::uint16_t> found(calib::mostBinsAtOnce);
        found.resize(find(values, grid, found.data()));
        found.resize(count, binOf(0, grid)); // those that were left out
        std::ranges::sort(expected);
        std::ranges::sort(found);
        QCOMPARE(found, expected);
    }
}

HALFSTEP_TEST(TestFindBins)
#include "test_find_bins.moc"
