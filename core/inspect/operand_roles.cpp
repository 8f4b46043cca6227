// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/operand_roles.h"

#include "base/error_text.h"

#include <span>

namespace inspect {
namespace {

using model::BuiltinOperator;
using Names = std::span<const char* const>;

constexpr const char* input = CORE_TEXT("inspect::OperandRole", "input");
constexpr const char* output = CORE_TEXT("inspect::OperandRole", "output");
constexpr const char* filter = CORE_TEXT("inspect::OperandRole", "filter");
constexpr const char* weights = CORE_TEXT("inspect::OperandRole", "weights");
constexpr const char* bias = CORE_TEXT("inspect::OperandRole", "bias");
constexpr const char* shape = CORE_TEXT("inspect::OperandRole", "shape");
constexpr const char* axis = CORE_TEXT("inspect::OperandRole", "axis");
constexpr const char* size = CORE_TEXT("inspect::OperandRole", "size");
constexpr const char* begin = CORE_TEXT("inspect::OperandRole", "begin");
constexpr const char* end = CORE_TEXT("inspect::OperandRole", "end");
constexpr const char* strides = CORE_TEXT("inspect::OperandRole", "strides");
constexpr const char* paddings = CORE_TEXT("inspect::OperandRole", "paddings");
constexpr const char* padValue = CORE_TEXT("inspect::OperandRole", "padding value");
constexpr const char* permutation = CORE_TEXT("inspect::OperandRole", "permutation");
constexpr const char* indices = CORE_TEXT("inspect::OperandRole", "indices");
constexpr const char* updates = CORE_TEXT("inspect::OperandRole", "updates");
constexpr const char* slope = CORE_TEXT("inspect::OperandRole", "slope");
constexpr const char* condition = CORE_TEXT("inspect::OperandRole", "condition");
constexpr const char* blockShape = CORE_TEXT("inspect::OperandRole", "block shape");
constexpr const char* crops = CORE_TEXT("inspect::OperandRole", "crops");
constexpr const char* splits = CORE_TEXT("inspect::OperandRole", "sizes of the parts");
constexpr const char* multiples = CORE_TEXT("inspect::OperandRole", "multiples");
constexpr const char* depth = CORE_TEXT("inspect::OperandRole", "depth");
constexpr const char* onValue = CORE_TEXT("inspect::OperandRole", "on value");
constexpr const char* offValue = CORE_TEXT("inspect::OperandRole", "off value");
constexpr const char* value = CORE_TEXT("inspect::OperandRole", "value");
constexpr const char* start = CORE_TEXT("inspect::OperandRole", "start");
constexpr const char* limit = CORE_TEXT("inspect::OperandRole", "limit");
constexpr const char* delta = CORE_TEXT("inspect::OperandRole", "delta");
constexpr const char* resource = CORE_TEXT("inspect::OperandRole", "resource");
constexpr const char* state = CORE_TEXT("inspect::OperandRole", "state");
constexpr const char* weightsFeature = CORE_TEXT("inspect::OperandRole", "weights over features");
constexpr const char* weightsTime = CORE_TEXT("inspect::OperandRole", "weights over time");
constexpr const char* count = CORE_TEXT("inspect::OperandRole", "count");
constexpr const char* values = CORE_TEXT("inspect::OperandRole", "values");
constexpr const char* left = CORE_TEXT("inspect::OperandRole", "left");
constexpr const char* right = CORE_TEXT("inspect::OperandRole", "right");

/// Operands of UNIDIRECTIONAL_SEQUENCE_LSTM and LSTM in the order of the schema's kernels.
constexpr const char* lstmInputs[] = {input, CORE_TEXT("inspect::OperandRole", "input to input gate"),
    CORE_TEXT("inspect::OperandRole", "input to forget gate"), CORE_TEXT("inspect::OperandRole", "input to cell gate"),
    CORE_TEXT("inspect::OperandRole", "input to output gate"),
    CORE_TEXT("inspect::OperandRole", "recurrent to input gate"),
    CORE_TEXT("inspect::OperandRole", "recurrent to forget gate"),
    CORE_TEXT("inspect::OperandRole", "recurrent to cell gate"),
    CORE_TEXT("inspect::OperandRole", "recurrent to output gate"),
    CORE_TEXT("inspect::OperandRole", "cell to input gate"), CORE_TEXT("inspect::OperandRole", "cell to forget gate"),
    CORE_TEXT("inspect::OperandRole", "cell to output gate"), CORE_TEXT("inspect::OperandRole", "bias of input gate"),
    CORE_TEXT("inspect::OperandRole", "bias of forget gate"), CORE_TEXT("inspect::OperandRole", "bias of cell gate"),
    CORE_TEXT("inspect::OperandRole", "bias of output gate"),
    CORE_TEXT("inspect::OperandRole", "weights of the projection"),
    CORE_TEXT("inspect::OperandRole", "bias of the projection"), CORE_TEXT("inspect::OperandRole", "output state"),
    CORE_TEXT("inspect::OperandRole", "cell state"), CORE_TEXT("inspect::OperandRole", "normalization of input gate"),
    CORE_TEXT("inspect::OperandRole", "normalization of forget gate"),
    CORE_TEXT("inspect::OperandRole", "normalization of cell gate"),
    CORE_TEXT("inspect::OperandRole", "normalization of output gate")};

/// The names of the first inputs; what follows is an "input".
Names inputNames(BuiltinOperator code) {
    static constexpr const char* convolution[] = {input, filter, bias};
    static constexpr const char* product[] = {input, weights, bias};
    static constexpr const char* transposed[] = {shape, filter, input, bias};
    static constexpr const char* pair[] = {left, right};
    static constexpr const char* withShape[] = {input, shape};
    static constexpr const char* withAxis[] = {input, axis};
    static constexpr const char* withSize[] = {input, size};
    static constexpr const char* padded[] = {input, paddings, padValue};
    static constexpr const char* turned[] = {input, permutation};
    static constexpr const char* gathered[] = {input, indices};
    static constexpr const char* scattered[] = {indices, updates, shape};
    static constexpr const char* sloped[] = {input, slope};
    static constexpr const char* selected[] = {condition, left, right};
    static constexpr const char* sliced[] = {input, begin, size};
    static constexpr const char* strided[] = {input, begin, end, strides};
    static constexpr const char* toBatch[] = {input, blockShape, paddings};
    static constexpr const char* toSpace[] = {input, blockShape, crops};
    static constexpr const char* split[] = {axis, input};
    static constexpr const char* splitBySizes[] = {input, splits, axis};
    static constexpr const char* tiled[] = {input, multiples};
    static constexpr const char* oneHot[] = {indices, depth, onValue, offValue};
    static constexpr const char* filled[] = {shape, value};
    static constexpr const char* range[] = {start, limit, delta};
    static constexpr const char* read[] = {resource};
    static constexpr const char* assigned[] = {resource, value};
    static constexpr const char* top[] = {input, count};
    static constexpr const char* lookUp[] = {indices, values};
    static constexpr const char* memory[] = {input, weightsFeature, weightsTime, bias, state};
    static constexpr const char* updated[] = {input, updates, begin};
    switch (code) {
    case BuiltinOperator::CONV_2D:
    case BuiltinOperator::DEPTHWISE_CONV_2D:
    case BuiltinOperator::CONV_3D:
        return convolution;
    case BuiltinOperator::FULLY_CONNECTED:
        return product;
    case BuiltinOperator::TRANSPOSE_CONV:
    case BuiltinOperator::CONV_3D_TRANSPOSE:
        return transposed;
    case BuiltinOperator::ADD:
    case BuiltinOperator::SUB:
    case BuiltinOperator::MUL:
    case BuiltinOperator::DIV:
    case BuiltinOperator::MAXIMUM:
    case BuiltinOperator::MINIMUM:
    case BuiltinOperator::POW:
    case BuiltinOperator::FLOOR_DIV:
    case BuiltinOperator::FLOOR_MOD:
    case BuiltinOperator::SQUARED_DIFFERENCE:
    case BuiltinOperator::BATCH_MATMUL:
    case BuiltinOperator::EQUAL:
    case BuiltinOperator::NOT_EQUAL:
    case BuiltinOperator::LESS:
    case BuiltinOperator::LESS_EQUAL:
    case BuiltinOperator::GREATER:
    case BuiltinOperator::GREATER_EQUAL:
    case BuiltinOperator::LOGICAL_AND:
    case BuiltinOperator::LOGICAL_OR:
        return pair;
    case BuiltinOperator::RESHAPE:
    case BuiltinOperator::BROADCAST_TO:
        return withShape;
    case BuiltinOperator::MEAN:
    case BuiltinOperator::SUM:
    case BuiltinOperator::REDUCE_MAX:
    case BuiltinOperator::REDUCE_MIN:
    case BuiltinOperator::REDUCE_PROD:
    case BuiltinOperator::REDUCE_ANY:
    case BuiltinOperator::REDUCE_ALL:
    case BuiltinOperator::EXPAND_DIMS:
    case BuiltinOperator::ARG_MAX:
    case BuiltinOperator::ARG_MIN:
    case BuiltinOperator::CUMSUM:
    case BuiltinOperator::REVERSE_V2:
        return withAxis;
    case BuiltinOperator::RESIZE_BILINEAR:
    case BuiltinOperator::RESIZE_NEAREST_NEIGHBOR:
        return withSize;
    case BuiltinOperator::PAD:
    case BuiltinOperator::PADV2:
    case BuiltinOperator::MIRROR_PAD:
        return padded;
    case BuiltinOperator::TRANSPOSE:
        return turned;
    case BuiltinOperator::GATHER:
    case BuiltinOperator::GATHER_ND:
        return gathered;
    case BuiltinOperator::SCATTER_ND:
        return scattered;
    case BuiltinOperator::PRELU:
        return sloped;
    case BuiltinOperator::SELECT:
    case BuiltinOperator::SELECT_V2:
        return selected;
    case BuiltinOperator::SLICE:
        return sliced;
    case BuiltinOperator::STRIDED_SLICE:
        return strided;
    case BuiltinOperator::SPACE_TO_BATCH_ND:
        return toBatch;
    case BuiltinOperator::BATCH_TO_SPACE_ND:
        return toSpace;
    case BuiltinOperator::SPLIT:
        return split;
    case BuiltinOperator::SPLIT_V:
        return splitBySizes;
    case BuiltinOperator::TILE:
        return tiled;
    case BuiltinOperator::ONE_HOT:
        return oneHot;
    case BuiltinOperator::FILL:
        return filled;
    case BuiltinOperator::RANGE:
        return range;
    case BuiltinOperator::READ_VARIABLE:
        return read;
    case BuiltinOperator::ASSIGN_VARIABLE:
        return assigned;
    case BuiltinOperator::TOPK_V2:
        return top;
    case BuiltinOperator::EMBEDDING_LOOKUP:
        return lookUp;
    case BuiltinOperator::SVDF:
        return memory;
    case BuiltinOperator::DYNAMIC_UPDATE_SLICE:
        return updated;
    case BuiltinOperator::LSTM:
    case BuiltinOperator::UNIDIRECTIONAL_SEQUENCE_LSTM:
        return lstmInputs;
    default:
        return {};
    }
}

} // namespace

std::string inputRole(const model::OperatorCode& code, std::size_t position) {
    const Names names = inputNames(code.builtin);
    return position < names.size() ? names[position] : input;
}

std::string outputRole(const model::OperatorCode& code, std::size_t position) {
    if (code.builtin == BuiltinOperator::TOPK_V2)
        return position == 0 ? values : indices;
    return output;
}

} // namespace inspect
