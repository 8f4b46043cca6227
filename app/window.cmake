# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0

# The program with the window: everything but main() in a library, so that tests link it.
add_library(halfstep_app STATIC
    bench/bench_dialog.cpp
    common/action_collection.cpp
    common/dialogs.cpp
    common/display_guard.cpp
    common/files.cpp
    common/icons.cpp
    common/languages.cpp
    common/settings.cpp
    common/theme.cpp
    common/theme_style.cpp
    compare/class_bars.cpp
    compare/compare_dialog.cpp
    compare/compare_view.cpp
    compare/layers_panel.cpp
    compare/output_model.cpp
    compare/runtime_form.cpp
    compare/sample_model.cpp
    compare/sample_view.cpp
    compare/summary_cards.cpp
    compare/verdict_text.cpp
    convert/converter_dialog.cpp
    convert/foreign_file.cpp
    data/calibration_box.cpp
    data/data_check.cpp
    data/data_choice.cpp
    data/data_form.cpp
    data/data_preview.cpp
    data/field_problem.cpp
    data/findings_panel.cpp
    data/number_field.cpp
    data/preparation_form.cpp
    data/sample_image.cpp
    data/samples_dialog.cpp
    differences/diff_model.cpp
    differences/diff_page.cpp
    differences/diff_page_mapping.cpp
    document/document.cpp
    document/file_watch.cpp
    document/model_report.cpp
    document/operations.cpp
    document/plot_export.cpp
    document/runtime.cpp
    document/statistics_cache.cpp
    document/table_export.cpp
    export/export_dialog.cpp
    graph/breadcrumbs.cpp
    graph/graph_actions.cpp
    graph/graph_errors.cpp
    graph/graph_page.cpp
    graph/graph_page_files.cpp
    graph/graph_search_bar.cpp
    graph/graph_stage.cpp
    graph/graph_words.cpp
    graph/overlay_colours.cpp
    graph/rules_panel.cpp
    graph/style_rules.cpp
    inspect/cost_page.cpp
    inspect/extremes_panel.cpp
    inspect/fact_page.cpp
    inspect/file_page.cpp
    inspect/memory_page.cpp
    inspect/metadata_notes.cpp
    inspect/model_page.cpp
    inspect/tensor_page.cpp
    inspect/value_panel.cpp
    jobs/job.cpp
    jobs/job_runner.cpp
    jobs/jobs_panel.cpp
    panels/measured_values.cpp
    panels/model_row_delegate.cpp
    panels/models_panel.cpp
    panels/muted_rules.cpp
    panels/outline_panel.cpp
    panels/plot_targets.cpp
    panels/plots_panel.cpp
    panels/problems_panel.cpp
    program.cpp
    quantize/choices.cpp
    quantize/convert_page.cpp
    quantize/data_page.cpp
    quantize/decision_tree.cpp
    quantize/decision_tree_view.cpp
    quantize/method_page.cpp
    quantize/options/options_form.cpp
    quantize/options/rules_form.cpp
    quantize/options/shapes_form.cpp
    quantize/options/treatment.cpp
    quantize/plan_cards.cpp
    quantize/plan_page.cpp
    quantize/precision_menu.cpp
    quantize/quantize_dialog.cpp
    quantize/source_model.cpp
    quantize/stages.cpp
    quantize/wizard_page.h
    start_page/drop_area.cpp
    start_page/start_page.cpp
    start_page/thumbnails.cpp
    window/central_tabs.cpp
    window/dropped_files.cpp
    window/job_status.cpp
    window/main_window.cpp
    window/main_window_commands.cpp
    window/main_window_menus.cpp
    window/shortcut_sheet.cpp
    window/sibling_menu.cpp
    window/window_actions.cpp
    window/workbench.cpp
)
set_target_properties(halfstep_app PROPERTIES AUTOMOC ON)
target_precompile_headers(halfstep_app PRIVATE <QtWidgets/QtWidgets>)
target_include_directories(halfstep_app PUBLIC "${CMAKE_SOURCE_DIR}")
set_source_files_properties("${CMAKE_SOURCE_DIR}/app/common/files.cpp" PROPERTIES COMPILE_DEFINITIONS HALFSTEP_RESOURCES="${CMAKE_SOURCE_DIR}/resources")
target_link_libraries(halfstep_app
    PUBLIC halfstep_widgets halfstep_qt Qt6::Widgets
    PRIVATE Qt6::Svg app_image_data core_calib core_compare core_data core_exports core_format core_inspect core_litert core_pipeline core_quant
            core_report
)
file(GLOB icons CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/resources/icons/*.svg")
qt_add_resources(halfstep_app icons PREFIX /icons BASE "${CMAKE_SOURCE_DIR}/resources/icons" FILES ${icons})
include("${CMAKE_SOURCE_DIR}/translations/translations.cmake")

add_executable(halfstep main.cpp)
target_compile_definitions(halfstep PRIVATE HALFSTEP_VERSION="${PROJECT_VERSION}")
target_link_libraries(halfstep PRIVATE halfstep_app core_litert)
install(TARGETS halfstep RUNTIME)
install(DIRECTORY "${CMAKE_SOURCE_DIR}/resources/samples" DESTINATION share/halfstep
    PATTERN "*.py" EXCLUDE)
include("${CMAKE_SOURCE_DIR}/packaging/desktop/install.cmake")
