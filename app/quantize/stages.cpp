// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quantize/stages.h"

#include "app/common/files.h"
#include "app/jobs/job_runner.h"

#include "pipeline/convert.h"

namespace app {
namespace {

using CalibrationPointer = std::shared_ptr<const calib::Calibration>;

/// What a stopped calibration leaves; written by the stage, read when it has ended.
struct Kept {
    CalibrationPointer calibration;
};

base::Result<CalibrationPointer> calibrationOf(const DataChoice& choice, const OpenModel& open,
    const CalibrationPointer& seen, Kept& kept, base::Progress& progress) {
    const auto& model = open.loaded->model;
    if (choice.kind == SourceKind::Calibration) {
        TRY_ASSIGN(auto loaded, calib::load(toPath(choice.path)));
        TRY(calib::checkFits(loaded, *model));
        return std::make_shared<const calib::Calibration>(std::move(loaded));
    }
    TRY_ASSIGN(const auto dataset, openData(choice, *model));
    auto run = calib::calibrateOn(model, *dataset, {}, seen ? std::optional(*seen) : std::nullopt, progress);
    CalibrationPointer calibration;
    if (run.calibration)
        calibration = std::make_shared<const calib::Calibration>(*std::move(run.calibration));
    if (!run.stopped)
        return calibration;
    kept.calibration = calibration;
    return *run.stopped;
}

/// A plan, or for integers only that cannot be: what stands in the way.
struct Planned {
    std::shared_ptr<const quant::Plan> plan;
    std::optional<base::Error> refusal;
};

base::Result<Planned> planOf(
    const SourceModel& source, quant::Recipe recipe, const calib::Calibration* calibration, base::Progress& progress) {
    const auto& model = *source.toPlan.loaded->model;
    Planned planned;
    auto plan = quant::plan(model, recipe, calibration, progress);
    if (!plan && plan.error().code == base::Code::NotQuantizable) {
        planned.refusal = plan.error();
        recipe.mode = modeOf(recipe.mode == "int16x8-only" ? Leaf::Int16x8 : Leaf::Int8);
        plan = quant::plan(model, recipe, calibration, progress);
    }
    if (!plan)
        return plan.error();
    plan->sizeBefore = source.open.loaded->fileSize;
    planned.plan = std::make_shared<const quant::Plan>(*std::move(plan));
    return planned;
}

} // namespace

QuantizeStages::QuantizeStages(JobRunner& jobs, SourceModel source, QObject* parent)
    : QObject(parent), m_jobs(jobs), m_source(std::move(source)) {}

bool QuantizeStages::isBusy() const {
    return m_state == State::Calibrating || m_state == State::Planning || m_state == State::Converting;
}

void QuantizeStages::setState(State state) {
    m_state = state;
    if (!isBusy())
        m_job = nullptr;
    Q_EMIT changed();
}

void QuantizeStages::fail(const base::Error& error) {
    m_error = error;
    m_planned.reset(); // the next update tries again
    setState(State::Failed);
}

void QuantizeStages::update(const Choices& choices) {
    const bool isPlanned = m_planned && recipeOf(*m_planned) == recipeOf(choices) &&
                           m_planned->keepsRanges == choices.keepsRanges &&
                           (!usesData(choices) || m_planned->data == choices.data);
    if (!choices.leaf() || isPlanned)
        return;
    m_choices = choices;
    m_planned = choices;
    ++m_generation;
    m_plan = nullptr;
    m_isBlocked = false;
    m_error.reset();
    if (usesData(choices) && m_calibrated != choices.data)
        calibrate();
    else
        makePlan();
}

void QuantizeStages::calibrate() {
    m_calibrated.reset();
    const auto kept = std::make_shared<Kept>();
    const auto seen = m_partialOf == m_choices.data ? m_partial : nullptr;
    const auto stage = [choice = m_choices.data, open = model(), seen, kept](base::Progress& progress) {
        return app::calibrationOf(choice, open, seen, *kept, progress);
    };
    m_job = m_jobs.start(QStringLiteral("calibrate"), tr("Calibrate %1").arg(model().name()), this, stage,
        [this, choice = m_choices.data, generation = m_generation, kept](
            const base::Result<CalibrationPointer>& result) {
            m_partial = kept->calibration;
            m_partialOf = choice;
            if (result) {
                m_calibrated = choice;
                m_calibration = *result;
            }
            if (generation != m_generation)
                return;
            if (!result)
                return fail(result.error());
            makePlan();
        });
    setState(State::Calibrating);
}

CalibrationPointer QuantizeStages::calibrationOf(const DataChoice& data) const {
    return m_calibrated == data ? m_calibration : nullptr;
}

void QuantizeStages::usePartial() {
    m_calibrated = m_partialOf;
    m_calibration = std::exchange(m_partial, nullptr);
    update(m_choices);
}

void QuantizeStages::makePlan() {
    const auto calibration = usesData(m_choices) ? m_calibration : nullptr;
    auto recipe = recipeOf(m_choices);
    recipe.operators.insert(recipe.operators.begin(), m_source.operators.begin(), m_source.operators.end());
    if (m_choices.keepsRanges)
        recipe.tensors.insert(recipe.tensors.begin(), m_source.ranges.begin(), m_source.ranges.end());
    const auto stage = [recipe, calibration, source = m_source](
                           base::Progress& progress) { return planOf(source, recipe, calibration.get(), progress); };
    m_job = m_jobs.start(QStringLiteral("plan"), tr("Plan %1").arg(model().name()), this, stage,
        [this, generation = m_generation](const base::Result<Planned>& result) {
            if (generation != m_generation)
                return;
            if (!result)
                return fail(result.error());
            m_plan = result->plan;
            m_isBlocked = result->refusal.has_value();
            m_error = result->refusal;
            setState(m_isBlocked ? State::Failed : State::Ready);
        });
    setState(State::Planning);
}

void QuantizeStages::cancel() {
    if (m_job)
        m_job->cancel();
}

void QuantizeStages::convert(const QString& output, Converted converted) {
    const auto stage = [output, plan = m_plan, model = model().loaded->model](
                           base::Progress& progress) -> base::Result<OpenModel> {
        TRY_ASSIGN(auto conversion, pipeline::convert(*model, plan, toPath(output), progress));
        return describe(std::move(conversion.result));
    };
    m_job = m_jobs.start(QStringLiteral("convert"), tr("Convert %1").arg(model().name()), this, stage,
        [this, converted](const base::Result<OpenModel>& result) {
            setState(State::Ready);
            converted(result);
        });
    setState(State::Converting);
}

} // namespace app
