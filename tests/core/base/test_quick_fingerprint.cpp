// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "base/quick_fingerprint.h"
#include "support/test_main.h"

#include <cstddef>
#include <set>
#include <vector>

class TestQuickFingerprint : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void tellsEveryByteAndLength();
};

void TestQuickFingerprint::tellsEveryByteAndLength() {
    for (const auto fingerprint : {&base::quickFingerprint, &base::wideFingerprint}) {
        std::set<std::uint64_t> seen;
        std::size_t made = 0;
        for (std::size_t size = 0; size < 200; ++size, ++made)
            seen.insert(fingerprint(std::vector<std::byte>(size), 1));
        for (std::size_t at = 0; at < 200; ++at)
            for (const int bit : {1, 128}) {
                std::vector<std::byte> bytes(200);
                bytes[at] = static_cast<std::byte>(bit);
                seen.insert(fingerprint(bytes, 1));
                ++made;
            }
        seen.insert(fingerprint(std::vector<std::byte>(200), 2));
        seen.insert(fingerprint(std::vector<std::byte>(200), 1));
        QCOMPARE(seen.size(), made + 2);
        QCOMPARE(fingerprint(std::vector<std::byte>(77), 5), fingerprint(std::vector<std::byte>(77), 5));
    }
}

HALFSTEP_TEST(TestQuickFingerprint)
#include "test_quick_fingerprint.moc"
