// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/palette_roles.h"

#include <QWidget>

class QAction;
class QCPItemStraightLine;
class QCPTextElement;
class QCustomPlot;
class QLabel;
class QMenu;
class QMouseEvent;
class QStackedLayout;

namespace widgets {

class ElidedLabel;

/// Base of all plots: themed axes, zoom with the wheel (with Shift: the vertical axis), pan by dragging, reset with
/// double click or Home, a cursor moved by the arrow keys, values under the cursor in a line below, copy as picture or
/// table, save as PNG, SVG or PDF, an empty text. Subclasses fill and name it.
class Plot : public QWidget {
    Q_OBJECT
public:
    explicit Plot(QWidget* parent = nullptr);
    ~Plot() override;

    QCustomPlot* plot() const { return m_plot; }
    /// Without its own title where a heading above says the same; the picture's height goes to the axes then.
    void hideTitle();
    /// Shows `text` instead of axes; an empty text shows the plot.
    void setEmptyText(const QString& text);
    QString emptyText() const;
    /// What the plot shows as text, for screen readers and for copying as a table. Numbers with a point and all digits.
    virtual QString toCsv() const = 0;
    /// Errors are shown by the caller: false when the file could not be written.
    bool saveAs(const QString& path);
    bool isLogarithmic() const { return m_isLogarithmic; }
    /// The line below: the values under the cursor, or what the plot says as a whole.
    QString valueText() const;

public Q_SLOTS:
    void resetView();
    void copyPicture();
    void copyTable();
    void setLogarithmic(bool isLogarithmic);

Q_SIGNALS:
    /// "Save as…" was chosen in the menu: the program chooses the file and calls saveAs().
    void saveRequested();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    /// Draws everything anew in these colours, without touching the ranges; called when the palette changes.
    virtual void applyTheme(const PaletteRoles& roles) = 0;
    /// Sets the ranges so that everything can be seen.
    virtual void showAll() = 0;
    /// The text for the position under the cursor, in plot coordinates; empty: none.
    virtual QString textAt(double x, double y) const = 0;
    /// How far an arrow key moves the cursor.
    virtual double cursorStep() const;
    /// The user clicked (without dragging), or pressed Enter at the cursor.
    virtual void choose(double x) { Q_UNUSED(x); }
    /// The same for a click, where the place across counts too.
    virtual void chooseAt(double x, double y) {
        Q_UNUSED(y);
        choose(x);
    }

    PaletteRoles roles() const { return PaletteRoles(palette()); }
    double em() const;
    void refresh();
    /// Above the axes, elided to fit; below them while nothing is under the cursor.
    void setTexts(const QString& title, const QString& summary);
    void offerLogAxis(bool isOn);

private:
    void setUpPlot();
    void makeActions();
    void themeAxes();
    bool hasRoomForTitles() const;
    void showTitlesBelow(bool areShown);
    void elideTitle();
    void elideEmptyText();
    void showMenu(const QPoint& position);
    void showValues(const QPoint& position);
    void moveCursor(double steps);
    void showCursor(double x);
    void zoom(double factor);
    bool handleKey(int key);
    void tellPress(QMouseEvent* event);
    void tellRelease(QMouseEvent* event);

    QCustomPlot* m_plot;
    QCPTextElement* m_title;
    ElidedLabel* m_values;
    QLabel* m_empty;
    QString m_emptyText; ///< whole
    QStackedLayout* m_stack;
    QAction* m_logAction = nullptr;
    QCPItemStraightLine* m_cursorLine = nullptr;
    QString m_titleText;
    QString m_summary;
    QPoint m_pressed;
    double m_cursor = 0;
    bool m_hasCursor = false;
    bool m_isDrawn = false;
    bool m_isLogarithmic = false;
    bool m_isBuilt = false; ///< before that a change of palette finds no subclass to draw
};

} // namespace widgets
