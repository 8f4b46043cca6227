// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/operations.h"

#include "app/common/dialogs.h"
#include "app/common/files.h"
#include "app/common/settings.h"
#include "app/data/data_preview.h"
#include "app/document/model_report.h"
#include "app/document/runtime.h"
#include "app/start_page/thumbnails.h"

#include "data/arrays/npy.h"
#include "pipeline/open_model.h"
#include "report/inspection/tensor_report.h"

#include "base/error_text.h"
#include "base/file.h"

#include <QDir>
#include <QFileInfo>

namespace app {
namespace {

using Problem = base::Error;
using CalibrationPointer = std::shared_ptr<const calib::Calibration>;

base::Result<CalibrationPointer> activationsOf(
    const OpenModel& open, const DataChoice& choice, base::Progress& progress) {
    const auto& model = open.loaded->model;
    if (choice.kind == SourceKind::Calibration) {
        TRY_ASSIGN(auto loaded, calib::load(toPath(choice.path)));
        TRY(calib::checkFits(loaded, *model));
        return std::make_shared<const calib::Calibration>(std::move(loaded));
    }
    TRY_ASSIGN(const auto dataset, app::openData(choice, *model));
    calib::Options options;
    options.quantizedToo = true;
    options.identifiesModel = false;
    TRY_ASSIGN(auto seen, calib::calibrate(model, *dataset, options, progress));
    return std::make_shared<const calib::Calibration>(std::move(seen));
}

base::Result<ComparedModels> runComparison(const OpenModel& a, const OpenModel& b, const DataChoice& choice,
    const RuntimeChoice& runtime, base::Progress& progress) {
    ComparedModels compared;
    compared.choice = choice;
    compare::Options options;
    TRY_ASSIGN(options.backend, makeBackend(runtime, progress));
    TRY_ASSIGN(compared.dataset, app::openData(choice, *a.loaded->model));
    TRY_ASSIGN(auto comparison, compare::compare(*a.loaded, *b.loaded, *compared.dataset, options, progress));
    compared.comparison = std::make_shared<const compare::Comparison>(std::move(comparison));
    return compared;
}

/// Read again without a change: what was made of it still holds.
bool isSameFile(const OpenModel& before, const OpenModel& now) {
    return before && before.path() == now.path() && before.loaded->fileSize == now.loaded->fileSize &&
           before.loaded->fingerprint == now.loaded->fingerprint;
}

} // namespace

base::Result<OpenModel> readModel(const QString& path, base::Progress& progress) {
    TRY_ASSIGN(auto loaded, pipeline::openModel(toPath(path)));
    if (progress.isCancelled())
        return Problem{base::Code::Cancelled, {}, {}};
    return describe(std::move(loaded));
}

Operations::Operations(Document& document, JobRunner& jobs, Settings& settings, QObject* parent)
    : QObject(parent), m_document(document), m_jobs(jobs), m_settings(settings) {
    connect(&document, &Document::modelChanged, this, [this](int slot) {
        if (Document::isCompared(slot))
            m_jobs.cancel(comparisonKind());
    });
    connect(&document, &Document::modelChanged, this, &Operations::lint);
    connect(&settings, &Settings::changed, this, [this](Settings::Key key) {
        if (key == Settings::Key::LintTarget)
            lintAgain();
    });
}

namespace {

QString lintKind(const model::Model* model) {
    return QStringLiteral("lint %1").arg(quintptr(model));
}

} // namespace

/// Reads all constants, so it runs while the model is looked at; a closed one is left alone.
void Operations::lint(int slot) {
    const auto isOpen = [this](const model::Model* model) {
        const auto all = m_document.openSlots();
        return std::any_of(
            all.begin(), all.end(), [&](int each) { return m_document.model(each).loaded->model.get() == model; });
    };
    for (const auto* model : m_linting)
        if (!isOpen(model))
            m_jobs.cancel(lintKind(model));
    const OpenModel& open = m_document.model(slot);
    if (!open || open.isLinted || std::count(m_linting.begin(), m_linting.end(), open.loaded->model.get()) > 0)
        return;
    const auto model = open.loaded->model;
    m_linting.push_back(model.get());
    inspect::LintOptions options;
    options.target = inspect::targetFromName(m_settings.text(Settings::Key::LintTarget).toStdString())
                         .value_or(inspect::Target::Any);
    const auto stage = [model, options](base::Progress& progress) -> base::Result<std::vector<inspect::Finding>> {
        auto cancellable = options;
        cancellable.progress = &progress;
        auto findings = inspect::findings(*model, cancellable);
        if (progress.isCancelled())
            return Problem{base::Code::Cancelled, {}, {}};
        return findings;
    };
    m_jobs.start(lintKind(model.get()), tr("Look for problems in %1").arg(open.name()), this, stage,
        [this, of = std::weak_ptr(model), key = model.get()](
            const base::Result<std::vector<inspect::Finding>>& findings) {
            std::erase(m_linting, key);
            if (const auto still = of.lock(); still && findings)
                m_document.addFindings(still, *findings);
        });
}

/// For another target. What was found stays until the new findings are there.
void Operations::lintAgain() {
    for (const auto* model : m_linting)
        m_jobs.cancel(lintKind(model));
    m_linting.clear();
    m_document.forgetFindings();
    for (const int slot : m_document.openSlots())
        lint(slot);
}

void Operations::openModel(const QString& path, int slot) {
    readInto(path, slot, &Operations::modelOpened);
}

void Operations::readInto(const QString& path, int slot, Opened opened) {
    const auto stage = [path](base::Progress& progress) { return readModel(path, progress); };
    m_jobs.start(QStringLiteral("open%1").arg(slot), tr("Open %1").arg(QFileInfo(path).fileName()), this, stage,
        [this, path, slot, opened](const base::Result<OpenModel>& read) {
            if (!read) {
                forgetIfMissing(path, read.error());
                Q_EMIT failed(read.error());
                return;
            }
            remember(path);
            m_document.setModel(slot, *read);
            keepThumbnail(*read);
            (this->*opened)(slot);
        });
}

void Operations::forgetIfMissing(const QString& path, const base::Error& error) {
    if (error.code == base::Code::FileNotFound)
        m_settings.removeRecentFile(QFileInfo(path).absoluteFilePath());
}

/// Where the model lies, dialogs for files begin.
void Operations::remember(const QString& path) {
    m_settings.addRecentFile(path);
    dialogs::setFolder(QFileInfo(path).absolutePath());
}

void Operations::openModels(const QStringList& paths, bool fillsB) {
    if (paths.isEmpty())
        return;
    const QString title = paths.size() == 1 ? tr("Open %1").arg(QFileInfo(paths.front()).fileName())
                                            : tr("Open %n models", nullptr, int(paths.size()));
    const auto stage = [paths](base::Progress& progress) -> base::Result<std::vector<Read>> {
        std::vector<Read> files;
        for (const QString& path : paths) {
            progress.update(files.size(), std::size_t(paths.size()), CORE_TEXT("base::Progress", "Reading"));
            if (progress.isCancelled())
                return Problem{base::Code::Cancelled, {}, {}};
            files.push_back({path, readModel(path, progress)});
        }
        return files;
    };
    // No two of these cancel each other: the slots are found once the files are read.
    m_jobs.start(QStringLiteral("open ") + paths.join(u'\n'), title, this, stage,
        [this, fillsB](const base::Result<std::vector<Read>>& files) {
            if (files)
                take(*files, fillsB);
            else
                Q_EMIT failed(files.error());
        });
}

int Operations::slotFor(const QString& path, bool fillsB) const {
    for (const int slot : m_document.openSlots())
        if (m_document.model(slot).path() == path)
            return slot;
    if (fillsB && m_document.model(Document::slotA) && !m_document.model(Document::slotB))
        return Document::slotB;
    return m_document.freeSlot();
}

void Operations::take(const std::vector<Read>& files, bool fillsB) {
    int first = -1;
    QStringList missing;
    QStringList opened;
    const base::Error* error = nullptr;
    for (const auto& [path, model] : files) {
        if (!model) {
            forgetIfMissing(path, model.error());
            missing.append(path);
            error = error ? error : &model.error();
            continue;
        }
        const int slot = slotFor(model->path(), fillsB);
        if (const OpenModel& before = m_document.model(slot); !isSameFile(before, *model))
            m_document.setModel(slot, *model);
        keepThumbnail(*model);
        opened.prepend(path);
        first = first < 0 ? slot : first;
    }
    for (const QString& path : opened)
        remember(path);
    if (first >= 0)
        Q_EMIT modelOpened(first);
    if (error && files.size() == 1)
        Q_EMIT failed(*error);
    else if (error)
        Q_EMIT notOpened(missing, *error);
}

/// For the list of recent files; that it cannot be written is no concern of anybody.
void Operations::keepThumbnail(const OpenModel& open) {
    const QString file = thumbnailFile(m_settings, QFileInfo(open.path()).absoluteFilePath());
    m_jobs.start(
        QStringLiteral("thumbnail ") + file, tr("Draw a thumbnail"), this,
        [file, model = open.loaded->model](base::Progress&) -> base::Result<bool> {
            constexpr int side = 96;
            return QDir().mkpath(QFileInfo(file).absolutePath()) && drawThumbnail(*model, side).save(file);
        },
        [](const base::Result<bool>&) {});
}

void Operations::reloadModel(int slot) {
    if (const OpenModel& open = m_document.model(slot))
        readInto(open.path(), slot, &Operations::modelReloaded);
}

void Operations::openData(const DataChoice& choice) {
    const OpenModel a = m_document.model(Document::slotA);
    const auto stage = [choice, a](
                           base::Progress& progress) { return previewData(choice, *a.loaded->model, progress); };
    m_jobs.start(QStringLiteral("data"), tr("Open data"), this, stage, [this](const base::Result<DataPreview>& opened) {
        if (!opened) {
            Q_EMIT failed(opened.error());
            return;
        }
        if (opened->calibration)
            m_document.setCalibration(opened->calibration);
        m_document.setData(opened->choice);
        Q_EMIT dataOpened(opened->samples);
    });
}

void Operations::observe(int slot, const DataChoice& choice) {
    const OpenModel open = m_document.model(slot);
    const auto stage = [open, choice](base::Progress& progress) { return activationsOf(open, choice, progress); };
    m_jobs.start(QStringLiteral("observe"), tr("Run %1 over samples").arg(open.name()), this, stage,
        [this, open, choice](const base::Result<CalibrationPointer>& result) {
            if (!result) {
                Q_EMIT failed(result.error());
                return;
            }
            m_document.setSeen(open.loaded->model, *result);
            if (choice.kind != SourceKind::Calibration)
                m_document.setData(choice);
            Q_EMIT observed((*result)->samples);
        });
}

void Operations::compare(const DataChoice& choice) {
    const OpenModel a = m_document.model(Document::slotA);
    const OpenModel b = m_document.model(Document::slotB);
    const RuntimeChoice runtime{m_settings.text(Settings::Key::Backend), m_settings.text(Settings::Key::LitertPlace)};
    const auto stage = [a, b, choice, runtime](
                           base::Progress& progress) { return runComparison(a, b, choice, runtime, progress); };
    m_jobs.start(comparisonKind(), tr("Compare %1 with %2").arg(a.name(), b.name()), this, stage,
        [this, a, b](const base::Result<ComparedModels>& result) {
            const bool areOpen = m_document.model(Document::slotA).loaded == a.loaded &&
                                 m_document.model(Document::slotB).loaded == b.loaded;
            if (!areOpen) // closed or swapped meanwhile
                return;
            if (!result) {
                Q_EMIT failed(result.error());
                return;
            }
            m_document.setCompared(*result);
            Q_EMIT compared();
        });
}

void Operations::tellSaved(const QString& path, bool isSaved) {
    if (isSaved)
        Q_EMIT saved(path);
    else
        Q_EMIT failed({base::Code::FileNotWritable, path.toStdString(), {}});
}

void Operations::saveText(const QString& path, std::string text) {
    save(path, [path, text = std::move(text)](
                   base::Progress&) { return base::writeAtomically(toPath(path), std::as_bytes(std::span(text))); });
}

void Operations::saveReport(const QString& path, const OpenModel& open) {
    save(path, [path, open](base::Progress&) -> base::Status {
        TRY_ASSIGN(const auto text, modelReport(open, path));
        return base::writeAtomically(toPath(path), std::as_bytes(std::span(text)));
    });
}

void Operations::saveTensor(
    const QString& path, std::shared_ptr<const model::Model> model, int subgraph, int tensor, bool isReal) {
    const bool isTable = QFileInfo(path).suffix().toLower() == QLatin1String("csv");
    save(path, [=](base::Progress&) -> base::Status {
        const auto graph = std::size_t(subgraph);
        const auto index = std::size_t(tensor);
        if (isTable) {
            TRY_ASSIGN(const auto text, report::tensorCsv(*model, graph, index, isReal));
            return base::writeAtomically(toPath(path), std::as_bytes(std::span(text)));
        }
        TRY_ASSIGN(const auto array, report::tensorArray(*model, graph, index, isReal));
        return base::writeAtomically(toPath(path), data::toNpy(array));
    });
}

void Operations::save(const QString& path, std::function<base::Status(base::Progress&)> stage) {
    m_jobs.start(QStringLiteral("save ") + path, tr("Save %1").arg(QFileInfo(path).fileName()), this, std::move(stage),
        [this, path](const base::Status& status) {
            if (status)
                Q_EMIT saved(path);
            else
                Q_EMIT failed(status.error());
        });
}

} // namespace app
