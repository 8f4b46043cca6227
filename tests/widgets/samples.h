// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/graph/graph_view.h"

#include "compare/comparison.h"
#include "inspect/summary.h"
#include "inspect/tensor_stats.h"
#include "model/model.h"

#include <QString>

#include <memory>

/// Models and results that the tests of the widgets show.
namespace samples {

struct Sample {
    std::shared_ptr<const model::Loaded> loaded;
    std::shared_ptr<const inspect::Summary> summary;
    std::shared_ptr<const model::Model> model() const { return loaded->model; }
    explicit operator bool() const { return loaded != nullptr; }
};

/// A model of tests/data/models ("tiny_conv.int8"); the test fails without it.
Sample fixture(const QString& name);
/// A model of the folder with real models ("mlperf_tiny/resnet8_int8"); nothing where that folder is not.
Sample real(const QString& name);

/// A comparison of two models with made-up error sums: one layer nearly exact, one bad, one exact.
std::shared_ptr<const compare::Comparison> comparison(const model::Model& a, const model::Model& b);

/// Statistics of values that are spread normally from -1 to 1, in 100 bins.
inspect::TensorStats normalStats();

/// A deep net of so many operators: residual blocks with names, two tensors an operator.
std::shared_ptr<const model::Model> deepNet(int operators);

/// The graph of a model as this view draws it.
std::shared_ptr<const widgets::GraphPicture> picture(const widgets::GraphView& view,
    std::shared_ptr<const model::Model> model, std::size_t subgraph = 0, widgets::GraphRequest request = {});

} // namespace samples
