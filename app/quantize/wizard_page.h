// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/quantize/choices.h"

#include <QWidget>

namespace app {

/// A page of the wizard: shows the choices, changes them, and says whether one may go on.
class WizardPage : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;
    virtual QString title() const = 0;
    /// Shows choices that changed (here, on another page, or by undo).
    virtual void showChoices(const Choices& choices) = 0;
    /// The page comes to the front.
    virtual void enter() {}
    virtual bool isComplete() const = 0;
    /// What is missing before one may go on; empty where nothing is, or the page says it by itself.
    virtual QString missing() const { return {}; }

Q_SIGNALS:
    void completeChanged();
};

} // namespace app
