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
/// Where it leads to. Int16x8 is not in the figure; the guide's text has it.
enum class Leaf { Float16, DynamicRange, Int8, Int8Only, Int16x8 };
inline constexpr TreeQuestion treeQuestions[] = {
    TreeQuestion::OnlyFloat16, TreeQuestion::HasData, TreeQuestion::OnlyIntegers};
inline constexpr Leaf treeLeaves[] = {Leaf::Float16, Leaf::DynamicRange, Leaf::Int8, Leaf::Int8Only, Leaf::Int16x8};

struct Answers {
    std::optional<bool> onlyFloat16;
    std::optional<bool> hasData;
    std::optional<bool> onlyIntegers;
    bool int16 = false; ///< in the place of the last question's answer: 16-bit activations
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

/// The engine's mode of a leaf; for 16x8 the one that allows float.
std::string_view modeOf(Leaf leaf);
std::optional<Leaf> leafOfMode(std::string_view mode);
bool needsData(Leaf leaf);

QString questionTitle(TreeQuestion question);
QString questionHelp(TreeQuestion question);
QString leafTitle(Leaf leaf);
QString leafText(Leaf leaf);
/// The path in words: why these answers lead there.
QString whyText(const Answers& answers);
/// Why a leaf does not apply to a model; empty: it does.
QString refusalText(Leaf leaf, const OpenModel& open);

} // namespace app
