// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/document.h"

#include <QString>

#include <optional>
#include <string_view>

namespace app {

/// The published guide's questions for post-training quantization.
enum class TreeQuestion { OnlyFloat16, HasData, OnlyIntegers };
/// Where it leads to. The guide's text has Int16x8, but not its figure; it has neither WeightOnly nor Mixed.
enum class Leaf { Float16, DynamicRange, Int8, Int8Only, Int16x8, WeightOnly, Mixed };
inline constexpr TreeQuestion treeQuestions[] = {
    TreeQuestion::OnlyFloat16, TreeQuestion::HasData, TreeQuestion::OnlyIntegers};
/// From top to bottom.
inline constexpr Leaf treeLeaves[] = {
    Leaf::Float16, Leaf::DynamicRange, Leaf::WeightOnly, Leaf::Int8, Leaf::Int8Only, Leaf::Int16x8, Leaf::Mixed};

struct Answers {
    std::optional<bool> onlyFloat16;
    std::optional<bool> hasData;
    std::optional<bool> onlyIntegers;
    /// A leaf beside the figure in place of the one that the answers so far, or the open question, lead to.
    std::optional<Leaf> beside = std::nullopt;
    bool operator==(const Answers&) const = default;
};
std::optional<bool>& answerTo(Answers& answers, TreeQuestion question);
std::optional<bool> answerTo(const Answers& answers, TreeQuestion question);
/// Is the question reached by these answers?
bool isAsked(const Answers& answers, TreeQuestion question);
/// The leaf that the answers lead to; nothing while a question on the way is open.
std::optional<Leaf> leafOf(const Answers& answers);
/// The answers that lead to a leaf.
Answers answersFor(Leaf leaf);

/// The question beside whose answers the leaf hangs; nothing: it is in the figure.
std::optional<TreeQuestion> besideQuestion(Leaf leaf);

/// The engine's mode of a leaf; for 16x8 the one that allows float.
std::string_view modeOf(Leaf leaf);
std::optional<Leaf> leafOfMode(std::string_view mode);
/// Does the mode need ranges, whatever its options are?
bool needsData(Leaf leaf);

QString questionTitle(TreeQuestion question);
QString questionHelp(TreeQuestion question);
QString leafTitle(Leaf leaf);
QString leafText(Leaf leaf);
/// One word for the branch to a leaf that hangs beside the figure.
QString besideText(Leaf leaf);
/// The path in words: why these answers lead there.
QString whyText(const Answers& answers);
/// Why a leaf does not apply to a model; empty: it does.
QString refusalText(Leaf leaf, const OpenModel& open);

} // namespace app
