// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "exports/converter_script.h"

#include "base/text.h"

#include <string_view>

namespace exports {
namespace {

/// A Python string literal.
std::string pythonText(std::string_view text) {
    std::string literal = "\"";
    for (const char c : text) {
        const auto code = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            literal += std::string("\\") + c;
        else if (code < 0x20 || code == 0x7F)
            literal += base::format("\\x%02x", code);
        else
            literal += c;
    }
    return literal + "\"";
}

/// [("name", (1, 32, 32, 3)), …]
std::string inputsOf(const model::Model& model) {
    std::string list;
    for (const auto index : model.subgraphs[0].inputs) {
        const auto& tensor = model.subgraphs[0].tensors[static_cast<std::size_t>(index)];
        std::string shape;
        for (const auto size : tensor.shape)
            shape += std::to_string(size) + ", ";
        list += "    (" + pythonText(tensor.name) + ", (" + shape + ")),\n";
    }
    return "[\n" + list + "]\n";
}

std::string samplesCode(const model::Model& model) {
    return "\n# samples.npz: an array for each input, in this order, with the samples along the first axis.\n"
           "INPUTS = " +
           inputsOf(model) +
           "archive = np.load(\"samples.npz\")\n"
           "arrays = [archive[key] for key in archive.files]\n\n\n"
           "def representative_dataset():\n"
           "    for k in range(len(arrays[0])):\n"
           "        yield [array[k].reshape(shape) for array, (_, shape) in zip(arrays, INPUTS)]\n\n\n"
           "converter.representative_dataset = representative_dataset\n";
}

std::string modeCode(const quant::Recipe& recipe) {
    const std::string_view mode = recipe.mode;
    const std::string optimize = "converter.optimizations = [tf.lite.Optimize.DEFAULT]\n";
    if (mode == "float16")
        return optimize + "converter.target_spec.supported_types = [tf.float16]\n";
    if (mode == "int8-only")
        return optimize + "converter.target_spec.supported_ops = [tf.lite.OpsSet.TFLITE_BUILTINS_INT8]\n";
    if (mode == "int16x8" || mode == "int16x8-only")
        return optimize +
               "converter.target_spec.supported_ops = [\n"
               "    tf.lite.OpsSet.EXPERIMENTAL_TFLITE_BUILTINS_ACTIVATIONS_INT16_WEIGHTS_INT8" +
               (mode == "int16x8" ? std::string(",\n    tf.lite.OpsSet.TFLITE_BUILTINS]\n") : std::string("]\n"));
    if (mode == "weight-only" || mode == "mixed")
        return "# TFLiteConverter has no such mode: this stays a float model.\n";
    return optimize;
}

std::string ioCode(const quant::Recipe& recipe) {
    const auto mode = quant::findMode(recipe.mode);
    if (!mode || !mode->hasIoTypes)
        return {};
    const auto type = std::string(model::typeName(recipe.io.value_or(mode->defaultIo)));
    return "converter.inference_input_type = tf." + type + "\nconverter.inference_output_type = tf." + type + "\n";
}

std::string remarks(const quant::Recipe& recipe) {
    std::string text;
    if (recipe.mode == "dynamic" && recipe.leastWeightElements != 1024)
        text += base::format("# The recipe leaves weights with fewer than %zu values in float; TFLiteConverter 1024.\n",
            recipe.leastWeightElements);
    if (recipe.weightBits != 8)
        text += base::format("# The recipe asks for %d-bit weights; TFLiteConverter has 8.\n", recipe.weightBits);
    if (recipe.range.method != "min-max")
        text += "# The recipe chooses ranges by " + recipe.range.method + "; TFLiteConverter by min-max.\n";
    if (!recipe.operators.empty())
        text += base::format(
            "# %zu rules of the recipe for single operators have no equivalent.\n", recipe.operators.size());
    if (recipe.fixesShapes)
        text += "# The recipe fixes open shapes; TFLiteConverter takes them from the signature of the source.\n";
    if (!recipe.tensors.empty())
        text += base::format(
            "# %zu rules of the recipe for ranges of tensors have no equivalent.\n", recipe.tensors.size());
    return text;
}

} // namespace

std::string converterScript(const model::Model& model, const quant::Recipe& recipe) {
    std::string code = "import sys\n\nimport numpy as np\nimport tensorflow as tf\n\n"
                       "converter = tf.lite.TFLiteConverter.from_saved_model(sys.argv[1])\n";
    code += modeCode(recipe);
    const auto mode = quant::findMode(recipe.mode);
    if (!recipe.perChannel)
        code += "converter._experimental_disable_per_channel = True\n";
    if (mode && mode->needsCalibration)
        code += samplesCode(model);
    code += ioCode(recipe) + remarks(recipe);
    return code + "\nwith open(sys.argv[2], \"wb\") as file:\n    file.write(converter.convert())\n";
}

} // namespace exports
