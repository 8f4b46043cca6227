// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "base/phrase.h"

#include "support/test_main.h"

class TestPhrase : public support::TestCase {
    Q_OBJECT
private Q_SLOTS:
    void fillsThePlaces();
    void leavesWhatIsNoPlace();
};

void TestPhrase::fillsThePlaces() {
    QCOMPARE(base::phrase("%2 of %1 are %3.", 7, std::size_t{3}, 0.5).text(), std::string("3 of 7 are 0.5."));
    QCOMPARE(base::phrase("%1 and %1", std::string("a")).text(), std::string("a and a"));
    QCOMPARE(base::phrase("nothing").text(), std::string("nothing"));
}

void TestPhrase::leavesWhatIsNoPlace() {
    // A name from a file may look like a place.
    QCOMPARE(base::phrase("%1, %2", "%2", "b").text(), std::string("%2, b"));
    QCOMPARE(base::phrase("100 % of %1, %3 %", 4).text(), std::string("100 % of 4, %3 %"));
}

HALFSTEP_TEST(TestPhrase)
#include "test_phrase.moc"
