// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/data/data_check.h"

#include "widgets/common/core_text.h"
#include "widgets/common/number_text.h"

#include "base/error_text.h"

#include <QCoreApplication>

namespace app {
namespace {

constexpr std::size_t mostSamples = 5000;

class Text {
    Q_DECLARE_TR_FUNCTIONS(app::DataCheck)
public:
    static QString finding(const data::Finding& finding, const data::Dataset& dataset);
    static QString more(const QString& first, int others) { return tr("%1 and %n more", nullptr, others).arg(first); }
};

QString Text::finding(const data::Finding& finding, const data::Dataset& dataset) {
    using widgets::scaleText;
    const QString input = widgets::toQt(finding.input);
    switch (finding.kind) {
    case data::FindingKind::NotFinite:
        return tr("Input %1 has %n value(s) that are NaN or infinite.", nullptr, int(finding.count)).arg(input);
    case data::FindingKind::Constant:
        return tr("Input %1 has %2 everywhere.").arg(input, scaleText(finding.low));
    case data::FindingKind::FarOutside:
        return tr(
            "Input %1 has values from %2 to %3; the quantized input holds %4 to %5. Are they prepared as the model "
            "expects?")
            .arg(input, scaleText(finding.low), scaleText(finding.high), scaleText(finding.heldLow),
                scaleText(finding.heldHigh));
    case data::FindingKind::Outlier:
        return tr(
            "Input %1 reaches %2; the middle one of all samples reaches %3. Ranges by minimum and maximum follow the "
            "largest.")
            .arg(input, scaleText(finding.high), scaleText(finding.heldHigh));
    case data::FindingKind::Duplicate:
        return tr("The same values as %1.").arg(widgets::toQt(dataset.name(finding.earlier)));
    }
    return {};
}

} // namespace

base::Result<DataCheck> checkData(
    std::shared_ptr<const data::Dataset> dataset, const model::Model& model, base::Progress& progress) {
    DataCheck check;
    check.looked = std::min(dataset->size(), mostSamples);
    std::vector<data::SampleFacts> facts(check.looked);
    for (std::size_t i = 0; i < check.looked; ++i) {
        if (progress.isCancelled())
            return base::Error{base::Code::Cancelled, {}, {}};
        progress.update(i, check.looked, CORE_TEXT("base::Progress", "Looking at samples"));
        if (const auto sample = dataset->sample(i)) {
            facts[i] = data::factsOf(*sample);
        } else {
            facts[i].fingerprint = ~std::uint64_t(i); // like no other
            DataRemark remark;
            remark.finding.samples = {i};
            remark.error = sample.error();
            check.remarks.push_back(std::move(remark));
        }
    }
    for (auto& finding : data::remarks(0, *dataset, facts, data::inputsOfAllSignatures(model)))
        check.remarks.push_back({std::move(finding), {}});
    check.dataset = std::move(dataset);
    return check;
}

QString remarkText(const DataRemark& remark, const data::Dataset& dataset) {
    return remark.error ? widgets::errorText(*remark.error) : Text::finding(remark.finding, dataset);
}

QString remarkSamples(const DataRemark& remark, const data::Dataset& dataset) {
    const auto& samples = remark.finding.samples;
    const QString first = widgets::toQt(dataset.name(samples.front()));
    return samples.size() == 1 ? first : Text::more(first, int(samples.size()) - 1);
}

} // namespace app
