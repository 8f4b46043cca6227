// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QTimer>

namespace app {

class Document;

/// Sees when the file of an open model was written anew, and says so once it has not changed for a moment. Programs
/// that replace a file (write another, rename it) are seen as well.
class FileWatch : public QObject {
    Q_OBJECT
public:
    explicit FileWatch(Document& document, QObject* parent = nullptr);

Q_SIGNALS:
    void modelFileChanged(int slot);

private:
    struct State {
        qint64 size = -1;
        qint64 modified = -1;
        bool operator==(const State&) const = default;
    };
    static State stateOf(const QString& path);
    QString fileOf(int slot) const;
    void follow();
    void look();

    Document& m_document;
    QFileSystemWatcher m_watcher;
    QTimer m_settle;
    QHash<QString, State> m_known; ///< as it was read
    QHash<QString, State> m_seen;  ///< at the last look
};

} // namespace app
