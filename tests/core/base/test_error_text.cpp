// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "base/error_text.h"

#include "support/test_main.h"

#include <QRegularExpression>
#include <QString>
#include <set>
#include <string>

Q_DECLARE_METATYPE(base::Code)

using base::Code;

class TestErrorText : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void everyCodeIsComplete();
    void tellsSubjectFactsAndCause();
    void omitsWhatIsEmpty();
    void givesExitCodes_data();
    void givesExitCodes();
};

void TestErrorText::everyCodeIsComplete() {
    // A sentence that says what happened, and what can be done: at least two, unless nothing can be done.
    const QRegularExpression sentences(QStringLiteral("^[A-Z].*[.] [A-Z].*[.]$"));
    const std::set<int> exits = {2, 3, 4, 5, 70};
    std::set<std::string_view> names;
    std::set<std::string> texts;
    std::vector<Code> codes;
    for (int i = 0; i <= static_cast<int>(Code::RuntimeFailed); ++i) // the last one
        codes.push_back(static_cast<Code>(i));
    for (const Code code : codes) {
        names.insert(base::codeName(code));
        texts.insert(base::codeText(code));
        QVERIFY2(sentences.match(QString::fromUtf8(base::codeText(code))).hasMatch(), base::codeText(code));
        QVERIFY2(exits.contains(base::exitCode({.code = code, .subject = {}, .detail = {}})), base::codeText(code));
    }
    QCOMPARE(names.size(), codes.size());
    QCOMPARE(texts.size(), codes.size());
    QCOMPARE(base::codeName(Code::FileNotFound), std::string_view("FileNotFound"));
    QCOMPARE(base::codeName(Code::NothingToCompare), std::string_view("NothingToCompare"));
}

void TestErrorText::tellsSubjectFactsAndCause() {
    const auto cause = std::make_shared<const base::Error>(base::Error{Code::FileNotFound, "b.npy", ""});
    const base::Error error{Code::EmptyDataset, "folder", "0 of 3 files", cause};
    QCOMPARE(base::errorText(error),
        std::string("folder: There are no samples. Choose a file or folder that has some. (0 of 3 files)"
                    " Cause: b.npy: The file does not exist. Check the path."));
}

void TestErrorText::omitsWhatIsEmpty() {
    QCOMPARE(base::errorText({Code::FileNotFound, "", ""}), std::string("The file does not exist. Check the path."));
}

void TestErrorText::givesExitCodes_data() {
    QTest::addColumn<Code>("code");
    QTest::addColumn<int>("exit");
    QTest::newRow("wrong usage") << Code::Usage << 2;
    QTest::newRow("output is input") << Code::FileIsInput << 2;
    QTest::newRow("bad input") << Code::CorruptFlatbuffer << 3;
    QTest::newRow("missing file") << Code::FileNotFound << 3;
    QTest::newRow("not supported") << Code::UnsupportedOperator << 4;
    QTest::newRow("limit") << Code::LimitExceeded << 4;
    QTest::newRow("cancelled") << Code::Cancelled << 5;
    QTest::newRow("internal") << Code::Internal << 70;
}

void TestErrorText::givesExitCodes() {
    QFETCH(const Code, code);
    QFETCH(const int, exit);
    QCOMPARE(base::exitCode({code, "subject", ""}), exit);
}

HALFSTEP_TEST(TestErrorText)
#include "test_error_text.moc"
