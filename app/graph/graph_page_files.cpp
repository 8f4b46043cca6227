// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the graph page reads and measures: numbers of operators, edges, style rules.
#include "app/graph/graph_page.h"

#include "app/common/dialogs.h"
#include "app/common/files.h"
#include "app/graph/graph_actions.h"
#include "app/graph/style_rules.h"
#include "app/jobs/job_runner.h"

#include "widgets/common/core_text.h"
#include "widgets/common/message_bar.h"

#include "base/file.h"
#include "report/overlays/edge_overlay.h"
#include "report/overlays/overlay.h"
#include "run/profile.h"

#include <QFileInfo>

#include <algorithm>
#include <span>

namespace app {
namespace {

const QString timesJob = QStringLiteral("graphTimes");

} // namespace

/// Node data of Model Explorer or an attachment of Netron: latencies of a profiler, mostly.
void GraphPage::loadValues() {
    const FileQuestion question{tr("Values of operators, or edges"), tr("Node data and edges (*.json)"), {}};
    dialogs::openFile(window(), question, [this](const QString& path) { readValues(path); });
}

void GraphPage::readValues(const QString& path) {
    if (!m_model)
        return;
    const auto bytes = base::mapFile(path.toStdString());
    if (!bytes)
        return m_message->showError(bytes.error());
    const std::string_view text(reinterpret_cast<const char*>(bytes->data()), bytes->size());
    if (report::isEdgeOverlay(text))
        return showEdges(text, path);
    const auto overlays = report::readOverlays(text, *m_model, QFileInfo(path).completeBaseName().toStdString());
    if (!overlays)
        return m_message->showError(overlays.error());
    const auto subgraph = m_path.back().subgraph;
    const auto operators = m_model->subgraphs[subgraph].operators.size();
    const auto isHere = [subgraph](const auto& value) { return std::size_t(value.subgraph) == subgraph; };
    std::vector<GraphMetric> metrics;
    for (const auto& overlay : *overlays)
        if (std::any_of(overlay.values.begin(), overlay.values.end(), isHere))
            metrics.push_back({widgets::toQt(overlay.name), operatorValues(overlay, subgraph, operators)});
    if (metrics.empty())
        return m_message->showMessage(widgets::MessageBar::Kind::Warning,
            tr("%1 has no values for operators of this graph.").arg(QFileInfo(path).fileName()));
    m_message->hide();
    addMetrics(std::move(metrics));
}

void GraphPage::showEdges(std::string_view json, const QString& path) {
    const QString name = QFileInfo(path).fileName();
    const auto overlays = report::readEdgeOverlays(json, *m_model, m_path.back().subgraph, name.toStdString());
    if (!overlays)
        return m_message->showError(overlays.error());
    auto edges = fileEdges(*overlays, widgets::PaletteRoles(palette()));
    if (edges.empty())
        return m_message->showMessage(
            widgets::MessageBar::Kind::Warning, tr("%1 has no edges between operators of this graph.").arg(name));
    m_message->hide();
    m_view->setFileEdges(std::move(edges));
    m_actions->update();
}

/// In place of those of the same name; the first of them is shown.
void GraphPage::addMetrics(std::vector<GraphMetric> metrics) {
    int first = -1;
    for (auto& metric : metrics) {
        const auto same = std::find_if(
            m_metrics.begin(), m_metrics.end(), [&](const auto& known) { return known.name == metric.name; });
        const auto place = int(same - m_metrics.begin());
        first = first < 0 ? place : first;
        if (same != m_metrics.end())
            *same = std::move(metric);
        else
            m_metrics.push_back(std::move(metric));
    }
    m_metric = -1;
    setMetric(first);
}

void GraphPage::setMetric(int metric) {
    if (metric < 0 || std::size_t(metric) >= m_metrics.size())
        return;
    if (metric != m_metric) {
        m_metric = metric;
        updateMeasures();
        indexForSearch();
    }
    setColourBy(widgets::ColourBy::Values);
}

/// The time of each operator on this machine, on made-up inputs.
void GraphPage::measureTimes() {
    if (!m_model)
        return;
    const auto subgraph = m_path.back().subgraph;
    const auto stage = [model = m_model, subgraph](base::Progress& progress) {
        return run::profile(model, subgraph, run::BenchOptions(), progress);
    };
    m_jobs.start(timesJob, tr("Measure the operators"), this, stage,
        [this, model = m_model, subgraph](const base::Result<run::Profile>& profile) {
            if (!profile) {
                if (profile.error().code != base::Code::Cancelled)
                    m_message->showError(profile.error());
                return;
            }
            if (model != m_model || m_path.empty() || subgraph != m_path.back().subgraph)
                return; // another graph is shown by now
            std::vector<double> milliseconds;
            for (const double seconds : profile->operators)
                milliseconds.push_back(seconds * 1e3);
            addMetrics({{tr("Time, ms"), {std::move(milliseconds), {}}}});
        });
}

void GraphPage::loadRules() {
    dialogs::openFile(window(), {tr("Load style rules"), tr("Style rules (*.json)"), {}},
        [this](const QString& path) { readRules(path); });
}

void GraphPage::readRules(const QString& path) {
    const auto bytes = base::mapFile(toPath(path));
    if (!bytes)
        return m_message->showError(bytes.error());
    const auto text = bytes->as<char>();
    const auto rules =
        readStyleRules(QByteArray(text.data(), qsizetype(text.size())), QFileInfo(path).fileName().toStdString());
    if (!rules)
        return m_message->showError(rules.error());
    m_message->hide();
    setRules(*rules);
}

void GraphPage::storeRules() {
    dialogs::saveFile(window(), {tr("Save style rules"), tr("Style rules (*.json)"), QStringLiteral("rules.json")},
        [this](const QString& path) {
            const QByteArray json = saveRules();
            const auto written = base::writeAtomically(
                toPath(path), std::as_bytes(std::span(json.constData(), std::size_t(json.size()))));
            if (!written)
                m_message->showError(written.error());
        });
}

} // namespace app
