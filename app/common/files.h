// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <filesystem>

namespace app {

/// A file of resources/samples: installed beside the program, or in the tree it was built from. Empty: not found.
QString sampleFile(const QString& name);

std::filesystem::path toPath(const QString& path);
QString fromPath(const std::filesystem::path& path);

/// Filters of file dialogs.
QString modelFilter();
/// Has the file the ending of a model?
bool isModelName(const QString& path);

} // namespace app
