// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/plot_export.h"

#include "app/common/dialogs.h"
#include "app/document/operations.h"

#include "widgets/plots/plot.h"

#include <QCoreApplication>
#include <QPointer>

namespace app {
namespace {

FileQuestion pictureQuestion() {
    return {QCoreApplication::translate("app::PlotExport", "Save picture"),
        QCoreApplication::translate("app::PlotExport", "Pictures (*.png *.svg *.pdf)"), QStringLiteral("halfstep.png")};
}

template<class View, class... Arguments>
void save(View* view, Operations& operations, Arguments... arguments) {
    const QPointer<View> kept(view);
    dialogs::saveFile(view->window(), pictureQuestion(), [kept, &operations, arguments...](const QString& path) {
        if (kept)
            operations.tellSaved(path, kept->saveAs(path, arguments...));
    });
}

} // namespace

void savePlot(widgets::Plot* plot, Operations& operations) {
    save(plot, operations);
}

void saveGraph(widgets::GraphView* graph, Operations& operations, widgets::GraphView::Extent extent) {
    save(graph, operations, extent);
}

} // namespace app
