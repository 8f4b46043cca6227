// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/data/data_form.h"

#include "app/common/dialogs.h"
#include "app/common/icons.h"
#include "app/data/field_problem.h"
#include "app/data/preparation_form.h"
#include "app/jobs/job_runner.h"

#include "widgets/common/core_text.h"
#include "widgets/common/em.h"
#include "widgets/common/number_text.h"

#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace app {

using widgets::em;

DataForm::DataForm(JobRunner& jobs, bool forCalibration, QWidget* parent)
    : QWidget(parent), m_jobs(jobs), m_forCalibration(forCalibration), m_form(new QFormLayout(this)),
      m_kind(new QComboBox(this)), m_path(new QLineEdit(this)), m_problem(makeFieldProblem(this)),
      m_rawType(new QComboBox(this)), m_rawShape(new QLineEdit(this)), m_samples(new QSpinBox(this)),
      m_seed(new QSpinBox(this)), m_preparation(new PreparationForm(this)), m_labels(new QLineEdit(this)),
      m_found(new QLabel(this)), m_picture(new QLabel(this)) {
    m_lookSoon.setSingleShot(true);
    m_lookSoon.setInterval(200);
    connect(&m_lookSoon, &QTimer::timeout, this, &DataForm::look);
    buildFields();
    connectFields();
    showChoice();
}

void DataForm::buildFields() {
    m_kind->setObjectName(QStringLiteral("dataKind"));
    for (const auto kind : {SourceKind::Folder, SourceKind::List, SourceKind::Npz, SourceKind::Npy, SourceKind::Raw,
             SourceKind::Calibration, SourceKind::Random})
        if (kind != SourceKind::Calibration || m_forCalibration)
            m_kind->addItem(kindText(kind), int(kind));
    m_form->setContentsMargins({});
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->addRow(tr("&Source:"), m_kind);
    m_pathRow = makePathRow();
    m_form->addRow(tr("&Path:"), m_pathRow);
    m_form->addRow(QString(), m_problem);
    buildRawFields();
    m_form->addRow(tr("Images:"), m_preparation);
    m_labels->setObjectName(QStringLiteral("dataLabels"));
    m_labels->setPlaceholderText(tr("labels.csv in the folder, or the key “label”"));
    m_labels->setToolTip(tr("A .csv file (file,label or one label a line), or FILE.npz:KEY"));
    m_form->addRow(tr("&Labels:"), m_labels);
    m_form->addRow(tr("Found:"), makeFound());
}

void DataForm::buildRawFields() {
    m_rawType->setObjectName(QStringLiteral("rawType"));
    for (int i = 0; i < model::tensorTypeCount; ++i)
        if (const auto type = model::TensorType(i); model::bitWidth(type) >= 8)
            m_rawType->addItem(widgets::typeText(type), i);
    m_form->addRow(tr("&Type:"), m_rawType);
    m_rawShape->setObjectName(QStringLiteral("rawShape"));
    m_rawShape->setPlaceholderText(tr("shape of one sample: 32,32,3"));
    m_form->addRow(tr("S&hape:"), m_rawShape);
    m_samples->setObjectName(QStringLiteral("dummySamples"));
    m_samples->setRange(1, 100000);
    m_form->addRow(tr("&Number:"), m_samples);
    m_seed->setRange(0, 1 << 30);
    m_form->addRow(tr("S&eed:"), m_seed);
}

QWidget* DataForm::makePathRow() {
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    m_path->setObjectName(QStringLiteral("dataPath"));
    m_path->setClearButtonEnabled(true);
    auto* choose = new QPushButton(icon("document-open"), tr("Choose…"), row);
    choose->setObjectName(QStringLiteral("dataBrowse"));
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, &DataForm::browse);
    layout->addWidget(m_path, 1);
    layout->addWidget(choose);
    row->setFocusProxy(m_path);
    return row;
}

QWidget* DataForm::makeFound() {
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    m_found->setObjectName(QStringLiteral("dataFound"));
    m_found->setTextFormat(Qt::PlainText);
    m_found->setWordWrap(true);
    m_found->setMinimumHeight(em(this, 3.5));
    m_found->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_picture->setAccessibleName(tr("First sample"));
    layout->addWidget(m_found, 1);
    layout->addWidget(m_picture, 0, Qt::AlignTop);
    return row;
}

void DataForm::connectFields() {
    const auto with = [this](auto&& set) {
        DataChoice changed = m_choice;
        set(changed);
        change(changed);
    };
    connect(m_kind, &QComboBox::activated, this, [this, with] {
        with([this](DataChoice& choice) { choice.kind = m_askedKind = SourceKind(m_kind->currentData().toInt()); });
    });
    connect(m_path, &QLineEdit::textEdited, this, &DataForm::takePath);
    connect(m_rawType, &QComboBox::activated, this, [this, with] {
        with([this](DataChoice& choice) { choice.rawType = model::TensorType(m_rawType->currentData().toInt()); });
    });
    connect(m_rawShape, &QLineEdit::textEdited, this,
        [with](const QString& text) { with([&](DataChoice& choice) { choice.rawShape = text; }); });
    connect(m_samples, &QSpinBox::valueChanged, this,
        [with](int value) { with([&](DataChoice& choice) { choice.dummySamples = value; }); });
    connect(m_seed, &QSpinBox::valueChanged, this,
        [with](int value) { with([&](DataChoice& choice) { choice.seed = quint64(value); }); });
    connect(m_preparation, &PreparationForm::edited, this, [with](const data::Preparation& preparation) {
        with([&](DataChoice& choice) { choice.preparation = preparation; });
    });
    connect(m_labels, &QLineEdit::textEdited, this,
        [with](const QString& text) { with([&](DataChoice& choice) { choice.labels = text.trimmed(); }); });
}

void DataForm::setModel(std::shared_ptr<const model::Model> model) {
    m_model = std::move(model);
    m_lookSoon.start();
}

void DataForm::setChoice(const DataChoice& choice) {
    if (choice == m_choice)
        return;
    m_askedKind = choice.kind;
    take(choice);
}

void DataForm::take(const DataChoice& choice) {
    m_choice = choice;
    showChoice();
    m_preview.reset();
    showFound();
    const bool isMissing =
        m_choice.kind != SourceKind::Random && m_choice.isChosen() && !QFileInfo::exists(m_choice.path);
    const QString problem = isMissing ? tr("There is no such file or folder.") : kindProblem();
    showFieldProblem(m_problem, problem);
    if (!problem.isEmpty())
        m_lookSoon.stop(); // said at once; nothing to look at
    else
        m_lookSoon.start();
}

void DataForm::change(const DataChoice& choice) {
    if (choice == m_choice)
        return;
    take(choice);
    Q_EMIT edited(choice);
    Q_EMIT previewChanged();
}

void DataForm::showChoice() {
    m_kind->setCurrentIndex(m_kind->findData(int(m_choice.kind)));
    if (m_path->text().trimmed() != m_choice.path)
        m_path->setText(m_choice.path);
    m_rawType->setCurrentIndex(m_rawType->findData(int(m_choice.rawType)));
    if (m_rawShape->text() != m_choice.rawShape)
        m_rawShape->setText(m_choice.rawShape);
    const QSignalBlocker quietSamples(m_samples);
    m_samples->setValue(m_choice.dummySamples);
    const QSignalBlocker quietSeed(m_seed);
    m_seed->setValue(int(m_choice.seed));
    m_preparation->setPreparation(m_choice.preparation);
    if (m_labels->text().trimmed() != m_choice.labels)
        m_labels->setText(m_choice.labels);

    const auto show = [this](QWidget* field, bool isShown) {
        field->setVisible(isShown);
        m_form->labelForField(field)->setVisible(isShown);
    };
    const bool isRandom = m_choice.kind == SourceKind::Random;
    show(m_pathRow, !isRandom);
    show(m_rawType, m_choice.kind == SourceKind::Raw);
    show(m_rawShape, m_choice.kind == SourceKind::Raw);
    show(m_samples, isRandom);
    show(m_seed, isRandom);
    show(m_preparation, m_choice.isImages() && m_choice.isChosen());
    show(m_labels, !m_forCalibration && !isRandom);
}

void DataForm::browse() {
    const auto take = [this](const QString& path) { takePath(path); };
    const auto purpose = m_forCalibration ? FilePurpose::Calibration : FilePurpose::Test;
    if (m_choice.kind == SourceKind::Folder)
        return dialogs::openFolder(window(), {tr("Choose a folder of images"), {}, {}, purpose}, take);
    static const QHash<SourceKind, QString> filters = {{SourceKind::Npz, QStringLiteral("*.npz")},
        {SourceKind::Npy, QStringLiteral("*.npy")}, {SourceKind::List, QStringLiteral("*.txt *.csv *.lst")},
        {SourceKind::Calibration, QStringLiteral("*.hscal")}};
    const QString pattern = filters.value(m_choice.kind);
    const QString filter =
        pattern.isEmpty()
            ? tr("All files (*)")
            : tr("%1 (%2);;All files (*)", "kind (patterns)")
                  .arg(kindText(m_choice.kind).remove(QRegularExpression(QStringLiteral("\\s*\\(.*\\)"))), pattern);
    dialogs::openFile(window(), {tr("Choose data"), filter, {}, purpose}, take);
}

void DataForm::takePath(const QString& path) {
    // The source follows from the path where that tells it; what else was chosen stays.
    DataChoice changed = m_choice;
    changed.path = path.trimmed();
    const auto kind = knownKindOfPath(changed.path);
    const bool isOffered = kind && m_kind->findData(int(*kind)) >= 0;
    const bool isRawText = m_askedKind == SourceKind::Raw && kind == SourceKind::List;
    changed.kind = isOffered && !isRawText ? *kind : m_askedKind;
    if (const DataChoice found = choiceOfPath(changed.path);
        changed.isImages() && found.preparation != data::Preparation())
        changed.preparation = found.preparation; // the one that lies there
    change(changed);
}

/// Is the path plainly of another kind than the source that was chosen?
QString DataForm::kindProblem() const {
    const auto kind = knownKindOfPath(m_choice.path);
    const bool isKnown = kind && m_kind->findData(int(*kind)) >= 0 && *kind != SourceKind::Raw;
    const bool isOther = isKnown && *kind != m_choice.kind && m_choice.kind != SourceKind::Random;
    if (!isOther || (m_choice.kind == SourceKind::Raw && *kind != SourceKind::Folder))
        return {};
    return tr("The path is of another kind: %1.").arg(kindText(*kind));
}

bool DataForm::hasProblem() const {
    return !m_problem->text().isEmpty();
}

void DataForm::look() {
    m_preview.reset();
    if (!m_model || !m_choice.isChosen()) {
        showFieldProblem(m_problem, {});
        showFound();
        Q_EMIT previewChanged();
        return;
    }
    const bool lacksShape = m_choice.kind == SourceKind::Raw && !shapeFromText(m_choice.rawShape);
    if (lacksShape) {
        showFieldProblem(m_problem, tr("Write the shape of one sample, such as 32,32,3."));
        return;
    }
    m_found->setText(tr("Looking…"));
    const auto stage = [choice = m_choice, model = m_model](
                           base::Progress& progress) { return previewData(choice, *model, progress); };
    m_jobs.start(QStringLiteral("preview %1").arg(quintptr(this)), tr("Look at the data"), this, stage,
        [this](const base::Result<DataPreview>& result) { showPreview(result); });
}

void DataForm::showPreview(const base::Result<DataPreview>& result) {
    if (result && result->choice != m_choice)
        return; // it was changed meanwhile; another look follows
    if (result)
        m_preview = *result;
    showFieldProblem(m_problem, result ? QString() : problemText(result.error()));
    showFound();
    Q_EMIT previewChanged();
}

QString DataForm::problemText(const base::Error& error) const {
    const QString text = widgets::errorText(error);
    if (error.code != base::Code::ShapeMismatch || m_choice.isImages())
        return text;
    switch (imageLayout(*m_model)) {
    case ImageLayout::ChannelsFirst:
        return text + QLatin1Char('\n') +
               tr("This model takes images with the channels first (channels × height × width). If these are height × "
                  "width "
                  "× channels, transpose them.");
    case ImageLayout::ChannelsLast:
        return text + QLatin1Char('\n') +
               tr("This model takes images with the channels last (height × width × channels). If these are channels × "
                  "height × width, transpose them.");
    case ImageLayout::None:
        break;
    }
    return text;
}

void DataForm::showFound() {
    m_picture->setVisible(m_preview && !m_preview->image.isNull());
    if (!m_preview) {
        m_found->setText(tr("Nothing yet."));
        return;
    }
    QString text = tr("%n sample(s)", nullptr, int(m_preview->samples));
    if (m_preview->dataset && !m_forCalibration)
        text = m_preview->dataset->hasLabels ? tr("%1 with labels").arg(text) : tr("%1 without labels").arg(text);
    if (m_preview->samplesRead > 0)
        text +=
            QLatin1Char('\n') + tr("Values from %1 to %2 (first %n)", nullptr, int(m_preview->samplesRead))
                                    .arg(widgets::scaleText(m_preview->lowest), widgets::scaleText(m_preview->highest));
    if (m_choice.isImages() && imageLayout(*m_model) == ImageLayout::ChannelsFirst)
        text += QLatin1Char('\n') + tr("The model takes the channels first: pixels are put into that order.");
    if (m_choice.kind == SourceKind::Random)
        text += QLatin1Char('\n') + tr("Random numbers say nothing about accuracy.");
    m_found->setText(text);
    if (m_preview->image.isNull())
        return;
    const int size = em(this, 5);
    const double ratio = devicePixelRatioF();
    QPixmap picture = QPixmap::fromImage(m_preview->image.scaled(QSize(size, size) * ratio, Qt::KeepAspectRatio,
        m_preview->image.width() < size ? Qt::FastTransformation : Qt::SmoothTransformation));
    picture.setDevicePixelRatio(ratio);
    m_picture->setPixmap(picture);
}

} // namespace app
