// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/display_guard.h"

#include <QByteArray>
#include <QDebug>
#include <QList>
#include <QString>

#include <cstdio>
#include <cstdlib>
#include <utility>

namespace app {
namespace {

struct Message {
    QtMsgType type;
    QString text;
};

/// Written by Qt's handler, which is a plain function.
QList<Message>& held() {
    static QList<Message> messages;
    return messages;
}

void hold(QtMsgType type, const QMessageLogContext&, const QString& text) {
    if (type != QtFatalMsg) {
        held().append({type, text});
        return;
    }
    const QByteArray display = qgetenv("DISPLAY");
    if (display.isEmpty() && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        std::fputs("halfstep: there is no display to open a window on", stderr);
    else
        std::fprintf(stderr, "halfstep: no window can be opened on the display %s", display.constData());
    std::fputs("; without one, halfstep-cli does the same work.\n", stderr);
    std::_Exit(EXIT_FAILURE);
}

} // namespace

DisplayGuard::DisplayGuard() {
    qInstallMessageHandler(hold);
}

DisplayGuard::~DisplayGuard() {
    qInstallMessageHandler(nullptr);
    for (const Message& message : std::exchange(held(), {}))
        QMessageLogger().warning().noquote() << message.text;
}

} // namespace app
