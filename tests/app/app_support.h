// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/program.h"
#include "app/window/central_tabs.h"
#include "app/window/workbench.h"

#include "widgets/tables/filter_proxy.h"

#include <QAction>
#include <QDialog>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace support {

QString testModel(const QString& name); ///< of tests/data/models
QString sample(const QString& name);    ///< of resources/samples

/// The whole program with settings of its own in a folder that goes away with it.
struct RunningProgram {
    explicit RunningProgram(
        const QString& theme = QStringLiteral("light"), const QString& language = QStringLiteral("en"));
    ~RunningProgram();

    app::MainWindow& window() { return *program->window(); }
    app::Document& document() { return program->session().document; }
    widgets::Selection& selection() { return program->session().selection; }
    app::CentralTabs& tabs() { return *window().workbench()->tabs(); }
    QString path(const QString& name) const { return folder.filePath(name); }
    void trigger(const char* action) { window().actions().action(action)->trigger(); }
    /// Opens a model and waits for it.
    bool open(const QString& path, int slot = app::Document::slotA);

    QTemporaryDir folder;
    std::unique_ptr<app::Settings> settings;
    std::unique_ptr<app::Program> program;
};

/// A child of this type and objectName.
template<class Widget>
Widget* child(QObject& parent, const char* name) {
    return parent.findChild<Widget*>(QLatin1String(name));
}

} // namespace support
