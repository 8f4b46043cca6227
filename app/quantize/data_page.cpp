// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quantize/data_page.h"

#include "app/data/data_form.h"

#include "widgets/common/em.h"
#include "widgets/common/number_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace app {
namespace {

/// Changes of the same field are undone together.
enum Field { DataField = 1, ElementsField };

} // namespace

DataPage::DataPage(ChoicesEditor& editor, JobRunner& jobs, const OpenModel& open, QWidget* parent)
    : WizardPage(parent), m_editor(editor), m_dataBox(new QGroupBox(tr("Representative data"), this)),
      m_data(new DataForm(jobs, true, m_dataBox)), m_noData(new QLabel(this)),
      m_allowsFloat(new QCheckBox(tr("&Keep operators without an integer form in float"), this)),
      m_bias(new QComboBox(this)), m_perChannel(new QRadioButton(tr("One for each &channel (more exact)"), this)),
      m_perTensor(new QRadioButton(tr("One for the whole &tensor (older accelerators)"), this)),
      m_io(new QComboBox(this)), m_elements(new QSpinBox(this)), m_noOptions(new QLabel(this)) {
    auto* dataLayout = new QVBoxLayout(m_dataBox);
    dataLayout->addWidget(m_data);
    dataLayout->addStretch();
    m_data->setModel(open.loaded->model);
    m_noData->setText(tr("This method needs no data."));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_noData);
    layout->addWidget(m_dataBox, 1);
    layout->addWidget(makeOptions());
    layout->addStretch();
    connect(m_data, &DataForm::edited, this, [this](const DataChoice& choice) {
        Choices next = m_editor.choices();
        next.data = choice;
        m_editor.change(tr("Data"), next, DataField);
    });
    connect(m_data, &DataForm::previewChanged, this, &WizardPage::completeChanged);
    connectOptions();
}

QGroupBox* DataPage::makeOptions() {
    auto* box = new QGroupBox(tr("Options"), this);
    m_options = new QFormLayout(box);
    m_granularity = new QWidget(box);
    auto* radios = new QVBoxLayout(m_granularity);
    radios->setContentsMargins({});
    radios->addWidget(m_perChannel);
    radios->addWidget(m_perTensor);
    m_perChannel->setObjectName(QStringLiteral("perChannel"));
    m_perTensor->setObjectName(QStringLiteral("perTensor"));
    m_io->setObjectName(QStringLiteral("ioType"));
    m_allowsFloat->setObjectName(QStringLiteral("allowsFloat"));
    m_allowsFloat->setToolTip(tr("Otherwise one such operator stops the conversion."));
    m_bias->setObjectName(QStringLiteral("biasType"));
    m_bias->addItem(tr("64 bits, as the converter writes them"), true);
    m_bias->addItem(tr("32 bits, for runtimes that want them"), false);
    m_elements->setObjectName(QStringLiteral("leastElements"));
    m_elements->setRange(0, 1 << 30);
    m_elements->setToolTip(tr("Smaller constants stay float: quantizing them gains nothing."));
    m_options->addRow(tr("Scales of weights:"), m_granularity);
    m_options->addRow(tr("&Inputs and outputs:"), m_io);
    m_options->addRow(tr("&Least elements:"), m_elements);
    m_options->addRow(tr("&Operators:"), m_allowsFloat);
    m_options->addRow(tr("&Biases:"), m_bias);
    m_noOptions->setText(tr("This method has no options."));
    m_options->addRow(m_noOptions);
    return box;
}

void DataPage::connectOptions() {
    connect(m_perChannel, &QRadioButton::clicked, this, [this] {
        Choices next = m_editor.choices();
        next.perChannel = true;
        m_editor.change(tr("Scales for each channel"), next);
    });
    connect(m_perTensor, &QRadioButton::clicked, this, [this] {
        Choices next = m_editor.choices();
        next.perChannel = false;
        m_editor.change(tr("Scales for each tensor"), next);
    });
    connect(m_io, &QComboBox::activated, this, [this] {
        Choices next = m_editor.choices();
        next.io = model::TensorType(m_io->currentData().toInt());
        m_editor.change(tr("Inputs and outputs"), next);
    });
    connect(m_allowsFloat, &QCheckBox::clicked, this, [this](bool isChecked) {
        Choices next = m_editor.choices();
        next.allowsFloat = isChecked;
        m_editor.change(tr("Operators in float"), next);
    });
    connect(m_bias, &QComboBox::activated, this, [this] {
        Choices next = m_editor.choices();
        next.wideBias = m_bias->currentData().toBool();
        m_editor.change(tr("Biases"), next);
    });
    connect(m_elements, &QSpinBox::valueChanged, this, [this](int value) {
        Choices next = m_editor.choices();
        next.leastWeightElements = value;
        m_editor.change(tr("Least elements"), next, ElementsField);
    });
}

void DataPage::showChoices(const Choices& choices) {
    const auto leaf = choices.leaf();
    if (!leaf)
        return;
    m_data->setChoice(choices.data);
    m_dataBox->setVisible(needsData(*leaf));
    m_noData->setVisible(!needsData(*leaf));
    m_perChannel->setChecked(choices.perChannel);
    m_perTensor->setChecked(!choices.perChannel);
    const QSignalBlocker quiet(m_elements);
    m_elements->setValue(choices.leastWeightElements);
    showIoTypes(choices, *leaf);
    m_allowsFloat->setChecked(choices.allowsFloat);
    m_bias->setCurrentIndex(m_bias->findData(choices.wideBias));

    const auto show = [this](QWidget* field, bool isShown) {
        field->setVisible(isShown);
        m_options->labelForField(field)->setVisible(isShown);
    };
    show(m_granularity, *leaf != Leaf::Float16);
    show(m_io, m_io->count() > 0);
    show(m_elements, *leaf == Leaf::DynamicRange);
    show(m_allowsFloat, *leaf == Leaf::Int16x8);
    show(m_bias, *leaf == Leaf::Int16x8);
    m_noOptions->setVisible(*leaf == Leaf::Float16);
    Q_EMIT completeChanged();
}

void DataPage::showIoTypes(const Choices& choices, Leaf leaf) {
    m_io->clear();
    const auto types = ioTypes(leaf);
    for (const auto type : types)
        m_io->addItem(widgets::typeText(type), int(type));
    if (types.empty())
        return;
    const int row = m_io->findData(int(choices.io.value_or(types.front())));
    m_io->setCurrentIndex(row < 0 ? 0 : row);
}

bool DataPage::isComplete() const {
    const auto leaf = m_editor.choices().leaf();
    return leaf && (!needsData(*leaf) || m_data->preview());
}

} // namespace app
