// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quantize/decision_tree.h"

#include "app/quantize/source_model.h"

#include "widgets/common/core_text.h"

#include <QCoreApplication>

namespace app {
namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(app::DecisionTree)
public:
    static QString question(TreeQuestion question);
    static QString help(TreeQuestion question);
    static QString title(Leaf leaf);
    static QString text(Leaf leaf);
    static QString why(Leaf leaf);
    static QString beside(Leaf leaf);
    static QString open() { return tr("Answer the next question, or choose a method on the right."); }
    static QString alreadyDone(const QString& precision) {
        return tr("The model is already %1: no float32 arithmetic is left to quantize.").arg(precision);
    }
};

QString Text::question(TreeQuestion question) {
    switch (question) {
    case TreeQuestion::OnlyFloat16:
        return tr("Only float16?");
    case TreeQuestion::HasData:
        return tr("Representative data?");
    case TreeQuestion::OnlyIntegers:
        return tr("Integers only?");
    }
    return {};
}

QString Text::help(TreeQuestion question) {
    switch (question) {
    case TreeQuestion::OnlyFloat16:
        return tr("For a GPU, which computes in 16-bit floats.");
    case TreeQuestion::HasData:
        return tr("About 100 inputs as the model will meet them. Labels are not needed.");
    case TreeQuestion::OnlyIntegers:
        return tr(
            "For a microcontroller or an accelerator without floats. Then every operator must have an integer form.");
    }
    return {};
}

QString Text::title(Leaf leaf) {
    switch (leaf) {
    case Leaf::Float16:
        return tr("Float16 weights");
    case Leaf::DynamicRange:
        return tr("Dynamic range");
    case Leaf::Int8:
        return tr("Int8, float where needed");
    case Leaf::Int8Only:
        return tr("Int8 only");
    case Leaf::Int16x8:
        return tr("16-bit activations, 8-bit weights");
    case Leaf::WeightOnly:
        return tr("Weights only");
    case Leaf::Mixed:
        return tr("Mixed, operator by operator");
    }
    return {};
}

QString Text::beside(Leaf leaf) {
    if (leaf == Leaf::WeightOnly)
        return tr("float", "branch of the tree: all arithmetic stays float");
    return leaf == Leaf::Int16x8 ? tr("int16") : tr("mixed", "branch of the tree");
}

QString Text::text(Leaf leaf) {
    switch (leaf) {
    case Leaf::Float16:
        return tr(
            "Half the size of float32. Constants are float16, arithmetic stays float; the accuracy hardly changes.");
    case Leaf::DynamicRange:
        return tr("About a quarter of float32's size. Weights are int8; activations stay float and are quantized on "
                  "the fly.");
    case Leaf::Int8:
        return tr("About a quarter of float32's size, fastest on CPUs. Operators without an integer form stay float.");
    case Leaf::Int8Only:
        return tr(
            "About a quarter of float32's size; every operator computes in integers. Refused when one has no integer "
            "form.");
    case Leaf::Int16x8:
        return tr("For activations with a wide range, such as audio: more exact than int8, slower.");
    case Leaf::WeightOnly:
        return tr("A quarter or an eighth of float32's size. Weights are int8 or int4, and float again before they are "
                  "used.");
    case Leaf::Mixed:
        return tr("You give operators their precision, by rules or one by one. All others stay float.");
    }
    return {};
}

QString Text::why(Leaf leaf) {
    switch (leaf) {
    case Leaf::Float16:
        return tr("Float16 only is wanted, so the constants become float16 and no data is needed.");
    case Leaf::DynamicRange:
        return tr(
            "Without representative data the ranges of activations are unknown, so only the weights become integers.");
    case Leaf::Int8:
        return tr(
            "Representative data gives the ranges of activations; float is allowed, so operators without an integer "
            "form stay as they are.");
    case Leaf::Int8Only:
        return tr(
            "Representative data gives the ranges of activations; only integers are allowed, so an operator without "
            "an integer form stops the conversion.");
    case Leaf::Int16x8:
        return tr(
            "Representative data gives the ranges of activations; 16 bits hold a wide range finely, while the weights "
            "stay as small as with int8.");
    case Leaf::WeightOnly:
        return tr("Weights are stored as integers, and DEQUANTIZE operators in the graph make them float again: the "
                  "arithmetic "
                  "stays float, so no data is needed. Integer arithmetic with such weights is dynamic range.");
    case Leaf::Mixed:
        return tr("Rules on the next page and your hand in the plan say what each operator becomes. Data is needed "
                  "where that "
                  "is int8 or 16 bits.");
    }
    return {};
}

/// The leaf beside the figure that hangs at this question, if that was chosen.
std::optional<Leaf> besideOr(const Answers& answers, TreeQuestion question, std::optional<Leaf> otherwise) {
    return answers.beside && besideQuestion(*answers.beside) == question ? answers.beside : otherwise;
}

} // namespace

std::optional<bool>& answerTo(Answers& answers, TreeQuestion question) {
    switch (question) {
    case TreeQuestion::OnlyFloat16:
        return answers.onlyFloat16;
    case TreeQuestion::HasData:
        return answers.hasData;
    case TreeQuestion::OnlyIntegers:
        return answers.onlyIntegers;
    }
    Q_UNREACHABLE();
}

std::optional<bool> answerTo(const Answers& answers, TreeQuestion question) {
    Answers copy = answers;
    return answerTo(copy, question);
}

bool isAsked(const Answers& answers, TreeQuestion question) {
    switch (question) {
    case TreeQuestion::OnlyFloat16:
        return true;
    case TreeQuestion::HasData:
        return answers.onlyFloat16 == false;
    case TreeQuestion::OnlyIntegers:
        return answers.onlyFloat16 == false && answers.hasData == true;
    }
    return false;
}

std::optional<Leaf> leafOf(const Answers& answers) {
    if (!answers.onlyFloat16)
        return std::nullopt;
    if (*answers.onlyFloat16)
        return Leaf::Float16;
    if (!answers.hasData)
        return std::nullopt;
    if (!*answers.hasData)
        return besideOr(answers, TreeQuestion::HasData, Leaf::DynamicRange);
    if (const auto beside = besideOr(answers, TreeQuestion::OnlyIntegers, std::nullopt))
        return beside;
    if (!answers.onlyIntegers)
        return std::nullopt;
    return *answers.onlyIntegers ? Leaf::Int8Only : Leaf::Int8;
}

Answers answersFor(Leaf leaf) {
    switch (leaf) {
    case Leaf::Float16:
        return {true, {}, {}};
    case Leaf::DynamicRange:
        return {false, false, {}};
    case Leaf::Int8:
        return {false, true, false};
    case Leaf::Int8Only:
        return {false, true, true};
    case Leaf::WeightOnly:
        return {false, false, {}, leaf};
    case Leaf::Int16x8:
    case Leaf::Mixed:
        return {false, true, {}, leaf};
    }
    return {};
}

std::optional<TreeQuestion> besideQuestion(Leaf leaf) {
    if (leaf == Leaf::WeightOnly)
        return TreeQuestion::HasData;
    return leaf == Leaf::Int16x8 || leaf == Leaf::Mixed ? std::optional(TreeQuestion::OnlyIntegers) : std::nullopt;
}

std::string_view modeOf(Leaf leaf) {
    switch (leaf) {
    case Leaf::Float16:
        return "float16";
    case Leaf::DynamicRange:
        return "dynamic";
    case Leaf::Int8:
        return "int8";
    case Leaf::Int8Only:
        return "int8-only";
    case Leaf::Int16x8:
        return "int16x8";
    case Leaf::WeightOnly:
        return "weight-only";
    case Leaf::Mixed:
        return "mixed";
    }
    return {};
}

std::optional<Leaf> leafOfMode(std::string_view mode) {
    for (const Leaf leaf : treeLeaves)
        if (!mode.empty() && modeOf(leaf) == mode)
            return leaf;
    return std::nullopt;
}

bool needsData(Leaf leaf) {
    const auto mode = quant::findMode(modeOf(leaf));
    return mode && mode->needsCalibration;
}

QString questionTitle(TreeQuestion question) {
    return Text::question(question);
}

QString questionHelp(TreeQuestion question) {
    return Text::help(question);
}

QString leafTitle(Leaf leaf) {
    return Text::title(leaf);
}

QString leafText(Leaf leaf) {
    return Text::text(leaf);
}

QString besideText(Leaf leaf) {
    return Text::beside(leaf);
}

QString whyText(const Answers& answers) {
    const auto leaf = leafOf(answers);
    return leaf ? Text::why(*leaf) : Text::open();
}

QString refusalText(Leaf /*leaf*/, const OpenModel& open) {
    if (open && !hasFloatArithmetic(*open.loaded->model))
        return Text::alreadyDone(widgets::coreText("inspect::Summary", open.summary->precision));
    return {};
}

} // namespace app
