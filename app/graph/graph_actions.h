// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/graph/graph_view.h"

#include <QKeySequence>
#include <QObject>

#include <functional>
#include <vector>

class QAction;
class QActionGroup;
class QComboBox;
class QMenu;

namespace app {

class GraphPage;
struct GraphChoices;

/// The commands of the graph page: in the strip above the view, in the window's menu, and by keys. They show the page's
/// state as it is.
class GraphActions : public QObject {
    Q_OBJECT
public:
    explicit GraphActions(GraphPage& page);
    /// The strip: the way on the left, the menus on the right.
    QWidget* makeBar(QWidget* way);
    /// Checks and enables them by the page's state.
    void update();

private:
    QAction* add(QMenu* menu, const char* name, const QString& text, const QString& tip, const QKeySequence& key = {});
    void addChoice(QMenu* menu, QActionGroup* group, const char* name, const QString& text, const QString& tip,
        const std::function<void(GraphChoices&)>& set, const std::function<bool(const GraphChoices&)>& is,
        const QKeySequence& key = {});
    void addDisplay(QMenu* menu, QActionGroup* group, const char* name, const QString& text, const QString& tip,
        const std::function<void(widgets::GraphDisplay&)>& set,
        const std::function<bool(const widgets::GraphDisplay&)>& is);
    QMenu* addMenu(const char* name, const QString& title);
    void makeGroupMenu();
    void makeArrangeMenu();
    void makeFoldChoices(QMenu* menu);
    void makeShowMenu();
    void makeDetailChoices(QMenu* menu);
    void makeColourMenu();
    void makeGoMenu();
    void fillBookmarks();
    void updateMetrics();

    struct Toggle {
        QAction* action;
        std::function<bool()> isOn;
    };

    GraphPage& m_page;
    std::vector<Toggle> m_toggles;
    std::vector<QMenu*> m_menus;
    QMenu* m_bookmarks = nullptr;
    QComboBox* m_metric = nullptr;
    QAction* m_byError = nullptr;
    QAction* m_byValues = nullptr;
    QAction* m_measure = nullptr;
    QAction* m_clearEdges = nullptr;
    QAction* m_clearRules = nullptr;
    QAction* m_up = nullptr;
    QAction* m_openAll = nullptr;
    QAction* m_closeAll = nullptr;
};

} // namespace app
