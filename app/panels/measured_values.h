// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/selection.h"

#include <QObject>

#include <optional>

class QTimer;

namespace widgets {
class InspectorPanel;
struct SeenValues;
} // namespace widgets

namespace app {

class Document;
struct Session;

/// What the comparison, else the calibration, saw of an activation; nothing where neither ran it.
std::optional<widgets::SeenValues> seenValues(const Document& document, const widgets::Selected& selected);

/// Tells the inspector what the selected tensor holds: of a constant by a job, of an activation after a run.
class MeasuredValues : public QObject {
    Q_OBJECT
public:
    MeasuredValues(Session& session, widgets::InspectorPanel& inspector, QObject* parent = nullptr);

private:
    void refresh();
    void readConstant(const widgets::Selected& selected);

    Session& m_session;
    widgets::InspectorPanel& m_inspector;
    QTimer* m_refresh;
};

} // namespace app
