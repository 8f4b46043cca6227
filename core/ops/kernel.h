// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/model.h"

#include "base/result.h"
#include "base/thread_pool.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The operators: shape rule, cost, quantization rule and kernels of each, one file per family. Knows no graph.
namespace ops {

/// The runtime whose last bit we imitate.
enum class Numerics { LitertReference };

/// Which vector code the integer kernels use. All give the same bytes.
enum class CpuPath { Automatic, Portable, Avx2, Avx512Vnni };
/// The best path of this machine; Automatic resolves to it. A path the machine lacks falls back to Portable.
CpuPath resolvePath(CpuPath wanted);
std::string_view pathName(CpuPath path);

/// A tensor as an operator sees it while it is prepared.
struct TensorInfo {
    std::string_view name;
    model::TensorType type = model::TensorType::Float32;
    model::Shape shape;                                          ///< the current one, after resizing
    const model::QuantizationParameters* quantization = nullptr; ///< null: none
    std::span<const std::byte> values; ///< where they are known already (constants); empty: not
    /// Values of the tensor that a blockwise quantization names: the float16 scale of each block of each row.
    std::span<const std::byte> blockScales;
    bool isConstant = false;
    bool isVariable = false;

    std::size_t elements() const { return model::elementCount(shape).value_or(0); }
    std::size_t bytes() const { return model::byteSize(type, elements()).value_or(0); }
    bool isPerAxis() const { return quantization && quantization->isPerAxis(); }
    /// Scale and zero point of a channel; 0 where the tensor is not quantized.
    float scale(std::size_t channel = 0) const {
        return quantization && channel < quantization->scale.size() ? quantization->scale[channel]
               : quantization && quantization->scale.size() == 1    ? quantization->scale[0]
                                                                    : 0.0F;
    }
    std::int32_t zeroPoint(std::size_t channel = 0) const {
        return quantization ? static_cast<std::int32_t>(quantization->zeroPointOf(channel)) : 0;
    }
};

/// One operator with its operands. Pointers are never null but for optional inputs that are absent.
struct Node {
    const model::Operator* op = nullptr;
    model::BuiltinOperator code = model::BuiltinOperator::ADD;
    std::int32_t version = 1;
    std::string place; ///< "Op#7 CONV_2D", for messages
    std::vector<const TensorInfo*> inputs;
    std::vector<const TensorInfo*> outputs;
    std::vector<const TensorInfo*> intermediates; ///< of types and scales inside quantized recurrent operators

    /// The input, or null where it is absent or not listed.
    const TensorInfo* input(std::size_t index) const { return index < inputs.size() ? inputs[index] : nullptr; }
    const model::Options& options() const { return op->options; }
};

/// Output shapes by the operator's rule. `needsValues`: they depend on values of an input that are not known yet; then
/// `outputs` is empty and the rule is asked again when they are.
struct OutputShapes {
    std::vector<model::Shape> outputs;
    bool needsValues = false;
};

/// Arithmetic work of one run.
struct Cost {
    std::uint64_t macs = 0;       ///< multiply-accumulates of convolutions and matrix products
    std::uint64_t operations = 0; ///< other arithmetic on elements
};

/// Bytes of a value in PackedWeights: a vector's elements, or what its member bytes() says.
template<class T>
std::size_t packedBytes(const T& value) {
    if constexpr (requires { value.bytes(); })
        return value.bytes();
    else if constexpr (requires { value.size() * sizeof(typename T::value_type); })
        return value.size() * sizeof(typename T::value_type);
    else
        return sizeof(T);
}

/// Weights in the order a kernel wants, made once per model and shared by its interpreters. Thread-safe. Only what is
/// made from constants (TensorInfo::isConstant) belongs here: other addresses are used again for other values.
class PackedWeights {
public:
    /// The entry for `source` (address of the constant) and `kind` (layout with its parameters), made by `make` when
    /// new.
    template<class T, class Make>
    std::shared_ptr<const T> get(const void* source, const std::string& kind, Make make) {
        Entry& entry = entryOf(source, kind);
        const std::scoped_lock lock(entry.mutex); // who wants the same waits; other entries are made meanwhile
        if (!entry.value) {
            auto value = std::make_shared<const T>(make());
            m_bytes += packedBytes(*value);
            entry.value = std::move(value);
        }
        return std::static_pointer_cast<const T>(entry.value);
    }
    /// The entry, or null.
    template<class T>
    std::shared_ptr<const T> find(const void* source, const std::string& kind) {
        Entry& entry = entryOf(source, kind);
        const std::scoped_lock lock(entry.mutex);
        return std::static_pointer_cast<const T>(entry.value);
    }
    std::size_t bytes() const { return m_bytes; }

private:
    struct Entry {
        std::mutex mutex;
        std::shared_ptr<const void> value;
    };
    /// Stays where it is.
    Entry& entryOf(const void* source, const std::string& kind) {
        const std::scoped_lock lock(m_mutex);
        return m_entries[{source, kind}];
    }

    std::mutex m_mutex; ///< of the map, not of its entries
    std::atomic<std::size_t> m_bytes = 0;
    std::map<std::pair<const void*, std::string>, Entry> m_entries;
};

struct PrepareContext {
    Numerics numerics = Numerics::LitertReference;
    CpuPath path = CpuPath::Automatic;
    PackedWeights* packed = nullptr; ///< never null during a prepare
};

/// Memory for outputs whose elements have no fixed size (strings, see ops/string_values.h).
class FlexibleOutputs {
public:
    virtual ~FlexibleOutputs() = default;
    /// That many zeroed bytes, which become the output's; the ones given before are gone. Error: LimitExceeded.
    virtual base::Result<std::span<std::byte>> give(std::size_t output, std::size_t bytes) = 0;
};

/// Hears values inside of an operator, each time that they are there: number of the inner tensor, values.
using InnerTap = std::function<void(std::size_t inner, std::span<const float> values)>;

/// What a kernel gets to work on. Absent inputs are empty. Data are aligned to 64 bytes and lie in memory of which 64
/// more bytes may be read behind their end; constants are aligned as their elements and end where they end.
struct KernelArguments {
    std::span<const std::span<const std::byte>> inputs;
    std::span<const std::span<std::byte>> outputs;
    std::span<std::byte> scratch; ///< as many bytes as scratchBytes() asked for
    const base::ThreadPool* threads = nullptr;
    /// By input: the bytes of those that are variables, which the operator may change; empty for the others.
    std::span<const std::span<std::byte>> states = {};
    FlexibleOutputs* flexible = nullptr; ///< never null where an output has elements without fixed size
    const InnerTap* inner = nullptr;     ///< null: nobody listens

    /// Did the user stop the run? Kernels whose work can take longer than a twentieth of a second ask now and then and
    /// leave the rest undone: the interpreter asks again behind them and gives Cancelled.
    bool isCancelled() const { return threads && threads->isCancelled(); }

    /// Null where the input is absent or has no elements.
    template<class T>
    const T* input(std::size_t index) const {
        return index < inputs.size() && !inputs[index].empty() ? reinterpret_cast<const T*>(inputs[index].data())
                                                               : nullptr;
    }
    /// The same of a variable, to read and write.
    template<class T>
    T* state(std::size_t index) const {
        return index < states.size() && !states[index].empty() ? reinterpret_cast<T*>(states[index].data()) : nullptr;
    }
    template<class T>
    T* output(std::size_t index = 0) const {
        return reinterpret_cast<T*>(outputs[index].data());
    }
};

/// An operator prepared for fixed shapes and types. Belongs to one interpreter; not for two threads at once.
class Kernel {
public:
    virtual ~Kernel() = default;
    /// Errors depend on values only (ValueOutOfRange).
    virtual base::Status run(const KernelArguments& arguments) = 0;
    virtual std::size_t scratchBytes() const { return 0; }
    /// Bytes of packed weights that belong to this kernel alone.
    virtual std::size_t privateBytes() const { return 0; }
};

} // namespace ops
