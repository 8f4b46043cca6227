// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/convert/converter_dialog.h"

#include "app/common/settings.h"

#include "widgets/common/em.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace app {
namespace {

constexpr int keptLines = 20000;
constexpr int patience = 3000; ///< ms that a stopped process has to end by itself

/// "kind, tab, command": the command that the user gave for that kind.
QString rememberedCommand(const Settings& settings, const ForeignFile& foreign) {
    for (const QString& line : settings.text(Settings::Key::Converter).split(QLatin1Char('\n')))
        if (line.section(QLatin1Char('\t'), 0, 0) == foreign.kind)
            return line.section(QLatin1Char('\t'), 1);
    return foreign.command;
}

void rememberCommand(Settings& settings, const ForeignFile& foreign, const QString& command) {
    QStringList lines = settings.text(Settings::Key::Converter).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    lines.removeIf([&](const QString& line) { return line.section(QLatin1Char('\t'), 0, 0) == foreign.kind; });
    lines.append(foreign.kind + QLatin1Char('\t') + command);
    settings.setValue(Settings::Key::Converter, lines.join(QLatin1Char('\n')));
}

} // namespace

ConverterDialog::ConverterDialog(Settings& settings, const QString& path, const ForeignFile& foreign, QWidget* parent)
    : QDialog(parent), m_settings(settings), m_path(path), m_foreign(foreign),
      m_command(new QLineEdit(rememberedCommand(settings, foreign), this)), m_output(new QLineEdit(this)),
      m_log(new QPlainTextEdit(this)), m_state(new QLabel(this)) {
    setObjectName(QStringLiteral("converterDialog"));
    setWindowTitle(tr("Convert %1").arg(QFileInfo(path).fileName()));
    auto* intro =
        new QLabel(tr("This starts a converter that you have installed, as a process of its own. In its command "
                      "line %1 stands for the file and %2 for the model to write."),
            this);
    intro->setWordWrap(true);
    m_command->setObjectName(QStringLiteral("converterCommand"));
    m_output->setObjectName(QStringLiteral("converterOutput"));
    const QFileInfo file(path);
    m_output->setText(file.absoluteDir().filePath(
        (file.isDir() ? file.fileName() : file.completeBaseName()) + QStringLiteral(".tflite")));
    m_log->setObjectName(QStringLiteral("converterLog"));
    m_log->setReadOnly(true);
    m_log->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_log->setMaximumBlockCount(keptLines);
    m_log->setAccessibleName(tr("What the converter prints"));
    m_log->setPlaceholderText(tr("What the converter prints"));
    m_state->setObjectName(QStringLiteral("converterState"));
    m_state->setWordWrap(true);
    auto* form = new QFormLayout;
    form->addRow(tr("&Command:"), m_command);
    form->addRow(tr("&Write to:"), m_output);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_start = buttons->addButton(tr("Start converter"), QDialogButtonBox::ActionRole);
    m_start->setObjectName(QStringLiteral("converterStart"));
    m_start->setDefault(true);
    m_stop = buttons->addButton(tr("Stop"), QDialogButtonBox::ActionRole);
    m_stop->setObjectName(QStringLiteral("converterStop"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(intro);
    layout->addLayout(form);
    layout->addWidget(m_log, 1);
    layout->addWidget(m_state);
    layout->addWidget(buttons);
    resize(widgets::em(this, 56), widgets::em(this, 36));

    m_process.setProcessChannelMode(QProcess::MergedChannels);
    connect(m_start, &QPushButton::clicked, this, &ConverterDialog::start);
    connect(m_stop, &QPushButton::clicked, this, &ConverterDialog::stop);
    connect(buttons, &QDialogButtonBox::rejected, this, &ConverterDialog::reject);
    connect(&m_process, &QProcess::readyRead, this, &ConverterDialog::readOutput);
    connect(&m_process, &QProcess::finished, this, &ConverterDialog::finish);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return;
        setRunning(false);
        tell(tr("%1 could not be started. Is it installed, and in the search path?").arg(m_process.program()));
    });
    setRunning(false);
}

ConverterDialog::~ConverterDialog() {
    m_process.disconnect(this);
    m_process.kill();
    m_process.waitForFinished(patience);
}

QStringList ConverterDialog::wordsOf(const QString& command, const QString& input, const QString& output) {
    QStringList words = QProcess::splitCommand(command);
    for (QString& word : words)
        if (word.contains(QLatin1String("%1")) || word.contains(QLatin1String("%2"))) {
            // In one pass: a path may hold "%2".
            QString replaced;
            for (qsizetype i = 0; i < word.size(); ++i) {
                const auto two = QStringView(word).mid(i, 2);
                const bool isInput = two == QLatin1String("%1");
                if (isInput || two == QLatin1String("%2")) {
                    replaced += isInput ? input : output;
                    ++i;
                } else {
                    replaced += word[i];
                }
            }
            word = replaced;
        }
    return words;
}

void ConverterDialog::setRunning(bool isRunning) {
    m_start->setEnabled(!isRunning);
    m_stop->setEnabled(isRunning);
    m_command->setEnabled(!isRunning);
    m_output->setEnabled(!isRunning);
}

void ConverterDialog::tell(const QString& text) {
    m_state->setText(text);
}

void ConverterDialog::start() {
    QStringList words = wordsOf(m_command->text(), m_path, m_output->text());
    if (words.isEmpty())
        return tell(tr("Give the command line of a converter."));
    rememberCommand(m_settings, m_foreign, m_command->text());
    m_log->clear();
    m_isStopped = false;
    tell(tr("The converter runs."));
    setRunning(true);
    m_process.setWorkingDirectory(QFileInfo(m_output->text()).absolutePath());
    const QString program = words.takeFirst();
    m_process.start(program, words);
}

void ConverterDialog::stop() {
    m_isStopped = true;
    m_process.terminate();
    QTimer::singleShot(patience, &m_process, &QProcess::kill);
}

void ConverterDialog::readOutput() {
    m_log->moveCursor(QTextCursor::End);
    m_log->insertPlainText(QString::fromLocal8Bit(m_process.readAll()));
}

/// The model that was asked for; some converters write a folder and put it there.
QString ConverterDialog::result() const {
    if (QFileInfo::exists(m_output->text()))
        return m_output->text();
    const QDir folder(m_output->text() + QStringLiteral(".saved_model"));
    const auto found = folder.entryList({QStringLiteral("*_float32.tflite")}, QDir::Files);
    return found.isEmpty() ? QString() : folder.filePath(found.front());
}

void ConverterDialog::finish(int exitCode, QProcess::ExitStatus status) {
    readOutput();
    setRunning(false);
    if (m_isStopped)
        return tell(tr("The converter was stopped."));
    if (status != QProcess::NormalExit || exitCode != 0)
        return tell(tr("The converter failed (exit code %1). What it printed says why.").arg(exitCode));
    const QString made = result();
    if (made.isEmpty())
        return tell(tr("The converter ended well, but %1 is not there.").arg(m_output->text()));
    Q_EMIT converted(made);
    accept();
}

void ConverterDialog::reject() {
    m_isStopped = true;
    QDialog::reject();
}

} // namespace app
