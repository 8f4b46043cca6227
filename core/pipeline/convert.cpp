// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "pipeline/convert.h"

#include "format/reader.h"
#include "format/writer.h"
#include "run/interpreter.h"

#include <optional>

namespace pipeline {

namespace {

/// Does our own engine take what will be written? Operators that it lacks are no fault of the conversion: then the
/// float model does not run either.
base::Status checkRuns(const model::Model& before, const std::shared_ptr<const model::Model>& after) {
    for (std::size_t i = 0; i < after->subgraphs.size(); ++i) {
        const auto runs = [i](const std::shared_ptr<const model::Model>& model, bool isTrial) -> base::Status {
            run::Options options;
            options.isTrial = isTrial;
            TRY_ASSIGN(const auto interpreter, run::Interpreter::create(model, i, options));
            return interpreter->allocate();
        };
        if (runs(after, true))
            continue;
        const base::Status status = runs(after, false); // some kernels have to see their weights
        if (!status && runs(std::make_shared<const model::Model>(before), false))
            return base::Error{base::Code::Internal, "conversion", "the new model does not run",
                std::make_shared<const base::Error>(status.error())};
    }
    return {};
}

} // namespace

base::Result<Conversion> convert(const model::Model& model, const std::shared_ptr<const quant::Plan>& plan,
    const std::filesystem::path& output, base::Progress& progress) {
    progress.update(0, 4, "Converting");
    auto converted = plan->measured;
    if (!converted) {
        TRY_ASSIGN(converted, quant::apply(model, *plan, progress));
    }
    progress.update(1, 4, "Converting");
    // What the reader refuses, or our engine cannot run, does not replace a file. By then the file has all bytes, and
    // the model in memory makes room.
    std::optional<model::Loaded> result;
    const auto check = [&](const std::filesystem::path& written) -> base::Status {
        converted.reset();
        progress.update(2, 4, "Converting");
        TRY_ASSIGN(result, format::read(written));
        TRY(checkRuns(model, result->model));
        progress.update(3, 4, "Converting");
        if (progress.isCancelled())
            return base::Error{base::Code::Cancelled, output.string(), {}};
        return {};
    };
    TRY(format::write(*converted, output, {}, check));
    if (!result) { // a device has none that could be checked
        TRY_ASSIGN(result, format::read(output));
    }
    result->path = output.string();
    progress.update(4, 4, "Converting");
    return Conversion{plan, *std::move(result)};
}

} // namespace pipeline
