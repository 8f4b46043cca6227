// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTest>
#include <memory>

namespace support {

/// Base of every test class: a warning of Qt fails the test function that caused it. A class that needs an `init` of
/// its own calls `TestCase::init()` first.
class TestCase : public QObject {
    Q_OBJECT

protected Q_SLOTS:
    void init();
};

using MakeTest = std::unique_ptr<QObject> (*)();
/// Adds a class to those that the executable runs; true, so that it can initialise a static.
bool addTest(const QMetaObject& type, MakeTest make);

} // namespace support

/// Registers a test class with the main of its executable. Stands after the class, before the include of its .moc file.
#define HALFSTEP_TEST(TestClass)                                                                                       \
    [[maybe_unused]] static const bool is##TestClass##Added = support::addTest(                                        \
        TestClass::staticMetaObject, []() -> std::unique_ptr<QObject> { return std::make_unique<TestClass>(); });
