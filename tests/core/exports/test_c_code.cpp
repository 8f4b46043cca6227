// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
//
// What is exported is compiled by the compiler that built this test, as C and as C++, and run.
#include "exports/c_code.h"
#include "format/writer.h"
#include "run/interpreter.h"
#include "support/data_support.h"
#include "support/graph_builder.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <cmath>
#include <cstring>
#include <limits>

using model::BuiltinOperator;
using model::TensorType;

class TestCCode : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void makesIdentifiers_data();
    void makesIdentifiers();
    void arrayHoldsTheModel_data();
    void arrayHoldsTheModel();
    void conversionsEqualTheKernels_data();
    void conversionsEqualTheKernels();
    void refusesFloatModels();
    void goldenArraysHoldTheirValues();
    void refusesTypesWithoutCEquivalent();

private:
    void write(const QString& name, const std::string& text);
    void writeBytes(const QString& name, std::span<const std::byte> bytes);
    /// Compiles the sources in the language and runs the program; its output.
    QByteArray run(const QStringList& sources, const QString& language);

    QTemporaryDir m_folder;
};

void TestCCode::writeBytes(const QString& name, std::span<const std::byte> bytes) {
    QFile file(m_folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(reinterpret_cast<const char*>(bytes.data()), qint64(bytes.size())), qint64(bytes.size()));
}

void TestCCode::write(const QString& name, const std::string& text) {
    writeBytes(name, std::as_bytes(std::span(text)));
}

QByteArray TestCCode::run(const QStringList& sources, const QString& language) {
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    QStringList arguments = {QStringLiteral("-x"), language, QStringLiteral("-Wall"), QStringLiteral("-Wextra"),
        QStringLiteral("-Werror"), QStringLiteral("-Wno-unused-function"), QStringLiteral("-ffp-contract=off")};
    arguments += sources;
    arguments += {QStringLiteral("-o"), QStringLiteral("program"), QStringLiteral("-lm")};
    process.start(QStringLiteral(HALFSTEP_TEST_COMPILER), arguments);
    if (!process.waitForFinished(60000) || process.exitCode() != 0)
        return "compiler: " + process.readAllStandardError();
    process.start(m_folder.filePath(QStringLiteral("program")), {});
    return process.waitForFinished(60000) ? process.readAllStandardOutput() : QByteArray("does not run");
}

void TestCCode::makesIdentifiers_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("identifier");
    QTest::newRow("kept") << "net_v2"
                          << "net_v2";
    QTest::newRow("signs") << "a-b.c d"
                           << "a_b_c_d";
    QTest::newRow("digit") << "2net"
                           << "m_2net";
    QTest::newRow("empty") << ""
                           << "m_";
    QTest::newRow("not ASCII") << "é"
                               << "__";
}

void TestCCode::makesIdentifiers() {
    QFETCH(QString, text);
    QFETCH(QString, identifier);
    QCOMPARE(exports::identifierFor(text.toStdString()), identifier.toStdString());
}

void TestCCode::arrayHoldsTheModel_data() {
    QTest::addColumn<QString>("language");
    QTest::newRow("C") << "c";
    QTest::newRow("C++") << "c++";
}

void TestCCode::arrayHoldsTheModel() {
    QFETCH(QString, language);
    std::vector<std::byte> bytes;
    for (int k = 0; k < 300; ++k)
        bytes.push_back(std::byte(k * 7));
    const auto files = exports::modelArray(bytes, "net");
    write(QStringLiteral("net.h"), files.header);
    write(QStringLiteral("net.c"), files.source);
    write(QStringLiteral("main.c"), "#include \"net.h\"\n#include <stdio.h>\n#include <stdint.h>\n"
                                    "int main(void) { return (uintptr_t)net % 16 != 0 ? 1 : "
                                    "fwrite(net, 1, net_size, stdout) == net_size ? 0 : 2; }\n");
    const auto output = run({QStringLiteral("main.c"), QStringLiteral("net.c")}, language);
    QCOMPARE(output, QByteArray(reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size())));
}

namespace {

struct Kind {
    TensorType type;
    const char* name;
    float scale;
    int zeroPoint;
};
constexpr Kind kinds[] = {{TensorType::Int8, "int8_t", 0.1F, -5}, {TensorType::UInt8, "uint8_t", 0.0078125F, 128},
    {TensorType::Int16, "int16_t", 3.0517578e-05F, 0}};

/// Ties, the float below one half, values beyond the range, no numbers.
std::vector<float> realValues(const Kind& kind) {
    std::vector<float> values = {0, -0.0F, 1e30F, -1e30F, INFINITY, -INFINITY, NAN, 0.49999997F * kind.scale};
    for (int k = -400; k <= 400; ++k) {
        values.push_back(kind.scale * (float(k) + 0.5F));
        values.push_back(kind.scale * float(k) * 0.37F);
    }
    return values;
}

/// QUANTIZE (or DEQUANTIZE) of one tensor by the engine.
std::vector<std::byte> byTheEngine(const Kind& kind, BuiltinOperator code, std::span<const std::byte> in, int count) {
    GraphBuilder graph;
    const bool isQuantize = code == BuiltinOperator::QUANTIZE;
    const auto real = graph.tensor({count});
    const auto stored = graph.quantized({count}, kind.scale, kind.zeroPoint);
    graph.at(stored).type = kind.type;
    graph.graph().inputs = {isQuantize ? real : stored};
    graph.op(code, {isQuantize ? real : stored}, {isQuantize ? stored : real},
        format::defaultOptions(isQuantize ? "QuantizeOptions" : "DequantizeOptions"));
    graph.outputs({isQuantize ? stored : real});
    auto interpreter = run::Interpreter::create(graph.build(), 0, {});
    if (!interpreter || !(*interpreter)->allocate())
        return {};
    std::memcpy((*interpreter)->input(0).data(), in.data(), in.size());
    if (!(*interpreter)->invoke())
        return {};
    const auto out = (*interpreter)->output(0);
    return {out.begin(), out.end()};
}

model::Model quantizedNet(const Kind& kind) {
    GraphBuilder graph;
    const auto in = graph.quantized({4}, kind.scale, kind.zeroPoint);
    graph.at(in).type = kind.type;
    graph.graph().inputs = {in};
    graph.outputs({in});
    return graph.model();
}

} // namespace

void TestCCode::conversionsEqualTheKernels_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("language");
    for (int k = 0; k < 3; ++k)
        for (const auto* language : {"c", "c++"})
            QTest::addRow("%s %s", kinds[k].name, language) << k << language;
}

void TestCCode::conversionsEqualTheKernels() {
    QFETCH(int, kind);
    QFETCH(QString, language);
    const auto& chosen = kinds[kind];
    const auto header = exports::conversionHeader(quantizedNet(chosen), "net");
    VERIFY_OK(header);
    write(QStringLiteral("net_io.h"), *header);
    const auto values = realValues(chosen);
    writeBytes(QStringLiteral("real.bin"), std::as_bytes(std::span(values)));
    const auto count = std::to_string(values.size());
    const std::string type = chosen.name;
    write(QStringLiteral("main.c"),
        "#include \"net_io.h\"\n#include <stdio.h>\nint main(void) { static float real[" + count + "]; static " + type +
            " stored[" + count + "]; FILE *file = fopen(\"real.bin\", \"rb\"); if (!file || fread(real, 4, " + count +
            ", file) != " + count + ") return 1; fclose(file); net_input0_quantize(real, stored, " + count +
            "); fwrite(stored, sizeof(stored[0]), " + count + ", stdout); net_output0_dequantize(stored, real, " +
            count + "); fwrite(real, 4, " + count + ", stdout); return 0; }\n");
    const auto output = run({QStringLiteral("main.c")}, language);
    const auto stored =
        byTheEngine(chosen, BuiltinOperator::QUANTIZE, std::as_bytes(std::span(values)), int(values.size()));
    const auto real = byTheEngine(chosen, BuiltinOperator::DEQUANTIZE, stored, int(values.size()));
    QVERIFY(!stored.empty() && !real.empty());
    QByteArray expected(reinterpret_cast<const char*>(stored.data()), qsizetype(stored.size()));
    expected.append(reinterpret_cast<const char*>(real.data()), qsizetype(real.size()));
    QVERIFY2(output == expected, output.left(2000).constData());
}

void TestCCode::refusesFloatModels() {
    GraphBuilder graph;
    graph.outputs({graph.input({1})});
    QCOMPARE(support::codeOf(exports::conversionHeader(graph.model(), "net")), std::string("Usage"));
}

void TestCCode::goldenArraysHoldTheirValues() {
    const std::vector<float> floats = {1.1F, -0.0F, NAN, INFINITY, 1e-40F};
    const std::vector<std::int64_t> longs = {std::numeric_limits<std::int64_t>::min(), -1, 5};
    const std::vector<std::uint32_t> words = {4294967295U};
    const auto bytes = [](const auto& values) {
        using T = typename std::decay_t<decltype(values)>::value_type;
        return base::Bytes::copyOf(std::span<const T>(values));
    };
    const std::vector<exports::GoldenArray> arrays = {{"input0", {TensorType::Float32, {5}, bytes(floats)}},
        {"input1", {TensorType::Int64, {3}, bytes(longs)}}, {"output0", {TensorType::UInt32, {1}, bytes(words)}}};
    const auto files = exports::goldenArrays(arrays, "net");
    VERIFY_OK(files);
    write(QStringLiteral("net.h"), files->header);
    write(QStringLiteral("net.c"), files->source);
    write(QStringLiteral("main.c"),
        "#include \"net.h\"\n#include <stdio.h>\nint main(void) { fwrite(net_input0, 4, net_input0_length, stdout); "
        "fwrite(net_input1, 8, net_input1_length, stdout); fwrite(net_output0, 4, net_output0_length, stdout); "
        "return 0; }\n");
    QByteArray expected;
    for (const auto& [name, array] : arrays) {
        const auto raw = array.bytes.as<char>();
        expected.append(raw.data(), qsizetype(raw.size()));
    }
    QCOMPARE(run({QStringLiteral("main.c"), QStringLiteral("net.c")}, QStringLiteral("c")), expected);
    QCOMPARE(run({QStringLiteral("main.c"), QStringLiteral("net.c")}, QStringLiteral("c++")), expected);
}

void TestCCode::refusesTypesWithoutCEquivalent() {
    const std::vector<exports::GoldenArray> arrays = {{"input0", {TensorType::String, {1}, {}}}};
    QCOMPARE(support::codeOf(exports::goldenArrays(arrays, "net")), std::string("UnsupportedType"));
}

HALFSTEP_TEST(TestCCode)
#include "test_c_code.moc"
