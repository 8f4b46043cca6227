// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "model/options.h"
#include "support/test_main.h"

#include <string>

class TestOptions : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void readsByKind();
    void otherwise();
    void sets();
    void paddingAndActivation();
};

namespace {

model::Options someOptions() {
    model::Options options{"SomeOptions", {}};
    options.set("count", std::int64_t{3});
    options.set("beta", 0.5);
    options.set("keep", true);
    options.set("axes", std::vector<std::int64_t>{1, -1});
    options.set("name", std::string("counter"));
    return options;
}

} // namespace

void TestOptions::readsByKind() {
    const auto options = someOptions();
    QCOMPARE(options.integer("count"), std::int64_t{3});
    QCOMPARE(options.real("beta"), 0.5);
    QCOMPARE(options.flag("keep"), true);
    QCOMPARE(options.integers("axes"), (std::vector<std::int64_t>{1, -1}));
    QCOMPARE(std::string(options.text("name")), std::string("counter"));
}

void TestOptions::otherwise() {
    const auto options = someOptions();
    QCOMPARE(options.integer("absent", 7), std::int64_t{7});
    QCOMPARE(options.integer("beta", 7), std::int64_t{7});
    QCOMPARE(options.real("count", 2.5), 2.5);
    QCOMPARE(options.flag("count", true), true);
    QVERIFY(options.integers("count").empty());
    QVERIFY(options.text("keep").empty());
    QVERIFY(!options.find("absent"));
}

void TestOptions::sets() {
    auto options = someOptions();
    const auto count = options.values.size();
    options.set("count", std::int64_t{4}, "FOUR");
    QCOMPARE(options.values.size(), count);
    QCOMPARE(options.integer("count"), std::int64_t{4});
    QCOMPARE(options.find("count")->label, std::string("FOUR"));
    QVERIFY(options != someOptions());
}

void TestOptions::paddingAndActivation() {
    model::Options options;
    QCOMPARE(model::paddingOf(options), model::Padding::Same);
    options.set("padding", std::int64_t{1});
    options.set("fused_activation_function", std::int64_t{3});
    QCOMPARE(model::paddingOf(options), model::Padding::Valid);
    QCOMPARE(model::activationOf(options), model::Activation::Relu6);
}

HALFSTEP_TEST(TestOptions)
#include "test_options.moc"
