// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/file_watch.h"

#include "app/common/files.h"
#include "app/document/document.h"

#include "pipeline/open_model.h"

#include <QDateTime>
#include <QFileInfo>

namespace app {
namespace {

constexpr int settleTime = 400; ///< ms without a change: whoever writes is done

} // namespace

FileWatch::FileWatch(Document& document, QObject* parent) : QObject(parent), m_document(document) {
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleTime);
    const auto later = [this] { m_settle.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, later);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, later);
    connect(&m_settle, &QTimer::timeout, this, &FileWatch::look);
    connect(&document, &Document::modelChanged, this, &FileWatch::follow);
    follow();
}

/// The file that a model lies in, perhaps with others.
QString FileWatch::fileOf(int slot) const {
    return fromPath(pipeline::splitModelPath(toPath(m_document.model(slot).path())).file);
}

FileWatch::State FileWatch::stateOf(const QString& path) {
    const QFileInfo file(path);
    return file.exists() ? State{file.size(), file.lastModified().toMSecsSinceEpoch()} : State();
}

void FileWatch::follow() {
    const QStringList old = m_watcher.files() + m_watcher.directories();
    if (!old.isEmpty())
        m_watcher.removePaths(old);
    m_known.clear();
    m_seen.clear();
    for (const int slot : m_document.openSlots()) {
        const QString path = fileOf(slot);
        if (!QFileInfo::exists(path))
            continue;
        m_watcher.addPaths({path, QFileInfo(path).absolutePath()});
        m_known.insert(path, stateOf(path));
    }
}

void FileWatch::look() {
    QStringList changed;
    for (const QString& path : m_known.keys()) {
        const State state = stateOf(path);
        if (state == State() || state == m_known.value(path))
            continue; // gone, perhaps for a moment, or untouched
        const bool isSettled = m_seen.value(path) == state;
        m_seen.insert(path, state);
        if (!isSettled) {
            m_settle.start();
            continue;
        }
        m_known.insert(path, state);
        if (!m_watcher.files().contains(path))
            m_watcher.addPath(path); // another file has taken the name
        changed.append(path);
    }
    if (changed.isEmpty())
        return;
    for (const int slot : m_document.openSlots())
        if (changed.contains(fileOf(slot)))
            Q_EMIT modelFileChanged(slot);
}

} // namespace app
