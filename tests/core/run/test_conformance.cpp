// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0

// cases.tsv of the conformance set: a header line, then one line for each case and kind with the tab-separated columns
// name, family, kind, model, inputs, outputs, notes. Inputs and outputs are `FILE.npz:KEY`, separated by blanks, with a
// leading axis over the runs; notes are separated by "; ", among them "ops: A B*2" with the operators of the file.
#include "format/reader.h"
#include "ops/registry.h"
#include "reference_case.h"
#include "support/test_main.h"

#include "base/error_text.h"
#include "base/text.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <set>

namespace {

const std::set<std::string> kinds = {"float", "int8", "int8_floatio", "uint8io", "int16x8", "dynamic", "fp16"};

/// A case is run where the registry has a kernel for each operator of its file. So that none drops out unseen: these
/// have to be there, and that many cases have to be run. Raise the number with every operator.
const std::set<std::string> neededOperators = {"ADD", "AVERAGE_POOL_2D", "CONV_2D", "CONV_3D", "DEPTHWISE_CONV_2D",
    "DEQUANTIZE", "FULLY_CONNECTED", "IF", "MAX_POOL_2D", "MEAN", "MUL", "PAD", "QUANTIZE", "RESHAPE", "SOFTMAX",
    "TRANSPOSE", "UNIDIRECTIONAL_SEQUENCE_LSTM", "VAR_HANDLE", "WHILE"};
constexpr std::size_t leastCases = 1090;

bool hasKernel(const std::string& name) {
    const auto code = model::operatorFromName(name);
    const auto* definition = code ? ops::find(*code) : nullptr;
    return definition && definition->canRun();
}

struct Case {
    std::string name;
    std::string kind;
    std::string model;
    std::vector<std::string> inputs;
    std::vector<std::string> outputs;
    std::string notes;

    bool isNet() const { return model.starts_with("nets/"); }
    bool isExact() const {
        const bool isInteger = kind != "float" && kind != "dynamic" && kind != "fp16";
        return isInteger && notes.find("stays float") == std::string::npos &&
               notes.find("partly float") == std::string::npos;
    }
    reference::Tolerance tolerance() const {
        if (isExact())
            return {0, 1e-6, 0};
        return {1, 0, isNet() ? 1e-4 : 1e-5};
    }
};

std::filesystem::path folder() {
    return std::filesystem::path(HALFSTEP_SHARED_DIR) / "conformance";
}

std::vector<std::string> words(std::string_view text, char separator) {
    std::vector<std::string> parts;
    for (const auto part : base::split(text, separator))
        parts.emplace_back(base::trimmed(part));
    return parts;
}

/// Are there kernels for all operators of the file? Cases that reuse another kind's model name none, and are left out.
bool isSupported(const std::string& notes) {
    for (const auto& note : words(notes, ';')) {
        if (!note.starts_with("ops:"))
            continue;
        const auto names = words(base::trimmed(std::string_view(note).substr(4)), ' ');
        return std::all_of(names.begin(), names.end(),
            [](const std::string& name) { return hasKernel(name.substr(0, name.find('*'))); });
    }
    return false;
}

std::vector<Case> readCases() {
    std::vector<Case> cases;
    std::ifstream file(folder() / "cases.tsv");
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        const auto fields = words(line, '\t');
        if (fields.size() != 7 || kinds.count(fields[2]) == 0 || fields[3] == "-" || fields[5] == "-")
            continue;
        if (!isSupported(fields[6]) || fields[6].find("reference kernels") != std::string::npos)
            continue;
        cases.push_back({fields[0], fields[2], fields[3], words(fields[4], ' '), words(fields[5], ' '), fields[6]});
    }
    return cases;
}

/// "ops/add/io.npz:float/in0". Nothing where the array is not there (its runs differ in shape).
std::optional<data::Array> arrayOf(const std::string& reference) {
    const auto colon = reference.rfind(':');
    const auto arrays = data::readNpz(folder() / reference.substr(0, colon));
    if (!arrays)
        return std::nullopt;
    const auto found = arrays->find(reference.substr(colon + 1));
    return found == arrays->end() ? std::nullopt : std::optional(found->second);
}

/// What one run should give: a row of the stacked array, or an array of its own where the runs differ in shape.
std::optional<data::Array> answerOf(const std::string& place, std::size_t run) {
    const auto stacked = arrayOf(place);
    return stacked ? std::optional(reference::row(*stacked, run)) : arrayOf(place + "/run" + std::to_string(run));
}

/// What is run of a case: the main subgraph, or a signature.
struct Part {
    std::string signature; ///< empty: none
    std::vector<std::string> inputs;
    std::vector<std::string> outputs;
};

/// The signature in `FILE.npz:KIND/SIGNATURE/in0`, empty in `FILE.npz:KIND/in0`.
std::string signatureIn(const std::string& reference) {
    const auto parts = words(reference.substr(reference.rfind(':') + 1), '/');
    return parts.size() == 3 ? parts[1] : "";
}

std::vector<Part> partsOf(const Case& item) {
    std::map<std::string, Part> parts;
    for (const auto& input : item.inputs)
        parts[signatureIn(input)].inputs.push_back(input);
    for (const auto& output : item.outputs)
        parts[signatureIn(output)].outputs.push_back(output);
    std::vector<Part> list;
    for (auto& [signature, part] : parts) {
        part.signature = signature;
        list.push_back(part);
    }
    return list;
}

/// Compares every tensor of run 0 that the set has; gives their number.
std::size_t compareInner(const Case& item, const reference::Answer& answer, std::string& why) {
    auto file = folder() / item.model;
    file.replace_extension(".all.npz");
    if (!std::filesystem::exists(file))
        return 0;
    const auto arrays = data::readNpz(file);
    if (!arrays) {
        why = base::errorText(arrays.error());
        return 0;
    }
    for (const auto& [key, wanted] : *arrays) {
        const auto found = answer.tensors.find({0, std::stoi(key)});
        const auto text = found == answer.tensors.end()
                              ? "was not tapped"
                              : reference::difference(found->second, wanted, item.tolerance());
        if (why.empty() && !text.empty())
            why = "tensor " + key + ": " + text;
    }
    return arrays->size();
}

/// Subgraph, and the positions in its lists that in<k> and out<k> stand for.
struct Order {
    std::size_t subgraph = 0;
    std::vector<std::size_t> inputs;
    std::vector<std::size_t> outputs;
};

Order orderOf(const model::Model& model, const Part& part) {
    Order order;
    const auto index = model::signatureOf(model, part.signature);
    if (part.signature.empty() || !index) {
        for (std::size_t k = 0; k < part.inputs.size(); ++k)
            order.inputs.push_back(k);
        for (std::size_t k = 0; k < part.outputs.size(); ++k)
            order.outputs.push_back(k);
        return order;
    }
    const auto& signature = model.signatures[*index];
    const auto& graph = model.subgraphs[signature.subgraph];
    return {signature.subgraph, reference::positionsOf(graph.inputs, signature.inputs),
        reference::positionsOf(graph.outputs, signature.outputs)};
}

std::string comparePart(const Case& item, const Part& part, const model::Loaded& loaded, std::size_t& innerTensors) {
    const auto order = orderOf(*loaded.model, part);
    const auto interpreter = run::Interpreter::create(loaded.model, order.subgraph, {});
    if (!interpreter)
        return base::errorText(interpreter.error());
    std::vector<data::Array> inputs(part.inputs.size());
    for (std::size_t k = 0; k < part.inputs.size(); ++k) {
        auto array = arrayOf(part.inputs[k]);
        if (!array)
            return "no array " + part.inputs[k];
        inputs[order.inputs[k]] = *std::move(array);
    }
    const auto runs = static_cast<std::size_t>(inputs.front().shape[0]);
    for (std::size_t run = 0; run < runs; ++run) {
        std::vector<data::Array> values;
        for (const auto& input : inputs)
            values.push_back(reference::row(input, run));
        const auto answer = reference::runOnce(**interpreter, values);
        if (!answer.error.empty())
            return answer.error;
        for (std::size_t k = 0; k < part.outputs.size(); ++k) {
            const auto wanted = answerOf(part.outputs[k], run);
            if (!wanted)
                return "no array " + part.outputs[k];
            const auto why = reference::difference(answer.outputs[order.outputs[k]], *wanted, item.tolerance());
            if (!why.empty())
                return base::format("run %zu, output %zu: ", run, k) + why;
        }
        std::string why;
        innerTensors += run == 0 && part.signature.empty() ? compareInner(item, answer, why) : 0;
        if (!why.empty())
            return why;
    }
    return {};
}

std::string runCase(const Case& item, std::size_t& innerTensors) {
    const auto loaded = format::read(folder() / item.model);
    if (!loaded)
        return base::errorText(loaded.error());
    for (const auto& part : partsOf(item)) {
        auto why = comparePart(item, part, *loaded, innerTensors);
        if (!why.empty())
            return part.signature + " " + why;
    }
    return {};
}

} // namespace

class TestConformance : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void operators_data() { rows(false); }
    void operators() { compare(); }
    void nets_data() { rows(true); }
    void nets() { compare(); }
    void nothingDroppedOut();

private:
    void rows(bool wantsNets);
    void compare();

    std::vector<Case> m_cases;
    std::size_t m_innerTensors = 0;
};

void TestConformance::rows(bool wantsNets) {
    QTest::addColumn<int>("index");
    if (m_cases.empty() && std::filesystem::exists(folder()))
        m_cases = readCases();
    for (std::size_t i = 0; i < m_cases.size(); ++i)
        if (m_cases[i].isNet() == wantsNets)
            QTest::addRow("%s %s", m_cases[i].name.c_str(), m_cases[i].kind.c_str()) << static_cast<int>(i);
    if (m_cases.empty())
        QTest::addRow("absent") << -1;
}

void TestConformance::compare() {
    QFETCH(const int, index);
    if (index < 0)
        QSKIP("The conformance set is not there: see HALFSTEP_SHARED_DIR.");
    const auto why = runCase(m_cases[static_cast<std::size_t>(index)], m_innerTensors);
    QVERIFY2(why.empty(), why.c_str());
}

void TestConformance::nothingDroppedOut() {
    for (const auto& name : neededOperators)
        QVERIFY2(hasKernel(name), name.c_str());
    if (m_cases.empty())
        QSKIP("The conformance set is not there: see HALFSTEP_SHARED_DIR.");
    QVERIFY2(m_cases.size() >= leastCases, qPrintable(QString::number(m_cases.size())));
    QVERIFY2(m_innerTensors > 100, qPrintable(QString::number(m_innerTensors)));
}

HALFSTEP_TEST(TestConformance)
#include "test_conformance.moc"
