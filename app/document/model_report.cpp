// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/model_report.h"

#include "app/common/files.h"

#include "format/field_presence.h"
#include "pipeline/open_model.h"
#include "report/inspection/analyzer_text.h"
#include "report/json.h"
#include "report/overlays/overlay.h"
#include "report/text.h"

#include <QCoreApplication>

namespace app {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(app::ModelReport)
};

base::Result<std::string> analyzer(const OpenModel& open) {
    TRY_ASSIGN(auto bytes, pipeline::modelBytes(toPath(open.path())));
    TRY_ASSIGN(const auto presence, format::fieldPresence(std::move(bytes), open.path().toStdString()));
    return report::analyzerText(*open.loaded, presence);
}

} // namespace

QString reportFilter() {
    return QStringList{Text::tr("Web page (*.html)"), Text::tr("Text (*.txt)"), Text::tr("JSON (*.json)"),
        Text::tr("Table of the tensors (*.csv)"), Text::tr("Text of TensorFlow's Model Analyzer (*.analyzer.txt)"),
        Text::tr("Costs for Model Explorer (*.nodedata.json)"), Text::tr("Costs for Netron (*.netron.json)")}
        .join(QStringLiteral(";;"));
}

base::Result<std::string> modelReport(const OpenModel& open, const QString& path) {
    const QString name = path.toLower();
    const auto is = [&name](const char* ending) { return name.endsWith(QLatin1String(ending)); };
    const auto& model = *open.loaded->model;
    if (is(".analyzer.txt"))
        return analyzer(open);
    if (is(".nodedata.json"))
        return report::nodeDataJson(model, report::costOverlays(model, *open.summary).front());
    if (is(".netron.json"))
        return report::attachmentJson(report::costOverlays(model, *open.summary), 0);
    if (is(".json"))
        return report::inspectionJson(*open.loaded, *open.summary);
    if (is(".html") || is(".htm"))
        return report::inspectionHtml(*open.loaded, *open.summary);
    if (is(".csv"))
        return report::tensorsCsv(model);
    return report::inspectionText(*open.loaded, *open.summary);
}

} // namespace app
