// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/convert/foreign_file.h"

#include "app/common/files.h"

#include "widgets/common/core_text.h"

#include "pipeline/foreign_model.h"

#include <QCoreApplication>

namespace app {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(app::ForeignFile)
};

} // namespace

std::optional<ForeignFile> foreignFile(const QString& path) {
    const auto found = pipeline::foreignModel(toPath(path));
    if (!found)
        return std::nullopt;
    const QString kind = widgets::toQt(found->kind);
    if (found->command.empty())
        return ForeignFile{kind,
            Text::tr("%1: %2", "kind of a file: what it is")
                .arg(kind, widgets::coreText("pipeline::ForeignModel", found->hint)),
            {}};
    return ForeignFile{kind,
        Text::tr("%1 is for another runtime. A converter of yours can make a .tflite file of it.").arg(kind),
        widgets::toQt(found->command)};
}

} // namespace app
