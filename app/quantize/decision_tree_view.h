// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/quantize/decision_tree.h"

#include <QAbstractButton>
#include <QHash>
#include <QWidget>

class QFrame;
class QPushButton;

namespace app {

/// A leaf of the tree: a title and what one gets; greyed with the reason where it does not apply.
class LeafButton : public QAbstractButton {
    Q_OBJECT
public:
    explicit LeafButton(Leaf leaf, QWidget* parent = nullptr);
    void setRefusal(const QString& refusal);
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString body() const;
    QFont titleFont() const;

    Leaf m_leaf;
    QString m_refusal;
};

/// The decision tree with real questions: answering one goes on to the next, a leaf can also be chosen directly. The
/// path taken is drawn in the accent colour.
class DecisionTreeView : public QWidget {
    Q_OBJECT
public:
    explicit DecisionTreeView(QWidget* parent = nullptr);
    void setModel(const OpenModel& open);
    void setAnswers(const Answers& answers); ///< says nothing

Q_SIGNALS:
    void answersEdited(const app::Answers& answers);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Box {
        QFrame* frame = nullptr;
        QPushButton* yes = nullptr;
        QPushButton* no = nullptr;
    };
    Box makeQuestion(TreeQuestion question);
    void answer(TreeQuestion question, bool yes);
    void choose(Leaf leaf);
    void refresh();
    void drawDown(QPainter& painter, TreeQuestion from, TreeQuestion to, bool answer) const;
    void drawAcross(QPainter& painter, TreeQuestion from, Leaf to) const;
    void prepare(QPainter& painter, bool isTaken, bool isDashed) const;

    Answers m_answers;
    QHash<TreeQuestion, Box> m_questions;
    QHash<Leaf, LeafButton*> m_leaves;
};

} // namespace app
