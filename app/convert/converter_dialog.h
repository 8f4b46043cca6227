// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/convert/foreign_file.h"

#include <QDialog>
#include <QProcess>
#include <QStringList>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace app {

class Settings;

/// Starts the user's own converter as a process, shows what it prints, and tells which .tflite file it made. Nothing is
/// installed or downloaded; the command is the user's to change and is remembered by kind of file.
class ConverterDialog : public QDialog {
    Q_OBJECT
public:
    ConverterDialog(Settings& settings, const QString& path, const ForeignFile& foreign, QWidget* parent = nullptr);
    ~ConverterDialog() override;
    /// A command line as words with %1 and %2 replaced inside of them, so that paths need no quotes.
    static QStringList wordsOf(const QString& command, const QString& input, const QString& output);

Q_SIGNALS:
    void converted(const QString& path);

public Q_SLOTS:
    void reject() override;

private:
    void start();
    void stop();
    void readOutput();
    void finish(int exitCode, QProcess::ExitStatus status);
    void tell(const QString& text);
    void setRunning(bool isRunning);
    QString result() const;

    Settings& m_settings;
    QString m_path;
    ForeignFile m_foreign;
    QLineEdit* m_command;
    QLineEdit* m_output;
    QPlainTextEdit* m_log;
    QLabel* m_state;
    QPushButton* m_start;
    QPushButton* m_stop;
    QProcess m_process;
    bool m_isStopped = false;
};

} // namespace app
