// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "command.h"
#include "data_options.h"

#include "calib/calibration.h"
#include "format/reader.h"
#include "pipeline/convert.h"
#include "quant/plan.h"
#include "report/json.h"
#include "report/text.h"

#include "base/text.h"

#include <CLI/CLI.hpp>
#include <map>
#include <memory>
#include <optional>
#include <ostream>
#include <string>

namespace cli {
namespace {

struct QuantizeChoices {
    std::string model;
    std::string output;
    std::string calibrationFile;
    quant::Recipe recipe;
    std::string io;
    std::string bias;
    bool perTensor = false;
    bool planOnly = false;
    bool asJson = false;
    int workers = 0;
    DataOptions data;
};

/// `--io` as people write it; "float" is float32.
const std::map<std::string, model::TensorType> ioTypes = {{"float", model::TensorType::Float32},
    {"int8", model::TensorType::Int8}, {"uint8", model::TensorType::UInt8}, {"int16", model::TensorType::Int16}};

const std::map<std::string, model::TensorType> biasTypes = {
    {"int32", model::TensorType::Int32}, {"int64", model::TensorType::Int64}};

base::Status checkChoices(const QuantizeChoices& choices) {
    if (choices.output.empty() && !choices.planOnly)
        return base::Error{base::Code::Usage, "--output", "is missing; without it there is only --plan-only"};
    if (choices.data.isGiven() && !choices.calibrationFile.empty())
        return base::Error{base::Code::Usage, "--data", "goes together with no --calibration"};
    if (choices.output.empty())
        return {};
    return checkOutput(choices.output, {choices.model, choices.data.source(), choices.calibrationFile});
}

quant::Recipe recipeOf(const QuantizeChoices& choices) {
    auto recipe = choices.recipe;
    recipe.perChannel = !choices.perTensor;
    if (!choices.io.empty())
        recipe.io = ioTypes.at(choices.io);
    if (!choices.bias.empty())
        recipe.bias = biasTypes.at(choices.bias);
    return recipe;
}

/// The calibration that the mode needs: read, or made from the data. Nothing where it needs none or none was given.
base::Result<std::optional<calib::Calibration>> calibrationFor(
    const QuantizeChoices& choices, const model::Loaded& loaded, Environment& environment) {
    const auto mode = quant::findMode(choices.recipe.mode);
    if (!mode || !mode->needsCalibration)
        return std::optional<calib::Calibration>();
    if (!choices.calibrationFile.empty()) {
        TRY_ASSIGN(auto calibration, calib::load(choices.calibrationFile));
        return std::optional(std::move(calibration));
    }
    if (!choices.data.isGiven())
        return std::optional<calib::Calibration>();
    const auto inputs = data::inputsOfAllSignatures(*loaded.model);
    TRY_ASSIGN(const auto dataset, choices.data.open(inputs, environment.imageReader));
    calib::Options options;
    options.histograms = false;
    options.perSample = false;
    options.workers = choices.workers;
    TRY_ASSIGN(auto calibration, calib::calibrate(loaded.model, *dataset, options, environment.progress));
    for (const auto& diagnostic : calibration.diagnostics)
        environment.err << diagnostic.subject << ": " << diagnostic.text << '\n';
    if (calibration.isDummy)
        environment.err << "Calibrated with random data: good for sizes and speed, not for accuracy.\n";
    return std::optional(std::move(calibration));
}

base::Result<int> quantizeModel(const QuantizeChoices& choices, Environment& environment) {
    TRY(checkChoices(choices));
    TRY_ASSIGN(const auto loaded, format::read(choices.model));
    TRY_ASSIGN(const auto calibration, calibrationFor(choices, loaded, environment));
    TRY_ASSIGN(auto plan,
        quant::plan(*loaded.model, recipeOf(choices), calibration ? &*calibration : nullptr, environment.progress));
    const auto shared = std::make_shared<const quant::Plan>(std::move(plan));
    std::string written;
    if (!choices.planOnly) {
        TRY_ASSIGN(
            const auto conversion, pipeline::convert(*loaded.model, shared, choices.output, environment.progress));
        written = "Written: " + conversion.result.path + " (" + base::bytesText(conversion.result.fileSize) + ")\n";
    }
    environment.out << (choices.asJson ? report::planJson(*loaded.model, *shared)
                                       : report::planText(*loaded.model, *shared) + written);
    if (shared->changesNothing)
        environment.err << "The mode " << choices.recipe.mode << " finds nothing to quantize in this model.\n";
    return exitDone;
}

} // namespace

Command addQuantizeCommand(CLI::App& program) {
    const auto choices = std::make_shared<QuantizeChoices>();
    std::vector<std::string> modes;
    for (const auto& mode : quant::modes())
        modes.emplace_back(mode.id);
    auto* app =
        program.add_subcommand("quantize", "Makes a quantized model, or shows what would become of each operator.");
    app->add_option("model", choices->model, "The float model (.tflite).")->required();
    app->add_option("-o,--output", choices->output, "The model to write; replaced only on success.");
    app->add_option("--mode", choices->recipe.mode, "What to do.")->check(CLI::IsMember(modes))->capture_default_str();
    app->add_option("--calibration", choices->calibrationFile, "A saved calibration (.hscal) in the place of --data.");
    app->add_option(
           "--io", choices->io, "Type of float inputs and outputs in the new model; the default is the mode's.")
        ->check(CLI::IsMember(ioTypes));
    app->add_flag("--per-tensor", choices->perTensor, "One scale for a whole weight tensor, not one for each channel.");
    app->add_option("--least-weights", choices->recipe.leastWeightElements, "dynamic: smaller weights stay float.")
        ->capture_default_str();
    app->add_option("--bias", choices->bias, "int16x8: type of biases; the default is int64.")
        ->check(CLI::IsMember(biasTypes));
    app->add_flag("--beyond-upstream", choices->recipe.beyondUpstream,
        "Use integer kernels of the runtime that TFLiteConverter leaves unused.");
    app->add_option("--threads", choices->workers, "Samples side by side; 0: as many as cores.")
        ->check(CLI::Range(0, 1024))
        ->capture_default_str();
    app->add_flag("--plan-only", choices->planOnly, "Write nothing, only show the plan.");
    app->add_flag("--json", choices->asJson, "Print the plan as JSON.");
    choices->data.addTo(*app, false);
    return {app, [choices](Environment& environment) { return quantizeModel(*choices, environment); }};
}

} // namespace cli
