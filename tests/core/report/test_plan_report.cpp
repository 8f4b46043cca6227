// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/reader.h"
#include "report/json.h"
#include "report/text.h"
#include "support/test_main.h"

#include <nlohmann/json.hpp>

class TestPlanReport : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatHappensToEveryOperator();
    void namesInputsAndOutputs();
};

void TestPlanReport::saysWhatHappensToEveryOperator() {
    const auto loaded = format::read(HALFSTEP_TEST_DATA_DIR "/models/wide_channels.float.tflite");
    QVERIFY(bool(loaded));
    quant::Recipe recipe;
    recipe.mode = "dynamic";
    base::Progress progress;
    const auto plan = quant::plan(*loaded->model, recipe, nullptr, progress);
    QVERIFY2(bool(plan), plan ? "" : plan.error().detail.c_str());
    const auto json = nlohmann::json::parse(report::planJson(*loaded->model, *plan));
    QCOMPARE(json["operators"].size(), loaded->model->subgraphs[0].operators.size());
    QCOMPARE(json["recipe"]["mode"].get<std::string>(), std::string("dynamic"));
    QCOMPARE(json["size_after"].get<std::size_t>(), plan->sizeAfter);
    const std::string text = report::planText(*loaded->model, *plan);
    QVERIFY(text.starts_with("Plan: mode dynamic, per axis\n")); // which leaves inputs and outputs as they are
    for (const auto& op : loaded->model->subgraphs[0].operators)
        QVERIFY(text.find(model::nameOf(loaded->model->codeOf(op))) != std::string::npos);
}

void TestPlanReport::namesInputsAndOutputs() {
    const auto loaded = format::read(HALFSTEP_TEST_DATA_DIR "/models/wide_channels.float.tflite");
    QVERIFY(bool(loaded));
    quant::Plan plan;
    plan.subgraphs.resize(1);
    plan.subgraphs[0].operators.resize(loaded->model->subgraphs[0].operators.size());
    plan.recipe.mode = "int8-only";
    QVERIFY(report::planText(*loaded->model, plan)
                .starts_with("Plan: mode int8-only, per axis, inputs and outputs int8\n"));
    plan.recipe.io = model::TensorType::UInt8;
    QVERIFY(report::planText(*loaded->model, plan).find("inputs and outputs uint8") != std::string::npos);
}

HALFSTEP_TEST(TestPlanReport)
#include "test_plan_report.moc"
