// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/data/preparation_form.h"

#include "app/data/field_problem.h"
#include "app/data/number_field.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace app {

PreparationForm::PreparationForm(QWidget* parent)
    : QWidget(parent), m_resize(new QComboBox(this)), m_color(new QComboBox(this)), m_scale(new NumberField(this)),
      m_offset(new NumberField(this)), m_mean(new QLineEdit(this)), m_deviation(new QLineEdit(this)),
      m_problem(makeFieldProblem(this)) {
    m_resize->setObjectName(QStringLiteral("resize"));
    m_color->setObjectName(QStringLiteral("color"));
    m_scale->setObjectName(QStringLiteral("scale"));
    m_offset->setObjectName(QStringLiteral("offset"));
    m_resize->addItem(tr("Stretch, bilinear"), int(data::Resize::Bilinear));
    m_resize->addItem(tr("Stretch, nearest pixel"), int(data::Resize::Nearest));
    m_resize->addItem(tr("Letterbox (keep the shape, black borders)"), int(data::Resize::Letterbox));
    m_resize->addItem(tr("Cut out the centre"), int(data::Resize::CentreCrop));
    m_color->addItem(tr("Red, green, blue"), int(data::ColorOrder::Rgb));
    m_color->addItem(tr("Blue, green, red"), int(data::ColorOrder::Bgr));
    m_color->addItem(tr("Gray"), int(data::ColorOrder::Gray));
    m_scale->setAccessibleName(tr("Scale of pixels"));
    m_offset->setAccessibleName(tr("Offset of pixels"));

    auto* form = new QFormLayout(this);
    form->setContentsMargins({});
    form->addRow(tr("&Resize:"), m_resize);
    form->addRow(tr("&Colour:"), m_color);
    auto* numbers = new QHBoxLayout;
    numbers->addWidget(new QLabel(tr("pixel ×"), this));
    numbers->addWidget(m_scale);
    numbers->addWidget(new QLabel(tr("+"), this));
    numbers->addWidget(m_offset);
    auto* valueLabel = new QLabel(tr("&Value:"), this); // a row of several fields has no buddy by itself
    valueLabel->setBuddy(m_scale);
    form->addRow(valueLabel, numbers);
    m_mean->setObjectName(QStringLiteral("mean"));
    m_mean->setPlaceholderText(tr("0, or one number for each channel: 123.7, 116.3, 103.5"));
    m_deviation->setObjectName(QStringLiteral("deviation"));
    m_deviation->setPlaceholderText(tr("1, or one number for each channel: 58.4, 57.1, 57.4"));
    form->addRow(tr("&Mean:"), m_mean);
    form->addRow(tr("&Deviation:"), m_deviation);
    form->addRow(QString(), m_problem);

    connect(m_resize, &QComboBox::activated, this, [this] {
        auto changed = m_preparation;
        changed.resize = data::Resize(m_resize->currentData().toInt());
        change(changed);
    });
    connect(m_color, &QComboBox::activated, this, [this] {
        auto changed = m_preparation;
        changed.color = data::ColorOrder(m_color->currentData().toInt());
        change(changed);
    });
    connect(m_scale, &NumberField::valueEdited, this, [this](double value) {
        auto changed = m_preparation;
        changed.scale = value;
        change(changed);
    });
    connect(m_offset, &NumberField::valueEdited, this, [this](double value) {
        auto changed = m_preparation;
        changed.offset = value;
        change(changed);
    });
    for (auto* field : {m_scale, m_offset})
        connect(field, &NumberField::validityChanged, this, &PreparationForm::showValidity);
    for (auto* field : {m_mean, m_deviation})
        connect(field, &QLineEdit::textEdited, this, &PreparationForm::readChannels);
    setPreparation({});
}

void PreparationForm::setPreparation(const data::Preparation& preparation) {
    m_preparation = preparation;
    m_resize->setCurrentIndex(m_resize->findData(int(preparation.resize)));
    m_color->setCurrentIndex(m_color->findData(int(preparation.color)));
    m_scale->setValue(preparation.scale);
    m_offset->setValue(preparation.offset);
    const auto showNumbers = [](QLineEdit* field, const std::vector<double>& numbers) {
        if (numbersFromText(field->text()) != numbers) // as it was written, if that is the same
            field->setText(textOfNumbers(numbers));
    };
    showNumbers(m_mean, preparation.mean);
    showNumbers(m_deviation, preparation.deviation);
    m_hasGoodChannels = true;
    showValidity();
}

void PreparationForm::readChannels() {
    const auto mean = numbersFromText(m_mean->text());
    const auto deviation = numbersFromText(m_deviation->text());
    m_hasGoodChannels = mean && deviation && std::find(deviation->begin(), deviation->end(), 0.0) == deviation->end();
    showValidity();
    if (!m_hasGoodChannels)
        return;
    auto changed = m_preparation;
    changed.mean = *mean;
    changed.deviation = *deviation;
    if (changed != m_preparation)
        change(changed);
}

void PreparationForm::showValidity() {
    QString problem;
    if (!m_scale->isValid() || !m_offset->isValid())
        problem = tr("Write a number, or a fraction such as 1/255.");
    else if (!m_hasGoodChannels)
        problem = tr("Write one number, or one for each channel with commas between; a deviation is not 0.");
    showFieldProblem(m_problem, problem);
}

void PreparationForm::change(const data::Preparation& preparation) {
    m_preparation = preparation;
    Q_EMIT edited(preparation);
}

} // namespace app
