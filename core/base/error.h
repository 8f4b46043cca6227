// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <vector>

namespace base {

/// What went wrong. One value, one text in `error_text.cpp`. The number is stable: tests and scripts may rely on the name.
enum class Code {
    // Files and the system
    FileNotFound,      // the path does not exist
    FileNotReadable,   // it exists, but cannot be opened, mapped or read whole
    FileNotWritable,   // the target cannot be created, written or renamed
    FileIsInput,       // the output path names an input of the same call
    OutOfMemory,       // an allocation failed
    LimitExceeded,     // a stated limit (memory, steps, time) would be or was exceeded
    Cancelled,         // the user asked to stop
    Internal,          // a promise inside the program is broken: a defect
    Usage,             // the request itself makes no sense: options that exclude each other, a missing argument
    // The container of a model
    NotAModel,         // no TFL3 identifier, or too short to be a flatbuffer
    Truncated,         // data ends before what it promises
    CorruptFlatbuffer, // the flatbuffers verifier refused it
    UnsupportedSchemaVersion, // Model.version is not 3
    // The structure of a model
    MissingSubgraph,   // no subgraph, or a subgraph table that is absent
    TensorIndexOutOfRange,
    BufferIndexOutOfRange,
    BufferOutOfFile,   // an external buffer lies outside of the file
    BufferTooSmall,    // fewer bytes than shape and type of a tensor ask for
    OperatorCodeOutOfRange,
    SubgraphIndexOutOfRange,
    SubgraphRecursion, // a subgraph calls itself, directly or through others
    UnknownTensorType,
    UnknownOptions,    // the type of builtin options does not exist in the schema
    NegativeDimension,
    ShapeOverflow,     // the product of the dimensions does not fit
    ShapeSignatureMismatch, // shape and shape_signature differ in rank or in a static dimension
    UseBeforeDefinition, // an operator reads what no earlier operator, input or constant gives; includes cycles
    TensorWrittenTwice,  // two operators, or an operator and an input or constant, give the same tensor
    VariableWithData,    // is_variable with a non-empty buffer
    SignatureUnknownTensor,
    SignatureDuplicateName,
    MutatingInputsMismatch, // mutating_variable_inputs is neither empty nor as long as inputs
    // Quantization parameters
    ScaleNotFinite,
    ScaleNotPositive,       // a negative scale; a scale of 0 is only remarked
    ZeroPointOutOfRange,
    ScaleCountMismatch,     // number of scales is neither 1 nor the size of the quantized dimension, or differs from zero points
    QuantizedDimensionOutOfRange,
    BadBlockwiseQuantization,
    BadSparsity,
    // Running
    UnsupportedOperator,   // we have no kernel for this operator
    UnsupportedType,       // the operator has a kernel, but not for these element types
    UnsupportedOptions,    // the operator has a kernel, but not for these options
    BadOperator,           // number or shape of operands does not fit the operator
    ShapeMismatch,         // a given shape does not fit
    ValueOutOfRange,       // a value inside a tensor (index, size, divisor) is outside of what the operator allows
    NotAllocated,          // the interpreter was not prepared
    // Data
    UnknownFormat,         // no loader takes this file
    CorruptData,           // the loader refuses its content
    TypeMismatch,          // element type is not the expected one
    MissingInput,          // no array for an input of the model
    UnknownKey,            // a key that fits nothing
    BadLabels,
    EmptyDataset,
    NoImageReader,         // this build reads no images
    // Calibration and quantization
    BadRecipe,
    BadCalibration,        // a calibration file that does not fit its model or itself
    CalibrationMissing,    // a mode needs a calibration and has none
    NotQuantizable,        // strict mode: at least one operator cannot be integer
    AlreadyQuantized,      // the model is quantized already
    NothingToCompare,      // two models have no outputs in common
    // Another runtime
    NoRuntime,             // LiteRT is not installed, or not as one that can be used
    RuntimeFailed,         // LiteRT refused the model, ended, or did not answer
};

/// A failure: what, where, and in `detail` the facts (numbers, names) that the text of the code does not know.
/// The text for people is made by `errorText()`; `detail` holds facts in plain words, no advice.
struct Error {
    Code code = Code::Internal;
    std::string subject; ///< the thing concerned: a file, `subgraph 0 operator 7 CONV_2D`, an option
    std::string detail;  ///< facts, may be empty
    std::shared_ptr<const Error> cause = nullptr;
};

enum class Severity { Note, Warning, Problem };

/// Something the user should know although the work went on. Lies beside a value, never instead of it.
struct Diagnostic {
    Severity severity = Severity::Note;
    std::string subject;
    std::string text;
    int subgraph = -1; ///< where it is, for jumping there; -1 where it does not apply
    int op = -1;
    int tensor = -1;
};
using Diagnostics = std::vector<Diagnostic>;

} // namespace base
