// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "command.h"
#include "options/data_options.h"

#include "calib/calibration.h"
#include "format/writer.h"
#include "pipeline/convert.h"
#include "pipeline/open_model.h"
#include "quant/dequantize.h"
#include "quant/litert/litert_recipe.h"
#include "quant/open_shapes.h"
#include "quant/plan_file.h"
#include "report/json.h"
#include "report/text.h"

#include "base/file.h"
#include "base/text.h"

#include <CLI/CLI.hpp>
#include <limits>
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
    std::string recipeFile;
    std::string planFile;
    std::string savePlan;
    std::optional<std::string> mode;
    std::optional<std::size_t> leastWeights;
    std::optional<int> weightBits;
    std::optional<int> weightBlock;
    std::optional<std::string> range;
    std::optional<double> percentile;
    std::vector<std::string> precisions; ///< "CONV_2D=int16x8"
    std::string io;
    std::string bias;
    std::vector<std::string> shapes; ///< "input_1=1,49,10,1"
    std::optional<std::string> flavour;
    std::string saveRecipe;
    bool perTensor = false;
    bool asymmetricWeights = false;
    bool beyondUpstream = false;
    bool requantize = false;
    bool dequantize = false;
    bool fixesShapes = false;
    bool onlyShapes = false;
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

const std::map<std::string, quant::Flavour> flavours = {
    {std::string(quant::flavourName(quant::Flavour::TfliteConverter)), quant::Flavour::TfliteConverter},
    {std::string(quant::flavourName(quant::Flavour::LitertQuantizer)), quant::Flavour::LitertQuantizer}};

base::Status checkChoices(const QuantizeChoices& choices) {
    if (choices.output.empty() && !choices.planOnly)
        return base::Error{base::Code::Usage, "--output", "is missing; without it there is only --plan-only"};
    if (choices.data.isGiven() && !choices.calibrationFile.empty())
        return base::Error{base::Code::Usage, "--data", "goes together with no --calibration"};
    const bool hasRecipe = choices.flavour || !choices.recipeFile.empty() || choices.mode || choices.leastWeights ||
                           choices.weightBits || choices.weightBlock || choices.range || choices.percentile ||
                           !choices.precisions.empty() || !choices.io.empty() || !choices.bias.empty() ||
                           choices.perTensor || choices.asymmetricWeights || choices.beyondUpstream;
    const bool hasShapes = choices.fixesShapes || !choices.shapes.empty();
    if (choices.onlyShapes && (hasRecipe || choices.data.isGiven() || !choices.calibrationFile.empty() ||
                                  !choices.planFile.empty() || choices.planOnly))
        return base::Error{base::Code::Usage, "--only-shapes",
            "quantizes nothing: it goes together with no recipe, plan "
            "and data"};
    if (!choices.planFile.empty() && hasShapes)
        return base::Error{base::Code::Usage, "--plan", "says all of it, the shapes too (\"fix_shapes\", \"shapes\")"};
    if (!choices.planFile.empty() && (hasRecipe || choices.data.isGiven() || !choices.calibrationFile.empty()))
        return base::Error{base::Code::Usage, "--plan", "says all of it; it goes together with no recipe and no data"};
    const std::vector<std::filesystem::path> inputs = {
        choices.model, choices.data.source(), choices.calibrationFile, choices.recipeFile, choices.planFile};
    for (const auto& output : {choices.savePlan, choices.saveRecipe}) {
        if (!output.empty())
            TRY(checkOutput(output, inputs));
    }
    return choices.output.empty() ? base::Status() : checkOutput(choices.output, inputs);
}

/// `--precision WHICH=PRECISION`: WHICH is an operator type, the number of an operator, or a glob for its name.
base::Result<quant::OperatorRule> ruleOf(const std::string& text) {
    const auto equals = text.rfind('=');
    const auto bad = [&](const char* detail) { return base::Error{base::Code::Usage, "--precision " + text, detail}; };
    if (equals == std::string::npos || equals == 0)
        return bad("is not written as CONV_2D=int16x8");
    quant::OperatorRule rule;
    rule.precision = quant::precisionFromName(text.substr(equals + 1));
    if (!rule.precision)
        return bad("names no precision");
    const auto which = text.substr(0, equals);
    std::int64_t number = 0;
    if (base::parseNumber(which, number) && number >= 0 && number <= std::numeric_limits<std::int32_t>::max())
        rule.which.indices = {static_cast<std::int32_t>(number)};
    else if (model::operatorFromName(which))
        rule.which.type = which;
    else
        rule.which.name = which;
    return rule;
}

base::Result<std::vector<quant::InputShape>> shapesOf(const QuantizeChoices& choices) {
    std::vector<quant::InputShape> shapes;
    for (const auto& text : choices.shapes) {
        TRY_ASSIGN(auto shape, quant::inputShapeFromText(text));
        shapes.push_back(std::move(shape));
    }
    return shapes;
}

base::Result<quant::Recipe> recipeOf(const QuantizeChoices& choices) {
    quant::Recipe recipe;
    if (!choices.recipeFile.empty()) {
        TRY_ASSIGN(recipe, quant::readRecipe(choices.recipeFile));
    }
    recipe.mode = choices.mode.value_or(recipe.mode);
    recipe.leastWeightElements = choices.leastWeights.value_or(recipe.leastWeightElements);
    recipe.range.method = choices.range.value_or(choices.percentile ? "percentile" : recipe.range.method);
    recipe.range.percentile = choices.percentile.value_or(recipe.range.percentile);
    recipe.weightBlock = choices.weightBlock.value_or(recipe.weightBlock);
    recipe.weightBits = choices.weightBits.value_or(choices.weightBlock ? 4 : recipe.weightBits);
    if (choices.perTensor)
        recipe.perChannel = false;
    if (choices.asymmetricWeights)
        recipe.symmetricWeights = false;
    if (choices.flavour)
        recipe.flavour = flavours.at(*choices.flavour);
    recipe.beyondUpstream = recipe.beyondUpstream || choices.beyondUpstream;
    if (!choices.io.empty())
        recipe.io = ioTypes.at(choices.io);
    if (!choices.bias.empty())
        recipe.bias = biasTypes.at(choices.bias);
    for (const auto& text : choices.precisions) {
        TRY_ASSIGN(auto rule, ruleOf(text));
        recipe.operators.push_back(std::move(rule));
    }
    TRY_ASSIGN(auto shapes, shapesOf(choices));
    if (!shapes.empty())
        recipe.shapes = std::move(shapes);
    recipe.fixesShapes = recipe.fixesShapes || choices.fixesShapes || !recipe.shapes.empty();
    return recipe;
}

/// What is quantized.
struct Source {
    model::Loaded loaded; ///< float
    /// Of a model that was quantized before: what its integers could hold, which weights have one scale, its own
    /// inputs.
    std::vector<quant::TensorRule> ranges = {};
    std::vector<quant::OperatorRule> operators = {};
    std::vector<data::InputSpec> inputs = {};
    quant::Origin origin = {};
};

/// The calibration that the mode needs: read, or made from the data. Nothing where it needs none or none was given.
base::Result<std::optional<calib::Calibration>> calibrationFor(
    const QuantizeChoices& choices, const quant::Recipe& recipe, const Source& source, Environment& environment) {
    if (!quant::needsCalibration(recipe))
        return std::optional<calib::Calibration>();
    if (!choices.calibrationFile.empty()) {
        TRY_ASSIGN(auto calibration, calib::load(choices.calibrationFile));
        return std::optional(std::move(calibration));
    }
    if (!choices.data.isGiven())
        return std::optional<calib::Calibration>();
    const auto& loaded = source.loaded;
    const auto inputs = data::inputsOfAllSignatures(*loaded.model);
    TRY_ASSIGN(const auto dataset, choices.data.open(inputs, environment.imageReader));
    calib::Options options;
    options.inputs = source.inputs;
    options.histograms = quant::readsStatistics(recipe, calib::RangeSource::Histogram);
    options.perSample = quant::readsStatistics(recipe, calib::RangeSource::SampleExtremes);
    options.workers = choices.workers;
    options.identifiesModel = false;
    TRY_ASSIGN(auto calibration, calib::calibrate(loaded.model, *dataset, options, environment.progress));
    for (const auto& diagnostic : calibration.diagnostics)
        environment.err << diagnostic.subject << ": " << diagnostic.text << '\n';
    if (calibration.isDummy)
        environment.err << "Calibrated with random data: good for sizes and speed, not for accuracy.\n";
    return std::optional(std::move(calibration));
}

base::Result<quant::Plan> planOf(const QuantizeChoices& choices, const Source& source, Environment& environment) {
    const auto& loaded = source.loaded;
    if (!choices.planFile.empty())
        return quant::readPlan(*loaded.model, choices.planFile, environment.progress);
    TRY_ASSIGN(auto recipe, recipeOf(choices));
    recipe.operators.insert(recipe.operators.begin(), source.operators.begin(), source.operators.end());
    if (!choices.data.isGiven() && choices.calibrationFile.empty())
        recipe.tensors.insert(recipe.tensors.begin(), source.ranges.begin(), source.ranges.end());
    TRY_ASSIGN(const auto calibration, calibrationFor(choices, recipe, source, environment));
    auto plan = quant::plan(*loaded.model, recipe, calibration ? &*calibration : nullptr, environment.progress);
    if (!plan && plan.error().code == base::Code::CalibrationMissing)
        return base::Error{plan.error().code, plan.error().subject, "--data SAMPLES or --calibration FILE"};
    if (!plan && plan.error().code == base::Code::AlreadyQuantized)
        return base::Error{plan.error().code, plan.error().subject, plan.error().detail + ": --requantize"};
    if (calibration && !choices.asJson)
        environment.out << report::inputRangesText(*loaded.model, *calibration);
    return plan;
}

base::Status writeText(const std::string& path, const std::string& text) {
    return base::writeAtomically(path, std::as_bytes(std::span(text)));
}

base::Result<int> writeModel(const QuantizeChoices& choices, const model::Model& model, Environment& environment) {
    TRY_ASSIGN(const auto bytes, format::toBytes(model));
    TRY(base::writeAtomically(choices.output, bytes));
    environment.out << "Written: " << choices.output << " (" << base::bytesText(bytes.size()) << ")\n";
    return exitDone;
}

/// The model as it is, but for what was open in its shapes.
base::Result<int> writeWithShapes(const QuantizeChoices& choices, const model::Model& model, Environment& environment) {
    TRY_ASSIGN(const auto shapes, shapesOf(choices));
    TRY_ASSIGN(const auto fixed, quant::withFixedShapes(model, shapes));
    return writeModel(choices, *fixed, environment);
}

base::Result<int> quantizeModel(const QuantizeChoices& choices, Environment& environment) {
    TRY(checkChoices(choices));
    Source source;
    TRY_ASSIGN(source.loaded, pipeline::openModel(choices.model));
    model::Loaded& loaded = source.loaded;
    if (choices.onlyShapes)
        return writeWithShapes(choices, *loaded.model, environment);
    if (choices.requantize || choices.dequantize) {
        source.inputs = data::inputsOfAllSignatures(*loaded.model);
        TRY_ASSIGN(auto restored, quant::dequantize(*loaded.model));
        source.origin = {loaded.model, std::move(restored.sourceOperators)};
        loaded.model = restored.model;
        source.ranges = std::move(restored.ranges);
        source.operators = std::move(restored.operators);
    }
    if (choices.dequantize)
        return choices.fixesShapes || !choices.shapes.empty() ? writeWithShapes(choices, *loaded.model, environment)
                                                              : writeModel(choices, *loaded.model, environment);
    TRY_ASSIGN(auto plan, planOf(choices, source, environment));
    plan.sizeBefore = loaded.fileSize;
    const auto shared = std::make_shared<const quant::Plan>(std::move(plan));
    if (!choices.saveRecipe.empty())
        TRY(writeText(choices.saveRecipe, shared->recipe.flavour == quant::Flavour::LitertQuantizer
                                              ? quant::litert::toJson(shared->recipe)
                                              : quant::toJson(shared->recipe)));
    if (!choices.savePlan.empty())
        TRY(writeText(choices.savePlan, quant::toJson(*loaded.model, *shared)));
    std::string written;
    if (!choices.planOnly) {
        TRY_ASSIGN(
            const auto conversion, pipeline::convert(*loaded.model, shared, choices.output, environment.progress));
        written = "Written: " + conversion.result.path + " (" + base::bytesText(conversion.result.fileSize) + ")\n";
    }
    environment.out << (choices.asJson ? report::planJson(*loaded.model, *shared, source.origin)
                                       : report::planText(*loaded.model, *shared, source.origin) + written);
    const bool isStrict = quant::findMode(shared->recipe.mode)->isStrict;
    if (isStrict && !shared->recipe.fixesShapes && !quant::openInputs(*loaded.model).empty())
        environment.err << "Open shapes are fixed by --fix-shapes, or to other sizes than 1 by --shape INPUT=SIZES.\n";
    if (shared->changesNothing)
        environment.err << "The mode " << shared->recipe.mode << " finds nothing to quantize in this model.\n";
    return exitDone;
}

void addRecipeOptions(CLI::App& app, QuantizeChoices& choices) {
    std::vector<std::string> modes;
    for (const auto& mode : quant::modes())
        modes.emplace_back(mode.id);
    app.add_option("--mode", choices.mode, "What to do; int8 if neither this nor a recipe says it.")
        ->check(CLI::IsMember(modes));
    app.add_option("--recipe", choices.recipeFile, "A recipe (JSON); the other options win over it.");
    app.add_option("--save-recipe", choices.saveRecipe,
        "Write the recipe as JSON; with the flavour litert-quantizer as that package reads it.");
    app.add_option("--flavour", choices.flavour, "Whose arithmetic and operators to follow (tflite-converter).")
        ->check(CLI::IsMember(flavours));
    app.add_option("--plan", choices.planFile, "A saved plan, perhaps edited, in the place of recipe and data.");
    app.add_option("--precision", choices.precisions,
        "WHICH=PRECISION, again for more: WHICH is an operator type, the number of an operator or a pattern for the "
        "name of its result; PRECISION is float32, float16, weight-only, dynamic, int8 or int16x8.");
    std::vector<std::string> methods;
    for (const auto& method : calib::rangeMethods())
        methods.emplace_back(method.id);
    app.add_option("--range", choices.range, "How ranges follow from the calibration (min-max).")
        ->check(CLI::IsMember(methods));
    app.add_option("--percentile", choices.percentile,
        "Share of values inside of the range in percent, for --range percentile (99.999).");
    app.add_flag("--asymmetric-weights", choices.asymmetricWeights,
        "weight-only: weights have zero points, so that no code is wasted on values that they do not have.");
    app.add_option("--weight-bits", choices.weightBits, "4: int4 weights where the operator has kernels for them.")
        ->check(CLI::IsMember({8, 4}));
    const auto* aboutBlocks = "dynamic and weight-only: int4 weights of FULLY_CONNECTED and EMBEDDING_LOOKUP with a "
                              "float16 scale for each so many values of a row, where rows are a multiple of that.";
    app.add_option("--weight-block", choices.weightBlock, aboutBlocks)->check(CLI::IsMember(quant::weightBlocks));
    app.add_option("--io", choices.io, "Type of float inputs and outputs in the new model; the default is the mode's.")
        ->check(CLI::IsMember(ioTypes));
    app.add_flag("--per-tensor", choices.perTensor, "One scale for a whole weight tensor, not one for each channel.");
    app.add_option(
        "--least-weights", choices.leastWeights, "dynamic and weight-only: smaller weights stay float (1024).");
}

} // namespace

Command addQuantizeCommand(CLI::App& program) {
    const auto choices = std::make_shared<QuantizeChoices>();
    auto* app =
        program.add_subcommand("quantize", "Makes a quantized model, or shows what would become of each operator.");
    app->add_option("model", choices->model, modelHelp("The float model"))->required();
    app->add_option("-o,--output", choices->output, "The model to write; replaced only on success.");
    addRecipeOptions(*app, *choices);
    app->add_option("--calibration", choices->calibrationFile, "A saved calibration (.hscal) in the place of --data.");
    app->add_option("--bias", choices->bias, "int16x8: type of biases; the default is int64.")
        ->check(CLI::IsMember(biasTypes));
    app->add_flag("--beyond-upstream", choices->beyondUpstream,
        "Use integer kernels of the runtime that TFLiteConverter leaves unused.");
    app->add_option("--threads", choices->workers, "Samples side by side; 0: as many as cores.")
        ->check(CLI::Range(0, 1024))
        ->capture_default_str();
    auto* requantize = app->add_flag("--requantize", choices->requantize,
        "The model is quantized already: give it other types of inputs and outputs, another mode or, with data, new "
        "ranges.");
    app->add_flag("--dequantize", choices->dequantize, "The model is quantized already: write it as a float model.")
        ->excludes(requantize);
    app->add_option("--shape", choices->shapes,
        "INPUT=1,49,10,1, again for more: the shape of an input with open dimensions (?); other open ones become 1.");
    app->add_flag("--fix-shapes", choices->fixesShapes, "Dimensions that are open, such as the batch, become 1.");
    app->add_flag("--only-shapes", choices->onlyShapes,
           "Fix the shapes and quantize nothing; for models that are quantized already, too.")
        ->excludes(requantize);
    app->add_flag("--plan-only", choices->planOnly, "Write no model, only show the plan.");
    app->add_option("--save-plan", choices->savePlan, "Write the plan as JSON, to be edited and given to --plan.");
    app->add_flag("--json", choices->asJson, "Print the plan as JSON.");
    choices->data.addTo(*app, false);
    return {app, [choices](Environment& environment) { return quantizeModel(*choices, environment); }};
}

} // namespace cli
