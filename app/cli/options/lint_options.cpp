// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "options/lint_options.h"

#include "inspect/lint.h"
#include "report/inspection/lint_report.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <ostream>

namespace cli {

namespace {

bool isRule(const std::string& id) {
    const auto rules = inspect::lintRules();
    return std::any_of(rules.begin(), rules.end(), [&](const inspect::LintRule* rule) { return rule->id == id; });
}

base::Severity severityOf(const std::string& name) {
    if (name == "note")
        return base::Severity::Note;
    return name == "warning" ? base::Severity::Warning : base::Severity::Problem;
}

} // namespace

void LintChoices::addTo(CLI::App& app) {
    app.add_flag("--lint", lint, "Say what looks wrong or wasteful, why it matters and what helps.");
    app.add_flag("--lint-rules", listRules, "List the rules of --lint.");
    app.add_option("--fail-if", failIf, "End with 1 where --lint finds something as bad as this.")
        ->check(CLI::IsMember({"note", "warning", "problem"}));
    app.add_option("--mute", muted, "Leave out these rules of --lint, separated by commas.")->delimiter(',');
    app.add_option("--target", target, "Where the model is to run, for --lint.")
        ->check(CLI::IsMember({"any", "cpu", "gpu", "edgetpu", "micro"}))
        ->capture_default_str();
}

base::Result<int> lintModel(
    const LintChoices& choices, const model::Model& model, bool asJson, Environment& environment) {
    for (const std::string& id : choices.muted)
        if (!isRule(id))
            return base::Error{base::Code::Usage, "--mute", "there is no rule " + id + " (--lint-rules lists them)"};
    inspect::LintOptions options;
    options.muted = choices.muted;
    options.target = inspect::targetFromName(choices.target).value_or(inspect::Target::Any);
    const auto found = inspect::findings(model, options);
    environment.out << (asJson ? report::lintJson(found) : report::lintText(found));
    if (choices.failIf.empty())
        return exitDone;
    const base::Severity limit = severityOf(choices.failIf);
    const auto bad = std::count_if(
        found.begin(), found.end(), [&](const inspect::Finding& f) { return f.diagnostic.severity >= limit; });
    if (bad == 0)
        return exitDone;
    environment.err << "halfstep-cli: " << bad << " remarks are as bad as --fail-if " << choices.failIf << '\n';
    return exitCheckFailed;
}

} // namespace cli
