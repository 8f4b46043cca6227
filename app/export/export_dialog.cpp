// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/export_dialog.h"

#include "app/common/dialogs.h"
#include "app/common/files.h"
#include "app/document/session.h"

#include "widgets/common/core_text.h"
#include "widgets/common/em.h"
#include "widgets/common/message_bar.h"

#include "pipeline/open_model.h"

#include "base/file.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace app {
namespace {

base::Result<std::vector<exports::NamedFile>> filesOf(
    const OpenModel& open, exports::Wish wish, const std::optional<DataChoice>& data, base::Progress& progress) {
    if (data) {
        TRY_ASSIGN(wish.samples, openData(*data, *open.loaded->model));
    }
    TRY_ASSIGN(const auto bytes, pipeline::modelBytes(toPath(open.path())));
    return exports::filesFor(*open.loaded, bytes.as<std::byte>(), wish, progress);
}

/// One scale for a whole input or output is what the C functions convert with.
bool hasQuantizedEnds(const model::Model& model) {
    const auto& main = model.subgraphs.front();
    for (const auto* ends : {&main.inputs, &main.outputs})
        for (const auto index : *ends)
            if (const auto& tensor = main.tensors[std::size_t(index)];
                tensor.isQuantized() && !tensor.quantization->isPerAxis())
                return true;
    return false;
}

} // namespace

ExportDialog::ExportDialog(Session& session, QWidget* parent)
    : QDialog(parent), m_session(session), m_message(new widgets::MessageBar(this)), m_model(new QComboBox(this)),
      m_folder(new QLineEdit(this)), m_name(new QLineEdit(this)), m_identifier(new QLabel(this)),
      m_array(new QCheckBox(tr("C &array of the model, for microcontrollers"), this)),
      m_conversions(new QCheckBox(tr("C functions that &quantize inputs and dequantize outputs"), this)),
      m_golden(new QCheckBox(tr("&Golden vectors: inputs, and the outputs that belong to them"), this)),
      m_inputs(new QComboBox(this)), m_numberLabel(new QLabel(this)), m_number(new QSpinBox(this)),
      m_converter(new QCheckBox(tr("&Python program that does it with TFLiteConverter:"), this)),
      m_recipe(new QComboBox(this)) {
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export for other programs"));
    m_message->hide();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_start = buttons->addButton(tr("Export"), QDialogButtonBox::AcceptRole);
    m_start->setObjectName(QStringLiteral("exportStart"));
    m_start->setDefault(true);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_message);
    layout->addWidget(makeTarget());
    layout->addWidget(makeParts());
    layout->addStretch();
    layout->addWidget(buttons);
    resize(widgets::em(this, 46), sizeHint().height());
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::start);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fillRecipes();
    chooseModel();
}

QWidget* ExportDialog::makeTarget() {
    auto* box = new QGroupBox(tr("What and where"), this);
    auto* form = new QFormLayout(box);
    m_model->setObjectName(QStringLiteral("exportModel"));
    for (const int slot : m_session.document.openSlots())
        m_model->addItem(m_session.document.model(slot).name(), slot);
    m_model->setCurrentIndex(qMax(0, m_model->findData(m_session.selection.current().model)));
    m_folder->setObjectName(QStringLiteral("exportFolder"));
    m_name->setObjectName(QStringLiteral("exportName"));
    m_identifier->setForegroundRole(QPalette::PlaceholderText);
    auto* choose = new QPushButton(tr("Choose…"), box);
    choose->setAutoDefault(false);
    auto* row = new QHBoxLayout;
    row->addWidget(m_folder, 1);
    row->addWidget(choose);
    auto* folderLabel = new QLabel(tr("&Folder:"), box);
    folderLabel->setBuddy(m_folder);
    form->addRow(tr("&Model:"), m_model);
    form->addRow(folderLabel, row);
    form->addRow(tr("&Name:"), m_name);
    form->addRow(QString(), m_identifier);
    connect(m_model, &QComboBox::activated, this, &ExportDialog::chooseModel);
    connect(m_folder, &QLineEdit::textChanged, this, &ExportDialog::refresh);
    connect(m_name, &QLineEdit::textChanged, this, &ExportDialog::refresh);
    connect(choose, &QPushButton::clicked, this, [this] {
        dialogs::openFolder(this, {tr("Choose a folder for the files"), {}, {}, FilePurpose::Output},
            [this](const QString& path) { m_folder->setText(path); });
    });
    return box;
}

QWidget* ExportDialog::makeParts() {
    auto* box = new QGroupBox(tr("Files"), this);
    m_array->setObjectName(QStringLiteral("exportArray"));
    m_conversions->setObjectName(QStringLiteral("exportConversions"));
    m_golden->setObjectName(QStringLiteral("exportGolden"));
    m_converter->setObjectName(QStringLiteral("exportConverter"));
    m_recipe->setObjectName(QStringLiteral("exportRecipe"));
    m_recipe->setAccessibleName(tr("What the Python program does"));
    m_inputs->setObjectName(QStringLiteral("exportInputs"));
    m_inputs->setAccessibleName(tr("Golden inputs"));
    m_inputs->addItem(tr("random numbers"));
    if (goldenData())
        m_inputs->addItem(tr("a sample of the data"));
    m_number->setObjectName(QStringLiteral("exportNumber"));
    m_number->setRange(0, 1 << 30);
    m_numberLabel->setBuddy(m_number);
    m_array->setChecked(true);
    auto* golden = new QHBoxLayout;
    golden->addWidget(m_golden, 1);
    golden->addWidget(m_inputs);
    golden->addWidget(m_numberLabel);
    golden->addWidget(m_number);
    connect(m_inputs, &QComboBox::currentIndexChanged, this, &ExportDialog::showInputs);
    showInputs();
    auto* converter = new QHBoxLayout;
    converter->addWidget(m_converter);
    converter->addWidget(m_recipe, 1);
    auto* layout = new QVBoxLayout(box);
    layout->addWidget(m_array);
    layout->addWidget(m_conversions);
    layout->addLayout(golden);
    layout->addLayout(converter);
    for (auto* part : {m_array, m_conversions, m_golden, m_converter})
        connect(part, &QCheckBox::toggled, this, &ExportDialog::refresh);
    return box;
}

void ExportDialog::showInputs() {
    m_numberLabel->setText(m_inputs->currentIndex() == 0 ? tr("S&eed:") : tr("Sampl&e:"));
    m_number->setValue(0);
}

std::optional<DataChoice> ExportDialog::goldenData() const {
    const DataChoice& data = m_session.document.data();
    const bool hasSamples = data.isChosen() && data.kind != SourceKind::Calibration && data.kind != SourceKind::Random;
    return hasSamples ? std::optional(data) : std::nullopt;
}

void ExportDialog::fillRecipes() {
    const auto add = [this](const QString& text, const quant::Recipe& recipe) {
        m_recipe->addItem(text);
        m_recipes.push_back(recipe);
    };
    if (const auto& plan = m_session.document.plan())
        add(tr("as the last plan"), plan->recipe);
    for (const auto& mode : quant::modes()) {
        quant::Recipe recipe;
        recipe.mode = mode.id;
        add(widgets::coreText("quant::Mode", mode.label), recipe);
    }
}

const OpenModel& ExportDialog::model() const {
    return m_session.document.model(m_model->currentData().toInt());
}

void ExportDialog::chooseModel() {
    const QFileInfo file(model().path());
    const QString remembered = dialogs::ownFolder(FilePurpose::Output);
    if (m_folder->text().isEmpty())
        m_folder->setText(QDir(remembered).exists() && !remembered.isEmpty() ? remembered : file.absolutePath());
    if (m_name->text().isEmpty() || m_name->text() == m_suggested) {
        m_suggested = file.completeBaseName();
        m_name->setText(m_suggested);
    }
    const bool canConvert = hasQuantizedEnds(*model().loaded->model);
    m_conversions->setEnabled(canConvert);
    m_conversions->setChecked(m_conversions->isChecked() && canConvert);
    m_conversions->setToolTip(canConvert ? QString() : tr("No input and no output of this model is quantized."));
    refresh();
}

void ExportDialog::refresh() {
    for (QWidget* part :
        {static_cast<QWidget*>(m_inputs), static_cast<QWidget*>(m_numberLabel), static_cast<QWidget*>(m_number)})
        part->setEnabled(m_golden->isChecked());
    m_recipe->setEnabled(m_converter->isChecked());
    const bool hasParts =
        m_array->isChecked() || m_conversions->isChecked() || m_golden->isChecked() || m_converter->isChecked();
    const bool hasFolder = QFileInfo(m_folder->text().trimmed()).isDir();
    const QString identifier = widgets::toQt(exports::identifierFor(m_name->text().trimmed().toStdString()));
    m_identifier->setText(!hasFolder  ? tr("There is no such folder.")
                          : !hasParts ? tr("Choose what to write.")
                                      : tr("The name in C and of the files: %1").arg(identifier));
    if (m_start)
        m_start->setEnabled(hasParts && hasFolder && !m_name->text().trimmed().isEmpty());
}

exports::Wish ExportDialog::wish() const {
    exports::Wish wish;
    wish.array = m_array->isChecked();
    wish.conversions = m_conversions->isChecked();
    wish.golden = m_golden->isChecked();
    if (m_converter->isChecked())
        wish.converter = m_recipes[std::size_t(m_recipe->currentIndex())];
    wish.name = m_name->text().trimmed().toStdString();
    wish.seed = std::uint64_t(m_number->value());
    wish.sample = std::size_t(m_number->value());
    return wish;
}

void ExportDialog::setBusy(bool isBusy) {
    for (auto* box : findChildren<QGroupBox*>())
        box->setEnabled(!isBusy);
    m_start->setEnabled(!isBusy);
}

void ExportDialog::start() {
    m_message->hide();
    setBusy(true);
    m_session.jobs.start(
        QStringLiteral("export"), tr("Export %1").arg(model().name()), this,
        [open = model(), wish = wish(), data = m_inputs->currentIndex() == 1 ? goldenData() : std::nullopt](
            base::Progress& progress) { return filesOf(open, wish, data, progress); },
        [this](const base::Result<Files>& files) {
            setBusy(false);
            if (files)
                take(*files);
            else
                m_message->showError(files.error());
        });
}

void ExportDialog::take(const Files& files) {
    QStringList existing;
    const QDir folder(m_folder->text().trimmed());
    for (const auto& file : files)
        if (const QString name = widgets::toQt(file.name); folder.exists(name))
            existing.append(name);
    if (existing.isEmpty())
        return write(files);
    const Question question{tr("%n file(s) exist already.", nullptr, int(existing.size())),
        tr("In %1: %2").arg(folder.absolutePath(), existing.join(QStringLiteral(", "))), tr("Replace files")};
    dialogs::askDecision(this, question, [this, files](bool yes) {
        if (yes)
            write(files);
    });
}

void ExportDialog::write(const Files& files) {
    const QDir folder(m_folder->text().trimmed());
    setBusy(true);
    m_session.jobs.start(
        QStringLiteral("export"), tr("Export %1").arg(model().name()), this,
        [files, place = toPath(folder.absolutePath())](base::Progress&) -> base::Status {
            for (const auto& file : files)
                TRY(base::writeAtomically(place / file.name, std::as_bytes(std::span(file.content))));
            return {};
        },
        [this, files, folder](const base::Status& status) {
            setBusy(false);
            if (!status)
                return m_message->showError(status.error());
            QStringList names;
            for (const auto& file : files)
                names.append(widgets::toQt(file.name));
            dialogs::setFolder(folder.absolutePath(), FilePurpose::Output);
            Q_EMIT exported(names, folder.absolutePath());
            accept();
        });
}

} // namespace app
