// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "base/error_text.h"

namespace base {
namespace {

enum class Exit { Usage = 2, Input = 3, Unsupported = 4, Cancelled = 5, Defect = 70 };

struct Entry {
    std::string_view name;
    Exit exit;
    const char* text;
};

// clang-format off
#define ENTRY(name, exit, text) case Code::name: return {#name, Exit::exit, text}
// clang-format on

/// Everything about a code. No `default`: a new code without an entry does not compile.
Entry entry(Code code) {
    switch (code) {
        ENTRY(FileNotFound, Input, CORE_TEXT("base::Error", "The file does not exist. Check the path."));
        ENTRY(FileNotReadable, Input,
            CORE_TEXT("base::Error", "The file cannot be read. Check that it is a file and that you may read it."));
        ENTRY(FileNotWritable, Input,
            CORE_TEXT(
                "base::Error", "The file cannot be written. Check the folder, its permissions and the free space."));
        ENTRY(FileIsInput, Usage,
            CORE_TEXT(
                "base::Error", "The output is also an input of the same task. Choose another file for the output."));
        ENTRY(OutOfMemory, Unsupported,
            CORE_TEXT(
                "base::Error", "There is not enough memory. Close other programs, or use fewer threads or samples."));
        ENTRY(LimitExceeded, Unsupported,
            CORE_TEXT(
                "base::Error", "A limit would be exceeded. Raise the limit, or use a smaller model or less data."));
        ENTRY(Cancelled, Cancelled, CORE_TEXT("base::Error", "Stopped as you asked. No output was written."));
        ENTRY(Internal, Defect,
            CORE_TEXT("base::Error",
                "The program made a mistake of its own. Please report it, with the model and the steps if you can."));
        ENTRY(Usage, Usage,
            CORE_TEXT("base::Error", "These options or arguments do not go together, or one is missing. Check them."));
        ENTRY(NotAModel, Input,
            CORE_TEXT("base::Error",
                "This is not a TensorFlow Lite model: the identifier TFL3 is missing. Choose a .tflite file."));
        ENTRY(Truncated, Input,
            CORE_TEXT("base::Error", "The data ends too early. Copy, download or convert the file again."));
        ENTRY(CorruptFlatbuffer, Input,
            CORE_TEXT("base::Error", "The model file is damaged. Copy, download or convert it again."));
        ENTRY(UnsupportedSchemaVersion, Unsupported,
            CORE_TEXT("base::Error",
                "The model uses another version of the format; only version 3 can be read. Convert the model again."));
        ENTRY(MissingSubgraph, Input,
            CORE_TEXT(
                "base::Error", "The model has no graph, or names one that it does not have. Convert the model again."));
        ENTRY(TensorIndexOutOfRange, Input,
            CORE_TEXT("base::Error",
                "The model names a tensor that it does not have. The file is damaged; convert the model again."));
        ENTRY(BufferIndexOutOfRange, Input,
            CORE_TEXT("base::Error",
                "The model names a buffer that it does not have. The file is damaged; convert the model again."));
        ENTRY(BufferOutOfFile, Input,
            CORE_TEXT(
                "base::Error", "Data of the model lies outside of the file. Copy or download the whole file again."));
        ENTRY(BufferTooSmall, Input,
            CORE_TEXT("base::Error", "A tensor has fewer bytes than its shape and type need. The file is damaged; "
                                     "convert the model again."));
        ENTRY(OperatorCodeOutOfRange, Input,
            CORE_TEXT("base::Error",
                "An operator has a kind that the model does not list. The file is damaged; convert the model again."));
        ENTRY(SubgraphIndexOutOfRange, Input,
            CORE_TEXT("base::Error",
                "The model names a subgraph that it does not have. The file is damaged; convert the model again."));
        ENTRY(SubgraphRecursion, Input,
            CORE_TEXT("base::Error", "A subgraph of the model calls itself, or calls go too deep. The file is damaged; "
                                     "convert the model again."));
        ENTRY(UnknownTensorType, Input,
            CORE_TEXT("base::Error",
                "A tensor has an element type that the format does not know. The file is damaged or too new."));
        ENTRY(UnknownOptions, Input,
            CORE_TEXT("base::Error",
                "An operator has options that the format does not know. The file is damaged or too new."));
        ENTRY(NegativeDimension, Input,
            CORE_TEXT(
                "base::Error", "A tensor has a negative dimension. The file is damaged; convert the model again."));
        ENTRY(ShapeOverflow, Input,
            CORE_TEXT(
                "base::Error", "A tensor is larger than any memory. The file is damaged; convert the model again."));
        ENTRY(ShapeSignatureMismatch, Input,
            CORE_TEXT("base::Error",
                "The two shapes that the model states for a tensor contradict each other. Convert the model again."));
        ENTRY(UseBeforeDefinition, Input,
            CORE_TEXT("base::Error", "An operator reads a tensor that nothing before it gives. The graph is broken; "
                                     "convert the model again."));
        ENTRY(TensorWrittenTwice, Input,
            CORE_TEXT("base::Error", "A tensor is given twice. The graph is broken; convert the model again."));
        ENTRY(VariableWithData, Input,
            CORE_TEXT("base::Error",
                "A variable tensor has constant data, which the format forbids. Convert the model again."));
        ENTRY(SignatureUnknownTensor, Input,
            CORE_TEXT(
                "base::Error", "A signature names a tensor that the model does not have. Convert the model again."));
        ENTRY(SignatureDuplicateName, Input,
            CORE_TEXT("base::Error",
                "A name occurs twice in the signatures of the model. Convert the model again with distinct names."));
        ENTRY(MutatingInputsMismatch, Input,
            CORE_TEXT("base::Error",
                "An operator states which inputs it changes, but not for each input. Convert the model again."));
        ENTRY(ScaleNotFinite, Input,
            CORE_TEXT("base::Error",
                "A quantization scale is infinite or not a number. Quantize the model again from its float original."));
        ENTRY(ScaleNotPositive, Input,
            CORE_TEXT(
                "base::Error", "A quantization scale is negative. Quantize the model again from its float original."));
        ENTRY(ZeroPointOutOfRange, Input,
            CORE_TEXT("base::Error",
                "A zero point does not fit its element type. Quantize the model again from its float original."));
        ENTRY(ScaleCountMismatch, Input,
            CORE_TEXT("base::Error", "A tensor has a wrong number of scales or zero points. Quantize the model again "
                                     "from its float original."));
        ENTRY(QuantizedDimensionOutOfRange, Input,
            CORE_TEXT("base::Error",
                "A tensor is quantized along a dimension that it does not have. Quantize the model again."));
        ENTRY(BadBlockwiseQuantization, Input,
            CORE_TEXT("base::Error", "The blockwise quantization of a tensor contradicts its shape or its scales. "
                                     "Quantize the model again."));
        ENTRY(BadSparsity, Input,
            CORE_TEXT("base::Error",
                "The description of a sparse tensor contradicts itself or its shape. Convert the model again."));
        ENTRY(UnsupportedOperator, Unsupported,
            CORE_TEXT("base::Error",
                "This operator cannot be run here. It can still be inspected, and weights can still be quantized."));
        ENTRY(UnsupportedType, Unsupported,
            CORE_TEXT("base::Error",
                "This operator cannot be run with these element types. Keep it in float, or choose another type."));
        ENTRY(UnsupportedOptions, Unsupported,
            CORE_TEXT(
                "base::Error", "This operator cannot be run with these options. Change them where the model is made."));
        ENTRY(BadOperator, Input,
            CORE_TEXT("base::Error", "The inputs or outputs of an operator do not fit it. Convert the model again."));
        ENTRY(ShapeMismatch, Input,
            CORE_TEXT("base::Error", "A shape does not fit. Give data of the shape that the model asks for."));
        ENTRY(ValueOutOfRange, Input,
            CORE_TEXT(
                "base::Error", "A value in a tensor is outside of what the operator allows. Check the input data."));
        ENTRY(NotAllocated, Defect,
            CORE_TEXT("base::Error",
                "The model was run before it was prepared. This is a mistake of the program; please report it."));
        ENTRY(UnknownFormat, Input,
            CORE_TEXT("base::Error", "The format of this file is not known. Convert it to one that can be read, such "
                                     "as .npy, .csv or an image."));
        ENTRY(CorruptData, Input,
            CORE_TEXT(
                "base::Error", "The content of the data file is damaged or not what its name says. Write it again."));
        ENTRY(TypeMismatch, Input,
            CORE_TEXT("base::Error",
                "The elements have another type than expected. Convert the data to the type that is asked for."));
        ENTRY(MissingInput, Input,
            CORE_TEXT(
                "base::Error", "There is no data for an input of the model. Add an array with the name of the input."));
        ENTRY(UnknownKey, Input, CORE_TEXT("base::Error", "A name or key fits nothing here. Check its spelling."));
        ENTRY(BadLabels, Input,
            CORE_TEXT("base::Error", "The labels do not fit. There must be one known label for each sample."));
        ENTRY(EmptyDataset, Input,
            CORE_TEXT("base::Error", "There are no samples. Choose a file or folder that has some."));
        ENTRY(NoImageReader, Unsupported,
            CORE_TEXT("base::Error",
                "This build reads no images. Use a build with the window, or give the samples as .npy files."));
        ENTRY(BadRecipe, Input, CORE_TEXT("base::Error", "The recipe has a mistake. Correct the entry that is named."));
        ENTRY(BadCalibration, Input,
            CORE_TEXT("base::Error",
                "The calibration does not fit the model, or is damaged. Calibrate again with this model."));
        ENTRY(CalibrationMissing, Usage,
            CORE_TEXT(
                "base::Error", "This way of quantizing needs a calibration. Give a calibration file or sample data."));
        ENTRY(NotQuantizable, Unsupported,
            CORE_TEXT("base::Error", "Some operators cannot be integer, and you asked for all of them. Allow float "
                                     "operators, or change the model."));
        ENTRY(AlreadyQuantized, Input,
            CORE_TEXT(
                "base::Error", "The model is quantized already. Start from its float original, or requantize it."));
        ENTRY(NothingToCompare, Input,
            CORE_TEXT(
                "base::Error", "The two models have no outputs in common. Choose two versions of the same model."));
        ENTRY(NoRuntime, Unsupported,
            CORE_TEXT("base::Error", "No LiteRT runtime that can be used was found. Install it with: pip install "
                                     "ai-edge-litert, or say where it is."));
        ENTRY(RuntimeFailed, Unsupported,
            CORE_TEXT("base::Error",
                "The LiteRT runtime could not do this. Use the engine of this program, or another set of kernels."));
    }
    return {"Internal", Exit::Defect, ""};
}

#undef ENTRY

} // namespace

std::string_view codeName(Code code) {
    return entry(code).name;
}

const char* codeText(Code code) {
    return entry(code).text;
}

std::string errorText(const Error& error) {
    std::string text = error.subject.empty() ? "" : error.subject + ": ";
    text += codeText(error.code);
    if (!error.detail.empty())
        text += " (" + error.detail + ")";
    if (error.cause)
        text += " Cause: " + errorText(*error.cause);
    return text;
}

int exitCode(const Error& error) {
    return static_cast<int>(entry(error.code).exit);
}

} // namespace base
