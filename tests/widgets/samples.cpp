// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "samples.h"

#include "base/error_text.h"
#include "format/reader.h"

#include <QFile>
#include <cmath>

namespace samples {
namespace {

Sample open(const QString& path) {
    auto loaded = format::read(path.toStdString());
    if (!loaded)
        qFatal("%s", base::errorText(loaded.error()).c_str());
    Sample sample;
    sample.loaded = std::make_shared<const model::Loaded>(*std::move(loaded));
    sample.summary = std::make_shared<const inspect::Summary>(inspect::summarize(*sample.loaded));
    return sample;
}

/// 200 values of a sine and the same with noise of this size.
metrics::ErrorSums sumsWithNoise(float noise) {
    std::vector<float> a;
    std::vector<float> b;
    for (int i = 0; i < 200; ++i) {
        const auto at = static_cast<float>(i);
        a.push_back(2 * std::sin(at * 0.1F));
        b.push_back(a.back() + noise * std::sin(at * 1.7F));
    }
    metrics::ErrorSums sums;
    sums.add(a, b);
    return sums;
}

} // namespace

Sample fixture(const QString& name) {
    return open(QStringLiteral(HALFSTEP_TEST_DATA_DIR "/models/%1.tflite").arg(name));
}

Sample real(const QString& name) {
    const QString path = QStringLiteral(HALFSTEP_SHARED_DIR "/models/%1.tflite").arg(name);
    return QFile::exists(path) ? open(path) : Sample();
}

std::shared_ptr<const compare::Comparison> comparison(const model::Model& a, const model::Model& b) {
    auto result = std::make_shared<compare::Comparison>();
    result->samples = 50;
    result->matching = compare::match(a, b);
    for (const auto& pair : result->matching.pairs) {
        const auto row = result->layers.size();
        const auto& tensor = b.subgraphs[0].tensors[static_cast<std::size_t>(pair.tensorB)];
        compare::LayerError layer;
        layer.tensors = pair;
        layer.name = a.subgraphs[0].tensors[static_cast<std::size_t>(pair.tensorA)].name;
        if (pair.opA >= 0)
            layer.operatorName = model::nameOf(a.codeOf(a.subgraphs[0].operators[static_cast<std::size_t>(pair.opA)]));
        layer.typeB = tensor.type;
        const float noise = row == 0 ? 0 : row == 4 ? 0.5F : 0.002F * static_cast<float>(1 + row % 7 * row);
        layer.sums = sumsWithNoise(noise);
        layer.clipped = row % 5 == 3 ? 3 : 0;
        result->layers.push_back(std::move(layer));
    }
    return result;
}

std::shared_ptr<const inspect::GraphLayout> layout(
    const model::Model& model, const std::vector<inspect::NodeSize>& sizes, const inspect::LayoutOptions& options) {
    base::Progress progress;
    auto made = inspect::layoutGraph(model, 0, sizes, options, progress);
    if (!made)
        qFatal("%s", base::errorText(made.error()).c_str());
    return std::make_shared<const inspect::GraphLayout>(*std::move(made));
}

} // namespace samples
