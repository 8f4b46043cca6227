// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "report/inspection/lint_report.h"

#include "report/json_parts.h"
#include "report/text_table.h"

#include "base/text.h"

namespace report {

std::string lintText(std::span<const inspect::Finding> findings) {
    std::string text;
    const inspect::LintRule* rule = nullptr;
    for (const inspect::Finding& finding : findings) {
        if (finding.rule != rule) {
            rule = finding.rule;
            text += base::format("%s%s (%s, %s)\n    Why: %s\n    Cure: %s\n", text.empty() ? "" : "\n", rule->title,
                std::string(severityName(rule->severity)).c_str(), std::string(rule->id).c_str(), rule->why,
                rule->cure);
        }
        const base::Diagnostic& diagnostic = finding.diagnostic;
        text += "  " + std::string(severityName(diagnostic.severity)) + ": " + diagnostic.subject + ": " +
                diagnostic.text + "\n";
    }
    return text.empty() ? "Nothing to remark.\n" : text;
}

std::string lintJson(std::span<const inspect::Finding> findings) {
    Json list = Json::array();
    for (const inspect::Finding& finding : findings) {
        Json entry = diagnosticJson(finding.diagnostic);
        entry["rule"] = finding.rule->id;
        entry["title"] = finding.rule->title;
        entry["why"] = finding.rule->why;
        entry["cure"] = finding.rule->cure;
        list.push_back(std::move(entry));
    }
    return dumped(list);
}

std::string lintRulesText() {
    TextTable table({{"rule"}, {"severity"}, {"looks for", TextTable::Align::Left, 80}});
    for (const inspect::LintRule* rule : inspect::lintRules())
        table.add({std::string(rule->id), std::string(severityName(rule->severity)), rule->title});
    return table.text();
}

} // namespace report
