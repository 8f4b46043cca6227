// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"
#include "model/model.h"

#include "base/result.h"

#include <QString>

#include <memory>
#include <optional>

namespace app {

/// Where samples come from.
enum class SourceKind { Folder, List, Npz, Npy, Raw, Calibration, Random };

/// What the user chose as data, as plain values.
struct DataChoice {
    SourceKind kind = SourceKind::Folder;
    QString path;
    data::Preparation preparation; ///< of images
    model::TensorType rawType = model::TensorType::Float32;
    QString rawShape; ///< of one sample: "32,32,3"
    quint64 seed = 0;
    int dummySamples = 100;
    QString labels; ///< a csv or FILE.npz:KEY; empty: the usual places

    bool operator==(const DataChoice&) const = default;
    bool isChosen() const { return kind == SourceKind::Random || !path.isEmpty(); }
    bool isImages() const { return kind == SourceKind::Folder || kind == SourceKind::List; }
};

/// The kind that a path has by its looks: a folder, an image, the ending of a file.
SourceKind kindOfPath(const QString& path);
/// The same, or nothing where neither what is there nor the ending says it, as while the path is being typed.
std::optional<SourceKind> knownKindOfPath(const QString& path);
/// A choice for a path, with the preparation that lies in the folder, if any.
DataChoice choiceOfPath(const QString& path);
/// Held-back data beside those of a calibration, by their names: test.npz beside calibration.npz; empty: none.
QString heldBackBeside(const QString& path);
/// Is it something that may hold samples (dropped files)?
bool isDataName(const QString& path);
QString kindName(SourceKind kind); ///< stable, for settings: "npz"
std::optional<SourceKind> kindFromName(const QString& name);
QString kindText(SourceKind kind); ///< for people

/// Numbers of a shape as people type it: "32,32,3", "32x32x3", "32×32×3". Nothing where it is none.
std::optional<model::Shape> shapeFromText(const QString& text);

/// Opens the samples. Errors: those of data::open; Usage without a path.
base::Result<std::shared_ptr<const data::Dataset>> openData(const DataChoice& choice, const model::Model& model);

} // namespace app
