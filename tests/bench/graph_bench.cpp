// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
/// From the file to the drawn graph, and the frames after it. Run by hand with QT_QPA_PLATFORM=offscreen.
#include "widgets/graph/graph_query.h"
#include "widgets/graph/graph_view.h"

#include "format/reader.h"

#include "base/error_text.h"
#include "base/text.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <fstream>
#include <iostream>

namespace {

constexpr int frames = 60;

double milliseconds(const QElapsedTimer& timer) {
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// Mebibytes of this process in memory, and at most so far; 0 where the system does not say.
double memory(const char* field) {
    std::ifstream status("/proc/self/status");
    std::string word;
    while (status >> word)
        if (word == field) {
            double kib = 0;
            status >> kib;
            return kib / 1024;
        }
    return 0;
}

std::shared_ptr<const model::Model> chain(int operators) {
    auto model = std::make_shared<model::Model>();
    model->buffers.resize(1);
    model->operatorCodes.resize(1);
    auto& graph = model->subgraphs.emplace_back();
    for (int op = 0; op <= operators; ++op) {
        model::Tensor tensor;
        tensor.name = base::format("stage_%d/block_%d/add", op / 1000, op / 10);
        tensor.shape = {1, 8, 8, 16};
        graph.tensors.push_back(std::move(tensor));
        if (op == operators)
            break;
        model::Operator value;
        value.inputs = {op};
        value.outputs = {op + 1};
        graph.operators.push_back(std::move(value));
    }
    graph.inputs = {0};
    graph.outputs = {operators};
    return model;
}

struct Frames {
    double median = 0;
    double slow = 0; ///< 99th percentile
};

/// The view moves by a twentieth of its size from frame to frame.
Frames pan(widgets::GraphView& view, double zoom) {
    const auto bounds = view.picture()->bounds();
    QImage image(view.size(), QImage::Format_RGB32);
    std::vector<double> times;
    for (int frame = 0; frame < frames; ++frame) {
        const double way = view.height() / zoom / 20 * frame;
        view.setCamera({bounds.center().x(), bounds.height() / 3 + std::min(way, bounds.height() / 3)}, zoom);
        QElapsedTimer timer;
        timer.start();
        view.render(&image);
        times.push_back(milliseconds(timer));
    }
    std::sort(times.begin(), times.end());
    return {times[times.size() / 2], times[times.size() * 99 / 100]};
}

void measure(const std::string& name, const std::shared_ptr<const model::Model>& model, bool isFolded) {
    widgets::Selection selection;
    widgets::GraphView view(&selection);
    view.resize(1280, 800);
    view.show();
    widgets::GraphRequest request;
    request.model = model;
    request.folding = isFolded ? widgets::Folding::Always : widgets::Folding::Never;
    request.fonts = view.fonts();
    base::Progress progress;
    const double before = memory("VmRSS:");
    QElapsedTimer timer;
    timer.start();
    const auto picture = widgets::makePicture(request, progress);
    const double arranged = milliseconds(timer);
    view.setPicture(*picture, 0);
    QImage image(view.size(), QImage::Format_RGB32);
    view.render(&image);
    const double drawn = milliseconds(timer);
    std::cout << base::format("%s%s: arranged in %.1f ms, drawn after %.1f ms, %.0f MiB more, zoom %.4f\n",
        name.c_str(), isFolded ? " in columns" : "", arranged, drawn, memory("VmRSS:") - before, view.zoom());
    for (const double zoom : {view.zoom(), 0.05, 0.15, 0.29, 0.31, 0.5, 1.0}) {
        const auto [median, slow] = pan(view, zoom);
        std::cout << base::format("  zoom %.4f: frame %.2f ms, 99 of 100 below %.2f ms\n", view.zoom(), median, slow);
    }
    timer.restart();
    const widgets::GraphSearch search(*model, 0, {});
    std::cout << base::format("  search: text in %.1f ms;", milliseconds(timer));
    for (const char* query : {"add", "block_12", "nothing here", "conv.*[0-9]$", "type:float32 shape:1x8"}) {
        timer.restart();
        const auto hits = search.find(widgets::GraphQuery(QString::fromLatin1(query)), 1000);
        std::cout << base::format(" '%s' %.1f ms (%zu)", query, milliseconds(timer), hits.size());
    }
    std::cout << std::endl;
}

} // namespace

int main(int count, char** arguments) {
    const QApplication program(count, arguments);
    if (count < 2) {
        std::cerr << "usage: halfstep-graph-bench (MODEL.tflite | NUMBER of operators in a chain)...\n";
        return 2;
    }
    for (int argument = 1; argument < count; ++argument) {
        const std::string name = arguments[argument];
        if (const int operators = std::atoi(name.c_str()); operators > 0) {
            const auto model = chain(operators);
            measure(name, model, false);
            measure(name, model, true);
            continue;
        }
        QElapsedTimer timer;
        timer.start();
        const auto loaded = format::read(name);
        if (!loaded) {
            std::cerr << base::errorText(loaded.error()) << '\n';
            return base::exitCode(loaded.error());
        }
        std::cout << base::format("%s read in %.1f ms\n", name.c_str(), milliseconds(timer));
        measure(name, loaded->model, false);
        measure(name, loaded->model, true);
    }
    return 0;
}
