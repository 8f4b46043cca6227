// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "samples.h"
#include "support/test_main.h"

#include "widgets/tables/value_model.h"

#include "inspect/constant_values.h"

#include <QAbstractItemModelTester>
#include <QLocale>

using widgets::ValueModel;

class TestValueModel : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { QLocale::setDefault(QLocale::c()); }
    void showsTheLastTwoDimensions();
    void showsAnySlice();
    void slicesStayInside();
    void writesNumbersInThreeForms();
    void unpacksHalfBytes();
    void refusesWhatIsNoConstant();
    void readsOnlyWhatIsSeen();

private:
    samples::Sample m_int8;
    int m_filter = -1;
};

void TestValueModel::initTestCase() {
    QLocale::setDefault(QLocale(QLocale::English));
    m_int8 = samples::fixture(QStringLiteral("tiny_conv.int8"));
    const auto& tensors = m_int8.model()->subgraphs[0].tensors;
    for (std::size_t i = 0; i < tensors.size(); ++i)
        if (tensors[i].shape.size() == 4 && m_int8.model()->isConstant(tensors[i]) && m_filter < 0)
            m_filter = int(i);
    QVERIFY(m_filter >= 0);
}

void TestValueModel::showsTheLastTwoDimensions() {
    ValueModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(model.setTensor(m_int8.model(), 0, m_filter));
    const auto& shape = m_int8.model()->subgraphs[0].tensors[std::size_t(m_filter)].shape;
    QCOMPARE(model.rowCount(), shape[2]);
    QCOMPARE(model.columnCount(), shape[3]);
    QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("1"));
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestValueModel::showsAnySlice() {
    ValueModel model;
    QVERIFY(model.setTensor(m_int8.model(), 0, m_filter));
    const auto& tensor = m_int8.model()->subgraphs[0].tensors[std::size_t(m_filter)];
    const auto values = inspect::constantValues(*m_int8.model(), tensor, {});
    QVERIFY(values);
    const auto& shape = tensor.shape;
    const int second = shape[1] - 1;
    const int last = shape[3] - 1;
    model.setSlice({0, 2, {0, second, 0, last}});
    QCOMPARE(model.rowCount(), shape[0]);
    QCOMPARE(model.columnCount(), shape[2]);
    QCOMPARE(model.indexText(1, 2), QStringLiteral("[1, %1, 2, %2]").arg(second).arg(last));
    for (int row = 0; row < model.rowCount(); ++row)
        for (int column = 0; column < model.columnCount(); ++column) {
            const auto place = std::size_t(((row * shape[1] + second) * shape[2] + column) * shape[3] + last);
            QCOMPARE(model.index(row, column).data(ValueModel::ExactRole).toDouble(), double(values->real[place]));
        }
}

void TestValueModel::slicesStayInside() {
    ValueModel model;
    QVERIFY(model.setTensor(m_int8.model(), 0, m_filter));
    const auto& shape = m_int8.model()->subgraphs[0].tensors[std::size_t(m_filter)].shape;
    model.setSlice({0, 2, {0, 1000, 0, -3}});
    QCOMPARE(model.indexText(0, 0), QStringLiteral("[0, %1, 0, 0]").arg(shape[1] - 1));
    QVERIFY(model.index(model.rowCount() - 1, model.columnCount() - 1).data().isValid());
    model.setSlice({0, 2, {}});
    QCOMPARE(model.indexText(0, 0), QStringLiteral("[0, 0, 0, 0]"));
}

void TestValueModel::writesNumbersInThreeForms() {
    ValueModel model;
    QVERIFY(model.setTensor(m_int8.model(), 0, m_filter));
    const auto& tensor = m_int8.model()->subgraphs[0].tensors[std::size_t(m_filter)];
    const auto codes = m_int8.model()->dataOf(tensor).as<std::int8_t>();
    model.setForm(ValueModel::Form::Stored);
    QCOMPARE(model.index(0, 0).data().toString(), QString::number(codes[0]));
    model.setForm(ValueModel::Form::Hex);
    QCOMPARE(model.index(0, 0).data().toString(),
        QStringLiteral("%1").arg(unsigned(std::uint8_t(codes[0])), 2, 16, QLatin1Char('0')));
    model.setForm(ValueModel::Form::Real);
    QCOMPARE(model.index(0, 0).data(ValueModel::ExactRole).toDouble(),
        double(float(tensor.quantization->scale[0]) * float(codes[0])));
}

void TestValueModel::unpacksHalfBytes() {
    auto packed = std::make_shared<model::Model>();
    packed->subgraphs.emplace_back();
    packed->buffers = {{}, base::Bytes::own({std::byte{0xf1}, std::byte{0x27}})};
    model::Tensor tensor;
    tensor.type = model::TensorType::Int4;
    tensor.shape = {4};
    tensor.buffer = 1;
    packed->subgraphs[0].tensors.push_back(tensor);
    ValueModel model;
    QVERIFY(model.setTensor(packed, 0, 0));
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.columnCount(), 1);
    model.setForm(ValueModel::Form::Stored);
    const int wanted[] = {1, -1, 7, 2};
    const char* hex[] = {"1", "f", "7", "2"};
    for (int row = 0; row < 4; ++row)
        QCOMPARE(model.index(row, 0).data(ValueModel::ExactRole).toInt(), wanted[row]);
    model.setForm(ValueModel::Form::Hex);
    for (int row = 0; row < 4; ++row)
        QCOMPARE(model.index(row, 0).data().toString(), QString::fromLatin1(hex[row]));
}

void TestValueModel::refusesWhatIsNoConstant() {
    ValueModel model;
    QVERIFY(model.setTensor(m_int8.model(), 0, m_filter));
    const auto status = model.setTensor(m_int8.model(), 0, m_int8.model()->subgraphs[0].inputs[0]);
    QVERIFY(!status);
    QCOMPARE(status.error().code, base::Code::MissingInput);
    QCOMPARE(model.rowCount(), 0);
}

/// A table of a million rows with a thousand columns is there at once.
void TestValueModel::readsOnlyWhatIsSeen() {
    auto large = std::make_shared<model::Model>();
    large->subgraphs.emplace_back();
    large->buffers = {{}, base::Bytes::own(std::vector<std::byte>(std::size_t(64) << 20, std::byte{3}))};
    model::Tensor tensor;
    tensor.type = model::TensorType::Int8;
    tensor.shape = {1 << 16, 1 << 10};
    tensor.buffer = 1;
    large->subgraphs[0].tensors.push_back(tensor);
    ValueModel model;
    QVERIFY(model.setTensor(large, 0, 0));
    QCOMPARE(model.rowCount(), 1 << 16);
    QCOMPARE(model.index((1 << 16) - 1, 1023).data(ValueModel::ExactRole).toDouble(), 3.0);
}

HALFSTEP_TEST(TestValueModel)
#include "test_value_model.moc"
