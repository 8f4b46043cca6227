// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace base {
struct Error;
struct Phrase;
}

namespace widgets {

/// The text of an error in the user's language: subject, what happened and what can be done, the facts, the cause.
QString errorText(const base::Error& error);
/// A sentence of the core with its values, in the window's language.
QString phraseText(const char* context, const base::Phrase& phrase);
/// A text that the core marks with CORE_TEXT, in the user's language; other texts stay as they are.
QString coreText(const char* context, const std::string& text);
QString toQt(std::string_view text);

} // namespace widgets
