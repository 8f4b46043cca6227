// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "support/test_main.h"

#ifdef HALFSTEP_TEST_WIDGETS
#include <QApplication>
using Application = QApplication;
#else
#include <QCoreApplication>
using Application = QCoreApplication;
#endif
#include <QDir>
#include <QMetaMethod>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QStringList>
#include <algorithm>
#include <cstdio>
#include <set>
#include <string_view>
#include <vector>

namespace support {
namespace {

struct Entry {
    const QMetaObject* type;
    MakeTest make;
};

std::vector<Entry>& entries() {
    static std::vector<Entry> all;
    return all;
}

/// Does the class have a function that Qt Test runs as a test?
bool hasTests(const QMetaObject& type) {
    static const std::set<QByteArray> helpers = {"initTestCase", "cleanupTestCase", "init", "cleanup"};
    for (int i = type.methodOffset(); i < type.methodCount(); ++i) {
        const auto method = type.method(i);
        const bool isTest = method.methodType() == QMetaMethod::Slot && method.access() == QMetaMethod::Private &&
                            method.parameterCount() == 0 && !helpers.contains(method.name()) &&
                            !method.name().endsWith("_data");
        if (isTest)
            return true;
    }
    return false;
}

/// Runs each class, or only the one whose name is the first argument; the sum of their failures.
int runAll(QStringList arguments) {
    const auto wanted = arguments.size() > 1 ? arguments.at(1).toLatin1() : QByteArray();
    const auto isWanted = [&wanted](const Entry& entry) { return wanted == entry.type->className(); };
    const bool isOne = std::any_of(entries().begin(), entries().end(), isWanted);
    if (isOne)
        arguments.removeAt(1);

    int failures = 0;
    int classes = 0;
    for (const auto& entry : entries()) {
        if (isOne && !isWanted(entry))
            continue;
        ++classes;
        if (!hasTests(*entry.type)) {
            std::fprintf(stderr, "FAIL!  : %s has no test function\n", entry.type->className());
            ++failures;
            continue;
        }
        failures += QTest::qExec(entry.make().get(), arguments);
    }
    if (classes == 0)
        std::fprintf(stderr, "FAIL!  : this executable has no test class\n");
    return classes == 0 ? 1 : failures;
}

} // namespace

void TestCase::init() {
    // The offscreen platform remarks that it has no windows whose size could be hinted.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
}

bool addTest(const QMetaObject& type, MakeTest make) {
    entries().push_back({&type, make});
    // By name: the order of the object files does not decide.
    std::sort(entries().begin(), entries().end(), [](const Entry& a, const Entry& b) {
        return std::string_view(a.type->className()) < std::string_view(b.type->className());
    });
    return true;
}

} // namespace support

int main(int argc, char** argv) {
    const Application application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    if (!QDir::setCurrent(QStringLiteral(HALFSTEP_SOURCE_DIR)))
        std::fprintf(stderr, "The source folder %s is not there.\n", HALFSTEP_SOURCE_DIR);
    // The exit status has eight bits only.
    return std::min(support::runAll(Application::arguments()), 100);
}
