// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
/// Sorting and filtering a table of many rows; with a file, from its opening to its first table. Run by hand with
/// QT_QPA_PLATFORM=offscreen: table_bench [ROWS|FILE].
#include "widgets/tables/filter_proxy.h"
#include "widgets/tables/table_panel.h"
#include "widgets/tables/tensor_model.h"

#include "inspect/summary.h"
#include "pipeline/open_model.h"

#include "base/error_text.h"
#include "base/text.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTableView>

#include <fstream>
#include <iostream>

namespace {

double milliseconds(const QElapsedTimer& timer) {
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

std::shared_ptr<const model::Model> manyTensors(int count) {
    auto model = std::make_shared<model::Model>();
    model->buffers.resize(1);
    auto& graph = model->subgraphs.emplace_back();
    for (int tensor = 0; tensor < count; ++tensor) {
        model::Tensor value;
        value.name = base::format("stage_%d/block_%d/conv/Relu6", tensor % 977, tensor);
        value.shape = {1, 8, tensor % 64 + 1};
        value.quantization.emplace();
        value.quantization->scale = {0.001F * static_cast<float>(tensor * 7919 % 501 + 1)};
        graph.tensors.push_back(std::move(value));
    }
    return model;
}

void measure(int count) {
    using widgets::TensorModel;
    widgets::TablePanel panel;
    panel.resize(900, 600);
    panel.show();
    TensorModel model;
    panel.setSourceModel(&model);
    QElapsedTimer timer;
    timer.start();
    model.setModel(manyTensors(count), 0);
    std::cout << base::format("%d rows: filled in %.1f ms", count, milliseconds(timer));
    const std::pair<const char*, int> columns[] = {{"number", TensorModel::Index}, {"elements", TensorModel::Shape},
        {"scale", TensorModel::Scale}, {"name", TensorModel::Name}};
    for (const auto order : {Qt::DescendingOrder, Qt::AscendingOrder})
        for (const auto& [name, column] : columns) {
            timer.restart();
            panel.table()->sortByColumn(column, order);
            std::cout << base::format("; by %s %.1f ms", name, milliseconds(timer));
        }
    double longest = 0;
    int turns = 0;
    for (bool isDone = false; !isDone; ++turns) {
        timer.restart();
        isDone = panel.proxy()->prepareTexts(8);
        longest = std::max(longest, milliseconds(timer));
    }
    std::cout << base::format("\n  texts in %d turns, the longest %.1f ms", turns, longest);
    for (const char* words : {"block_9999", "relu6 stage_12", "nothing like it", ""}) {
        timer.restart();
        panel.proxy()->setFilterText(QString::fromLatin1(words));
        std::cout << base::format("; '%s' %.1f ms (%d)", words, milliseconds(timer), panel.proxy()->rowCount());
    }
    std::cout << std::endl;
}

/// Mebibytes of this process in memory, without what is only the file's; 0 where the system does not say.
double ownMemory() {
    std::ifstream status("/proc/self/status");
    std::string word;
    while (status >> word)
        if (word == "RssAnon:") {
            double kib = 0;
            status >> kib;
            return kib / 1024;
        }
    return 0;
}

int openFile(const char* path) {
    widgets::TablePanel panel;
    panel.resize(900, 600);
    panel.show();
    widgets::TensorModel model;
    panel.setSourceModel(&model);
    const double before = ownMemory();
    QElapsedTimer timer;
    timer.start();
    const auto loaded = pipeline::openModel(path);
    if (!loaded) {
        std::cerr << base::errorText(loaded.error()) << std::endl;
        return 1;
    }
    const double read = milliseconds(timer);
    const auto summary = inspect::summarize(*loaded);
    const double summed = milliseconds(timer);
    model.setModel(loaded->model, 0);
    panel.grab();
    std::cout << base::format(
                     "%s, %zu MiB: read in %.1f ms, summed up at %.1f ms, %d rows painted at %.1f ms, %.1f MiB", path,
                     loaded->fileSize >> 20, read, summed, model.rowCount(), milliseconds(timer), ownMemory() - before)
              << std::endl;
    return summary.subgraphs.empty() ? 1 : 0;
}

} // namespace

int main(int count, char** arguments) {
    const QApplication program(count, arguments);
    if (count > 1 && std::atoi(arguments[1]) == 0)
        return openFile(arguments[1]);
    measure(count > 1 ? std::max(1, std::atoi(arguments[1])) : 100000);
    return 0;
}
