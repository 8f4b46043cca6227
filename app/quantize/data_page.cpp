// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quantize/data_page.h"

#include "app/data/calibration_box.h"
#include "app/data/data_form.h"
#include "app/data/findings_panel.h"
#include "app/quantize/options/options_form.h"
#include "app/quantize/options/rules_form.h"
#include "app/quantize/options/shapes_form.h"
#include "app/quantize/stages.h"

#include "widgets/common/core_text.h"

#include "quant/open_shapes.h"

#include <QCheckBox>
#include <QGroupBox>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <set>

namespace app {
namespace {

/// Changes of the same field are undone together.
enum Field { DataField = 1, RulesField = 3 };

QStringList operatorTypes(const model::Model& model) {
    std::set<QString> names;
    for (const auto& subgraph : model.subgraphs)
        for (const auto& op : subgraph.operators)
            names.insert(widgets::toQt(model::nameOf(model.codeOf(op))));
    return {names.begin(), names.end()};
}

} // namespace

DataPage::DataPage(ChoicesEditor& editor, QuantizeStages& stages, JobRunner& jobs, QWidget* parent)
    : WizardPage(parent), m_editor(editor), m_stages(stages),
      m_keep(new QCheckBox(tr("Keep the ran&ges that the file has; no data are needed then"), this)),
      m_dataBox(new QGroupBox(tr("Representative data"), this)), m_data(new DataForm(jobs, true, m_dataBox)),
      m_findings(new FindingsPanel(jobs, m_dataBox)),
      m_calibration(new CalibrationBox(jobs, stages.model().loaded->model, m_dataBox)),
      m_rulesBox(new QGroupBox(tr("Rules"), this)),
      m_rules(new RulesForm(operatorTypes(*stages.model().loaded->model), m_rulesBox)),
      m_options(new OptionsForm(editor, this)),
      m_shapes(new ShapesForm(editor, quant::openInputs(*stages.model().loaded->model), this)),
      m_noData(new QLabel(this)) {
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(makeContent());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(scroll);
    m_data->setModel(stages.model().loaded->model);
    connect(m_data, &DataForm::edited, this, &DataPage::takeData);
    connect(m_data, &DataForm::previewChanged, this, &DataPage::showPreview);
    connect(m_keep, &QCheckBox::toggled, this, [this](bool isChecked) {
        Choices next = m_editor.choices();
        next.keepsRanges = isChecked;
        m_editor.change(tr("Keep ranges"), next);
    });
    connect(m_calibration, &CalibrationBox::made, this, [this](const QString& path) { takeData(choiceOfPath(path)); });
    connect(&stages, &QuantizeStages::changed, this, &DataPage::showCalibration);
    connect(m_shapes, &ShapesForm::validityChanged, this, &DataPage::completeChanged);
    connect(m_rules, &RulesForm::edited, this, [this] {
        Choices next = m_editor.choices();
        next.rules = m_rules->rules();
        m_editor.change(tr("Rules"), next, RulesField);
    });
}

QWidget* DataPage::makeContent() {
    auto* content = new QWidget(this);
    auto* dataLayout = new QVBoxLayout(m_dataBox);
    dataLayout->addWidget(m_data);
    dataLayout->addWidget(m_calibration);
    dataLayout->addWidget(m_findings, 1);
    auto* rulesLayout = new QVBoxLayout(m_rulesBox);
    rulesLayout->addWidget(m_rules);
    m_keep->setObjectName(QStringLiteral("keepRanges"));
    m_keep->setToolTip(
        tr("Scales and zero points of the activations stay those of the file where its types allow it."));
    m_noData->setText(tr("This method needs no data."));
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins({});
    layout->addWidget(m_noData);
    layout->addWidget(m_keep);
    layout->addWidget(m_rulesBox);
    layout->addWidget(m_dataBox, 1);
    layout->addWidget(m_options);
    layout->addWidget(m_shapes);
    layout->addStretch();
    return content;
}

void DataPage::takeData(const DataChoice& choice) {
    Choices next = m_editor.choices();
    next.data = choice;
    m_editor.change(tr("Data"), next, DataField);
}

void DataPage::showChoices(const Choices& choices) {
    const auto leaf = choices.leaf();
    if (!leaf)
        return;
    const bool isMixed = leaf == Leaf::Mixed;
    m_data->setChoice(choices.data);
    m_keep->setVisible(!m_stages.source().ranges.empty() && quant::needsCalibration(recipeOf(choices)));
    m_keep->setChecked(choices.keepsRanges);
    m_dataBox->setVisible(needsData(choices) || (isMixed && !choices.keepsRanges));
    m_dataBox->setTitle(isMixed && !needsData(choices) ? tr("Representative data (only for int8 and 16 bits)")
                                                       : tr("Representative data"));
    m_noData->setVisible(!m_dataBox->isVisibleTo(this) && !m_keep->isVisibleTo(this));
    m_rulesBox->setVisible(isMixed);
    m_rules->setRules(choices.rules);
    m_options->showChoices(choices);
    m_shapes->showChoices(choices);
    showPreview();
}

void DataPage::showPreview() {
    const auto& preview = m_data->preview();
    m_findings->look(preview ? preview->dataset : nullptr, m_stages.source().open.loaded->model);
    showCalibration();
    Q_EMIT completeChanged();
}

void DataPage::showCalibration() {
    const auto& preview = m_data->preview();
    const bool isFile = m_data->choice().kind == SourceKind::Calibration;
    if (isFile)
        m_calibration->setCalibration(preview ? preview->calibration : nullptr, m_data->choice().path);
    else
        m_calibration->setCalibration(m_stages.calibrationOf(m_data->choice()), {});
    m_calibration->setVisible(isFile || m_stages.calibrationOf(m_data->choice()));
}

bool DataPage::isComplete() const {
    const Choices& choices = m_editor.choices();
    return choices.leaf() && (!usesData(choices) || m_data->preview()) && m_shapes->isValid();
}

QString DataPage::missing() const {
    const Choices& choices = m_editor.choices();
    if (!m_shapes->isValid())
        return tr("Correct the shapes to go on.");
    if (!usesData(choices) || m_data->preview())
        return {};
    if (!choices.data.isChosen())
        return tr("This method needs representative data: choose a file or folder.");
    return m_data->hasProblem() ? tr("These data cannot be used: see below their path.")
                                : tr("The data are being looked at.");
}

} // namespace app
