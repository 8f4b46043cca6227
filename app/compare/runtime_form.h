// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/settings.h"

#include "litert/installation.h"

#include "base/result.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace app {

class JobRunner;

/// What computes: a choice that is remembered. LiteRT is looked for at once; where it is absent its entries are grey
/// and the line below says how to install it.
class RuntimeForm : public QWidget {
    Q_OBJECT
public:
    /// `key`: where the choice is remembered.
    RuntimeForm(JobRunner& jobs, Settings& settings, Settings::Key key, QWidget* parent = nullptr);
    QString backendText() const; ///< what computes, for people

private:
    void look();
    void show(const base::Result<litert::Installation>& found);
    void browse();

    JobRunner& m_jobs;
    Settings& m_settings;
    Settings::Key m_key;
    QComboBox* m_backend;
    QLabel* m_hint;
    QPushButton* m_choose;
};

} // namespace app
