// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/plot_export.h"

#include "app/common/dialogs.h"
#include "app/document/operations.h"

#include "widgets/graph/graph_view.h"
#include "widgets/plots/plot.h"

#include <QCoreApplication>
#include <QPointer>

namespace app {
namespace {

FileQuestion pictureQuestion() {
    return {QCoreApplication::translate("app::PlotExport", "Save picture"),
        QCoreApplication::translate("app::PlotExport", "Pictures (*.png *.svg *.pdf)"), QStringLiteral("halfstep.png")};
}

template<class View>
void save(View* view, Operations& operations) {
    const QPointer<View> kept(view);
    dialogs::saveFile(view->window(), pictureQuestion(), [kept, &operations](const QString& path) {
        if (kept)
            operations.tellSaved(path, kept->saveAs(path));
    });
}

} // namespace

void savePlot(widgets::Plot* plot, Operations& operations) {
    save(plot, operations);
}

void saveGraph(widgets::GraphView* graph, Operations& operations) {
    save(graph, operations);
}

} // namespace app
