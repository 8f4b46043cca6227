// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/passes/draft.h"

#include "quant/passes/forms/forms.h"
#include "quant/passes/forms/io_types.h"

#include <algorithm>
#include <set>

/// Every float tensor exists in the new graph in one or more forms: as float, and as integer with the parameters that
/// its readers ask for. One form is what its maker writes; QUANTIZE and DEQUANTIZE make the others from it, right
/// behind the maker (integer outputs of the graph that differ: at the end). Where all is 16 bits wide, TFLiteConverter
/// has another place for them, and litert-quantizer always: right in front of the first reader, outputs at the end; and
/// there the converter gives each operand a cast of its own, but for inputs of the graph that enter the integers. The
/// tensor's old index goes to the form that the outside sees, so that inputs, outputs and signatures keep theirs; other
/// forms are added tensors.
namespace quant {
namespace {

using model::TensorType;

TensorType typeOf(const TensorPlan& form) {
    return form.type.value_or(TensorType::Float32);
}

/// Where a cast stands: in front of this operator, and there by rank and order.
struct CastPlace {
    std::int32_t before = 0;
    int rank = 0;
    int order = 0;
    auto operator<=>(const CastPlace&) const = default;
};

class Placement {
public:
    Placement(Draft& draft, std::span<const Region> regions)
        : m_draft(draft), m_regions(regions), m_needs(draft.subgraph.tensors.size()),
          m_isPlaced(draft.subgraph.tensors.size(), false),
          m_isLitert(!regions.empty() &&
                     std::ranges::all_of(regions, [](const Region& region) { return region.scheme.isLitert(); })),
          m_atReaders(m_isLitert ||
                      (!regions.empty() &&
                          std::ranges::all_of(regions, [](const Region& region) { return region.scheme.isWide(); }))),
          m_eachReader(m_atReaders && !m_isLitert && std::ranges::none_of(regions, [](const Region& region) {
              return region.scheme.beyondUpstream;
          })) {}

    void run() {
        const auto& subgraph = m_draft.subgraph;
        collectNeeds();
        for (const auto tensor : subgraph.inputs)
            place(tensor, 0);
        for (std::size_t op = 0; op < subgraph.operators.size(); ++op) {
            for (const auto tensor : subgraph.operators[op].outputs)
                place(tensor, static_cast<std::int32_t>(op) + 1);
        }
        for (std::size_t tensor = 0; tensor < m_needs.size(); ++tensor)
            place(static_cast<std::int32_t>(tensor), 0); // constants, and variables that nobody writes
        for (const auto tensor : subgraph.outputs)
            castOutput(tensor);
        sortCasts();
    }

private:
    // What is needed

    const Region* regionOf(std::size_t op) const {
        const auto precision = m_draft.plan.operators[op].precision;
        const auto found = std::ranges::find_if(
            m_regions, [precision](const Region& region) { return region.scheme.precision == precision; });
        return found == m_regions.end() ? nullptr : &*found;
    }

    void collectNeeds() {
        for (std::size_t op = 0; op < m_draft.subgraph.operators.size(); ++op) {
            const auto& inputs = m_draft.op(op).inputs;
            const auto* region = regionOf(op);
            for (std::size_t k = 0; k < inputs.size(); ++k) {
                if (!m_draft.isFloat(inputs[k]))
                    continue;
                auto& needs = m_needs[static_cast<std::size_t>(inputs[k])];
                const auto* value = region ? region->values.find(region->values.operands[op][k]) : nullptr;
                if (value)
                    addNeed(
                        needs, formOf(region->scheme, m_draft.op(op), {op, k}, *value), {op, k}, value->restoredBefore);
                else
                    addNeed(needs, TensorPlan{}, {op, k});
            }
        }
    }

    // Forms of one tensor

    /// What the maker of an activation writes.
    TensorPlan madeForm(std::int32_t tensor) const {
        if (m_draft.isInput(tensor))
            return ioPlan(m_draft, m_regions, tensor);
        const auto* maker = makerOf(tensor);
        const auto* value = maker ? valueIn(*maker, tensor) : nullptr;
        return value ? TensorPlan{maker->scheme.activation, value->made(), Payload::Keep} : TensorPlan{};
    }

    /// The region of the operator that writes the tensor, or null.
    const Region* makerOf(std::int32_t tensor) const {
        const auto producer = m_draft.index.producer[static_cast<std::size_t>(tensor)];
        return producer < 0 ? nullptr : regionOf(static_cast<std::size_t>(producer));
    }

    static const Value* valueIn(const Region& region, std::int32_t tensor) {
        return region.values.find(region.values.byTensor[static_cast<std::size_t>(tensor)]);
    }

    /// What bears the tensor's old index. Behind operators that only move stored weights that is the float tensor.
    TensorPlan outsideForm(std::int32_t tensor, const TensorPlan& made) const {
        if (m_draft.isOutput(tensor))
            return ioPlan(m_draft, m_regions, tensor);
        const auto* maker = makerOf(tensor);
        return maker && maker->scheme.precision == Precision::DynamicRange ? TensorPlan{} : made;
    }

    void place(std::int32_t tensor, std::int32_t position) {
        const auto slot = static_cast<std::size_t>(tensor);
        if (m_isPlaced[slot] || !m_draft.isFloat(tensor))
            return;
        m_isPlaced[slot] = true;
        const auto& needs = m_needs[slot];
        if (m_draft.isConstant(tensor)) {
            placeConstant(m_draft, tensor, needs);
            return;
        }
        if (m_draft.tensor(tensor).isVariable && needs.size() == 1 && needs.front().form.type) {
            m_draft.plan.tensors[slot] = needs.front().form; // a state, which its operator alone knows
            return;
        }
        m_position = position;
        m_forms.emplace(m_draft, tensor);
        placeActivation(tensor);
    }

    void placeActivation(std::int32_t tensor) {
        const auto made = madeForm(tensor);
        const auto outside = outsideForm(tensor, made);
        m_forms->own(outside);
        const auto makerId = m_forms->idOf(made);
        if (m_position > 0) {
            auto& outputs = m_draft.plan.operators[static_cast<std::size_t>(m_position - 1)].outputs;
            std::ranges::replace(outputs, tensor, makerId);
        }
        auto& needs = m_needs[static_cast<std::size_t>(tensor)];
        // As TFLiteConverter places them: rescaling before leaving the integers.
        std::stable_partition(needs.begin(), needs.end(), [](const Need& need) { return need.form.type.has_value(); });
        if (m_atReaders)
            std::ranges::stable_sort(needs, {}, [](const Need& need) { return need.uses.front().op; });
        else if (outside != made && (!outside.type || isActivation(*outside.type)))
            castTo(tensor, outside, made, {m_position});
        for (const auto& need : needs) {
            if (!m_eachReader) {
                useForm(m_draft, need, castTo(tensor, need.form, made, placeOf(tensor, need)));
                continue;
            }
            for (const auto& use : need.uses) {
                const Need one{need.form, {use}};
                const auto entered = need.form == made && !made.type ? enteredBefore(tensor, use.op) : std::nullopt;
                useForm(m_draft, one,
                    entered ? leave(tensor, *entered, made, use)
                            : castTo(tensor, one.form, made, placeOf(tensor, one)));
            }
        }
    }

    /// The integer form of a float input of the graph, where a reader in front of this operator has it: then
    /// TFLiteConverter has forgotten the float one.
    std::optional<TensorPlan> enteredBefore(std::int32_t tensor, std::size_t op) const {
        if (!inputNumber(tensor))
            return std::nullopt;
        for (const auto& need : m_needs[static_cast<std::size_t>(tensor)]) {
            const auto isEarlier = [op](const Use& use) { return use.op < op; };
            if (need.form.type == TensorType::Int16 && std::ranges::any_of(need.uses, isEarlier))
                return sourceFor(tensor, need.form, {}).type ? sourceFor(tensor, need.form, {}) : need.form;
        }
        return std::nullopt;
    }

    /// A float copy for one reader, out of the integers.
    std::int32_t leave(std::int32_t tensor, const TensorPlan& from, const TensorPlan& made, const Use& use) {
        const CastPlace place = {static_cast<std::int32_t>(use.op), 1, static_cast<int>(use.operand)};
        const auto source = castTo(tensor, from, made, innerPlace(tensor, place));
        const auto id = m_forms->another({});
        addCast({.isQuantize = false,
                    .tensor = tensor,
                    .before = place.before,
                    .from = typeOf(from),
                    .to = TensorType::Float32,
                    .source = source,
                    .result = id},
            place);
        return id;
    }

    /// Do the readers that want this form share one cast?
    bool isShared(std::int32_t tensor, const TensorPlan& form, const TensorPlan& made) const {
        return !m_eachReader || (inputNumber(tensor) && form.type && sourceFor(tensor, form, made) == made);
    }

    /// The runtime has no QUANTIZE from int16 to uint8; between these two the way leads over float in both directions.
    static bool isOneStep(TensorType from, TensorType to) {
        return (from != TensorType::UInt8 || to != TensorType::Int16) &&
               (from != TensorType::Int16 || to != TensorType::UInt8);
    }

    bool isActivation(TensorType type) const {
        return std::ranges::any_of(
            m_regions, [type](const Region& region) { return region.scheme.activation == type; });
    }

    /// The tensor of that form, made from `made` where it is another.
    std::int32_t castTo(std::int32_t tensor, const TensorPlan& form, const TensorPlan& made, const CastPlace& place) {
        const bool shared = form == made || isShared(tensor, form, made);
        const auto id = shared ? m_forms->idOf(form) : m_forms->another(form);
        if (form == made || m_cast.contains(id))
            return id;
        auto from = sourceFor(tensor, form, made);
        if (!isOneStep(typeOf(from), typeOf(form)))
            from = {};
        const auto source = from == made ? m_forms->idOf(made) : castTo(tensor, from, made, innerPlace(tensor, place));
        addCast({.isQuantize = form.type.has_value(),
                    .tensor = tensor,
                    .before = place.before,
                    .from = typeOf(from),
                    .to = typeOf(form),
                    .source = source,
                    .result = id},
            place);
        return id;
    }

    /// Where the cast for a reader stands: behind the maker, or in front of the first reader. There the inputs of the
    /// graph come first, the last one foremost, then entering and leaving the integers, then rescaling from the last
    /// operand on: the order in which TFLiteConverter inserts them. litert-quantizer goes from tensor to tensor.
    CastPlace placeOf(std::int32_t tensor, const Need& need) const {
        if (!m_atReaders)
            return behindMaker(tensor);
        if (m_isLitert)
            return {static_cast<std::int32_t>(need.uses.front().op), 0, tensor};
        const auto made = madeForm(tensor);
        const bool isRescale = need.form.type && sourceFor(tensor, need.form, made).type;
        const auto& use = need.uses.front();
        const auto operand = static_cast<int>(use.operand);
        const CastPlace place = {static_cast<std::int32_t>(use.op), isRescale ? 2 : 1, isRescale ? -operand : operand};
        return need.form.type && !isRescale ? innerPlace(tensor, place) : place;
    }

    /// Where a value enters the integers: inputs of the graph in front of everything, others in front of `reader`.
    CastPlace innerPlace(std::int32_t tensor, const CastPlace& reader) const {
        if (!m_atReaders)
            return behindMaker(tensor);
        if (m_isLitert)
            return reader;
        const auto input = inputNumber(tensor);
        return input ? CastPlace{0, 0, -*input} : CastPlace{reader.before, 1, reader.order};
    }

    /// Inputs of the graph that have no parameters of their own but a neighbour's enter first, the last one foremost.
    CastPlace behindMaker(std::int32_t tensor) const {
        const auto input = inputNumber(tensor);
        const bool isTied = std::ranges::any_of(m_regions, [tensor](const Region& region) {
            const auto* value = valueIn(region, tensor);
            return value && value->parameters && !value->isImmutable;
        });
        return input && isTied ? CastPlace{0, -1, -*input} : CastPlace{m_position};
    }

    std::optional<int> inputNumber(std::int32_t tensor) const {
        const auto& inputs = m_draft.subgraph.inputs;
        const auto input = std::ranges::find(inputs, tensor);
        return input == inputs.end() ? std::nullopt : std::optional(static_cast<int>(input - inputs.begin()));
    }

    /// Rescaled copies come from the value's own integers, where those exist.
    TensorPlan sourceFor(std::int32_t tensor, const TensorPlan& form, const TensorPlan& made) const {
        const auto region = std::ranges::find_if(m_regions, [&](const Region& candidate) {
            const auto* value = valueIn(candidate, tensor);
            return form.type == candidate.scheme.activation && value && value->made();
        });
        if (region == m_regions.end())
            return made;
        const TensorPlan inner = {region->scheme.activation, valueIn(*region, tensor)->made(), Payload::Keep};
        const auto isInner = [&](const Need& need) { return need.form == inner; };
        // With int16 activations TFLiteConverter enters the integers with the value's own range, come what may.
        const bool exists = (m_atReaders && !m_isLitert) || made == inner ||
                            std::ranges::any_of(m_needs[static_cast<std::size_t>(tensor)], isInner);
        return exists && form != inner ? inner : made;
    }

    void castOutput(std::int32_t tensor) {
        const auto slot = static_cast<std::size_t>(tensor);
        if (!m_draft.isFloat(tensor) || m_draft.isConstant(tensor) || m_draft.isInput(tensor))
            return;
        const auto& outside = m_draft.plan.tensors[slot];
        const auto made = madeForm(tensor);
        if (outside == made || m_cast.contains(tensor))
            return;
        const auto producer = m_draft.index.producer[slot];
        if (producer < 0)
            return;
        const auto& node = m_draft.op(static_cast<std::size_t>(producer));
        const auto k = std::ranges::find(node.outputs, tensor) - node.outputs.begin();
        auto source = m_draft.plan.operators[static_cast<std::size_t>(producer)].outputs[static_cast<std::size_t>(k)];
        auto from = typeOf(made);
        const auto end = static_cast<std::int32_t>(m_draft.subgraph.operators.size()) + 1;
        if (!isOneStep(from, typeOf(outside))) {
            source = addFloat(tensor, source, from, end);
            from = TensorType::Float32;
        }
        addCast({.isQuantize = outside.type.has_value(),
                    .tensor = tensor,
                    .before = end,
                    .from = from,
                    .to = typeOf(outside),
                    .source = source,
                    .result = tensor},
            {end});
    }

    /// A tensor with the float values of `source`, and the DEQUANTIZE that makes it.
    std::int32_t addFloat(std::int32_t tensor, std::int32_t source, TensorType from, std::int32_t before) {
        auto& plan = m_draft.plan;
        const auto id = static_cast<std::int32_t>(plan.tensors.size() + plan.added.size());
        plan.added.push_back({tensor, {TensorType::Float32, {}, Payload::Keep}, "_float32"});
        addCast({.isQuantize = false,
                    .tensor = tensor,
                    .before = before,
                    .from = from,
                    .to = TensorType::Float32,
                    .source = source,
                    .result = id},
            {before});
        return id;
    }

    void addCast(const Cast& cast, const CastPlace& place) {
        m_placed.emplace_back(place, cast);
        m_cast.insert(cast.result);
    }

    void sortCasts() {
        auto& casts = m_draft.plan.casts;
        for (const auto& cast : casts) // those of constants, which stand where they must
            m_placed.emplace_back(CastPlace{cast.before}, cast);
        casts.clear();
        std::ranges::stable_sort(m_placed, {}, &std::pair<CastPlace, Cast>::first);
        for (const auto& placed : m_placed)
            casts.push_back(placed.second);
        for (auto& cast : casts) {
            if (cast.before >= static_cast<std::int32_t>(m_draft.subgraph.operators.size()))
                cast.before = -1;
        }
    }

    Draft& m_draft;
    std::span<const Region> m_regions;
    std::vector<std::vector<Need>> m_needs; ///< by tensor
    std::vector<bool> m_isPlaced;
    bool m_isLitert;
    bool m_atReaders;  ///< casts stand in front of readers, not behind the maker
    bool m_eachReader; ///< each reader has its own
    std::vector<std::pair<CastPlace, Cast>> m_placed;
    std::set<std::int32_t> m_cast; ///< tensors that a cast makes
    std::optional<Forms> m_forms;  ///< of the tensor that is being placed
    std::int32_t m_position = 0;   ///< where casts of that tensor stand
};

} // namespace

void placeCasts(Draft& draft, std::span<const Region> regions) {
    Placement(draft, regions).run();
}

} // namespace quant
