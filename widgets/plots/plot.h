// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/palette_roles.h"

#include <QWidget>

class QCustomPlot;
class QLabel;
class QMouseEvent;

namespace widgets {

/// Base of all plots: themed axes, zoom with the wheel, pan by dragging, reset with double click or Home, values under
/// the cursor in a line below, copy as picture, save as PNG, SVG or PDF, an empty text. Subclasses fill and name it.
class Plot : public QWidget {
    Q_OBJECT
public:
    explicit Plot(QWidget* parent = nullptr);
    ~Plot() override;

    QCustomPlot* plot() const { return m_plot; }
    /// Shows `text` instead of axes; an empty text shows the plot.
    void setEmptyText(const QString& text);
    /// What the plot shows as text, for screen readers and for copying as a table.
    virtual QString toCsv() const = 0;
    /// Errors are shown by the caller: false when the file could not be written.
    bool saveAs(const QString& path);

public Q_SLOTS:
    void resetView();
    void copyPicture();

Q_SIGNALS:
    /// "Save as…" was chosen in the menu: the program chooses the file and calls saveAs().
    void saveRequested();

protected:
    void changeEvent(QEvent* event) override;
    /// Applies colours to what the subclass drew; called when the palette changes.
    virtual void applyTheme(const PaletteRoles& roles) = 0;
    /// The text for the position under the cursor, in plot coordinates; empty: none.
    virtual QString textAt(double x, double y) const = 0;
    PaletteRoles roles() const { return PaletteRoles(palette()); }
    void refresh();

private:
    void themeAxes();

    QCustomPlot* m_plot;
    QLabel* m_values;
    QLabel* m_empty;
};

} // namespace widgets
