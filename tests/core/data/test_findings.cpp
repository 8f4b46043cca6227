// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "data/findings.h"
#include "support/data_support.h"
#include "support/test_main.h"

#include <cmath>
#include <limits>

namespace {

/// Samples of one float input.
class Listed : public data::Dataset {
public:
    explicit Listed(std::vector<std::vector<float>> samples) : m_samples(std::move(samples)) { description = "listed"; }
    std::size_t size() const override { return m_samples.size(); }
    base::Result<data::Sample> sample(std::size_t index) const override {
        const auto& values = m_samples[index];
        return data::Sample{0, {{model::TensorType::Float32, {static_cast<std::int32_t>(values.size())},
                                   base::Bytes::copyOf(std::span<const float>(values))}}};
    }
    std::size_t subgraph(std::size_t) const override { return 0; }
    std::optional<int> label(std::size_t) const override { return {}; }
    std::string name(std::size_t index) const override { return "#" + std::to_string(index); }
    std::filesystem::path imageFile(std::size_t) const override { return {}; }

private:
    std::vector<std::vector<float>> m_samples;
};

base::Diagnostics findingsOf(const Listed& dataset, const data::InputSpec& input) {
    std::vector<data::SampleFacts> facts;
    for (std::size_t i = 0; i < dataset.size(); ++i)
        facts.push_back(data::factsOf(*dataset.sample(i)));
    return data::findings(dataset, 0, facts, std::span(&input, 1));
}

data::InputSpec floatInput() {
    data::InputSpec input;
    input.name = "x";
    return input;
}

} // namespace

class TestFindings : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void goodSamplesHaveNone();
    void namesTheSample_data();
    void namesTheSample();
    void seesWhatAQuantizedInputCannotHold();
    void foldsWhatIsTheSame();
    void seesASampleFarBeyondTheOthers();
    void listsOnlyTheFirstOfMany();
};

void TestFindings::goodSamplesHaveNone() {
    QVERIFY(findingsOf(Listed({{1, 2, 3}, {1, 2, 4}, {0, 0, 1}}), floatInput()).empty());
    QVERIFY(findingsOf(Listed({{1}, {2}}), floatInput()).empty()); // one element is no constant image
}

void TestFindings::namesTheSample_data() {
    QTest::addColumn<std::vector<float>>("second");
    QTest::addColumn<std::string>("text");
    QTest::newRow("NaN") << std::vector<float>{1, std::nanf(""), 3} << std::string("1 values that are NaN");
    QTest::newRow("infinite") << std::vector<float>{1, 2, -std::numeric_limits<float>::infinity()}
                              << std::string("1 values that are NaN or infinite");
    QTest::newRow("constant") << std::vector<float>{7, 7, 7} << std::string("has 7 everywhere");
    QTest::newRow("duplicate") << std::vector<float>{1, 2, 3} << std::string("the same values as #0 (sample 1)");
}

void TestFindings::namesTheSample() {
    QFETCH(std::vector<float>, second);
    QFETCH(std::string, text);
    const auto findings = findingsOf(Listed({{1, 2, 3}, second, {4, 5, 6}}), floatInput());
    QCOMPARE(findings.size(), 1U);
    QCOMPARE(findings[0].subject, std::string("#1 (sample 2)"));
    QCOMPARE(findings[0].severity, base::Severity::Warning);
    VERIFY_CONTAINS(findings[0].text, text);
}

void TestFindings::seesWhatAQuantizedInputCannotHold() {
    auto input = floatInput();
    input.type = model::TensorType::Int8;
    input.quantization.emplace();
    input.quantization->scale = {1.0F / 255};
    input.quantization->zeroPoint = {-128}; // 0 to 1
    const auto findings = findingsOf(Listed({{0, 0.5F, 1}, {0, 128, 255}, {-0.1F, 0.2F, 1.1F}}), input);
    QCOMPARE(findings.size(), 1U);
    QCOMPARE(findings[0].subject, std::string("#1 (sample 2)"));
    VERIFY_CONTAINS(findings[0].text, "from 0 to 255");
}

void TestFindings::foldsWhatIsTheSame() {
    const auto findings = findingsOf(Listed(std::vector<std::vector<float>>(20, {0, 0})), floatInput());
    QCOMPARE(findings.size(), 2U);
    QCOMPARE(findings[0].subject, std::string("#0 (sample 1) and 19 more"));
    VERIFY_CONTAINS(findings[0].text, "has 0 everywhere");
    QCOMPARE(findings[1].subject, std::string("#1 (sample 2) and 18 more"));
    VERIFY_CONTAINS(findings[1].text, "the same values as #0 (sample 1)");
}

void TestFindings::seesASampleFarBeyondTheOthers() {
    std::vector<std::vector<float>> samples;
    for (int i = 0; i < 12; ++i)
        samples.push_back({static_cast<float>(i), -1, 5});
    samples[7] = {0, -255, 3};
    const auto findings = findingsOf(Listed(samples), floatInput());
    QCOMPARE(findings.size(), 1U);
    QCOMPARE(findings[0].subject, std::string("#7 (sample 8)"));
    VERIFY_CONTAINS(findings[0].text, "reaches 255");
    samples.resize(7); // too few to tell what is usual
    samples[6] = {0, -255, 3};
    QVERIFY(findingsOf(Listed(samples), floatInput()).empty());
}

void TestFindings::listsOnlyTheFirstOfMany() {
    std::vector<std::vector<float>> samples;
    for (int i = 0; i < 50; ++i)
        samples.push_back({static_cast<float>(i), static_cast<float>(i)});
    const auto findings = findingsOf(Listed(samples), floatInput());
    QCOMPARE(findings.size(), 21U);
    QCOMPARE(findings.back().subject, std::string("listed"));
    VERIFY_CONTAINS(findings.back().text, "30 more samples");
}

HALFSTEP_TEST(TestFindings)
#include "test_findings.moc"
