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

std::shared_ptr<const model::Model> deepNet(int operators) {
    auto model = std::make_shared<model::Model>();
    model->buffers.resize(2);
    model->buffers[1] = base::Bytes::own(std::vector<std::byte>(64));
    model->operatorCodes.resize(2);
    model->operatorCodes[0].builtin = model::BuiltinOperator::CONV_2D;
    model->operatorCodes[1].builtin = model::BuiltinOperator::ADD;
    auto& graph = model->subgraphs.emplace_back();
    const auto tensor = [&](const std::string& name, std::uint32_t buffer) {
        model::Tensor value;
        value.name = name;
        value.shape = {1, 4, 4, 1};
        value.buffer = buffer;
        graph.tensors.push_back(std::move(value));
        return static_cast<std::int32_t>(graph.tensors.size()) - 1;
    };
    std::int32_t last = tensor("input", 0);
    std::int32_t skip = last;
    graph.inputs = {last};
    for (int op = 0; op < operators; ++op) {
        const bool isSum = op % 4 == 3;
        const auto name = "stage_" + std::to_string(op / 1000) + "/block_" + std::to_string(op / 4) +
                          (isSum ? "/add" : "/conv_" + std::to_string(op % 4));
        const auto other = isSum ? skip : tensor(name + "/weights", 1);
        const auto made = tensor(name, 0);
        model::Operator value;
        value.code = isSum ? 1 : 0;
        value.inputs = {last, other};
        value.outputs = {made};
        graph.operators.push_back(std::move(value));
        last = made;
        if (isSum)
            skip = made;
    }
    graph.outputs = {last};
    return model;
}

std::shared_ptr<const widgets::GraphPicture> picture(const widgets::GraphView& view,
    std::shared_ptr<const model::Model> model, std::size_t subgraph, widgets::GraphRequest request) {
    base::Progress progress;
    request.model = std::move(model);
    request.subgraph = subgraph;
    request.fonts = view.fonts();
    auto made = widgets::makePicture(request, progress);
    if (!made)
        qFatal("%s", base::errorText(made.error()).c_str());
    return *made;
}

inspect::TensorStats normalStats() {
    inspect::TensorStats stats;
    stats.binLow = -1;
    stats.binHigh = 1;
    stats.min = -1;
    stats.max = 1;
    for (int bin = 0; bin < 100; ++bin) {
        stats.bins.push_back(std::uint64_t(1000 * std::exp(-std::pow((bin - 49.5) / 15, 2))));
        stats.count += stats.bins.back();
    }
    return stats;
}

} // namespace samples
