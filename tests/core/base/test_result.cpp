// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "support/test_main.h"

#include <memory>
#include <string>

class TestResult : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void holdsValueOrError();
    void convertsToTheValueType();
    void tryGoesOnAfterSuccess();
    void tryReturnsTheError();
    void tryAssignReturnsTheError();
    void movesWhatCannotBeCopied();
};

namespace {

base::Result<int> half(int number) {
    if (number % 2 != 0)
        return base::Error{base::Code::ValueOutOfRange, "number", "odd"};
    return number / 2;
}

base::Result<int> quarter(int number) {
    TRY_ASSIGN(const int first, half(number));
    TRY_ASSIGN(const int second, half(first));
    return second;
}

base::Status check(int number, int& reached) {
    TRY(number >= 0 ? base::Status() : base::Status(base::Error{base::Code::Usage, "number", "negative"}));
    ++reached;
    return {};
}

base::Result<std::unique_ptr<int>> made(int number) {
    TRY_ASSIGN(auto pointer, base::Result<std::unique_ptr<int>>(std::make_unique<int>(number)));
    return pointer;
}

} // namespace

void TestResult::holdsValueOrError() {
    const auto good = half(8);
    QVERIFY(good);
    QCOMPARE(*good, 4);
    const auto bad = half(7);
    QVERIFY(!bad);
    QVERIFY(bad.error().code == base::Code::ValueOutOfRange);
    QCOMPARE(bad.error().subject, std::string("number"));
    QCOMPARE(bad.error().detail, std::string("odd"));
    QVERIFY(base::Status());
}

void TestResult::convertsToTheValueType() {
    const base::Result<std::string> text = "words";
    QCOMPARE(text->size(), std::size_t(5));
    const base::Result<std::shared_ptr<const int>> shared = std::make_shared<int>(3);
    QCOMPARE(**shared, 3);
}

void TestResult::tryGoesOnAfterSuccess() {
    int reached = 0;
    QVERIFY(check(1, reached));
    QCOMPARE(reached, 1);
    QCOMPARE(*quarter(12), 3);
}

void TestResult::tryReturnsTheError() {
    int reached = 0;
    const auto status = check(-1, reached);
    QVERIFY(!status);
    QVERIFY(status.error().code == base::Code::Usage);
    QCOMPARE(reached, 0);
}

void TestResult::tryAssignReturnsTheError() {
    QVERIFY(!quarter(5)); // the first call fails
    const auto second = quarter(6);
    QVERIFY(!second);
    QVERIFY(second.error().code == base::Code::ValueOutOfRange);
}

void TestResult::movesWhatCannotBeCopied() {
    auto result = made(5);
    const auto pointer = *std::move(result);
    QCOMPARE(*pointer, 5);
}

HALFSTEP_TEST(TestResult)
#include "test_result.moc"
