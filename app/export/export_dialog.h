// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/document.h"

#include "exports/export_files.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace widgets {
class MessageBar;
}

namespace app {

struct Session;

/// Writes a model, or what belongs to it, for other programs: C arrays, C conversions, golden vectors, a converter
/// program. Files that exist are only replaced when the user says so.
class ExportDialog : public QDialog {
    Q_OBJECT
public:
    explicit ExportDialog(Session& session, QWidget* parent = nullptr);

Q_SIGNALS:
    void exported(const QStringList& files, const QString& folder);

private:
    using Files = std::vector<exports::NamedFile>;
    QWidget* makeTarget();
    QWidget* makeParts();
    void fillRecipes();
    void chooseModel();
    void refresh();
    void showInputs();
    exports::Wish wish() const;
    /// The data whose samples may be golden inputs: chosen, and no saved calibration.
    std::optional<DataChoice> goldenData() const;
    void start();
    void take(const Files& files);
    void write(const Files& files);
    void setBusy(bool isBusy);
    const OpenModel& model() const;

    Session& m_session;
    widgets::MessageBar* m_message;
    QComboBox* m_model;
    QLineEdit* m_folder;
    QLineEdit* m_name;
    QLabel* m_identifier;
    QCheckBox* m_array;
    QCheckBox* m_conversions;
    QCheckBox* m_golden;
    QComboBox* m_inputs; ///< of the golden run: random numbers, or a sample of the data
    QLabel* m_numberLabel;
    QSpinBox* m_number; ///< seed of the random numbers, or the sample
    QCheckBox* m_converter;
    QComboBox* m_recipe;
    QPushButton* m_start = nullptr;
    std::vector<quant::Recipe> m_recipes; ///< by entry of m_recipe
    QString m_suggested;                  ///< the name that was put there last, not by the user
};

} // namespace app
