// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSettings>
#include <QStringList>
#include <QVariant>

namespace app {

/// What the program remembers. One table of key, type and default lies in settings.cpp; nothing else names a key. GUI
/// thread.
class Settings : public QObject {
    Q_OBJECT
public:
    enum class Key {
        WindowGeometry,
        WindowState,
        Theme,    ///< "system", "light", "dark"
        Language, ///< "" (of the system), "en", "hi", "es", "ja"
        RecentFiles,
        LastFolder,
        CalibrationFolder,
        TestFolder,
        OutputFolder,
        TensorTable,
        OperatorTable,
        GraphArrangement, ///< words as GraphPage::saveState gives them
        GraphRules,       ///< as GraphPage::saveRules gives them
        PairArrangement,  ///< of two graphs side by side, the same way as GraphArrangement
        SubgraphTable,
        SignatureTable,
        OperatorCodeTable,
        BufferTable,
        MetadataTable,
        ArenaTable,
        ProblemTable,
        LayerTable,
        SampleTable,
        QuantizeMode,
        PerChannel,
        CompareAfterConverting,
        Backend,      ///< what computes in a comparison: an id as for `--backend`
        BenchBackend, ///< the same where speed is measured
        LitertPlace,  ///< where LiteRT is; "": looked for
        MutedRules,   ///< lines "path, tab, id of a lint rule": not shown for that file
        LintTarget,   ///< where models shall run, for the problems: "any", "cpu", "gpu", "edgetpu", "micro"
        WatchFiles,   ///< read files again when they change
        Converter,    ///< command line of the user's converter, with %1 and %2 for input and output
    };

    /// The user's own file.
    explicit Settings(QObject* parent = nullptr);
    /// A file of one's own: tests.
    explicit Settings(const QString& path, QObject* parent = nullptr);

    /// The stored value, or the default where there is none or one of another type.
    QVariant value(Key key) const;
    void setValue(Key key, const QVariant& value);
    bool flag(Key key) const { return value(key).toBool(); }
    QString text(Key key) const { return value(key).toString(); }

    /// Where the file of settings lies.
    QString folder() const;

    QStringList recentFiles() const { return value(Key::RecentFiles).toStringList(); }
    /// Puts a file in front; ten are kept.
    void addRecentFile(const QString& path);
    void removeRecentFile(const QString& path);
    void clearRecentFiles() { setValue(Key::RecentFiles, QStringList()); }

    static constexpr int recentFileCount = 10;

Q_SIGNALS:
    void changed(app::Settings::Key key);

private:
    QSettings m_store;
};

} // namespace app
