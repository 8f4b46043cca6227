// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/model.h"

#include "base/progress.h"
#include "base/result.h"

#include <QString>
#include <QStringList>

#include <map>
#include <string>

namespace app {

/// The files behind the model: name and the first lines of those that are text.
using AttachedFiles = std::map<std::string, QStringList>;

/// Unpacks the archive behind a model, at most 64 MiB of it. Any thread. Errors: those of data::readZip.
base::Result<AttachedFiles> attachedFiles(const model::Loaded& loaded);

/// What the author says about the model, as HTML in the user's language: names, normalization, ranges, label files with
/// their first lines. Empty where the model has neither notes nor files.
QString metadataNotes(const model::Model& model, const AttachedFiles& files);

} // namespace app
