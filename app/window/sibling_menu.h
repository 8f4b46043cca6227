// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace app {

struct OpenModel;
struct Session;

/// The models that lie in the same file as the shown one: a bundle or an archive may hold several. Disabled where there
/// are no others.
class SiblingMenu : public QMenu {
    Q_OBJECT
public:
    explicit SiblingMenu(Session& session, QWidget* parent = nullptr);
    /// Paths that open the models beside this one, in their order.
    static QStringList others(const OpenModel& open);

Q_SIGNALS:
    void chosen(const QStringList& paths);

private:
    void fill();
    Session& m_session;
};

} // namespace app
