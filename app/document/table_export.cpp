// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/table_export.h"

#include "app/common/dialogs.h"
#include "app/document/operations.h"

#include "widgets/tables/table_panel.h"

namespace app {

void saveWhenAsked(widgets::TablePanel* table, Operations& operations) {
    QObject::connect(table, &widgets::TablePanel::exportRequested, table,
        [table, &operations](const QString& csv, const QString& suggestedName) {
            dialogs::saveFile(table->window(),
                {Operations::tr("Export table"), Operations::tr("Tables (*.csv)"), suggestedName},
                [csv, &operations](const QString& path) { operations.saveText(path, csv.toStdString()); });
        });
}

} // namespace app
