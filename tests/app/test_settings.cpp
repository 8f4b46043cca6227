// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "support/test_main.h"

#include "app/common/settings.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using app::Settings;
using Key = Settings::Key;

class TestSettings : public support::TestCase {
    Q_OBJECT
private Q_SLOTS:
    void givesDefaults();
    void keepsValues();
    void dropsValuesOfAnotherType();
    void keepsTenRecentFiles();
    void putsARepeatedFileInFront();
};

namespace {

struct Store {
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("settings.ini"));
};

} // namespace

void TestSettings::givesDefaults() {
    const Store store;
    const Settings settings(store.path);
    QCOMPARE(settings.text(Key::Theme), QStringLiteral("system"));
    QCOMPARE(settings.flag(Key::CompareAfterConverting), true);
    QVERIFY(settings.recentFiles().isEmpty());
}

void TestSettings::keepsValues() {
    const Store store;
    {
        Settings settings(store.path);
        QSignalSpy spy(&settings, &Settings::changed);
        settings.setValue(Key::Theme, QStringLiteral("dark"));
        settings.setValue(Key::Theme, QStringLiteral("dark"));
        QCOMPARE(spy.count(), 1);
        settings.setValue(Key::CompareAfterConverting, false);
        settings.setValue(Key::WindowState, QByteArray("\0\1\2", 3));
        settings.addRecentFile(QStringLiteral("/a/one.tflite"));
    }
    const Settings again(store.path);
    QCOMPARE(again.text(Key::Theme), QStringLiteral("dark"));
    QCOMPARE(again.flag(Key::CompareAfterConverting), false);
    QCOMPARE(again.value(Key::WindowState).toByteArray(), QByteArray("\0\1\2", 3));
    QCOMPARE(again.recentFiles(), QStringList{QStringLiteral("/a/one.tflite")});
}

void TestSettings::dropsValuesOfAnotherType() {
    const Store store;
    QSettings raw(store.path, QSettings::IniFormat);
    raw.setValue(QStringLiteral("window/theme"), QVariantMap{{QStringLiteral("x"), 1}});
    raw.sync();
    const Settings settings(store.path);
    QCOMPARE(settings.text(Key::Theme), QStringLiteral("system"));
}

void TestSettings::keepsTenRecentFiles() {
    const Store store;
    Settings settings(store.path);
    for (int i = 0; i < 14; ++i)
        settings.addRecentFile(QStringLiteral("/a/%1.tflite").arg(i));
    QCOMPARE(settings.recentFiles().size(), 10);
    QCOMPARE(settings.recentFiles().front(), QStringLiteral("/a/13.tflite"));
}

void TestSettings::putsARepeatedFileInFront() {
    const Store store;
    Settings settings(store.path);
    settings.addRecentFile(QStringLiteral("/a/1.tflite"));
    settings.addRecentFile(QStringLiteral("/a/2.tflite"));
    settings.addRecentFile(QStringLiteral("/a/1.tflite"));
    QCOMPARE(settings.recentFiles(), (QStringList{QStringLiteral("/a/1.tflite"), QStringLiteral("/a/2.tflite")}));
    settings.removeRecentFile(QStringLiteral("/a/1.tflite"));
    QCOMPARE(settings.recentFiles(), QStringList{QStringLiteral("/a/2.tflite")});
}

HALFSTEP_TEST(TestSettings)
#include "test_settings.moc"
