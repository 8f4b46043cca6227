// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quantize/options/options_form.h"

#include "widgets/common/core_text.h"
#include "widgets/common/number_text.h"

#include "calib/range_method.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace app {
namespace {

/// Changes of the same field are undone together.
constexpr int elementsField = 2;
constexpr int percentileField = 4;

} // namespace

OptionsForm::OptionsForm(ChoicesEditor& editor, QWidget* parent)
    : QGroupBox(tr("Options"), parent), m_editor(editor),
      m_perChannel(new QRadioButton(tr("One for each &channel (more exact)"), this)),
      m_perTensor(new QRadioButton(tr("One for the whole &tensor (older accelerators)"), this)),
      m_bits(new QComboBox(this)), m_block(new QComboBox(this)), m_symmetric(new QComboBox(this)),
      m_elements(new QSpinBox(this)), m_ranges(new QComboBox(this)), m_rangeText(new QLabel(this)),
      m_percentile(new QDoubleSpinBox(this)), m_io(new QComboBox(this)), m_ioNote(new QLabel(this)),
      m_allowsFloat(new QCheckBox(tr("&Keep operators without an integer form in float"), this)),
      m_bias(new QComboBox(this)),
      m_beyond(new QCheckBox(tr("&Use integer kernels that TFLiteConverter leaves unused"), this)),
      m_flavour(new QComboBox(this)), m_layout(new QFormLayout(this)) {
    addRangeRows();
    addWeightRows();
    addRows();
    connectScales();
    connectRanges();
    connectRest();
}

void OptionsForm::addRangeRows() {
    m_ranges->setObjectName(QStringLiteral("rangeMethod"));
    for (const auto& method : calib::rangeMethods()) {
        m_ranges->addItem(widgets::coreText("calib::RangeMethod", method.label), widgets::toQt(method.id));
        m_ranges->setItemData(
            m_ranges->count() - 1, widgets::coreText("calib::RangeMethod", method.description), Qt::ToolTipRole);
    }
    m_rangeText->setWordWrap(true);
    m_rangeText->setForegroundRole(QPalette::PlaceholderText);
    m_percentile->setObjectName(QStringLiteral("percentile"));
    m_percentile->setRange(50.001, 100);
    m_percentile->setDecimals(3);
    m_percentile->setSingleStep(0.01);
    m_percentile->setSuffix(tr(" %"));
    m_percentile->setKeyboardTracking(false); // each value makes a plan
    m_layout->addRow(tr("&Ranges:"), m_ranges);
    m_layout->addRow(QString(), m_rangeText);
    m_layout->addRow(tr("&Values inside:"), m_percentile);
}

void OptionsForm::addWeightRows() {
    m_granularity = new QWidget(this);
    auto* radios = new QVBoxLayout(m_granularity);
    radios->setContentsMargins({});
    radios->addWidget(m_perChannel);
    radios->addWidget(m_perTensor);
    m_perChannel->setObjectName(QStringLiteral("perChannel"));
    m_perTensor->setObjectName(QStringLiteral("perTensor"));
    m_bits->setObjectName(QStringLiteral("weightBits"));
    m_bits->addItem(tr("int8"), 8);
    m_bits->addItem(tr("int4, half as large and coarser"), 4);
    m_block->setObjectName(QStringLiteral("weightBlock"));
    m_block->addItem(tr("None: a scale for each channel or tensor"), 0);
    for (const int block : quant::weightBlocks)
        m_block->addItem(tr("A scale for every %1 weights of a row").arg(block), block);
    m_block->setToolTip(
        tr("For FULLY_CONNECTED and EMBEDDING_LOOKUP in recent runtimes; others keep the scales above."));
    m_symmetric->setObjectName(QStringLiteral("symmetricWeights"));
    m_symmetric->addItem(tr("None: the same range on both sides of 0"), true);
    m_symmetric->addItem(tr("With zero points, so that no code is wasted"), false);
    m_elements->setObjectName(QStringLiteral("leastElements"));
    m_elements->setRange(0, 1 << 30);
    m_elements->setToolTip(tr("Smaller constants stay float: quantizing them gains nothing."));
    m_layout->addRow(tr("Scales of weights:"), m_granularity);
    m_layout->addRow(tr("&Weights:"), m_bits);
    m_layout->addRow(tr("Bl&ocks:"), m_block);
    m_layout->addRow(tr("&Zero points:"), m_symmetric);
    m_layout->addRow(tr("&Least elements:"), m_elements);
}

void OptionsForm::addRows() {
    m_io->setObjectName(QStringLiteral("ioType"));
    m_allowsFloat->setObjectName(QStringLiteral("allowsFloat"));
    m_allowsFloat->setToolTip(tr("Otherwise one such operator stops the conversion."));
    m_bias->setObjectName(QStringLiteral("biasType"));
    m_bias->addItem(tr("64 bits, as the converter writes them"), true);
    m_bias->addItem(tr("32 bits, for runtimes that want them"), false);
    m_beyond->setObjectName(QStringLiteral("beyondUpstream"));
    m_beyond->setToolTip(
        tr("More operators compute in integers, with fewer casts. The runtime has had these kernels for "
           "long; TFLiteConverter's files do not ask for them."));
    m_flavour->setObjectName(QStringLiteral("flavour"));
    m_flavour->addItem(tr("as TFLiteConverter"), int(quant::Flavour::TfliteConverter));
    m_flavour->addItem(tr("as litert-quantizer"), int(quant::Flavour::LitertQuantizer));
    m_flavour->setToolTip(tr("Whose rounding, scales and choice of operators the new file follows."));
    m_ioNote->setObjectName(QStringLiteral("ioNote"));
    m_ioNote->setWordWrap(true);
    m_ioNote->setForegroundRole(QPalette::PlaceholderText);
    m_ioNote->setText(tr("A QUANTIZE at the beginning and a DEQUANTIZE at the end then convert them: the model is not "
                         "free of float, and its target has to have both."));
    m_layout->addRow(tr("&Inputs and outputs:"), m_io);
    m_layout->addRow(QString(), m_ioNote);
    m_layout->addRow(tr("&Operators:"), m_allowsFloat);
    m_layout->addRow(tr("Bia&ses:"), m_bias);
    m_layout->addRow(tr("Integer kernels:"), m_beyond);
    m_layout->addRow(tr("&Arithmetic:"), m_flavour);
}

template<class Change>
void OptionsForm::edit(const QString& text, Change change, int field) {
    Choices next = m_editor.choices();
    change(next);
    m_editor.change(text, next, field);
}

void OptionsForm::connectScales() {
    connect(m_perChannel, &QRadioButton::clicked, this,
        [this] { edit(tr("Scales for each channel"), [](Choices& next) { next.perChannel = true; }); });
    connect(m_perTensor, &QRadioButton::clicked, this,
        [this] { edit(tr("Scales for each tensor"), [](Choices& next) { next.perChannel = false; }); });
    connect(m_bits, &QComboBox::activated, this,
        [this] { edit(tr("Weights"), [this](Choices& next) { next.weightBits = m_bits->currentData().toInt(); }); });
    connect(m_block, &QComboBox::activated, this,
        [this] { edit(tr("Blocks"), [this](Choices& next) { next.weightBlock = m_block->currentData().toInt(); }); });
    connect(m_symmetric, &QComboBox::activated, this, [this] {
        edit(tr("Zero points"), [this](Choices& next) { next.symmetricWeights = m_symmetric->currentData().toBool(); });
    });
    connect(m_elements, &QSpinBox::valueChanged, this, [this](int value) {
        edit(
            tr("Least elements"), [value](Choices& next) { next.leastWeightElements = value; }, elementsField);
    });
}

void OptionsForm::connectRanges() {
    connect(m_ranges, &QComboBox::activated, this, [this] {
        edit(tr("Ranges"),
            [this](Choices& next) { next.range.method = m_ranges->currentData().toString().toStdString(); });
    });
    connect(m_percentile, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        edit(
            tr("Values inside"), [value](Choices& next) { next.range.percentile = value; }, percentileField);
    });
    connect(m_beyond, &QCheckBox::clicked, this, [this](bool isChecked) {
        edit(tr("Integer kernels"), [isChecked](Choices& next) { next.beyondUpstream = isChecked; });
    });
    connect(m_flavour, &QComboBox::activated, this, [this] {
        edit(tr("Arithmetic"),
            [this](Choices& next) { next.flavour = quant::Flavour(m_flavour->currentData().toInt()); });
    });
}

void OptionsForm::connectRest() {
    connect(m_io, &QComboBox::activated, this, [this] {
        edit(tr("Inputs and outputs"),
            [this](Choices& next) { next.io = model::TensorType(m_io->currentData().toInt()); });
    });
    connect(m_allowsFloat, &QCheckBox::clicked, this, [this](bool isChecked) {
        edit(tr("Operators in float"), [isChecked](Choices& next) { next.allowsFloat = isChecked; });
    });
    connect(m_bias, &QComboBox::activated, this,
        [this] { edit(tr("Biases"), [this](Choices& next) { next.wideBias = m_bias->currentData().toBool(); }); });
}

void OptionsForm::showChoices(const Choices& choices) {
    const auto leaf = choices.leaf();
    if (!leaf)
        return;
    m_perChannel->setChecked(choices.perChannel);
    m_perTensor->setChecked(!choices.perChannel);
    m_bits->setCurrentIndex(m_bits->findData(choices.weightBits));
    m_block->setCurrentIndex(m_block->findData(choices.weightBlock));
    m_symmetric->setCurrentIndex(m_symmetric->findData(choices.symmetricWeights));
    const QSignalBlocker quiet(m_elements);
    m_elements->setValue(choices.leastWeightElements);
    m_allowsFloat->setChecked(choices.allowsFloat);
    m_bias->setCurrentIndex(m_bias->findData(choices.wideBias));
    m_beyond->setChecked(choices.beyondUpstream);
    m_flavour->setCurrentIndex(m_flavour->findData(int(choices.flavour)));
    showRanges(choices);
    showIoTypes(choices, *leaf);
    showFields(choices, *leaf);
}

void OptionsForm::showFields(const Choices& choices, Leaf leaf) {
    const auto show = [this](QWidget* field, bool isShown) {
        field->setVisible(isShown);
        if (auto* label = m_layout->labelForField(field))
            label->setVisible(isShown);
    };
    const bool isMixed = leaf == Leaf::Mixed;
    const bool hasRanges = needsData(choices);
    show(m_ranges, hasRanges);
    show(m_rangeText, hasRanges);
    show(m_percentile, hasRanges && choices.range.method == "percentile");
    show(m_granularity, leaf != Leaf::Float16);
    show(m_bits, hasWeightOptions(leaf) && !isMixed); // the rules say it
    show(m_block, hasWeightOptions(leaf) && !isMixed && choices.weightBits == 4);
    show(m_symmetric, leaf == Leaf::WeightOnly || isMixed);
    show(m_elements, hasWeightOptions(leaf));
    show(m_io, m_io->count() > 0);
    show(m_ioNote, leaf == Leaf::Int8Only && choices.io == model::TensorType::Float32);
    show(m_allowsFloat, leaf == Leaf::Int16x8);
    show(m_bias, leaf == Leaf::Int16x8 || isMixed);
    show(m_beyond, hasIntegerKernels(leaf));
    m_elements->setToolTip(isMixed ? tr("For weights alone and dynamic range. Smaller constants stay float: quantizing "
                                        "them gains nothing.")
                                   : tr("Smaller constants stay float: quantizing them gains nothing."));
}

void OptionsForm::showRanges(const Choices& choices) {
    m_ranges->setCurrentIndex(m_ranges->findData(widgets::toQt(choices.range.method)));
    if (const auto* method = calib::findRangeMethod(choices.range.method))
        m_rangeText->setText(widgets::coreText("calib::RangeMethod", method->description));
    const QSignalBlocker quiet(m_percentile);
    m_percentile->setValue(choices.range.percentile);
}

void OptionsForm::showIoTypes(const Choices& choices, Leaf leaf) {
    m_io->clear();
    const auto types = ioTypes(leaf);
    for (const auto type : types)
        m_io->addItem(widgets::typeText(type), int(type));
    if (types.empty())
        return;
    const int row = m_io->findData(int(choices.io.value_or(types.front())));
    m_io->setCurrentIndex(row < 0 ? 0 : row);
}

} // namespace app
