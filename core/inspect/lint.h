// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/model.h"

#include "base/error.h"
#include "base/phrase.h"
#include "base/progress.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace inspect {

class LintContext;

/// Where the model is to run; some rules judge by it.
enum class Target { Any, Cpu, Gpu, EdgeTpu, Micro };
/// "any", "cpu", "gpu", "edgetpu", "micro"
std::string_view targetName(Target target);
std::optional<Target> targetFromName(std::string_view name);

/// One thing that a careful reader would remark. Each rule is a file in lint/rules; the CMake list makes the registry.
struct LintRule {
    std::string_view id; ///< "dead-channels": for muting, in reports
    base::Severity severity = base::Severity::Note;
    const char* title = ""; ///< what it looks for, in English, as the next two; context "inspect::Lint"
    const char* why = "";   ///< why it matters
    const char* cure = "";  ///< what can be done
    void (*check)(LintContext& context) = nullptr;
};
/// In the order of the findings.
std::span<const LintRule* const> lintRules();

struct Finding {
    base::Diagnostic diagnostic;
    const LintRule* rule = nullptr; ///< never null
    base::Phrase fact = {};         ///< the diagnostic's text; its pattern has the context "base::Diagnostic"
};

struct LintOptions {
    std::vector<std::string> muted; ///< ids of rules that are left out
    Target target = Target::Any;
    const base::Progress* progress = nullptr; ///< where given, a cancellation leaves out the rules that follow
};
/// What the rules find in the model, at most 200 times each (the last one then says how many there are). Time grows
/// with the bytes of the constants. Any thread.
std::vector<Finding> findings(const model::Model& model, const LintOptions& options = {});

/// The same without the rules.
base::Diagnostics lint(const model::Model& model, const LintOptions& options = {});

} // namespace inspect
