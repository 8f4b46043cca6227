// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/quantize/options/treatment.h"

#include <QMenu>

#include <optional>

namespace app {

/// The precisions that the operators of the selected rows can be asked to have; first "as the method says".
class PrecisionMenu : public QMenu {
    Q_OBJECT
public:
    explicit PrecisionMenu(QWidget* parent = nullptr);
    /// Integers need ranges.
    void setHasRanges(bool hasRanges);

Q_SIGNALS:
    /// Nothing: as the method says.
    void chosen(std::optional<app::Treatment> treatment);

private:
    void add(const QString& text, std::optional<app::Treatment> treatment);
};

} // namespace app
