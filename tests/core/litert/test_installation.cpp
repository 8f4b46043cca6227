// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "litert/installation.h"
#include "litert_support.h"
#include "support/test_main.h"

#include <QFile>
#include <QTemporaryDir>

using base::Code;

class TestInstallation : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void versions_data();
    void versions();
    void places_data();
    void places();
    void refused_data();
    void refused();
    void asksPython();
    void pythonWithoutIt_data();
    void pythonWithoutIt();
    void findsTheInterpreterOfTheEnvironment();
};

namespace {

/// A folder with a package in it.
class Site {
public:
    explicit Site(const QString& version, bool hasLibrary = true) {
        const QDir folder(m_folder.path());
        folder.mkpath(QStringLiteral("env/lib/python3/site-packages/ai_edge_litert"));
        folder.mkpath(QStringLiteral("env/lib/python3/site-packages/ai_edge_litert-x.dist-info"));
        folder.mkpath(QStringLiteral("env/bin"));
        if (hasLibrary)
            write(QStringLiteral("env/lib/python3/site-packages/ai_edge_litert/libLiteRt.so"), "not loaded here");
        if (!version.isEmpty())
            write(QStringLiteral("env/lib/python3/site-packages/ai_edge_litert-x.dist-info/METADATA"),
                "Name: ai-edge-litert\nVersion: " + version.toUtf8() + "\n\nVersion: 1\n");
    }
    QString write(const QString& name, const QByteArray& content) {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return file.fileName();
    }
    std::string place(const QString& below = {}) const {
        return m_folder.filePath(QStringLiteral("env/lib/python3/site-packages") + below).toStdString();
    }
    std::string path(const QString& name) const { return m_folder.filePath(name).toStdString(); }

private:
    QTemporaryDir m_folder;
};

base::Result<litert::Installation> probe(const std::string& place, const std::string& python = "/no/python") {
    base::Progress progress;
    return litert::probe(place, python, support::launch(5'000), progress);
}

} // namespace

void TestInstallation::versions_data() {
    QTest::addColumn<bool>("isUsable");
    for (const char* version : {"2.1.6", "2.1.10", "2.2.0", "2.3.0", "2.4.0rc1", "2.10", "2.99.99"})
        QTest::newRow(version) << true;
    for (const char* version : {"", "x", "1.4.0", "2", "2.1", "2.1.5", "2.0.3", "3", "3.0.0", "99999999999.0.0"})
        QTest::newRow(*version ? version : "none") << false;
}

void TestInstallation::versions() {
    QFETCH(const bool, isUsable);
    QCOMPARE(litert::isUsableVersion(QTest::currentDataTag()), isUsable);
}

void TestInstallation::places_data() {
    QTest::addColumn<QString>("place");
    QTest::newRow("site-packages") << "";
    QTest::newRow("package") << "/ai_edge_litert";
    QTest::newRow("library") << "/ai_edge_litert/libLiteRt.so";
}

void TestInstallation::places() {
    QFETCH(const QString, place);
    const Site site(QStringLiteral("2.2.0"));
    const auto found = probe(site.place(place));
    QVERIFY2(found, found ? "" : support::wordsOf(found.error()).c_str());
    QCOMPARE(found->library.string(), site.place(QStringLiteral("/ai_edge_litert/libLiteRt.so")));
    QCOMPARE(found->version, std::string("2.2.0"));
    QVERIFY(found->isTested);
    QVERIFY(found->python.empty());
    const Site newer(QStringLiteral("2.8.1"));
    QVERIFY(!probe(newer.place())->isTested);
}

void TestInstallation::refused_data() {
    QTest::addColumn<QString>("version");
    QTest::addColumn<bool>("hasLibrary");
    QTest::addColumn<QString>("words");
    QTest::newRow("too old") << "2.1.5" << true << "version 2.1.5";
    QTest::newRow("too new") << "3.0.0" << true << "version 3.0.0";
    QTest::newRow("no version") << "" << true << "version is not known";
    QTest::newRow("nothing there") << "2.2.0" << false << "no LiteRT there";
}

void TestInstallation::refused() {
    QFETCH(const QString, version);
    QFETCH(const bool, hasLibrary);
    QFETCH(const QString, words);
    const Site site(version, hasLibrary);
    const auto found = probe(site.place());
    QVERIFY(!found);
    QVERIFY(found.error().code == base::Code::NoRuntime);
    QVERIFY2(QString::fromStdString(found.error().detail).contains(words), found.error().detail.c_str());
}

void TestInstallation::asksPython() {
    Site site(QStringLiteral("2.3.0"));
    const auto python = site.write(QStringLiteral("env/bin/python3"),
        "#!/bin/sh\necho '{\"folder\": \"" + QByteArray::fromStdString(site.place(QStringLiteral("/ai_edge_litert"))) +
            "\", \"version\": \"2.3.0\", \"python\": \"/that/python\"}'\n");
    for (const auto& found :
        {probe({}, python.toStdString()), probe(site.path(QStringLiteral("env"))), probe(python.toStdString())}) {
        QVERIFY2(found, found ? "" : support::wordsOf(found.error()).c_str());
        QCOMPARE(found->library.string(), site.place(QStringLiteral("/ai_edge_litert/libLiteRt.so")));
        QCOMPARE(found->python, std::string("/that/python"));
    }
}

void TestInstallation::pythonWithoutIt_data() {
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("words");
    QTest::newRow("no package") << QByteArray("echo '{\"python\": \"p\"}'") << "no package ai-edge-litert";
    QTest::newRow("nonsense") << QByteArray("echo hello") << "no package ai-edge-litert";
    QTest::newRow("fails") << QByteArray("exit 1") << "no package ai-edge-litert";
    QTest::newRow("hangs") << QByteArray("sleep 100") << "does not answer";
    QTest::newRow("package without library")
        << QByteArray("echo '{\"folder\": \"/nowhere\", \"version\": \"2.3.0\"}'") << "without this library";
}

void TestInstallation::pythonWithoutIt() {
    QFETCH(const QByteArray, script);
    QFETCH(const QString, words);
    Site site({}, false);
    const auto found = probe({}, site.write(QStringLiteral("python3"), "#!/bin/sh\n" + script + "\n").toStdString());
    QVERIFY(!found);
    QVERIFY(found.error().code == base::Code::NoRuntime);
    QVERIFY2(QString::fromStdString(found.error().detail).contains(words), found.error().detail.c_str());
    const auto none = probe({}, "/no/python");
    QVERIFY(!none && none.error().code == base::Code::NoRuntime);
}

void TestInstallation::findsTheInterpreterOfTheEnvironment() {
    Site site(QStringLiteral("2.3.0"));
    const auto python = site.write(QStringLiteral("env/bin/python3"), "#!/bin/sh\n");
    const auto found = probe(site.place());
    QVERIFY(found);
    QCOMPARE(found->python, python.toStdString());
}

HALFSTEP_TEST(TestInstallation)
#include "test_installation.moc"
