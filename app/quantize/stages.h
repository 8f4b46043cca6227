// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/quantize/choices.h"
#include "app/quantize/source_model.h"

#include "calib/calibration.h"
#include "quant/plan.h"

#include "base/result.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace app {

class Job;
class JobRunner;

/// Runs the wizard's stages off the GUI thread: calibration (kept as long as the data stay the same), plan (made anew
/// when a choice changes), conversion.
class QuantizeStages : public QObject {
    Q_OBJECT
public:
    enum class State { Idle, Calibrating, Planning, Ready, Failed, Converting };

    QuantizeStages(JobRunner& jobs, SourceModel source, QObject* parent = nullptr);

    State state() const { return m_state; }
    bool isBusy() const;
    /// The running job; null: none.
    Job* job() const { return m_job; }
    const std::optional<base::Error>& error() const { return m_error; }
    const SourceModel& source() const { return m_source; }
    const OpenModel& model() const { return m_source.toPlan; }
    const std::shared_ptr<const calib::Calibration>& calibration() const { return m_calibration; }
    /// The one that was made of these data; null: none was.
    std::shared_ptr<const calib::Calibration> calibrationOf(const DataChoice& data) const;
    /// What a calibration that was stopped has seen; null: nothing. update() goes on from it.
    const std::shared_ptr<const calib::Calibration>& partial() const { return m_partial; }
    /// Plans with what was seen, as if there were no more samples.
    void usePartial();
    /// The plan of the latest choices; null unless Ready, or Failed with `blocked()`.
    const std::shared_ptr<const quant::Plan>& plan() const { return m_plan; }
    /// Integers only was asked for and cannot be: plan() then shows what a conversion with float fallback would do.
    bool isBlocked() const { return m_isBlocked; }

    /// Begins what is needed for a plan of these choices. Does nothing when that is there already.
    void update(const Choices& choices);
    void cancel();
    /// Writes the model of the plan; gives it as the window opens it.
    using Converted = std::function<void(const base::Result<OpenModel>&)>;
    void convert(const QString& output, Converted converted);

Q_SIGNALS:
    void changed();

private:
    void setState(State state);
    void fail(const base::Error& error);
    void calibrate();
    void makePlan();

    JobRunner& m_jobs;
    SourceModel m_source;
    State m_state = State::Idle;
    Job* m_job = nullptr;
    std::optional<base::Error> m_error;
    Choices m_choices;
    std::optional<Choices> m_planned; ///< whose plan is there or being made
    std::optional<DataChoice> m_calibrated;
    std::shared_ptr<const calib::Calibration> m_calibration;
    std::shared_ptr<const calib::Calibration> m_partial;
    DataChoice m_partialOf;
    std::shared_ptr<const quant::Plan> m_plan;
    bool m_isBlocked = false;
    int m_generation = 0; ///< of the choices; results of older ones are not for the plan
};

} // namespace app
