// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/convert/foreign_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace app {
namespace {

class Foreign {
    Q_DECLARE_TR_FUNCTIONS(app::ForeignFile)
public:
    static ForeignFile withConverter(const QString& kind, const QString& command) {
        return {kind, tr("%1 is for another runtime. A converter of yours can make a .tflite file of it.").arg(kind),
            command};
    }
    static ForeignFile without(const QString& kind, const QString& what) {
        return {kind, tr("%1: %2", "kind of a file: what it is").arg(kind, what), {}};
    }
    static std::optional<ForeignFile> find(const QFileInfo& file);

private:
    static std::optional<ForeignFile> byBytes(const QByteArray& head);
    static std::optional<ForeignFile> byName(const QString& suffix);
};

const char* const savedModelCommand = "tflite_convert --saved_model_dir=%1 --output_file=%2";
const char* const kerasCommand = "tflite_convert --keras_model_file=%1 --output_file=%2";
const char* const onnxCommand = "onnx2tf -i %1 -o %2.saved_model -osd";
const char* const torchCommand =
    "python3 -c \"import sys, torch, litert_torch; program = torch.export.load(sys.argv[1]); "
    "litert_torch.convert(program.module(), program.example_inputs[0]).export(sys.argv[2])\" %1 %2";

std::optional<ForeignFile> Foreign::byBytes(const QByteArray& head) {
    if (head.startsWith("\x89HDF"))
        return withConverter(QStringLiteral("Keras (HDF5)"), QLatin1String(kerasCommand));
    if (head.startsWith("GGUF"))
        return without(QStringLiteral("GGUF"), tr("weights for llama.cpp, without a graph that could be shown."));
    return std::nullopt;
}

std::optional<ForeignFile> Foreign::byName(const QString& suffix) {
    if (suffix == QLatin1String("onnx"))
        return withConverter(QStringLiteral("ONNX"), QLatin1String(onnxCommand));
    if (suffix == QLatin1String("keras") || suffix == QLatin1String("h5"))
        return withConverter(QStringLiteral("Keras"), QLatin1String(kerasCommand));
    if (suffix == QLatin1String("pt2"))
        return withConverter(QStringLiteral("PyTorch (exported program)"), QLatin1String(torchCommand));
    if (suffix == QLatin1String("pt") || suffix == QLatin1String("pth") || suffix == QLatin1String("ckpt"))
        return without(QStringLiteral("PyTorch"), tr("a checkpoint holds weights, not a graph. Export it with "
                                                     "torch.export.save(…) to a .pt2 file, and open that."));
    if (suffix == QLatin1String("safetensors"))
        return without(
            QStringLiteral("safetensors"), tr("weights without a graph. Export the model from its program."));
    if (suffix == QLatin1String("pb"))
        return without(
            QStringLiteral("TensorFlow"), tr("a graph of TensorFlow. Open the folder of its SavedModel instead."));
    if (suffix == QLatin1String("mlmodel") || suffix == QLatin1String("mlpackage"))
        return without(
            QStringLiteral("Core ML"), tr("a model for Apple's runtime. Convert the model that it was made from."));
    return std::nullopt;
}

std::optional<ForeignFile> Foreign::find(const QFileInfo& file) {
    if (file.isDir())
        return QDir(file.absoluteFilePath()).exists(QStringLiteral("saved_model.pb"))
                   ? std::optional(withConverter(QStringLiteral("SavedModel"), QLatin1String(savedModelCommand)))
                   : std::nullopt;
    QFile content(file.absoluteFilePath());
    if (!content.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray head = content.read(16);
    if (head.mid(4, 4) == "TFL3")
        return std::nullopt;
    if (const auto found = byBytes(head))
        return found;
    return byName(file.suffix().toLower());
}

} // namespace

std::optional<ForeignFile> foreignFile(const QString& path) {
    return Foreign::find(QFileInfo(path));
}

} // namespace app
