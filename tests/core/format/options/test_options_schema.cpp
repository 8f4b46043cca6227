// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/reader.h"
#include "format/writer.h"
#include "small_model.h"
#include "support/test_main.h"

#include "mutable_schema_generated.h"

#include <set>
#include <string>

/// Operator options through the schema's reflection.
class TestOptionsSchema : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void defaults();
    void unknownTable();
    void labels();
    void floatsAreExact();
    void everyTableComesBack_data();
    void everyTableComesBack();
    void typeWithoutTable();
    void vectorsAndStrings();
    void refusesUnknownFields();
    void refusesWhatDoesNotFit();
};

using model::Options;

namespace {

/// The model with these options at its last operator, in the first or the second union.
model::Model withOptions(Options options, bool isSecond) {
    model::Model made = support::smallModel();
    auto& op = made.subgraphs[0].operators[2];
    op.options = isSecond ? Options() : options;
    op.options2 = isSecond ? std::move(options) : Options();
    return made;
}

model::Options optionsAfter(const model::Model& model, bool isSecond) {
    const auto loaded = format::readBytes(support::written(model), "options");
    if (!loaded)
        return {};
    const auto& op = loaded->model->subgraphs[0].operators[2];
    return isSecond ? op.options2 : op.options;
}

base::Code codeOfWriting(Options options) {
    const auto bytes = format::toBytes(withOptions(std::move(options), false));
    return bytes ? base::Code::Internal : bytes.error().code;
}

} // namespace

void TestOptionsSchema::defaults() {
    const Options options = format::defaultOptions("Conv2DOptions");
    QCOMPARE(options.table, std::string("Conv2DOptions"));
    const std::vector<std::string> names = {"padding", "stride_w", "stride_h", "fused_activation_function",
        "dilation_w_factor", "dilation_h_factor", "quantized_bias_type"};
    QCOMPARE(options.values.size(), names.size());
    for (std::size_t i = 0; i < names.size(); ++i)
        QCOMPARE(options.values[i].name, names[i]);
    QCOMPARE(options.integer("dilation_w_factor"), std::int64_t{1});
    QCOMPARE(options.integer("stride_w", -1), std::int64_t{0});
    QCOMPARE(format::defaultOptions("AddOptions").flag("pot_scale_int16"), true);
    QCOMPARE(format::defaultOptions("UniqueOptions").integer("idx_out_type"), std::int64_t{2});
}

void TestOptionsSchema::unknownTable() {
    QCOMPARE(format::defaultOptions("NoSuchOptions"), Options());
    QCOMPARE(format::defaultOptions(""), Options());
    QCOMPARE(format::defaultOptions("QuantizeOptions").table, std::string("QuantizeOptions"));
}

void TestOptionsSchema::labels() {
    Options options = format::defaultOptions("Conv2DOptions");
    QCOMPARE(options.find("padding")->label, std::string("SAME"));
    options.set("padding", std::int64_t{1});
    options.set("fused_activation_function", std::int64_t{77});
    const Options read = optionsAfter(withOptions(options, false), false);
    QCOMPARE(read.find("padding")->label, std::string("VALID"));
    QCOMPARE(read.integer("fused_activation_function"), std::int64_t{77});
    QCOMPARE(read.find("fused_activation_function")->label, std::string());
    QCOMPARE(read.find("stride_w")->label, std::string());
}

void TestOptionsSchema::floatsAreExact() {
    Options options = format::defaultOptions("LeakyReluOptions");
    options.set("alpha", static_cast<double>(0.1F));
    QCOMPARE(optionsAfter(withOptions(options, false), false).real("alpha"), static_cast<double>(0.1F));
}

void TestOptionsSchema::everyTableComesBack_data() {
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<bool>("isSecond");
    // Names end with a null pointer; the first is that of no options.
    for (const auto* name = mutable_schema::EnumNamesBuiltinOptions() + 1; *name; ++name)
        QTest::newRow(*name) << QByteArray(*name) << false;
    for (const auto* name = mutable_schema::EnumNamesBuiltinOptions2() + 1; *name; ++name)
        QTest::newRow(*name) << QByteArray(*name) << true;
}

/// Every number becomes another value than its default, so that no field is lost, mixed up or cut.
void TestOptionsSchema::everyTableComesBack() {
    QFETCH(QByteArray, table);
    QFETCH(bool, isSecond);
    Options options = format::defaultOptions(table.toStdString());
    QCOMPARE(options.table, table.toStdString());
    std::int64_t next = 2;
    for (auto& option : options.values) {
        if (auto* flag = std::get_if<bool>(&option.value))
            *flag = !*flag;
        else if (auto* real = std::get_if<double>(&option.value))
            *real = 0.5 + static_cast<double>(next++);
        else if (auto* integer = std::get_if<std::int64_t>(&option.value))
            *integer = option.name.ends_with("subgraph_index") || option.name == "subgraph" ? 1 : next++;
    }
    const Options read = optionsAfter(withOptions(options, isSecond), isSecond);
    QCOMPARE(read.table, options.table);
    QCOMPARE(read.values.size(), options.values.size());
    for (std::size_t i = 0; i < read.values.size(); ++i)
        QVERIFY2(read.values[i].value == options.values[i].value, options.values[i].name.c_str());
}

/// Old converters name the type of the options and leave the table out.
void TestOptionsSchema::typeWithoutTable() {
    flatbuffers::FlatBufferBuilder builder;
    const auto code = mutable_schema::CreateOperatorCode(builder, 22);
    const auto codes = builder.CreateVector(std::vector(1, code));
    const auto op = mutable_schema::CreateOperator(builder, 0, 0, 0, mutable_schema::BuiltinOptions::ReshapeOptions);
    const auto operators = builder.CreateVector(std::vector(1, op));
    const auto graph = mutable_schema::CreateSubGraph(builder, 0, 0, 0, operators);
    const auto graphs = builder.CreateVector(std::vector(1, graph));
    mutable_schema::FinishModelBuffer(builder, mutable_schema::CreateModel(builder, 3, codes, graphs));
    const auto file = base::Bytes::copyOf(std::span<const std::uint8_t>(builder.GetBufferPointer(), builder.GetSize()));
    const auto loaded = format::readBytes(file, "bare");
    QVERIFY(loaded);
    QCOMPARE(loaded->model->subgraphs[0].operators[0].options, format::defaultOptions("ReshapeOptions"));
}

void TestOptionsSchema::vectorsAndStrings() {
    Options custom = format::defaultOptions("StablehloCustomCallOptions");
    custom.set("call_target_name", std::string("target"));
    custom.set("called_computations", std::vector<std::int64_t>{3, -4});
    custom.set("custom_attributes", support::bytesOf("attributes"));
    const Options read = optionsAfter(withOptions(custom, true), true);
    QCOMPARE(std::string(read.text("call_target_name")), std::string("target"));
    QCOMPARE(read.integers("called_computations"), (std::vector<std::int64_t>{3, -4}));
    QCOMPARE(std::get<base::Bytes>(read.find("custom_attributes")->value), support::bytesOf("attributes"));
    QVERIFY(!read.find("backend_config"));

    Options buckets = format::defaultOptions("BucketizeOptions");
    buckets.set("boundaries", std::vector<double>{-0.5, 2.25});
    QCOMPARE(optionsAfter(withOptions(buckets, false), false), buckets);

    Options reshape = format::defaultOptions("ReshapeOptions");
    reshape.set("new_shape", std::vector<std::int64_t>{});
    QCOMPARE(optionsAfter(withOptions(reshape, false), false), reshape);
}

void TestOptionsSchema::refusesUnknownFields() {
    Options options = format::defaultOptions("SoftmaxOptions");
    options.set("gamma", 1.0);
    QVERIFY(codeOfWriting(options) == base::Code::UnknownOptions);
    QVERIFY(codeOfWriting({"NoSuchOptions", {}}) == base::Code::UnknownOptions);
    // It exists, but not in this union.
    QVERIFY(codeOfWriting(format::defaultOptions("StablehloPadOptions")) == base::Code::UnknownOptions);
}

void TestOptionsSchema::refusesWhatDoesNotFit() {
    Options padding = format::defaultOptions("Conv2DOptions");
    padding.set("padding", std::int64_t{300});
    QVERIFY(codeOfWriting(padding) == base::Code::ValueOutOfRange);
    Options text = format::defaultOptions("SoftmaxOptions");
    text.set("beta", std::string("one"));
    QVERIFY(codeOfWriting(text) == base::Code::ValueOutOfRange);
    Options shape = format::defaultOptions("ReshapeOptions");
    shape.set("new_shape", std::vector<std::int64_t>{std::int64_t{1} << 40});
    QVERIFY(codeOfWriting(shape) == base::Code::ValueOutOfRange);
}

HALFSTEP_TEST(TestOptionsSchema)
#include "test_options_schema.moc"
