// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/data/data_choice.h"

#include "widgets/common/selection.h"
#include "widgets/tables/problem_model.h"

#include "calib/calibration.h"
#include "compare/comparison.h"
#include "inspect/lint.h"
#include "inspect/summary.h"
#include "model/model.h"
#include "quant/plan.h"

#include <QObject>

#include <memory>
#include <vector>

namespace app {

/// A model with what is known about it at once.
struct OpenModel {
    std::shared_ptr<const model::Loaded> loaded;
    std::shared_ptr<const inspect::Summary> summary;
    std::vector<widgets::Problem> problems; ///< of the reader, then of lint
    bool isLinted = false;                  ///< lint reads all constants: it comes later
    /// What a run over samples saw of its activations, quantized ones too; null: there was none.
    std::shared_ptr<const calib::Calibration> seen;

    explicit operator bool() const { return loaded != nullptr; }
    QString name() const; ///< file name
    QString path() const;
};

/// The model with what is known at once: summary, and what the reader remarks. Any thread.
OpenModel describe(model::Loaded loaded);

/// A finished comparison with the data it was made on.
struct ComparedModels {
    DataChoice choice;
    std::shared_ptr<const compare::Comparison> comparison;
    std::shared_ptr<const data::Dataset> dataset;
};

/// What is open: models, data, and what was made of them. Values are immutable and shared; what belongs to a model
/// is forgotten when that is replaced. Each model has a slot of its own: A and B are compared and quantized, further
/// slots hold models to look at. GUI thread.
class Document : public QObject {
    Q_OBJECT
public:
    static constexpr int slotA = 0;
    static constexpr int slotB = 1;

    explicit Document(QObject* parent = nullptr);

    const OpenModel& model(int slot) const; ///< an empty one where nothing is open
    int slots() const { return int(m_models.size()); }
    std::vector<int> openSlots() const; ///< in their order
    static bool isCompared(int slot) { return slot == slotA || slot == slotB; }
    /// Where a further model goes: A while that is empty, else behind B.
    int freeSlot() const;
    /// An empty model closes the slot. A model of another file that was there moves on to a slot behind B.
    void setModel(int slot, OpenModel model);
    void swapModels(int one = slotA, int other = slotB);
    /// What lint found in a model, if that is still open, in place of what it found before.
    void addFindings(const std::shared_ptr<const model::Model>& model, const std::vector<inspect::Finding>& findings);

    /// Lint has to look at all models again.
    void forgetFindings();

    /// Nothing is chosen when A has other input shapes than the model that it was chosen for.
    const DataChoice& data() const { return m_data; }
    void setData(const DataChoice& data);

    const std::shared_ptr<const calib::Calibration>& calibration() const { return m_calibration; }
    const std::shared_ptr<const quant::Plan>& plan() const { return m_plan; }
    const ComparedModels& compared() const { return m_compared; }
    /// What stands for the same value (or does the same) in the other model, by the comparison's matching; all of the
    /// other model where nothing does or nothing was compared. Of models behind B: all of A.
    widgets::Selected partnerOf(const widgets::Selected& selected) const;
    /// What a run over samples saw of a model, if that is still open.
    void setSeen(
        const std::shared_ptr<const model::Model>& model, const std::shared_ptr<const calib::Calibration>& seen);
    /// All of model A; what was seen of A before is forgotten.
    void setCalibration(std::shared_ptr<const calib::Calibration> calibration);
    void setPlan(std::shared_ptr<const quant::Plan> plan);
    void setCompared(ComparedModels compared);

Q_SIGNALS:
    void modelChanged(int slot);
    void problemsChanged(int slot);
    /// Two models changed places; modelChanged() of both follows.
    void modelsSwapped(int one, int other);
    void dataChanged();
    void calibrationChanged(); ///< or what was seen of a model
    void planChanged();
    void comparisonChanged();

private:
    void put(int slot, OpenModel model);
    int slotBehind() const;
    void forgetResults(int slot);

    std::vector<OpenModel> m_models = std::vector<OpenModel>(2);
    /// What was compared before the two changed places.
    struct Swapped {
        std::shared_ptr<const model::Loaded> a;
        std::shared_ptr<const model::Loaded> b;
        ComparedModels compared;
    };

    DataChoice m_data;
    std::vector<model::Shape> m_dataShapes; ///< of the inputs that the data were chosen for
    Swapped m_swapped;
    std::shared_ptr<const calib::Calibration> m_calibration;
    std::shared_ptr<const quant::Plan> m_plan;
    ComparedModels m_compared;
};

} // namespace app
