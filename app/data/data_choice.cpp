// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/data/data_choice.h"

#include "image_data/image_reader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace app {
namespace {

struct KindEntry {
    SourceKind kind;
    const char* name;
    const char* text;
};

constexpr KindEntry kinds[] = {
    {SourceKind::Folder, "folder", QT_TRANSLATE_NOOP("app::DataChoice", "Folder of images")},
    {SourceKind::List, "list", QT_TRANSLATE_NOOP("app::DataChoice", "List of files (.txt, .csv)")},
    {SourceKind::Npz, "npz", QT_TRANSLATE_NOOP("app::DataChoice", "NumPy archive (.npz)")},
    {SourceKind::Npy, "npy", QT_TRANSLATE_NOOP("app::DataChoice", "NumPy array (.npy)")},
    {SourceKind::Raw, "raw", QT_TRANSLATE_NOOP("app::DataChoice", "Raw numbers, little-endian")},
    {SourceKind::Calibration, "calibration", QT_TRANSLATE_NOOP("app::DataChoice", "Saved calibration (.hscal)")},
    {SourceKind::Random, "random", QT_TRANSLATE_NOOP("app::DataChoice", "Random dummy data (size and speed only)")},
};

const KindEntry& entry(SourceKind kind) {
    for (const auto& candidate : kinds)
        if (candidate.kind == kind)
            return candidate;
    Q_UNREACHABLE();
}

data::Preparation preparationIn(const QString& folder) {
    QFile file(folder + QStringLiteral("/preparation.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto found = data::preparationFromJson(file.readAll().toStdString(), file.fileName().toStdString());
    return found ? *found : data::Preparation();
}

} // namespace

SourceKind kindOfPath(const QString& path) {
    const QFileInfo file(path);
    if (file.isDir())
        return SourceKind::Folder;
    const QString suffix = file.suffix().toLower();
    if (suffix == QLatin1String("npz"))
        return SourceKind::Npz;
    if (suffix == QLatin1String("npy"))
        return SourceKind::Npy;
    if (suffix == QLatin1String("hscal"))
        return SourceKind::Calibration;
    const bool isText =
        suffix == QLatin1String("txt") || suffix == QLatin1String("csv") || suffix == QLatin1String("lst");
    if (isText)
        return SourceKind::List;
    static const QStringList images = {
        QStringLiteral("png"), QStringLiteral("jpg"), QStringLiteral("jpeg"), QStringLiteral("bmp")};
    return images.contains(suffix) ? SourceKind::Folder : SourceKind::Raw; // one image is a folder with one
}

std::optional<SourceKind> knownKindOfPath(const QString& path) {
    const auto kind = kindOfPath(path);
    const bool isRaw = isDataName(path) || QFileInfo(path).isFile();
    return kind != SourceKind::Raw || isRaw ? std::optional(kind) : std::nullopt;
}

QString heldBackBeside(const QString& path) {
    static const QRegularExpression ours(
        QStringLiteral("calibration|calib|representative|training|train"), QRegularExpression::CaseInsensitiveOption);
    const QFileInfo file(QDir::cleanPath(path));
    for (const auto* theirs : {"test", "testing", "validation", "val", "eval", "heldout"}) {
        QString name = file.fileName();
        name.replace(ours, QLatin1String(theirs));
        const QString beside = file.absolutePath() + QLatin1Char('/') + name;
        if (name != file.fileName() && QFileInfo::exists(beside))
            return beside;
    }
    return {};
}

DataChoice choiceOfPath(const QString& path) {
    DataChoice choice;
    choice.kind = kindOfPath(path);
    choice.path = path;
    if (choice.isImages())
        choice.preparation = preparationIn(choice.kind == SourceKind::Folder ? path : QFileInfo(path).absolutePath());
    return choice;
}

bool isDataName(const QString& path) {
    static const QStringList endings = {QStringLiteral("npz"), QStringLiteral("npy"), QStringLiteral("hscal"),
        QStringLiteral("txt"), QStringLiteral("csv"), QStringLiteral("lst"), QStringLiteral("bin"),
        QStringLiteral("raw")};
    const QFileInfo file(path);
    return file.isDir() || endings.contains(file.suffix().toLower());
}

QString kindName(SourceKind kind) {
    return QLatin1String(entry(kind).name);
}

std::optional<SourceKind> kindFromName(const QString& name) {
    for (const auto& candidate : kinds)
        if (name == QLatin1String(candidate.name))
            return candidate.kind;
    return std::nullopt;
}

QString kindText(SourceKind kind) {
    return QCoreApplication::translate("app::DataChoice", entry(kind).text);
}

std::optional<model::Shape> shapeFromText(const QString& text) {
    static const QRegularExpression separators(QStringLiteral("[,;x×* ]+"));
    model::Shape shape;
    for (const QString& part : text.split(separators, Qt::SkipEmptyParts)) {
        bool isNumber = false;
        const int size = part.toInt(&isNumber);
        if (!isNumber || size <= 0)
            return std::nullopt;
        shape.push_back(size);
    }
    return shape.empty() ? std::nullopt : std::optional(shape);
}

base::Result<std::shared_ptr<const data::Dataset>> openData(const DataChoice& choice, const model::Model& model) {
    if (!choice.isChosen())
        return base::Error{base::Code::Usage, "data",
            QCoreApplication::translate("app::DataChoice", "no file or folder was chosen").toStdString()};
    data::OpenOptions options;
    options.imageReader = image_data::readImage;
    options.labels = choice.labels.toStdString();
    options.seed = choice.seed;
    options.dummySamples = std::size_t(choice.dummySamples);
    if (choice.isImages())
        options.preparation = choice.preparation;
    if (choice.kind == SourceKind::Raw) {
        options.rawType = choice.rawType;
        options.rawShape = shapeFromText(choice.rawShape).value_or(model::Shape());
    }
    const bool isRandom = choice.kind == SourceKind::Random;
    return data::open(isRandom ? "random" : choice.path.toStdString(), data::inputsOfAllSignatures(model), options);
}

} // namespace app
