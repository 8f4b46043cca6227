// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start_page/start_page.h"

#include "app/common/action_collection.h"
#include "app/common/settings.h"
#include "app/start_page/drop_area.h"
#include "app/start_page/thumbnails.h"

#include "widgets/common/em.h"

#include <QAction>
#include <QCommandLinkButton>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

namespace app {
namespace {

using widgets::em;

QLabel* makeHeading(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    return label;
}

} // namespace

StartPage::StartPage(Settings& settings, const ActionCollection& actions, QWidget* parent)
    : QWidget(parent), m_settings(settings), m_drop(new DropArea(actions.action("file_open"), this)) {
    setObjectName(QStringLiteral("startPage"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto* column = new QWidget(this);
    column->setMaximumWidth(em(this, 62));
    auto* grid = new QGridLayout(column);
    grid->setHorizontalSpacing(em(this, 2.5));
    grid->setVerticalSpacing(em(this, 1.5));
    grid->addWidget(m_drop, 0, 0, 1, 2);
    grid->addWidget(makeCommands(actions), 1, 0, Qt::AlignTop);
    grid->addWidget(makeRecent(), 1, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(1, 1);

    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(em(this, 2), em(this, 2), em(this, 2), em(this, 2));
    layout->addWidget(column, 1, 1);
    layout->setColumnStretch(0, 1);
    layout->setColumnStretch(1, 100);
    layout->setColumnStretch(2, 1);
    layout->setRowStretch(0, 1);
    layout->setRowStretch(1, 6);
    layout->setRowStretch(2, 1);

    connect(&settings, &Settings::changed, this, [this](Settings::Key key) {
        if (key == Settings::Key::RecentFiles)
            refreshRecent();
    });
    refreshRecent();
}

void StartPage::setDropActive(bool isActive) {
    m_drop->setActive(isActive);
}

QWidget* StartPage::makeCommands(const ActionCollection& actions) {
    auto* box = new QWidget(this);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    layout->setSpacing(em(this, 0.25));
    layout->addWidget(makeHeading(tr("Begin"), box));
    const auto add = [&](const char* id, const QString& text, const QString& description) {
        QAction* action = actions.action(id);
        auto* button = new QCommandLinkButton(text, description, box);
        button->setObjectName(QStringLiteral("start_") + QLatin1String(id));
        button->setIcon(action->icon());
        connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
        layout->addWidget(button);
    };
    add("file_open_sample", tr("Open sample model"), tr("A small digit classifier with calibration and test data"));
    add("model_quantize", tr("Quantize a model…"), tr("From float to int8 or float16, with a preview of every step"));
    add("model_compare", tr("Compare two models…"),
        tr("Same data, both models: accuracy, error by layer, size, speed"));
    return box;
}

QWidget* StartPage::makeRecent() {
    auto* box = new QWidget(this);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    layout->setSpacing(em(this, 0.25));
    auto* heading = makeHeading(tr("&Recent files"), box);
    m_recent = new QListWidget(box);
    m_recent->setObjectName(QStringLiteral("recentList"));
    m_recent->setFrameShape(QFrame::NoFrame);
    m_recent->setTextElideMode(Qt::ElideMiddle);
    m_recent->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_recent->setAccessibleName(tr("Recent files"));
    m_recent->setIconSize(QSize(em(this, 2.5), em(this, 2.5)));
    heading->setBuddy(m_recent);
    m_noRecent = new QLabel(tr("Files that you open are listed here."), box);
    m_noRecent->setForegroundRole(QPalette::PlaceholderText);
    m_noRecent->setWordWrap(true);
    layout->addWidget(heading);
    layout->addWidget(m_noRecent, 1, Qt::AlignTop);
    layout->addWidget(m_recent, 1);
    const auto choose = [this](
                            const QListWidgetItem* item) { Q_EMIT recentChosen(item->data(Qt::UserRole).toString()); };
    connect(m_recent, &QListWidget::itemClicked, this, choose);
    connect(m_recent, &QListWidget::itemActivated, this, choose);
    return box;
}

/// Thumbnails are drawn after their files were opened.
void StartPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refreshRecent();
}

void StartPage::refreshRecent() {
    m_recent->clear();
    for (const QString& path : m_settings.recentFiles()) {
        const QFileInfo file(path);
        auto* item = new QListWidgetItem(tr("%1\n%2", "file name, folder").arg(file.fileName(), file.absolutePath()));
        item->setData(Qt::UserRole, path);
        item->setToolTip(path);
        if (const QString picture = thumbnailFile(m_settings, path); QFileInfo::exists(picture))
            item->setIcon(QIcon(picture));
        m_recent->addItem(item);
    }
    m_recent->setVisible(m_recent->count() > 0);
    m_noRecent->setVisible(m_recent->count() == 0);
}

} // namespace app
