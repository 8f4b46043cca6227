// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/registry.h"
#include "support/test_main.h"

#include <utility>

class TestRegistry : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void everyOperatorOnce();
    void everyPartIsThere();
    void unknownIsNull();
};

void TestRegistry::everyOperatorOnce() {
    const auto definitions = ops::all();
    QVERIFY(definitions.size() > 20);
    for (std::size_t i = 1; i < definitions.size(); ++i)
        QVERIFY2(std::pair(definitions[i - 1]->code, definitions[i - 1]->customCode) <
                     std::pair(definitions[i]->code, definitions[i]->customCode),
            qPrintable(QStringLiteral("code %1").arg(static_cast<int>(definitions[i]->code))));
    for (const ops::OpDefinition* definition : definitions)
        QVERIFY(ops::find(definition->code, definition->customCode) == definition);
}

void TestRegistry::everyPartIsThere() {
    for (const ops::OpDefinition* definition : ops::all()) {
        const auto name = model::operatorName(definition->code);
        QVERIFY(name);
        QVERIFY2(definition->version != nullptr, name->data());
        QVERIFY2(definition->prepare == nullptr || definition->shapes != nullptr, name->data());
        // What stays float says why.
        const auto& rule = definition->quantization;
        QVERIFY2(rule.int8 || !rule.whyFloat.empty(), name->data());
    }
}

void TestRegistry::unknownIsNull() {
    QVERIFY(ops::find(static_cast<model::BuiltinOperator>(-1)) == nullptr);
    QVERIFY(ops::find(model::BuiltinOperator::CUSTOM, "NobodyHasThis") == nullptr);
}

HALFSTEP_TEST(TestRegistry)
#include "test_registry.moc"
