// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/settings.h"

#include <QFileInfo>

namespace app {
namespace {

struct Entry {
    Settings::Key key;
    const char* name;
    QMetaType::Type type;
    QVariant standard;
};

const Entry& entry(Settings::Key key) {
    using Key = Settings::Key;
    static const Entry table[] = {
        {Key::WindowGeometry, "window/geometry", QMetaType::QByteArray, QByteArray()},
        {Key::WindowState, "window/state", QMetaType::QByteArray, QByteArray()},
        {Key::Theme, "window/theme", QMetaType::QString, QStringLiteral("system")},
        {Key::Language, "window/language", QMetaType::QString, QString()},
        {Key::RecentFiles, "files/recent", QMetaType::QStringList, QStringList()},
        {Key::LastFolder, "files/folder", QMetaType::QString, QString()},
        {Key::CalibrationFolder, "files/calibrationFolder", QMetaType::QString, QString()},
        {Key::TestFolder, "files/testFolder", QMetaType::QString, QString()},
        {Key::OutputFolder, "files/outputFolder", QMetaType::QString, QString()},
        {Key::TensorTable, "tables/tensors", QMetaType::QByteArray, QByteArray()},
        {Key::OperatorTable, "tables/operators", QMetaType::QByteArray, QByteArray()},
        {Key::GraphArrangement, "graph/arrangement", QMetaType::QString, QString()},
        {Key::GraphRules, "graph/rules", QMetaType::QByteArray, QByteArray()},
        {Key::PairArrangement, "graph/pairArrangement", QMetaType::QString, QStringLiteral("one-column")},
        {Key::SubgraphTable, "tables/subgraphs", QMetaType::QByteArray, QByteArray()},
        {Key::SignatureTable, "tables/signatures", QMetaType::QByteArray, QByteArray()},
        {Key::OperatorCodeTable, "tables/operatorCodes", QMetaType::QByteArray, QByteArray()},
        {Key::BufferTable, "tables/buffers", QMetaType::QByteArray, QByteArray()},
        {Key::MetadataTable, "tables/metadata", QMetaType::QByteArray, QByteArray()},
        {Key::ArenaTable, "tables/arena", QMetaType::QByteArray, QByteArray()},
        {Key::ProblemTable, "tables/problems", QMetaType::QByteArray, QByteArray()},
        {Key::LayerTable, "tables/layers", QMetaType::QByteArray, QByteArray()},
        {Key::SampleTable, "tables/samples", QMetaType::QByteArray, QByteArray()},
        {Key::QuantizeMode, "quantize/mode", QMetaType::QString, QString()},
        {Key::PerChannel, "quantize/perChannel", QMetaType::Bool, true},
        {Key::CompareAfterConverting, "quantize/compare", QMetaType::Bool, true},
        {Key::Backend, "run/backend", QMetaType::QString, QStringLiteral("builtin-engine")},
        {Key::BenchBackend, "bench/backend", QMetaType::QString, QStringLiteral("builtin-engine")},
        {Key::LitertPlace, "run/litert", QMetaType::QString, QString()},
        {Key::MutedRules, "problems/muted", QMetaType::QStringList, QStringList()},
        {Key::LintTarget, "problems/target", QMetaType::QString, QStringLiteral("any")},
        {Key::WatchFiles, "files/watch", QMetaType::Bool, true},
        {Key::Converter, "files/converter", QMetaType::QString, QString()},
    };
    for (const Entry& candidate : table)
        if (candidate.key == key)
            return candidate;
    Q_UNREACHABLE();
}

} // namespace

Settings::Settings(QObject* parent)
    : QObject(parent),
      m_store(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("halfstep"), QStringLiteral("halfstep")) {}

Settings::Settings(const QString& path, QObject* parent) : QObject(parent), m_store(path, QSettings::IniFormat) {}

QVariant Settings::value(Key key) const {
    const Entry& known = entry(key);
    QVariant stored = m_store.value(QLatin1String(known.name));
    // An ini file keeps every value as text; a list of one as a plain text.
    if (!stored.isValid() || !stored.convert(QMetaType(known.type)))
        return known.standard;
    return stored;
}

void Settings::setValue(Key key, const QVariant& value) {
    if (this->value(key) == value)
        return;
    m_store.setValue(QLatin1String(entry(key).name), value);
    Q_EMIT changed(key);
}

QString Settings::folder() const {
    return QFileInfo(m_store.fileName()).absolutePath();
}

void Settings::addRecentFile(const QString& path) {
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList files = recentFiles();
    files.removeAll(absolute);
    files.prepend(absolute);
    setValue(Key::RecentFiles, QStringList(files.mid(0, recentFileCount)));
}

void Settings::removeRecentFile(const QString& path) {
    QStringList files = recentFiles();
    files.removeAll(path);
    setValue(Key::RecentFiles, files);
}

} // namespace app
