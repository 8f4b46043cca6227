// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "exports/export_files.h"

#include "exports/converter_script.h"

#include "data/arrays/npy.h"
#include "data/feed.h"
#include "run/interpreter.h"
#include "run/random_input.h"

#include "base/text.h"

namespace exports {
namespace {

data::Array arrayOf(const ops::TensorInfo& tensor, std::span<const std::byte> bytes) {
    return {tensor.type, tensor.shape, base::Bytes::own({bytes.begin(), bytes.end()})};
}

base::Result<data::Sample> sampleOf(const Wish& wish) {
    if (wish.sample >= wish.samples->size())
        return base::Error{base::Code::Usage, "sample " + std::to_string(wish.sample),
            base::format("there are %zu samples, numbered from 0", wish.samples->size())};
    return wish.samples->sample(wish.sample);
}

/// What the golden inputs are, for people.
std::string originOf(const Wish& wish) {
    if (!wish.samples)
        return base::format("Inputs: random numbers, seed %llu", static_cast<unsigned long long>(wish.seed));
    const auto label = wish.samples->label(wish.sample);
    return base::format("Inputs: sample %zu (%s%s) of %s", wish.sample, wish.samples->name(wish.sample).c_str(),
        label ? (", label " + std::to_string(*label)).c_str() : "", wish.samples->description.c_str());
}

/// An interpreter with its inputs filled.
base::Result<std::unique_ptr<run::Interpreter>> readyToRun(const model::Loaded& loaded, const Wish& wish) {
    if (wish.samples) {
        TRY_ASSIGN(const auto sample, sampleOf(wish));
        TRY_ASSIGN(auto interpreter, run::Interpreter::create(loaded.model, sample.subgraph, {}));
        TRY(data::feed(sample, *interpreter));
        return interpreter;
    }
    TRY_ASSIGN(auto interpreter, run::Interpreter::create(loaded.model, 0, {}));
    TRY(interpreter->allocate());
    const auto& inputs = interpreter->subgraph().inputs;
    for (std::size_t k = 0; k < inputs.size(); ++k)
        run::fillRandom(interpreter->tensor(static_cast<std::size_t>(inputs[k])), interpreter->input(k), wish.seed + k);
    return interpreter;
}

/// The inputs and what one run makes of them.
base::Result<std::vector<GoldenArray>> goldenRun(
    const model::Loaded& loaded, const Wish& wish, base::Progress& progress) {
    TRY_ASSIGN(const auto interpreter, readyToRun(loaded, wish));
    const auto& graph = interpreter->subgraph();
    std::vector<GoldenArray> arrays;
    for (std::size_t k = 0; k < graph.inputs.size(); ++k) {
        const auto& tensor = interpreter->tensor(static_cast<std::size_t>(graph.inputs[k]));
        arrays.push_back({"input" + std::to_string(k), arrayOf(tensor, interpreter->input(k))});
    }
    interpreter->resetVariables();
    TRY(interpreter->invoke({}, &progress));
    for (std::size_t k = 0; k < graph.outputs.size(); ++k) {
        const auto& tensor = interpreter->tensor(static_cast<std::size_t>(graph.outputs[k]));
        arrays.push_back({"output" + std::to_string(k), arrayOf(tensor, interpreter->output(k))});
    }
    return arrays;
}

void add(std::vector<NamedFile>& files, const std::string& name, CFiles code) {
    files.push_back({name + ".h", std::move(code.header)});
    files.push_back({name + ".c", std::move(code.source)});
}

base::Status addGolden(const model::Loaded& loaded, const std::string& name, const Wish& wish,
    std::vector<NamedFile>& files, base::Progress& progress) {
    TRY_ASSIGN(const auto arrays, goldenRun(loaded, wish, progress));
    TRY_ASSIGN(auto code, goldenArrays(arrays, name + "_golden", originOf(wish)));
    add(files, name + "_golden", std::move(code));
    for (const auto& [kind, array] : arrays) {
        const auto npy = data::toNpy(array);
        files.push_back({name + "_" + kind + ".npy", {reinterpret_cast<const char*>(npy.data()), npy.size()}});
    }
    return {};
}

} // namespace

base::Result<std::vector<NamedFile>> filesFor(
    const model::Loaded& loaded, std::span<const std::byte> file, const Wish& wish, base::Progress& progress) {
    const auto name = identifierFor(wish.name);
    std::vector<NamedFile> files;
    if (wish.array)
        add(files, name, modelArray(file, name));
    if (wish.conversions) {
        TRY_ASSIGN(auto header, conversionHeader(*loaded.model, name));
        files.push_back({name + "_io.h", std::move(header)});
    }
    if (wish.golden)
        TRY(addGolden(loaded, name, wish, files, progress));
    if (wish.converter)
        files.push_back({name + "_convert.py", converterScript(*loaded.model, *wish.converter)});
    if (progress.isCancelled())
        return base::Error{base::Code::Cancelled, {}, {}};
    return files;
}

} // namespace exports
