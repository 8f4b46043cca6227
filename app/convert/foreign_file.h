// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace app {

/// A model of another kind than .tflite.
struct ForeignFile {
    QString kind;     ///< "ONNX", "Keras"
    QString sentence; ///< what can be done, in the user's language
    /// Command line of the usual converter, %1: the file, %2: the .tflite to write; empty: none is known.
    QString command;
};

/// What a file or folder is, by its first bytes and its name; nothing for what may be a .tflite file, or is unknown.
std::optional<ForeignFile> foreignFile(const QString& path);

} // namespace app
