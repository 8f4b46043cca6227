// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <string>
#include <string_view>

/// Marks a text of the core that people see: lupdate collects it, the window translates it, the command line prints it.
#define CORE_TEXT(context, text) text

namespace base {

/// The name of the code as in the enum: "BufferTooSmall".
std::string_view codeName(Code code);
/// What happened and what can be done, in English, without subject and detail. Context "base::Error" for translation.
const char* codeText(Code code);
/// One line for people: subject, what happened, the facts, the cause.
std::string errorText(const Error& error);
/// Exit code of the command line for this error: 2 usage, 3 bad input, 4 not supported, 5 cancelled, 70 a defect.
int exitCode(const Error& error);

} // namespace base
