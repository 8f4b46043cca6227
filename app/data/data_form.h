// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/data/data_preview.h"

#include "base/result.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace app {

class JobRunner;
class PreparationForm;

/// Asks for samples: kind, file or folder, what that kind needs besides, and says what it found: how many samples, the
/// range of the prepared values, the first picture; errors stand beside the field.
class DataForm : public QWidget {
    Q_OBJECT
public:
    /// `forCalibration`: a saved calibration may be chosen, labels are not asked for.
    DataForm(JobRunner& jobs, bool forCalibration, QWidget* parent = nullptr);

    void setModel(std::shared_ptr<const model::Model> model);
    const std::shared_ptr<const model::Model>& model() const { return m_model; }
    const DataChoice& choice() const { return m_choice; }
    void setChoice(const DataChoice& choice); ///< says nothing but looks at the data
    /// What was found for the current choice; nothing while that is looked at, or when it failed.
    const std::optional<DataPreview>& preview() const { return m_preview; }
    /// Something is wrong with the choice; it stands below the path.
    bool hasProblem() const;

Q_SIGNALS:
    void edited(const app::DataChoice& choice);
    void previewChanged();

private:
    void buildFields();
    void buildRawFields();
    void connectFields();
    QWidget* makePathRow();
    QWidget* makeFound();
    void take(const DataChoice& choice);
    void change(const DataChoice& choice);
    void showChoice();
    void browse();
    void takePath(const QString& path);
    QString kindProblem() const;
    void look();
    void showPreview(const base::Result<DataPreview>& result);
    void showFound();
    QString problemText(const base::Error& error) const;

    JobRunner& m_jobs;
    bool m_forCalibration;
    std::shared_ptr<const model::Model> m_model;
    DataChoice m_choice;
    SourceKind m_askedKind = SourceKind::Folder; ///< for paths that do not tell their kind
    std::optional<DataPreview> m_preview;
    QTimer m_lookSoon;

    QFormLayout* m_form;
    QComboBox* m_kind;
    QWidget* m_pathRow = nullptr;
    QLineEdit* m_path;
    QLabel* m_problem;
    QComboBox* m_rawType;
    QLineEdit* m_rawShape;
    QSpinBox* m_samples;
    QSpinBox* m_seed;
    PreparationForm* m_preparation;
    QLineEdit* m_labels;
    QLabel* m_found;
    QLabel* m_picture;
};

} // namespace app
