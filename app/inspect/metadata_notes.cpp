// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspect/metadata_notes.h"

#include "widgets/common/core_text.h"
#include "widgets/common/number_text.h"

#include "data/arrays/zip_archive.h"
#include "format/model_metadata.h"

#include <QCoreApplication>

#include <algorithm>

namespace app {
namespace {

constexpr std::size_t mostUnpacked = std::size_t(64) << 20;
constexpr int shownLines = 20;

class Notes {
    Q_DECLARE_TR_FUNCTIONS(app::MetadataNotes)
public:
    explicit Notes(const AttachedFiles& files) : m_files(files) {}

    void addModel(const format::ModelMetadata& metadata);
    void addFile(const std::string& name, const QString& kind, const QString& description);
    void addUnnamed();
    QString html() const { return m_html; }

private:
    void heading(const QString& text) { m_html += QStringLiteral("<h4>%1</h4>").arg(text.toHtmlEscaped()); }
    void fact(const QString& name, const QString& value);
    void numbers(const QString& name, const std::vector<float>& values);
    void addTensor(const QString& title, const format::TensorMetadata& tensor);

    const AttachedFiles& m_files;
    std::vector<std::string> m_named;
    QString m_html;
};

void Notes::fact(const QString& name, const QString& value) {
    if (!value.isEmpty())
        m_html +=
            QStringLiteral("<p><span class='name'>%1</span> %2</p>").arg(name.toHtmlEscaped(), value.toHtmlEscaped());
}

void Notes::numbers(const QString& name, const std::vector<float>& values) {
    QStringList texts;
    for (const float value : values)
        texts.append(widgets::scaleText(double(value)));
    fact(name, texts.join(QStringLiteral(", ")));
}

void Notes::addModel(const format::ModelMetadata& metadata) {
    heading(metadata.name.empty() ? tr("Model") : widgets::toQt(metadata.name));
    fact(tr("Description:"), widgets::toQt(metadata.description));
    fact(tr("Version:"), widgets::toQt(metadata.version));
    fact(tr("Author:"), widgets::toQt(metadata.author));
    fact(tr("Licence:"), widgets::toQt(metadata.license));
    fact(tr("Least metadata parser:"), widgets::toQt(metadata.minimumParser));
    for (const auto& file : metadata.files)
        addFile(file.name, widgets::coreText("format::Metadata", file.kind), widgets::toQt(file.description));
    for (std::size_t i = 0; i < metadata.inputs.size(); ++i)
        addTensor(tr("Input %1").arg(i), metadata.inputs[i]);
    for (std::size_t i = 0; i < metadata.outputs.size(); ++i)
        addTensor(tr("Output %1").arg(i), metadata.outputs[i]);
}

void Notes::addTensor(const QString& title, const format::TensorMetadata& tensor) {
    heading(
        tensor.name.empty() ? title : tr("%1: %2", "input or output: its name").arg(title, widgets::toQt(tensor.name)));
    fact(tr("Description:"), widgets::toQt(tensor.description));
    fact(tr("Content:"), widgets::coreText("format::Metadata", tensor.content));
    numbers(tr("Normalization, mean:"), tensor.mean);
    numbers(tr("Normalization, deviation:"), tensor.deviation);
    numbers(tr("Least values:"), tensor.min);
    numbers(tr("Largest values:"), tensor.max);
    for (const auto& file : tensor.files)
        addFile(file.name, widgets::coreText("format::Metadata", file.kind), widgets::toQt(file.description));
}

void Notes::addFile(const std::string& name, const QString& kind, const QString& description) {
    m_named.push_back(name);
    fact(tr("File:"),
        description.isEmpty()
            ? tr("%1 (%2)", "file name (its kind)").arg(widgets::toQt(name), kind)
            : tr("%1 (%2): %3", "file name (its kind): description").arg(widgets::toQt(name), kind, description));
    const auto found = m_files.find(name);
    if (found == m_files.end())
        return fact({}, tr("It does not lie in the file."));
    if (found->second.isEmpty())
        return;
    QStringList lines = found->second.mid(0, shownLines);
    if (found->second.size() > shownLines)
        lines.append(tr("and %n more line(s)", nullptr, int(found->second.size()) - shownLines));
    m_html += QStringLiteral("<pre>%1</pre>").arg(lines.join(QLatin1Char('\n')).toHtmlEscaped());
}

/// Files that no note mentions.
void Notes::addUnnamed() {
    for (const auto& [name, lines] : m_files)
        if (std::find(m_named.begin(), m_named.end(), name) == m_named.end())
            addFile(name, tr("not mentioned"), {});
}

/// The lines of a text; empty where it is none.
QStringList linesOf(const base::Bytes& bytes) {
    const auto chars = bytes.as<char>();
    if (std::find(chars.begin(), chars.end(), '\0') != chars.end())
        return {};
    QStringList lines = QString::fromUtf8(chars.data(), qsizetype(chars.size())).split(QLatin1Char('\n'));
    if (!lines.isEmpty() && lines.last().isEmpty())
        lines.removeLast();
    return lines;
}

} // namespace

base::Result<AttachedFiles> attachedFiles(const model::Loaded& loaded) {
    AttachedFiles files;
    if (loaded.model->associatedFiles.empty())
        return files;
    TRY_ASSIGN(const auto members, data::readZip(std::filesystem::path(loaded.path), mostUnpacked));
    for (const auto& [name, bytes] : members)
        files[name] = linesOf(bytes);
    return files;
}

QString metadataNotes(const model::Model& model, const AttachedFiles& files) {
    Notes notes(files);
    if (const auto metadata = format::modelMetadata(model))
        notes.addModel(*metadata);
    notes.addUnnamed();
    return notes.html();
}

} // namespace app
