// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/document.h"
#include "app/jobs/job_runner.h"

#include "base/progress.h"
#include "base/result.h"

#include <string>

namespace app {

class Settings;

/// Reads a model and what the window shows at once. Any thread.
base::Result<OpenModel> readModel(const QString& path, base::Progress& progress);

/// What the user does with files: each runs as a job and changes the document when it is done. GUI thread.
class Operations : public QObject {
    Q_OBJECT
public:
    Operations(Document& document, JobRunner& jobs, Settings& settings, QObject* parent = nullptr);

    void openModel(const QString& path, int slot);
    /// Opens all, each in a slot of its own: A while that is empty, with `fillsB` also B, else further ones. A file
    /// that is open is read again where it is. modelOpened() names the first.
    void openModels(const QStringList& paths, bool fillsB);
    /// Reads the file of a slot again; modelReloaded() then says so in place of modelOpened().
    void reloadModel(int slot);
    /// Takes the data for later use after a look at it; `A` must be open.
    void openData(const DataChoice& choice);
    /// Runs the model of a slot over the data and keeps what its activations were (or what a saved calibration knows of
    /// them): Document::setSeen().
    void observe(int slot, const DataChoice& choice);
    /// Runs both models on the data, on the backend of the settings. Both must be open.
    void compare(const DataChoice& choice);

    /// Writes a text, whole or not at all.
    void saveText(const QString& path, std::string text);
    /// Writes what is known of a model, in the form that the path's ending names (modelReport()).
    void saveReport(const QString& path, const OpenModel& open);
    /// Writes the values of a constant, as .npy or, by the path's ending, as CSV; dequantized with `isReal`.
    void saveTensor(
        const QString& path, std::shared_ptr<const model::Model> model, int subgraph, int tensor, bool isReal);
    /// A view saved its picture itself.
    void tellSaved(const QString& path, bool isSaved);

    static QString comparisonKind() { return QStringLiteral("compare"); }

Q_SIGNALS:
    void modelOpened(int slot);
    void modelReloaded(int slot);
    void dataOpened(qulonglong samples);
    void observed(qulonglong samples);
    void compared();
    void saved(const QString& path);
    /// Nothing was lost: the document is as before.
    void failed(const base::Error& error);
    /// Of several files some could not be read: why not the first of them.
    void notOpened(const QStringList& paths, const base::Error& first);

private:
    struct Read {
        QString path;
        base::Result<OpenModel> model;
    };
    using Opened = void (Operations::*)(int slot);
    int slotFor(const QString& path, bool fillsB) const;
    void take(const std::vector<Read>& files, bool fillsB);
    void remember(const QString& path);
    void forgetIfMissing(const QString& path, const base::Error& error);
    void keepThumbnail(const OpenModel& open);
    void readInto(const QString& path, int slot, Opened opened);
    void lint(int slot);
    void lintAgain();
    void save(const QString& path, std::function<base::Status(base::Progress&)> stage);

    Document& m_document;
    JobRunner& m_jobs;
    Settings& m_settings;
    std::vector<const model::Model*> m_linting; ///< only to be compared
};

} // namespace app
