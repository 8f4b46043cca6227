// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app_support.h"

#include "app/graph/graph_page.h"

#include "widgets/graph/graph_view.h"

namespace support {

inline app::GraphPage& page(RunningProgram& program) {
    return *program.tabs().graph();
}

inline widgets::GraphView& view(RunningProgram& program) {
    return *page(program).view();
}

inline bool isArranged(RunningProgram& program) {
    return QTest::qWaitFor(
        [&] { return view(program).picture() && !program.program->session().jobs.isRunning(QStringLiteral("layout")); },
        30000);
}

inline void trigger(RunningProgram& program, const char* action) {
    child<QAction>(page(program), action)->trigger();
}

inline bool openModel(RunningProgram& program, const QString& path) {
    return program.open(path) && isArranged(program);
}

} // namespace support
