// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "support/test_main.h"

#include "widgets/common/message_bar.h"
#include "widgets/common/palette_roles.h"

#include "base/error.h"

#include <QAction>
#include <QLabel>
#include <QSignalSpy>
#include <QToolButton>
#include <QTranslator>

using widgets::MessageBar;

class TestMessageBar : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void showsAndCloses();
    void actionsAreOffered();
    void errors();
    void errorsAreTranslated();
    void followsTheTheme();
};

namespace {

/// Marks what it translates.
class Marker : public QTranslator {
public:
    QString translate(const char* context, const char* source, const char*, int) const override {
        if (qstrcmp(context, "base::Error") != 0)
            return {};
        return QStringLiteral("⟪%1⟫").arg(QString::fromUtf8(source));
    }
    bool isEmpty() const override { return false; }
};

} // namespace

void TestMessageBar::showsAndCloses() {
    QWidget window;
    MessageBar bar(&window);
    QVERIFY(bar.isHidden());
    bar.showMessage(MessageBar::Kind::Warning, QStringLiteral("look here"));
    QVERIFY(!bar.isHidden());
    QCOMPARE(bar.text(), QStringLiteral("look here"));
    QCOMPARE(bar.accessibleDescription(), QStringLiteral("look here"));
    bar.findChild<QToolButton*>(QStringLiteral("closeMessage"))->click();
    QVERIFY(bar.isHidden());
}

void TestMessageBar::actionsAreOffered() {
    MessageBar bar;
    QAction retry(QStringLiteral("Retry"));
    QSignalSpy triggered(&retry, &QAction::triggered);
    bar.showMessage(MessageBar::Kind::Problem, QStringLiteral("failed"), {&retry});
    QToolButton* button = nullptr;
    for (auto* each : bar.findChildren<QToolButton*>())
        if (each->defaultAction() == &retry)
            button = each;
    QVERIFY(button);
    button->click();
    QCOMPARE(triggered.count(), 1);
    QVERIFY(bar.isHidden());
}

void TestMessageBar::errors() {
    base::Error cause{base::Code::OutOfMemory, "", "", nullptr};
    base::Error error{
        base::Code::Truncated, "model %1.tflite", "12 of 4,096 bytes", std::make_shared<const base::Error>(cause)};
    const QString text = widgets::errorText(error);
    QVERIFY2(text.startsWith(QStringLiteral("model %1.tflite: ")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("(12 of 4,096 bytes)")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("Cause: ")), qPrintable(text));
    MessageBar bar;
    bar.showError(error);
    QCOMPARE(bar.text(), text);
}

void TestMessageBar::errorsAreTranslated() {
    const base::Error error{base::Code::EmptyDataset, "a.npz", "", nullptr};
    const QString english = widgets::errorText(error);
    Marker marker;
    QCoreApplication::installTranslator(&marker);
    const QString translated = widgets::errorText(error);
    QCoreApplication::removeTranslator(&marker);
    QVERIFY2(translated.contains(QStringLiteral("⟪")), qPrintable(translated));
    QCOMPARE(QString(translated).remove(QStringLiteral("⟪")).remove(QStringLiteral("⟫")), english);
}

void TestMessageBar::followsTheTheme() {
    QWidget window;
    window.setPalette(widgets::lightPalette());
    MessageBar bar(&window);
    bar.showMessage(MessageBar::Kind::Problem, QStringLiteral("failed"));
    const QColor light = bar.palette().color(QPalette::Window);
    window.setPalette(widgets::darkPalette());
    const QColor dark = bar.palette().color(QPalette::Window);
    QVERIFY(light.lightnessF() > 0.7F);
    QVERIFY(dark.lightnessF() < 0.4F);
    window.setPalette(widgets::lightPalette());
    QCOMPARE(bar.palette().color(QPalette::Window), light);
}

HALFSTEP_TEST(TestMessageBar)
#include "test_message_bar.moc"
