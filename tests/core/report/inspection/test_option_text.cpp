// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/writer.h"
#include "report/inspection/option_text.h"
#include "support/test_main.h"

class TestOptionText : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatDiffersFromTheUsual();
    void everyKindOfValue();
    void aBiasTypeThatNobodySetIsNone();
};

void TestOptionText::saysWhatDiffersFromTheUsual() {
    auto options = format::defaultOptions("Conv2DOptions");
    QVERIFY(!options.values.empty());
    options.set("stride_w", std::int64_t{2});
    options.set("fused_activation_function", std::int64_t{1}, "RELU");
    QCOMPARE(report::optionsText(options), std::string("padding SAME, stride_w 2, fused_activation_function RELU"));
}

void TestOptionText::everyKindOfValue() {
    using model::Option;
    QCOMPARE(report::optionText(Option{"x", true, {}}), std::string("true"));
    QCOMPARE(report::optionText(Option{"x", 0.5, {}}), std::string("0.5"));
    QCOMPARE(report::optionText(Option{"x", std::string("text"), {}}), std::string("text"));
    QCOMPARE(report::optionText(Option{"x", std::vector<std::int64_t>{1, -1}, {}}), std::string("[1, -1]"));
    QCOMPARE(report::optionText(Option{"x", std::vector<std::int64_t>(40, 7), {}}).size(), std::size_t{53});
    QCOMPARE(report::optionText(Option{"x", base::Bytes::own(std::vector<std::byte>(3)), {}}), std::string("3 B"));
}

/// The schema's default is FLOAT32, also for operators without a quantized bias.
void TestOptionText::aBiasTypeThatNobodySetIsNone() {
    const auto options = format::defaultOptions("FullyConnectedOptions");
    const auto* bias = options.find("quantized_bias_type");
    QVERIFY(bias);
    QVERIFY(report::isAbsent(*bias));
    QCOMPARE(report::optionText(*bias), std::string("not set"));
    QVERIFY(!report::isAbsent(model::Option{"quantized_bias_type", std::int64_t{2}, "INT32"}));
}

HALFSTEP_TEST(TestOptionText)
#include "test_option_text.moc"
