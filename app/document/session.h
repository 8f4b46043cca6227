// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/settings.h"
#include "app/document/document.h"
#include "app/document/operations.h"
#include "app/document/statistics_cache.h"
#include "app/jobs/job_runner.h"

#include "widgets/common/selection.h"

namespace app {

/// Everything that outlives a window: a window that is made anew (another language) finds it as it was.
struct Session {
    explicit Session(Settings& settings) : settings(settings), operations(document, jobs, settings) {}

    Settings& settings;
    Document document;
    widgets::Selection selection;
    StatisticsCache statistics;
    JobRunner jobs; ///< behind what its stages use: it waits for its stages first
    Operations operations;
};

} // namespace app
