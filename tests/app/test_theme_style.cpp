// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "support/test_main.h"

#include "app/common/theme.h"
#include "app/common/theme_style.h"

#include "widgets/common/contrast.h"
#include "widgets/common/palette_roles.h"

#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QMenu>
#include <QRadioButton>
#include <QSpinBox>
#include <QToolButton>

/// What can be filled in or ticked is seen in both themes.
class TestThemeStyle : public support::TestCase {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { app::applyTheme(app::Theme::Light); }
    void outlinesAreSeen_data();
    void outlinesAreSeen();
    void ticksAreSeen();
    void arrowsStandBesideTheText();

private:
    static double strongest(QWidget& widget);
};

/// The largest contrast of any pixel with the ground of the widget's fields.
double TestThemeStyle::strongest(QWidget& widget) {
    widget.resize(widget.sizeHint());
    const QImage image = widget.grab().toImage();
    const QColor base = widget.palette().color(QPalette::Base);
    double most = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            most = std::max(most, widgets::contrast(image.pixelColor(x, y), base));
    return most;
}

void TestThemeStyle::outlinesAreSeen_data() {
    QTest::addColumn<int>("theme");
    QTest::newRow("light") << int(app::Theme::Light);
    QTest::newRow("dark") << int(app::Theme::Dark);
}

void TestThemeStyle::outlinesAreSeen() {
    QFETCH(int, theme);
    app::applyTheme(app::Theme(theme));
    QLineEdit line;
    QCheckBox check;
    QRadioButton radio;
    QSpinBox spin;
    spin.setButtonSymbols(QAbstractSpinBox::NoButtons);
    spin.setSpecialValueText(QStringLiteral(" "));
    for (QWidget* widget : QList<QWidget*>{&line, &check, &radio, &spin})
        QVERIFY2(strongest(*widget) >= 2.7, widget->metaObject()->className()); // 3 less what smoothing takes away
}

void TestThemeStyle::ticksAreSeen() {
    app::applyTheme(app::Theme::Dark);
    QCheckBox check;
    QRadioButton radio;
    for (QAbstractButton* button : QList<QAbstractButton*>{&check, &radio}) {
        button->setAutoExclusive(false);
        button->setCheckable(true);
        const QImage off = button->grab().toImage();
        button->setChecked(true);
        QVERIFY(button->grab().toImage() != off);
        QVERIFY(strongest(*button) > 7);
    }
}

void TestThemeStyle::arrowsStandBesideTheText() {
    app::applyTheme(app::Theme::Light);
    QToolButton plain;
    plain.setText(QStringLiteral("Columns"));
    plain.setToolButtonStyle(Qt::ToolButtonTextOnly);
    QToolButton opening;
    opening.setText(plain.text());
    opening.setToolButtonStyle(Qt::ToolButtonTextOnly);
    opening.setPopupMode(QToolButton::InstantPopup);
    opening.setMenu(new QMenu(&opening));
    QVERIFY(opening.sizeHint().width() > plain.sizeHint().width());
    opening.resize(opening.sizeHint());
    QVERIFY(!opening.grab().isNull());
}

HALFSTEP_TEST(TestThemeStyle)
#include "test_theme_style.moc"
