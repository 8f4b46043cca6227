// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/window_actions.h"

#include "app/common/action_collection.h"

#include <QAction>
#include <QCoreApplication>

namespace app {
namespace {

class Actions {
    Q_DECLARE_TR_FUNCTIONS(app::Actions)
public:
    static void addFile(ActionCollection& actions);
    static void addNavigation(ActionCollection& actions);
    static void addModel(ActionCollection& actions);
    static void addView(ActionCollection& actions);
    static void addGraph(ActionCollection& actions);
    static void addHelp(ActionCollection& actions);
};

void Actions::addFile(ActionCollection& actions) {
    actions.add({"file_open", tr("&Open…"), tr("Open a .tflite model"), "document-open"}, QKeySequence::Open);
    actions.add({"file_open_b", tr("Open as &B…"), tr("Open a second model to compare with"), "document-open"},
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O)});
    actions.add({"file_open_sample", tr("Open &sample model"),
        tr("Open the small digit classifier that comes with the program"), "halfstep-sample"});
    actions.add(
        {"file_reload", tr("Re&load"), tr("Read the shown model's file again"), "view-refresh"}, QKeySequence::Refresh);
    auto* watch = actions.add({"file_watch", tr("Reload when &changed"),
        tr("Read a model's file again as soon as another program has written it")});
    watch->setCheckable(true);
    actions.add({"file_export", tr("&Export…"), tr("Save what the current page shows"), "document-save-as"},
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)});
    actions.add({"file_report", tr("Save re&port…"),
        tr("Save what is known of the shown model: as a web page, text or JSON, or for other viewers"),
        "document-save-as"});
    actions.add({"file_export_programs", tr("Export for other &programs…"),
                    tr("Write C arrays, C conversions, golden vectors, or a converter program"), "document-save-as"},
        {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_E)});
    actions.add({"file_close", tr("&Close model"), tr("Close the shown model"), "document-close"}, QKeySequence::Close);
    actions.add({"file_close_all", tr("Close a&ll models"), tr("Close every open model")},
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W)});
    actions.add({"file_clear_recent", tr("&Forget recent files"), tr("Empty the list of recent files")});
    auto* quit = actions.add(
        {"file_quit", tr("&Quit"), tr("Leave the program"), "application-exit"}, {QKeySequence(Qt::CTRL | Qt::Key_Q)});
    quit->setMenuRole(QAction::QuitRole);
}

void Actions::addNavigation(ActionCollection& actions) {
    actions.add({"go_back", tr("&Back"), tr("To the previous selection"), "go-previous"},
        {QKeySequence(Qt::ALT | Qt::Key_Left), QKeySequence(Qt::Key_Back)});
    actions.add({"go_forward", tr("&Forward"), tr("To the next selection"), "go-next"},
        {QKeySequence(Qt::ALT | Qt::Key_Right), QKeySequence(Qt::Key_Forward)});
    actions.add(
        {"go_find", tr("F&ind"), tr("Search in the graph, or filter the current table or the outline"), "edit-find"},
        QKeySequence::Find);
    actions.add({"go_to", tr("&Go to…"), tr("Select a tensor or an operator by its number"), "go-jump"},
        {QKeySequence(Qt::CTRL | Qt::Key_G)});
    actions.add({"go_next_problem", tr("&Next problem"), tr("Select the next problem and its place")},
        {QKeySequence(Qt::Key_BracketRight)});
    actions.add({"go_previous_problem", tr("&Previous problem"), tr("Select the previous problem and its place")},
        {QKeySequence(Qt::Key_BracketLeft)});
}

void Actions::addModel(ActionCollection& actions) {
    actions.add({"model_quantize", tr("&Quantize…"), tr("Make a smaller, integer or float16 model of model A"),
                    "halfstep-quantize"},
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Q)});
    actions.add({"model_compare", tr("&Compare…"), tr("Run two models on the same data and see what differs"),
                    "halfstep-compare"},
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)});
    actions.add({"model_observe", tr("&Run over samples…"),
        tr("Run the shown model over your data and see the histograms of its activations")});
    actions.add({"model_bench", tr("&Measure speed…"), tr("Measure the time of one inference of a model")},
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B)});
    actions.add({"model_swap", tr("&Swap A and B"), tr("Let the two models change places"), "halfstep-swap"},
        {QKeySequence(Qt::Key_X)});
    actions.add({"model_other", tr("Show the next m&odel"), tr("Go from open model to open model")},
        {QKeySequence(Qt::CTRL | Qt::Key_Tab)});
    actions.add({"model_properties", tr("Model &properties"), tr("Show the model's summary in the inspector"),
                    "document-properties"},
        {QKeySequence(Qt::CTRL | Qt::Key_Return)});
}

void Actions::addView(ActionCollection& actions) {
    actions.add({"view_graph", tr("&Graph"), tr("The graph of the shown model")}, {QKeySequence(Qt::ALT | Qt::Key_1)});
    actions.add({"view_tensors", tr("&Tensors"), tr("The table of tensors")}, {QKeySequence(Qt::ALT | Qt::Key_2)});
    actions.add(
        {"view_operators", tr("&Operators"), tr("The table of operators")}, {QKeySequence(Qt::ALT | Qt::Key_3)});
    actions.add({"view_file", tr("F&ile"), tr("Subgraphs, signatures, operator codes, buffers, metadata")},
        {QKeySequence(Qt::ALT | Qt::Key_4)});
    actions.add({"view_values", tr("&Values"), tr("The values of the selected constant, channel by channel")},
        {QKeySequence(Qt::ALT | Qt::Key_5)});
    actions.add({"view_memory", tr("&Memory"), tr("Who holds the memory of the activations, and when")},
        {QKeySequence(Qt::ALT | Qt::Key_6)});
    actions.add({"view_cost", tr("C&ost"), tr("Where the bytes and the multiply-accumulates are")},
        {QKeySequence(Qt::ALT | Qt::Key_7)});
    actions.add(
        {"view_compare", tr("&Comparison"), tr("The comparison of A and B")}, {QKeySequence(Qt::ALT | Qt::Key_8)});
    actions.add({"view_differences", tr("&Differences"),
                    tr("What A and B differ in: operators, attributes, shapes, types, constants")},
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D)});
    actions.add(
        {"view_next_dock", tr("&Next panel"), tr("Move the keyboard to the next panel")}, {QKeySequence(Qt::Key_F6)});
    actions.add({"view_reset_layout", tr("&Reset layout"), tr("Put all panels back where they were at first")});
    auto* fullScreen =
        actions.add({"view_full_screen", tr("Full &screen"), tr("Use the whole screen"), "view-fullscreen"},
            {QKeySequence(Qt::Key_F11)});
    fullScreen->setCheckable(true);
}

void Actions::addGraph(ActionCollection& actions) {
    actions.add(
        {"graph_fit", tr("&Fit graph"), tr("Show the whole graph"), "zoom-fit-best"}, {QKeySequence(Qt::Key_Space)});
    actions.add({"graph_zoom_in", tr("Zoom &in"), tr("Show the graph larger"), "zoom-in"},
        {QKeySequence(Qt::SHIFT | Qt::Key_Up), QKeySequence(QKeySequence::ZoomIn)});
    actions.add({"graph_zoom_out", tr("Zoom o&ut"), tr("Show more of the graph"), "zoom-out"},
        {QKeySequence(Qt::SHIFT | Qt::Key_Down), QKeySequence(QKeySequence::ZoomOut)});
    actions.add({"graph_actual_size", tr("&Actual size"), tr("Show the graph at its own size"), "zoom-original"},
        {QKeySequence(Qt::SHIFT | Qt::Key_Backspace)});
    auto* errors = actions.add({"graph_errors", tr("Colour by &error"),
        tr("Colour the graph by the comparison's error in place of the precision")});
    errors->setCheckable(true);
    errors->setEnabled(false);
}

void Actions::addHelp(ActionCollection& actions) {
    actions.add({"help_shortcuts", tr("&Commands and keys…"), tr("Find and run any command; its keys")},
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P), QKeySequence(Qt::Key_Question)});
    auto* about = actions.add({"help_about", tr("&About Halfstep"), tr("Version and licences"), "help-about"});
    about->setMenuRole(QAction::AboutRole);
}

} // namespace

void addWindowActions(ActionCollection& actions) {
    Actions::addFile(actions);
    Actions::addNavigation(actions);
    Actions::addModel(actions);
    Actions::addView(actions);
    Actions::addGraph(actions);
    Actions::addHelp(actions);
}

} // namespace app
