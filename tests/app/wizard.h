// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app_support.h"

#include "app/data/data_choice.h"
#include "app/quantize/decision_tree_view.h"
#include "app/quantize/quantize_dialog.h"

#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QTest>

namespace support {

/// The wizard on a copy of the sample.
struct Wizard {
    explicit Wizard(const QString& model = sample(QStringLiteral("digits.tflite")),
        const QString& name = QStringLiteral("model.tflite")) {
        input = program.path(name);
        QFile::copy(model, input);
        if (!program.open(input))
            return;
        program.trigger("model_quantize");
        (void)QTest::qWaitFor([this] { return program.window().findChild<app::QuantizeDialog*>() != nullptr; });
        dialog = child<app::QuantizeDialog>(program.window(), "quantizeDialog");
    }
    QPushButton& next() { return *child<QPushButton>(*dialog, "wizardNext"); }
    void choose(app::Leaf leaf) {
        child<app::LeafButton>(*dialog, ("leaf" + QByteArray::number(int(leaf))).constData())->click();
    }
    void setData(const app::DataChoice& data) {
        auto choices = dialog->editor().choices();
        choices.data = data;
        dialog->editor().change(QStringLiteral("data"), choices);
    }
    bool goOn() {
        if (!QTest::qWaitFor([&] { return next().isEnabled(); }, 15000))
            return false;
        next().click();
        return true;
    }
    QStringList files() { return QDir(program.folder.path()).entryList({QStringLiteral("*.tflite*")}, QDir::Files); }

    RunningProgram program;
    QString input;
    app::QuantizeDialog* dialog = nullptr;
};

/// For the sample.
inline app::DataChoice calibrationData() {
    return app::choiceOfPath(sample(QStringLiteral("digits_calibration.npz")));
}

} // namespace support
