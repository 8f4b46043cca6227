// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/document.h"

#include "base/result.h"

#include <QString>

#include <string>

namespace app {

/// Filters of the dialog that asks for a report's file. The ending of the name says what is written.
QString reportFilter();
/// What is known of a model, in the form that the path's ending names: .html, .txt, .json, .csv (tensors),
/// .analyzer.txt (TensorFlow's Model Analyzer), .nodedata.json (Model Explorer), .netron.json (an attachment of
/// Netron). Any thread. Errors: of reading the file again.
base::Result<std::string> modelReport(const OpenModel& open, const QString& path);

} // namespace app
