// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "exports/export_files.h"

#include "exports/converter_script.h"

#include "data/arrays/npy.h"
#include "run/interpreter.h"
#include "run/random_input.h"

namespace exports {
namespace {

data::Array arrayOf(const ops::TensorInfo& tensor, std::span<const std::byte> bytes) {
    return {tensor.type, tensor.shape, base::Bytes::own({bytes.begin(), bytes.end()})};
}

/// One run of the main subgraph on random numbers.
base::Result<std::vector<GoldenArray>> goldenRun(
    const model::Loaded& loaded, std::uint64_t seed, base::Progress& progress) {
    TRY_ASSIGN(const auto interpreter, run::Interpreter::create(loaded.model, 0, {}));
    TRY(interpreter->allocate());
    const auto& graph = interpreter->subgraph();
    std::vector<GoldenArray> arrays;
    for (std::size_t k = 0; k < graph.inputs.size(); ++k) {
        const auto& tensor = interpreter->tensor(static_cast<std::size_t>(graph.inputs[k]));
        run::fillRandom(tensor, interpreter->input(k), seed + k);
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

base::Status addGolden(const model::Loaded& loaded, const std::string& name, std::uint64_t seed,
    std::vector<NamedFile>& files, base::Progress& progress) {
    TRY_ASSIGN(const auto arrays, goldenRun(loaded, seed, progress));
    TRY_ASSIGN(auto code, goldenArrays(arrays, name + "_golden"));
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
        TRY(addGolden(loaded, name, wish.seed, files, progress));
    if (wish.converter)
        files.push_back({name + "_convert.py", converterScript(*loaded.model, *wish.converter)});
    if (progress.isCancelled())
        return base::Error{base::Code::Cancelled, {}, {}};
    return files;
}

} // namespace exports
