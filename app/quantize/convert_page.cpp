// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quantize/convert_page.h"

#include "app/common/dialogs.h"
#include "app/common/files.h"
#include "app/data/data_form.h"
#include "app/data/field_problem.h"
#include "app/document/session.h"
#include "app/quantize/stages.h"

#include "widgets/common/em.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/number_text.h"

#include "pipeline/open_model.h"

#include "base/file.h"

#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace app {

using widgets::em;

namespace {

/// "kws" of "kws_float" or "kws_int8_only": the new file has another precision, and says so by itself.
QString withoutPrecision(const QString& name) {
    static const QRegularExpression endings(
        QStringLiteral("([._-](float|float32|fp32|f32|float16|fp16|int8|int8_only|uint8|int16x8|int16x8_only|dynamic|"
                       "weight_only|mixed|int4|quant|quantized|ptq|(float|u?int8|int16)_io|block\\d+))+(_\\d+)?$"),
        QRegularExpression::CaseInsensitiveOption);
    const QString rest = QString(name).remove(endings);
    return rest.isEmpty() ? name : rest;
}

} // namespace

ConvertPage::ConvertPage(ChoicesEditor& editor, QuantizeStages& stages, Session& session, QWidget* parent)
    : WizardPage(parent), m_editor(editor), m_stages(stages), m_session(session),
      m_message(new widgets::MessageBar(this)), m_path(new QLineEdit(this)), m_problem(makeFieldProblem(this)),
      m_notice(new QLabel(this)), m_compare(new QCheckBox(tr("&Compare the new model with this one afterwards"), this)),
      m_same(new QRadioButton(tr("on the &same data that the ranges come from"), this)),
      m_other(new QRadioButton(tr("on &other, held-back data with labels (better evidence)"), this)),
      m_data(new DataForm(session.jobs, false, this)), m_sameNotice(new QLabel(this)), m_bar(new QProgressBar(this)) {
    m_message->hide();
    m_bar->setTextVisible(false);
    m_bar->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_message);
    layout->addWidget(makeOutput());
    layout->addWidget(makeComparison());
    layout->addStretch();
    layout->addWidget(m_bar);
    m_timer.setInterval(100);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        const Job* job = m_stages.job();
        const int permille = job ? job->permille() : -1;
        m_bar->setRange(0, permille < 0 ? 0 : 1000);
        m_bar->setValue(permille);
    });
    m_data->setModel(stages.model().loaded->model);
    m_compare->setChecked(session.settings.flag(Settings::Key::CompareAfterConverting));
}

QGroupBox* ConvertPage::makeOutput() {
    auto* box = new QGroupBox(tr("New file"), this);
    m_path->setObjectName(QStringLiteral("outputPath"));
    m_path->setAccessibleName(tr("New file"));
    m_notice->setWordWrap(true);
    auto* choose = new QPushButton(tr("Choose…"), box);
    choose->setObjectName(QStringLiteral("outputBrowse"));
    choose->setAutoDefault(false);
    auto* row = new QHBoxLayout;
    row->addWidget(m_path, 1);
    row->addWidget(choose);
    auto* layout = new QVBoxLayout(box);
    layout->addLayout(row);
    layout->addWidget(m_problem);
    layout->addWidget(m_notice);
    connect(choose, &QPushButton::clicked, this, &ConvertPage::browse);
    connect(m_path, &QLineEdit::textChanged, this, &ConvertPage::refresh);
    return box;
}

QGroupBox* ConvertPage::makeComparison() {
    auto* box = new QGroupBox(tr("Afterwards"), this);
    m_compare->setObjectName(QStringLiteral("compareAfterwards"));
    m_same->setObjectName(QStringLiteral("sameData"));
    m_other->setObjectName(QStringLiteral("otherData"));
    m_data->setObjectName(QStringLiteral("comparisonData"));
    m_sameNotice->setObjectName(QStringLiteral("sameDataNotice"));
    m_sameNotice->setText(
        tr("⚠ The ranges fit these samples best: on others the new model may be less right than the comparison says."));
    m_sameNotice->setWordWrap(true);
    auto* layout = new QVBoxLayout(box);
    layout->addWidget(m_compare);
    layout->addWidget(m_other);
    layout->addWidget(m_data);
    layout->addWidget(m_same);
    layout->addWidget(m_sameNotice);
    layout->addStretch();
    connect(m_compare, &QCheckBox::toggled, this, [this](bool isChecked) {
        m_session.settings.setValue(Settings::Key::CompareAfterConverting, isChecked);
        refresh();
    });
    connect(m_same, &QRadioButton::toggled, this, &ConvertPage::refresh);
    connect(m_data, &DataForm::previewChanged, this, &ConvertPage::refresh);
    return box;
}

bool ConvertPage::hasSameData() const {
    const Choices& choices = m_editor.choices();
    return usesData(choices) && choices.data.isChosen() && choices.data.kind != SourceKind::Calibration;
}

QString ConvertPage::suggestedPath(const Choices& choices) const {
    const QFileInfo input(m_stages.model().path());
    const auto leaf = *choices.leaf();
    const auto types = ioTypes(leaf);
    const bool hasOwnIo = choices.io && !types.empty() && *choices.io != types.front();
    // What is called "only" has integers at its ends, too.
    QString ending =
        QString::fromLatin1(modeOf(leaf == Leaf::Int8Only && hasOwnIo ? Leaf::Int8 : leaf).data()).replace(u'-', u'_');
    if (hasWeightOptions(*choices.leaf()) && choices.leaf() != Leaf::Mixed && choices.weightBits == 4) {
        ending += QStringLiteral("_int4");
        if (choices.weightBlock > 0)
            ending += QStringLiteral("_block%1").arg(choices.weightBlock);
    }
    if (hasOwnIo)
        ending +=
            QLatin1Char('_') + widgets::typeText(*choices.io).remove(QStringLiteral("32")) + QStringLiteral("_io");
    // Where the last one was written, unless that was beside its input.
    const QString remembered = dialogs::ownFolder(FilePurpose::Output);
    const QString folder = remembered.isEmpty() || !QDir(remembered).exists() ? input.absolutePath() : remembered;
    const QString base =
        folder + QLatin1Char('/') + withoutPrecision(input.completeBaseName()) + QLatin1Char('_') + ending;
    QString path = base + QStringLiteral(".tflite");
    for (int n = 2; QFileInfo::exists(path); ++n) // none is replaced unless somebody asks for it
        path = base + QLatin1Char('_') + QString::number(n) + QStringLiteral(".tflite");
    return path;
}

/// Held-back data like those of the calibration; without a path where none lie beside them.
DataChoice ConvertPage::besideCalibration(const DataChoice& calibrated) const {
    DataChoice choice = calibrated;
    choice.labels.clear();
    if (choice.kind == SourceKind::Random)
        choice.kind = m_data->choice().kind;
    choice.path = calibrated.kind == SourceKind::Random ? QString() : heldBackBeside(calibrated.path);
    return choice;
}

void ConvertPage::showChoices(const Choices& choices) {
    if (!choices.leaf())
        return;
    if (m_path->text().isEmpty() || m_path->text() == m_suggested) {
        m_suggested = suggestedPath(choices);
        m_path->setText(m_suggested);
    }
    m_same->setEnabled(hasSameData());
    if (!hasSameData())
        m_other->setChecked(true);
    else if (!m_same->isChecked())
        m_other->setChecked(true); // better evidence; the user says otherwise
    const DataChoice& earlier = m_session.document.compared().choice;
    if (!m_data->choice().isChosen() && earlier.isChosen() && earlier != choices.data)
        m_data->setChoice(earlier);
    // What the data of the calibration say holds for the comparison, too, until the user says otherwise.
    if (!m_data->choice().isChosen() && hasSameData())
        m_data->setChoice(besideCalibration(choices.data));
    refresh();
}

void ConvertPage::enter() {
    showChoices(m_editor.choices());
}

void ConvertPage::browse() {
    dialogs::saveFile(window(),
        {tr("Write the new model"), modelFilter(), QFileInfo(outputPath()).fileName(), FilePurpose::Output},
        [this](const QString& path) { m_path->setText(path); });
}

QString ConvertPage::outputPath() const {
    return m_path->text().trimmed();
}

bool ConvertPage::replacesFile() const {
    return QFileInfo::exists(outputPath());
}

QString ConvertPage::problem() const {
    const QFileInfo output(outputPath());
    if (outputPath().isEmpty())
        return tr("Choose a file.");
    if (output.isDir())
        return tr("This is a folder. Choose a file in it.");
    if (base::isSameFile(toPath(outputPath()), pipeline::splitModelPath(toPath(m_stages.model().path())).file))
        return tr("This is the model that is quantized. Choose another file; the input stays as it is.");
    if (!output.absoluteDir().exists())
        return tr("The folder %1 does not exist.").arg(output.absolutePath());
    return {};
}

void ConvertPage::refresh() {
    const QString wrong = problem();
    showFieldProblem(m_problem, wrong);
    const bool replaces = wrong.isEmpty() && replacesFile();
    m_notice->setVisible(replaces);
    m_notice->setText(
        tr("%1 exists. It is replaced only when the conversion succeeds.").arg(QFileInfo(outputPath()).fileName()));
    m_same->setVisible(m_compare->isChecked() && hasSameData()); // a method without data has none
    m_other->setVisible(m_compare->isChecked());
    m_data->setVisible(m_compare->isChecked() && m_other->isChecked());
    const DataChoice& calibrated = m_editor.choices().data;
    const bool isSame = m_same->isChecked() ||
                        (hasSameData() && m_data->choice().path == calibrated.path && !calibrated.path.isEmpty());
    m_sameNotice->setVisible(m_compare->isChecked() && isSame);
    Q_EMIT completeChanged();
}

bool ConvertPage::isComplete() const {
    const bool hasData = !m_compare->isChecked() || m_same->isChecked() || m_data->preview();
    return m_stages.state() == QuantizeStages::State::Ready && problem().isEmpty() && hasData;
}

QString ConvertPage::missing() const {
    if (m_stages.state() == QuantizeStages::State::Converting)
        return tr("The new model is being written.");
    if (m_stages.state() != QuantizeStages::State::Ready)
        return tr("There is no plan yet.");
    if (!problem().isEmpty())
        return tr("Correct the path of the new file.");
    if (isComplete())
        return {};
    if (!m_data->choice().isChosen())
        return m_same->isEnabled()
                   ? tr("Choose data for the comparison, compare on the same data, or switch the comparison off.")
                   : tr("Choose data for the comparison, or switch the comparison off.");
    return m_data->hasProblem() ? tr("The data for the comparison cannot be used: see below their path.")
                                : tr("The data are being looked at.");
}

std::optional<DataChoice> ConvertPage::comparisonData() const {
    if (!m_compare->isChecked())
        return std::nullopt;
    return m_same->isChecked() ? m_editor.choices().data : m_data->choice();
}

void ConvertPage::setConverting(bool isConverting) {
    for (auto* box : findChildren<QGroupBox*>())
        box->setEnabled(!isConverting);
    m_bar->setVisible(isConverting);
    isConverting ? m_timer.start() : m_timer.stop();
    m_message->hide();
}

void ConvertPage::showError(const base::Error& error) {
    m_message->showError(error);
}

} // namespace app
