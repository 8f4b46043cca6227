// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QPushButton;

namespace widgets {
class MessageBar;
}

namespace app {

class DataForm;
struct Session;

/// Which two models, on which data.
class CompareDialog : public QDialog {
    Q_OBJECT
public:
    explicit CompareDialog(Session& session, QWidget* parent = nullptr);

private:
    QWidget* makeModelRow(int slot);
    void chooseModel(int slot);
    void refresh();
    void start();
    bool isCalibrationData() const;

    Session& m_session;
    widgets::MessageBar* m_message;
    QLabel* m_names[2];
    DataForm* m_data;
    QLabel* m_hint;
    QPushButton* m_start;
};

} // namespace app
