// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quantize/decision_tree_view.h"

#include "widgets/common/em.h"
#include "widgets/common/palette_roles.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace app {
namespace {

using widgets::em;
using widgets::PaletteRoles;

/// A button that shows a choice as the leaves do: a mark, the accent around it, dark text.
class AnswerButton : public QPushButton {
public:
    using QPushButton::QPushButton;

protected:
    void paintEvent(QPaintEvent* event) override {
        if (!isChecked())
            return QPushButton::paintEvent(event);
        const PaletteRoles roles(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const double line = std::max(1.0, em(this, 1) / 8.0);
        QColor fill = roles.accent();
        fill.setAlphaF(0.14F);
        painter.setPen(QPen(roles.accent(), line));
        painter.setBrush(fill);
        const double radius = em(this, 0.25);
        painter.drawRoundedRect(QRectF(rect()).adjusted(line, line, -line, -line), radius, radius);
        QFont bold = font();
        bold.setBold(true);
        painter.setFont(bold);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(rect(), Qt::AlignCenter, QStringLiteral("✓ ") + text());
        if (!hasFocus())
            return;
        painter.setPen(QPen(roles.accent(), 1, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        const double inset = 2.5 * line;
        painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), radius, radius);
    }
};

QString answerText(bool yes) {
    return yes ? DecisionTreeView::tr("Yes") : DecisionTreeView::tr("No");
}

/// The last question on the way to a leaf.
TreeQuestion questionBefore(Leaf leaf) {
    const Answers answers = answersFor(leaf);
    if (answers.onlyFloat16 == true)
        return TreeQuestion::OnlyFloat16;
    return answers.hasData == true ? TreeQuestion::OnlyIntegers : TreeQuestion::HasData;
}

} // namespace

LeafButton::LeafButton(Leaf leaf, QWidget* parent) : QAbstractButton(parent), m_leaf(leaf) {
    setText(leafTitle(leaf));
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    auto policy = QSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setRefusal({});
}

void LeafButton::setRefusal(const QString& refusal) {
    m_refusal = refusal;
    setEnabled(refusal.isEmpty());
    setToolTip(refusal);
    setAccessibleDescription(body());
    updateGeometry();
}

QString LeafButton::body() const {
    return m_refusal.isEmpty() ? leafText(m_leaf) : leafText(m_leaf) + QLatin1Char('\n') + m_refusal;
}

QFont LeafButton::titleFont() const {
    QFont bold = font();
    bold.setBold(true);
    return bold;
}

int LeafButton::heightForWidth(int width) const {
    const int inner = std::max(1, width - em(this, 1.5));
    const int body = fontMetrics().boundingRect(QRect(0, 0, inner, 10000), Qt::TextWordWrap, this->body()).height();
    return QFontMetrics(titleFont()).height() + body + em(this, 1.1);
}

QSize LeafButton::sizeHint() const {
    const int width = em(this, 24);
    return {width, heightForWidth(width)};
}

void LeafButton::paintEvent(QPaintEvent*) {
    const PaletteRoles roles(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double line = std::max(1.0, em(this, 1) / (isChecked() || hasFocus() ? 6.0 : 12.0));
    const bool isMarked = isChecked() || hasFocus() || underMouse();
    painter.setPen(QPen(isMarked && isEnabled() ? roles.accent() : roles.gridLine(), line));
    QColor fill = isChecked() ? roles.accent() : roles.base();
    if (isChecked())
        fill.setAlphaF(0.14F);
    painter.setBrush(fill);
    const double radius = em(this, 0.4);
    painter.drawRoundedRect(QRectF(rect()).adjusted(line, line, -line, -line), radius, radius);
    const QColor ink =
        isEnabled() ? palette().color(QPalette::Text) : palette().color(QPalette::Disabled, QPalette::Text);
    painter.setPen(ink);
    const QRect inner = rect().adjusted(em(this, 0.75), em(this, 0.5), -em(this, 0.75), -em(this, 0.4));
    painter.setFont(titleFont());
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignTop, isChecked() ? QStringLiteral("✓ ") + text() : text());
    painter.setFont(font());
    painter.drawText(inner.adjusted(0, QFontMetrics(titleFont()).height() + em(this, 0.1), 0, 0),
        Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, body());
}

DecisionTreeView::DecisionTreeView(QWidget* parent) : QWidget(parent) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(em(this, 6.5));
    grid->setVerticalSpacing(em(this, 0.6));
    for (const auto question : treeQuestions)
        m_questions.insert(question, makeQuestion(question));
    int row = 0;
    for (const auto leaf : treeLeaves) {
        auto* button = new LeafButton(leaf, this);
        button->setObjectName(QStringLiteral("leaf%1").arg(int(leaf)));
        connect(button, &QAbstractButton::clicked, this, [this, leaf] { choose(leaf); });
        m_leaves.insert(leaf, button);
        grid->addWidget(button, row++, 1);
    }
    grid->addWidget(m_questions[TreeQuestion::OnlyFloat16].frame, 0, 0, Qt::AlignVCenter);
    grid->addWidget(m_questions[TreeQuestion::HasData].frame, 1, 0, 2, 1, Qt::AlignVCenter);
    grid->addWidget(m_questions[TreeQuestion::OnlyIntegers].frame, 3, 0, 3, 1, Qt::AlignVCenter);
    grid->setColumnStretch(0, 4);
    grid->setColumnStretch(1, 6);
    refresh();
}

DecisionTreeView::Box DecisionTreeView::makeQuestion(TreeQuestion question) {
    Box box;
    box.frame = new QFrame(this);
    box.frame->setFrameShape(QFrame::StyledPanel);
    box.frame->setAutoFillBackground(true);
    auto* layout = new QGridLayout(box.frame);
    auto* title = new QLabel(questionTitle(question), box.frame);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    auto* help = new QLabel(questionHelp(question), box.frame);
    help->setWordWrap(true);
    // A grid gives wrapped text the height of its widest form: ask for what the narrowest box needs.
    const int narrowest = em(this, 16);
    help->setMinimumWidth(narrowest);
    help->setMinimumHeight(
        help->fontMetrics().boundingRect(QRect(0, 0, narrowest, 10000), Qt::TextWordWrap, help->text()).height());
    layout->addWidget(title, 0, 0, 1, 3);
    layout->addWidget(help, 1, 0, 1, 3);
    const auto add = [&](bool yes, int column) {
        auto* button = new AnswerButton(answerText(yes), box.frame);
        button->setObjectName(
            QStringLiteral("answer%1%2").arg(int(question)).arg(yes ? QLatin1String("Yes") : QLatin1String("No")));
        button->setCheckable(true);
        button->setAutoDefault(false);
        button->setAccessibleName(tr("%1 %2", "question, answer").arg(questionTitle(question), answerText(yes)));
        connect(button, &QPushButton::clicked, this, [this, question, yes] { answer(question, yes); });
        layout->addWidget(button, 2, column);
        return button;
    };
    box.yes = add(true, 0);
    box.no = add(false, 1);
    layout->setColumnStretch(2, 1);
    return box;
}

void DecisionTreeView::setModel(const OpenModel& open) {
    for (const auto leaf : treeLeaves)
        m_leaves[leaf]->setRefusal(refusalText(leaf, open));
}

void DecisionTreeView::setAnswers(const Answers& answers) {
    m_answers = answers;
    refresh();
}

void DecisionTreeView::answer(TreeQuestion question, bool yes) {
    Answers next = m_answers;
    answerTo(next, question) = yes;
    next.beside.reset();
    setAnswers(next);
    Q_EMIT answersEdited(next);
}

void DecisionTreeView::choose(Leaf leaf) {
    const Answers next = answersFor(leaf);
    setAnswers(next);
    Q_EMIT answersEdited(next);
}

void DecisionTreeView::refresh() {
    for (const auto question : treeQuestions) {
        const Box& box = m_questions[question];
        const bool asked = isAsked(m_answers, question);
        box.frame->setEnabled(asked);
        box.yes->setChecked(asked && answerTo(m_answers, question) == true);
        box.no->setChecked(asked && answerTo(m_answers, question) == false);
    }
    const auto leaf = leafOf(m_answers);
    for (const auto each : treeLeaves)
        m_leaves[each]->setChecked(leaf == each);
    update();
}

void DecisionTreeView::prepare(QPainter& painter, bool isTaken, bool isDashed) const {
    const PaletteRoles roles(palette());
    const double line = em(this, 1) / (isTaken ? 5.0 : 12.0);
    painter.setPen(QPen(isTaken ? roles.accent() : roles.mutedText(), std::max(1.0, line),
        isDashed ? Qt::DashLine : Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

void DecisionTreeView::drawDown(QPainter& painter, TreeQuestion from, TreeQuestion to, bool answer) const {
    const QRect top = m_questions[from].frame->geometry();
    const QRect bottom = m_questions[to].frame->geometry();
    const bool isTaken = isAsked(m_answers, from) && answerTo(m_answers, from) == answer;
    prepare(painter, isTaken, false);
    const int x = top.left() + em(this, 3);
    painter.drawLine(x, top.bottom() + 1, x, bottom.top() - 1);
    painter.setPen(palette().color(QPalette::WindowText));
    const int middle = (top.bottom() + bottom.top()) / 2;
    painter.drawText(QRect(x + em(this, 0.5), middle - em(this, 1), em(this, 6), em(this, 2)),
        Qt::AlignLeft | Qt::AlignVCenter, answerText(answer));
}

void DecisionTreeView::drawAcross(QPainter& painter, TreeQuestion from, Leaf to) const {
    const QRect left = m_questions[from].frame->geometry();
    const QRect right = m_leaves[to]->geometry();
    const bool isBeside = besideQuestion(to).has_value();
    prepare(painter, leafOf(m_answers) == to, isBeside);
    const int y = std::clamp(right.center().y(), left.top() + em(this, 1), left.bottom() - em(this, 1));
    // Lines of different kinds go down beside each other, and all of them left of the words.
    const int bend = left.right() + em(this, isBeside ? 0.8 : 1.6);
    const QPoint points[] = {
        {left.right() + 1, y}, {bend, y}, {bend, right.center().y()}, {right.left() - 1, right.center().y()}};
    painter.drawPolyline(points, 4);
    painter.setPen(palette().color(QPalette::WindowText));
    const int start = left.right() + em(this, 1.9);
    const QRect place(start, right.center().y() - em(this, 1.6), right.left() - em(this, 0.3) - start, em(this, 1.5));
    painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter,
        isBeside ? besideText(to) : answerText(answerTo(answersFor(to), from).value_or(false)));
}

void DecisionTreeView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    using Question = TreeQuestion;
    drawDown(painter, Question::OnlyFloat16, Question::HasData, false);
    drawDown(painter, Question::HasData, Question::OnlyIntegers, true);
    const auto taken = leafOf(m_answers);
    for (const bool isTaken : {false, true}) // the path taken lies on top
        for (const auto leaf : treeLeaves)
            if ((taken == leaf) == isTaken)
                drawAcross(painter, questionBefore(leaf), leaf);
}

} // namespace app
