// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/core_text.h"

#include "base/error.h"
#include "base/error_text.h"
#include "base/phrase.h"

#include <QCoreApplication>

namespace widgets {

QString toQt(std::string_view text) {
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

QString coreText(const char* context, const std::string& text) {
    return text.empty() ? QString() : QCoreApplication::translate(context, text.c_str());
}

QString phraseText(const char* context, const base::Phrase& phrase) {
    return toQt(base::filled(coreText(context, phrase.pattern).toStdString(), phrase.values));
}

QString errorText(const base::Error& error) {
    const QString what = QCoreApplication::translate("base::Error", base::codeText(error.code));
    // Strings from files may hold "%1": they come in one step.
    QString text = error.subject.empty()
                       ? what
                       : QCoreApplication::translate("widgets::ErrorText", "%1: %2", "subject: what happened")
                             .arg(toQt(error.subject), what);
    if (!error.detail.empty())
        text = QCoreApplication::translate("widgets::ErrorText", "%1 (%2)", "what happened (facts)")
                   .arg(text, toQt(error.detail));
    if (error.cause)
        text = QCoreApplication::translate("widgets::ErrorText", "%1 Cause: %2")
                   .arg(text, widgets::errorText(*error.cause));
    return text;
}

} // namespace widgets
