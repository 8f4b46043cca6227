// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "support/data_support.h"

using model::TensorType;
using support::arrayOf;
using support::counting;
using support::input;

class TestNpzLoader : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void findsKeys_data();
    void findsKeys();
    void takesEitherShapeOfASample_data();
    void takesEitherShapeOfASample();
    void refusesOtherShapes();
    void dynamicDimensionsTakeAnySize();
    void samplesOfDifferentShapes();
    void severalInputsNeedEqualCounts();
    void missingInputListsTheKeys();
    void signaturesFeedTheirSubgraphs();
    void withoutSignatureKeysTheMainSubgraph();
    void convertsNumbers_data();
    void convertsNumbers();
    void integerInputsKeepIntegers();
    void fractionsForIntegersAreRefused();
    void keepsNaN();
    void labels();
    void badLabels_data();
    void badLabels();
    void labelsFromElsewhere();
    void aModelInputCalledLabelIsNoLabel();
    void emptyIsRefused();
    void keywordsTestSet();
};

namespace {

/// Opens arrays as a .npz with one input `x` of shape 1×2, or with the inputs given.
base::Result<std::shared_ptr<const data::Dataset>> openArrays(const support::Folder& folder, const data::Arrays& arrays,
    const std::vector<data::InputSpec>& inputs = {input("x", {1, 2})}, const data::OpenOptions& options = {}) {
    const auto path = folder / "data.npz";
    TRY(data::writeNpz(arrays, path));
    return data::open(path.string(), inputs, options);
}

data::InputSpec signatureInput(
    std::string signature, std::size_t subgraph, const std::string& name, model::Shape shape) {
    auto spec = input(name, std::move(shape));
    spec.signature = std::move(signature);
    spec.subgraph = subgraph;
    return spec;
}

} // namespace

void TestNpzLoader::findsKeys_data() {
    QTest::addColumn<QString>("key");
    for (const auto* key : {"x", "tensor_x", "in0", "whatever"})
        QTest::newRow(key) << key;
}

void TestNpzLoader::findsKeys() {
    QFETCH(QString, key);
    const support::Folder folder;
    const auto labels = arrayOf<std::int64_t>(TensorType::Int64, {3}, {0, 1, 2});
    const auto dataset = openArrays(folder, {{key.toStdString(), counting({3, 2})}, {"label", labels}});
    VERIFY_OK(dataset);
    QCOMPARE((*dataset)->size(), std::size_t(3));
    const auto sample = (*dataset)->sample(1);
    VERIFY_OK(sample);
    QCOMPARE(support::floatsOf(sample->inputs.at(0)), std::vector<float>({2, 3}));
    QCOMPARE((*dataset)->name(1), std::string("#1"));
    QCOMPARE((*dataset)->description, std::string("3 samples from data.npz"));
}

void TestNpzLoader::takesEitherShapeOfASample_data() {
    QTest::addColumn<QList<int>>("array");
    QTest::addColumn<QList<int>>("expected");
    QTest::newRow("without the leading 1") << QList<int>{5, 4, 3} << QList<int>{1, 4, 3};
    QTest::newRow("with the leading 1") << QList<int>{5, 1, 4, 3} << QList<int>{1, 4, 3};
    QTest::newRow("one sample") << QList<int>{1, 4, 3} << QList<int>{1, 4, 3};
    QTest::newRow("scalars") << QList<int>{5} << QList<int>{};
    QTest::newRow("no leading 1 in the model") << QList<int>{5, 4} << QList<int>{4};
    QTest::newRow("single values") << QList<int>{5} << QList<int>{1};
}

void TestNpzLoader::takesEitherShapeOfASample() {
    QFETCH(QList<int>, array);
    QFETCH(QList<int>, expected);
    const support::Folder folder;
    const model::Shape shape(expected.begin(), expected.end());
    const auto dataset = openArrays(folder, {{"x", counting({array.begin(), array.end()})}}, {input("x", shape)});
    VERIFY_OK(dataset);
    QCOMPARE((*dataset)->size(), std::size_t(array.front()));
    const auto last = (*dataset)->size() - 1;
    const auto sample = (*dataset)->sample(last);
    VERIFY_OK(sample);
    QCOMPARE(sample->inputs.at(0).shape, shape);
    const auto count = model::elementCount(shape).value();
    QCOMPARE(support::floatsOf(sample->inputs.at(0)).front(), static_cast<float>(last * count));
}

void TestNpzLoader::refusesOtherShapes() {
    const support::Folder folder;
    const auto dataset = openArrays(folder, {{"x", counting({5, 3, 4})}}, {input("x", {1, 4, 3})});
    QCOMPARE(support::codeOf(dataset), std::string("ShapeMismatch"));
    VERIFY_CONTAINS(support::textOf(dataset), "data.npz:x");
    VERIFY_CONTAINS(
        support::textOf(dataset), "expects samples×4×3, also with an axis of 1 behind the samples, found 5×3×4");
    const auto scalar = openArrays(folder, {{"x", counting({})}});
    QCOMPARE(support::codeOf(scalar), std::string("ShapeMismatch"));
}

void TestNpzLoader::dynamicDimensionsTakeAnySize() {
    const support::Folder folder;
    const auto dataset = openArrays(folder, {{"x", counting({2, 7, 3})}}, {input("x", {1, -1, 3})});
    VERIFY_OK(dataset);
    const auto sample = (*dataset)->sample(1);
    VERIFY_OK(sample);
    QCOMPARE(sample->inputs.at(0).shape, model::Shape({1, 7, 3}));
    const auto wrong = openArrays(folder, {{"x", counting({2, 7, 4})}}, {input("x", {1, -1, 3})});
    VERIFY_CONTAINS(support::textOf(wrong), "samples×?×3, also with an axis of 1 behind the samples, found 2×7×4");
}

void TestNpzLoader::samplesOfDifferentShapes() {
    const support::Folder folder;
    const auto dataset =
        openArrays(folder, {{"x/run0", counting({1, 2})}, {"x/run1", counting({1, 5})}}, {input("x", {1, -1})});
    VERIFY_OK(dataset);
    QCOMPARE((*dataset)->size(), std::size_t(2));
    QCOMPARE((*dataset)->sample(1)->inputs.at(0).shape, model::Shape({1, 5}));
}

void TestNpzLoader::severalInputsNeedEqualCounts() {
    const support::Folder folder;
    const std::vector inputs = {input("a", {1, 2}), input("b", {1})};
    const auto good = openArrays(folder, {{"a", counting({3, 2})}, {"b", counting({3})}}, inputs);
    VERIFY_OK(good);
    QCOMPARE((*good)->sample(2)->inputs.size(), std::size_t(2));
    const auto bad = openArrays(folder, {{"a", counting({3, 2})}, {"b", counting({4})}}, inputs);
    QCOMPARE(support::codeOf(bad), std::string("ShapeMismatch"));
    VERIFY_CONTAINS(support::textOf(bad), "4 samples, but");
}

void TestNpzLoader::missingInputListsTheKeys() {
    const support::Folder folder;
    const auto dataset = openArrays(folder, {{"foo", counting({3, 2})}, {"bar", counting({3})}});
    QCOMPARE(support::codeOf(dataset), std::string("MissingInput"));
    VERIFY_CONTAINS(support::textOf(dataset), "input x needs one of the keys x, tensor_x, in0");
    VERIFY_CONTAINS(support::textOf(dataset), "bar (3 float32), foo (3×2 float32)");
}

void TestNpzLoader::signaturesFeedTheirSubgraphs() {
    const support::Folder folder;
    const std::vector inputs = {signatureInput("encode", 0, "x", {1, 2}), signatureInput("decode", 1, "x", {1, 3}),
        signatureInput("decode", 1, "y", {1})};
    const auto dataset = openArrays(
        folder, {{"encode/x", counting({2, 2})}, {"decode/x", counting({4, 3})}, {"decode/y", counting({4})}}, inputs);
    VERIFY_OK(dataset);
    QCOMPARE((*dataset)->size(), std::size_t(6));
    QCOMPARE((*dataset)->subgraph(1), std::size_t(0));
    QCOMPARE((*dataset)->subgraph(2), std::size_t(1));
    const auto sample = (*dataset)->sample(5);
    VERIFY_OK(sample);
    QCOMPARE(sample->subgraph, std::size_t(1));
    QCOMPARE(support::floatsOf(sample->inputs.at(0)), std::vector<float>({9, 10, 11}));
    QCOMPARE(support::floatsOf(sample->inputs.at(1)), std::vector<float>({3}));
}

void TestNpzLoader::withoutSignatureKeysTheMainSubgraph() {
    const support::Folder folder;
    const std::vector inputs = {signatureInput("decode", 1, "x", {1, 3}), signatureInput("encode", 0, "x", {1, 2})};
    const auto dataset = openArrays(folder, {{"x", counting({4, 2})}}, inputs);
    VERIFY_OK(dataset);
    QCOMPARE((*dataset)->size(), std::size_t(4));
    QCOMPARE((*dataset)->subgraph(3), std::size_t(0));
}

void TestNpzLoader::convertsNumbers_data() {
    QTest::addColumn<int>("type");
    for (const auto type : {TensorType::Float64, TensorType::UInt8, TensorType::Int16, TensorType::Int64})
        QTest::newRow(std::string(model::typeName(type)).c_str()) << static_cast<int>(type);
}

void TestNpzLoader::convertsNumbers() {
    QFETCH(int, type);
    data::Array array;
    switch (static_cast<TensorType>(type)) {
    case TensorType::Float64:
        array = arrayOf<double>(TensorType::Float64, {1, 2}, {1, 200});
        break;
    case TensorType::UInt8:
        array = arrayOf<std::uint8_t>(TensorType::UInt8, {1, 2}, {1, 200});
        break;
    case TensorType::Int16:
        array = arrayOf<std::int16_t>(TensorType::Int16, {1, 2}, {1, 200});
        break;
    default:
        array = arrayOf<std::int64_t>(TensorType::Int64, {1, 2}, {1, 200});
    }
    const support::Folder folder;
    auto quantized = input("x", {1, 2}, TensorType::Int8);
    quantized.quantization.emplace().scale = {0.5F};
    for (const auto& spec : {input("x", {1, 2}), input("x", {1, 2}, TensorType::Float16), quantized}) {
        const auto dataset = openArrays(folder, {{"x", array}}, {spec});
        VERIFY_OK(dataset);
        const auto sample = (*dataset)->sample(0);
        VERIFY_OK(sample);
        QVERIFY(sample->inputs.at(0).type == TensorType::Float32);
        QCOMPARE(support::floatsOf(sample->inputs.at(0)), std::vector<float>({1, 200}));
    }
}

void TestNpzLoader::integerInputsKeepIntegers() {
    const support::Folder folder;
    const auto array = arrayOf<std::int64_t>(TensorType::Int64, {1, 2}, {16777217, -5});
    const auto dataset = openArrays(folder, {{"x", array}}, {input("x", {1, 2}, TensorType::Int32)});
    VERIFY_OK(dataset);
    const auto sample = (*dataset)->sample(0);
    VERIFY_OK(sample);
    QVERIFY(sample->inputs.at(0) == arrayOf<std::int32_t>(TensorType::Int32, {1, 2}, {16777217, -5}));
}

void TestNpzLoader::fractionsForIntegersAreRefused() {
    const support::Folder folder;
    const std::vector inputs = {input("x", {1, 2}, TensorType::UInt8)};
    const auto fraction = openArrays(folder, {{"x", arrayOf<float>(TensorType::Float32, {1, 2}, {1, 2.5F})}}, inputs);
    VERIFY_OK(fraction);
    const auto sample = (*fraction)->sample(0);
    QCOMPARE(support::codeOf(sample), std::string("ValueOutOfRange"));
    VERIFY_CONTAINS(support::textOf(sample), "data.npz:x #0");
    VERIFY_CONTAINS(support::textOf(sample), "element 1 is 2.5, which is no uint8");
    const auto large = openArrays(folder, {{"x", arrayOf<float>(TensorType::Float32, {1, 2}, {256, 0})}}, inputs);
    QCOMPARE(support::codeOf((*large)->sample(0)), std::string("ValueOutOfRange"));
}

void TestNpzLoader::keepsNaN() {
    const support::Folder folder;
    const auto dataset = openArrays(folder, {{"x", arrayOf<float>(TensorType::Float32, {1, 2}, {NAN, INFINITY})}});
    VERIFY_OK(dataset);
    const auto values = support::floatsOf((*dataset)->sample(0)->inputs.at(0));
    QVERIFY(std::isnan(values[0]) && std::isinf(values[1]));
}

void TestNpzLoader::labels() {
    const support::Folder folder;
    folder.write("labels.txt", "cat\ndog\n");
    for (const std::string key : {"label", "labels"}) {
        const auto labels = arrayOf<std::uint8_t>(TensorType::UInt8, {3, 1}, {1, 0, 1});
        const auto dataset = openArrays(folder, {{"x", counting({3, 2})}, {key, labels}});
        VERIFY_OK(dataset);
        QVERIFY((*dataset)->hasLabels);
        QCOMPARE((*dataset)->label(0), std::optional(1));
        QCOMPARE((*dataset)->label(1), std::optional(0));
        QCOMPARE((*dataset)->classNames, std::vector<std::string>({"cat", "dog"}));
    }
    const auto none = openArrays(folder, {{"x", counting({3, 2})}});
    VERIFY_OK(none);
    QVERIFY(!(*none)->hasLabels);
    QCOMPARE((*none)->label(0), std::optional<int>());
}

void TestNpzLoader::badLabels_data() {
    QTest::addColumn<QList<double>>("labels");
    QTest::addColumn<QString>("text");
    QTest::newRow("too few") << QList<double>{0, 1} << "expected 3 labels, one for each sample, found shape 2";
    QTest::newRow("negative") << QList<double>{0, -1, 1} << "a label is -1, labels count from 0";
    QTest::newRow("fraction") << QList<double>{0, 0.5, 1} << "element 1 is 0.5";
    QTest::newRow("beyond labels.txt") << QList<double>{0, 2, 1} << "labels.txt names 2 classes";
}

void TestNpzLoader::badLabels() {
    QFETCH(QList<double>, labels);
    QFETCH(QString, text);
    const support::Folder folder;
    folder.write("labels.txt", "cat\ndog\n");
    const auto array = arrayOf<double>(
        TensorType::Float64, {static_cast<std::int32_t>(labels.size())}, {labels.begin(), labels.end()});
    const auto dataset = openArrays(folder, {{"x", counting({3, 2})}, {"label", array}});
    QCOMPARE(support::codeOf(dataset), std::string("BadLabels"));
    VERIFY_CONTAINS(support::textOf(dataset), text.toStdString());
}

void TestNpzLoader::labelsFromElsewhere() {
    const support::Folder folder;
    data::OpenOptions options;
    options.labels = folder.write("truth.csv", "label\r\n4\r\n5\r\n6\r\n");
    const auto fromCsv = openArrays(folder, {{"x", counting({3, 2})}}, {input("x", {1, 2})}, options);
    VERIFY_OK(fromCsv);
    QCOMPARE((*fromCsv)->label(2), std::optional(6));

    const auto labels = arrayOf<std::int32_t>(TensorType::Int32, {3}, {7, 8, 9});
    VERIFY_OK(data::writeNpz({{"truth", labels}}, folder / "truth.npz"));
    options.labels = (folder / "truth.npz").string() + ":truth";
    const auto fromNpz = openArrays(folder, {{"x", counting({3, 2})}}, {input("x", {1, 2})}, options);
    VERIFY_OK(fromNpz);
    QCOMPARE((*fromNpz)->label(0), std::optional(7));

    options.labels = (folder / "truth.npz").string() + ":lie";
    const auto wrong = openArrays(folder, {{"x", counting({3, 2})}}, {input("x", {1, 2})}, options);
    QCOMPARE(support::codeOf(wrong), std::string("UnknownKey"));
    VERIFY_CONTAINS(support::textOf(wrong), "the keys are truth (3 int32)");
}

void TestNpzLoader::aModelInputCalledLabelIsNoLabel() {
    const support::Folder folder;
    const auto dataset = openArrays(folder, {{"label", counting({3, 2})}}, {input("label", {1, 2})});
    VERIFY_OK(dataset);
    QVERIFY(!(*dataset)->hasLabels);
}

void TestNpzLoader::emptyIsRefused() {
    const support::Folder folder;
    QCOMPARE(support::codeOf(openArrays(folder, {{"x", counting({0, 2})}})), std::string("EmptyDataset"));
    const auto nothing = openArrays(folder, {});
    QCOMPARE(support::codeOf(nothing), std::string("MissingInput"));
    VERIFY_CONTAINS(support::textOf(nothing), "the keys there are: none");
}

void TestNpzLoader::keywordsTestSet() {
    const auto path = support::shared("data/kws01/test.npz");
    if (!std::filesystem::exists(path))
        QSKIP("the shared data are not here");
    const std::vector inputs = {input("input_1", {1, 49, 10, 1})};
    const auto dataset = data::open(path.string(), inputs, {});
    VERIFY_OK(dataset);
    QCOMPARE((*dataset)->size(), std::size_t(900));
    QVERIFY((*dataset)->hasLabels);
    QCOMPARE((*dataset)->classNames.size(), std::size_t(12));
    for (std::size_t i = 0; i < 900; ++i) {
        VERIFY_OK((*dataset)->sample(i));
        QVERIFY((*dataset)->label(i).value() < 12);
    }
}

HALFSTEP_TEST(TestNpzLoader)
#include "test_npz_loader.moc"
