// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/reader.h"
#include "format/writer.h"
#include "inspect/tensor_stats.h"
#include "run/random_input.h"
#include "run_case.h"
#include "support/data_support.h"
#include "support/sanitizer.h"
#include "support/test_main.h"

#include "base/progress.h"

#include <algorithm>
#include <cstring>
#include <fstream>
#include <malloc.h>
#include <unistd.h>

using model::BuiltinOperator;
using model::TensorType;

/// What an interpreter takes, against what MemoryUse says.
class TestMemory : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void statedIsHeld_data();
    void statedIsHeld();
    void dynamicShapes();
    void tapsAddOneTensor();
    void modelBeyondTwoGigabytes();
};

namespace {

constexpr bool isMeasurable = !support::isSanitized; // another allocator has other bookkeeping

/// Bytes that the program has allocated.
std::size_t allocated() {
    const auto info = mallinfo2();
    return info.uordblks + info.hblkhd;
}

/// Resident bytes of the program.
std::size_t resident() {
    std::ifstream file("/proc/self/statm");
    std::size_t pages = 0;
    file >> pages >> pages;
    return pages * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

/// What descriptions, arguments and names of a graph and the multipliers of its channels may take beside the tensors
/// and weights.
std::size_t bookkeeping(const model::Model& model) {
    std::size_t things = 0;
    std::size_t channels = 0;
    for (const auto& graph : model.subgraphs) {
        things += graph.operators.size() + graph.tensors.size();
        for (const auto& tensor : graph.tensors)
            channels += tensor.quantization ? tensor.quantization->scale.size() : 0;
    }
    return 64 * 1024 + things * 3000 + channels * 64;
}

void fillInputs(run::Interpreter& interpreter) {
    const auto& inputs = interpreter.subgraph().inputs;
    for (std::size_t k = 0; k < inputs.size(); ++k)
        run::fillRandom(interpreter.tensor(static_cast<std::size_t>(inputs[k])), interpreter.input(k), k);
}

/// Notes the most that is allocated whenever a tensor was written, and gives each a copy, one at a time.
struct Watch {
    std::size_t most = 0;
    std::size_t largest = 0; ///< tensor

    run::Tap tap(bool copies) {
        return [this, copies](const run::TapPoint&, const ops::TensorInfo&, std::span<const std::byte> bytes) {
            const std::vector<std::byte> copy(bytes.begin(), copies ? bytes.end() : bytes.begin());
            most = std::max(most, allocated());
            largest = std::max(largest, bytes.size());
            return base::Status();
        };
    }
};

std::size_t placeOf(const std::vector<std::byte>& file, std::span<const std::byte> pattern) {
    const auto found = std::search(file.begin(), file.end(), pattern.begin(), pattern.end());
    return static_cast<std::size_t>(found - file.begin());
}

/// Puts a number in the place of another that occurs once.
template<class T>
bool patch(std::vector<std::byte>& file, const std::vector<T>& before, const std::vector<T>& after) {
    const auto pattern = std::as_bytes(std::span(before));
    const auto place = placeOf(file, pattern);
    if (place == file.size())
        return false;
    std::memcpy(file.data() + place, after.data(), pattern.size());
    return placeOf(file, pattern) == file.size();
}

} // namespace

void TestMemory::statedIsHeld_data() {
    QTest::addColumn<QString>("model");
    for (const char* name : {"tiny_conv.int8", "tiny_conv.float", "residual_add.int8", "wide_channels.float",
             "autoencoder.dynamic", "shape_ops.float"})
        QTest::newRow(name) << QString::fromStdString(
            support::testData(std::string("models/") + name + ".tflite").string());
    for (const char* name :
        {"mlperf_tiny/resnet8_float", "mlperf_tiny/resnet8_int8", "mlperf_tiny/kws_float", "mlperf_tiny/ad01_float",
            "tflm/mnist_lstm_float", "coral/tf2_mobilenet_v2_1.0_224_ptq", "coral/movenet_single_pose_lightning_ptq"})
        QTest::newRow(name) << QString::fromStdString(
            support::shared(std::string("models/") + name + ".tflite").string());
}

void TestMemory::statedIsHeld() {
    QFETCH(const QString, model);
    if (!isMeasurable)
        QSKIP("Allocations cannot be counted in this build.");
    const auto loaded = format::read(model.toStdString());
    if (!loaded)
        QSKIP("The model is not there: see HALFSTEP_SHARED_DIR.");
    runcase::make(GraphBuilder()); // what is made once in a program
    const std::size_t before = allocated();
    auto made = run::Interpreter::create(loaded->model, 0, {});
    QVERIFY(made && (*made)->allocate());
    auto& interpreter = **made;
    const auto stated = interpreter.memory();
    fillInputs(interpreter);
    Watch watch;
    QVERIFY(interpreter.invoke(watch.tap(false)));
    QVERIFY(interpreter.invoke());
    const std::size_t after = std::max(watch.most, allocated()) - before;
    QCOMPARE(interpreter.memory().total(), stated.total()); // told before the first run
    const auto facts = QStringLiteral("stated %1, taken %2").arg(stated.total()).arg(after);
    QVERIFY2(after <= stated.total() + bookkeeping(*loaded->model), qPrintable(facts));
    QVERIFY2(after >= stated.total(), qPrintable(facts));
}

void TestMemory::dynamicShapes() {
    if (!isMeasurable)
        QSKIP("Allocations cannot be counted in this build.");
    GraphBuilder graph; // y = relu(relu(reshape(x, shape)))
    const auto x = graph.input({1024, 1024});
    const auto shape = graph.input({2}, TensorType::Int32);
    const auto reshaped = graph.tensor({1024, 1024});
    const auto between = graph.tensor({1024, 1024});
    const auto y = graph.tensor({1024, 1024});
    graph.op(BuiltinOperator::RESHAPE, {x, shape}, {reshaped});
    graph.relu(reshaped, between);
    graph.relu(between, y);
    graph.outputs({y});
    const std::size_t before = allocated();
    const auto interpreter = runcase::make(graph);
    QVERIFY(interpreter);
    runcase::fill<std::int32_t>(*interpreter, 1, {512, 2048});
    Watch watch;
    QVERIFY(interpreter->invoke(watch.tap(false)));
    const std::size_t taken = watch.most - before;
    const auto stated = interpreter->memory();
    QCOMPARE(stated.heap, std::size_t{2} << 22); // two tensors at a time
    const auto facts = QStringLiteral("stated %1, taken %2").arg(stated.total()).arg(taken);
    QVERIFY2(taken <= stated.total() + 256 * 1024, qPrintable(facts));
    QVERIFY2(taken >= stated.total(), qPrintable(facts));
}

/// Who looks at every tensor of a model needs room for one of them.
void TestMemory::tapsAddOneTensor() {
    if (!isMeasurable)
        QSKIP("Allocations cannot be counted in this build.");
    const auto loaded = format::read(support::shared("models/coral/tf2_mobilenet_v2_1.0_224_ptq.tflite"));
    if (!loaded)
        QSKIP("The model is not there: see HALFSTEP_SHARED_DIR.");
    const std::size_t before = allocated();
    auto made = run::Interpreter::create(loaded->model, 0, {});
    QVERIFY(made && (*made)->allocate());
    fillInputs(**made);
    Watch watch;
    QVERIFY((*made)->invoke(watch.tap(true)));
    const auto bound = (*made)->memory().total() + watch.largest + bookkeeping(*loaded->model);
    const auto facts = QStringLiteral("bound %1, taken %2").arg(bound).arg(watch.most - before);
    QVERIFY2(watch.most - before <= bound, qPrintable(facts));
}

/// A table of 2.24 GB, most of it a hole in the file, and a constant behind it: opened, looked at and read from by an
/// operator without being copied or read whole.
void TestMemory::modelBeyondTwoGigabytes() {
    constexpr std::int32_t smallRows = 7919;
    constexpr std::int32_t rows = 140'000'000;
    constexpr std::int32_t width = 16;
    const std::vector<std::int8_t> tableValues(std::size_t{smallRows} * width, 0x5A);
    std::vector<float> offsets(width);
    for (std::size_t k = 0; k < offsets.size(); ++k)
        offsets[k] = 1000.0F + static_cast<float>(k);
    GraphBuilder graph;
    const auto index = graph.input({2}, TensorType::Int32);
    const auto table = graph.constant<std::int8_t>({smallRows, width}, TensorType::Int8, tableValues);
    const auto added = graph.constant<float>({width}, TensorType::Float32, offsets);
    const auto picked = graph.tensor({2, width}, TensorType::Int8);
    const auto real = graph.tensor({2, width});
    const auto y = graph.tensor({2, width});
    graph.op(BuiltinOperator::GATHER, {table, index}, {picked});
    graph.op(BuiltinOperator::CAST, {picked}, {real});
    graph.op(BuiltinOperator::ADD, {real, added}, {y});
    graph.outputs({y});
    auto bytes = format::toBytes(*graph.build(), {.outsideFrom = 0});
    QVERIFY(bytes);
    // Make room behind the first byte of the table: the constant behind it moves, sizes and offsets follow.
    auto file = *bytes;
    const std::uint64_t tableAt = placeOf(file, std::as_bytes(std::span(tableValues)));
    const std::uint64_t addedAt = placeOf(file, std::as_bytes(std::span(offsets)));
    QVERIFY(tableAt < addedAt && addedAt < file.size());
    const auto tail = std::vector<std::byte>(file.begin() + static_cast<std::ptrdiff_t>(addedAt), file.end());
    file.resize(tableAt);
    const std::uint64_t size = std::uint64_t{rows} * width;
    QVERIFY(patch<std::int32_t>(file, {smallRows, width}, {rows, width}));
    QVERIFY(patch<std::uint64_t>(file, {tableValues.size()}, {size}));
    QVERIFY(patch<std::uint64_t>(file, {addedAt}, {tableAt + size}));

    const std::vector<std::int8_t> lastRow(width, 77);
    const support::Folder folder;
    const auto path = folder.path() / "large.tflite";
    const auto space = std::filesystem::space(folder.path());
    if (space.available < (std::uint64_t{64} << 20))
        QSKIP("There is no room for the file.");
    {
        std::ofstream out(path, std::ios::binary);
        const auto write = [&out](std::span<const std::byte> part) {
            out.write(reinterpret_cast<const char*>(part.data()), static_cast<std::streamsize>(part.size()));
        };
        write(file);
        out.seekp(static_cast<std::streamoff>(tableAt + size - width));
        write(std::as_bytes(std::span(lastRow)));
        write(tail);
        if (!out)
            QSKIP("The folder takes no file of that size.");
    }
    QVERIFY(std::filesystem::file_size(path) > (std::uint64_t{1} << 31));

    const std::size_t before = resident();
    const auto loaded = format::read(path);
    QVERIFY2(loaded, loaded ? "" : base::errorText(loaded.error()).c_str());
    base::Progress progress;
    const auto stats = inspect::tensorStats(*loaded->model, 0, static_cast<std::size_t>(added), {}, progress);
    QVERIFY(stats);
    QCOMPARE(stats->min, 1000.0F);
    QCOMPARE(stats->max, 1015.0F);
    auto made = run::Interpreter::create(loaded->model, 0, {});
    QVERIFY(made && (*made)->allocate());
    runcase::fill<std::int32_t>(**made, 0, {0, rows - 1});
    QVERIFY((*made)->invoke());
    auto wanted = offsets;
    for (const float offset : offsets)
        wanted.push_back(offset + 77);
    QCOMPARE(runcase::output(**made), wanted);
    QVERIFY((*made)->memory().total() < 4096);
    const std::size_t taken = resident() - std::min(before, resident());
    QVERIFY2(taken < (std::size_t{32} << 20), qPrintable(QString::number(taken)));
}

HALFSTEP_TEST(TestMemory)
#include "test_memory.moc"
