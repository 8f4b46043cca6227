# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0

# The languages of the window. `lrelease` makes the .qm files, which become resources below :/i18n; the target
# `update_translations` collects new texts from the sources into the .ts files. English needs only the texts with a count:
# "1 row", "2 rows" in place of "%n row(s)".
set(languages hi es ja)
set(translated_ts_files "")
foreach(language IN LISTS languages)
    list(APPEND translated_ts_files "${CMAKE_CURRENT_LIST_DIR}/halfstep_${language}.ts")
endforeach()
set(english_ts_file "${CMAKE_CURRENT_LIST_DIR}/halfstep_en.ts")
set(ts_files "${english_ts_file}" ${translated_ts_files})

set_source_files_properties(${ts_files} PROPERTIES OUTPUT_LOCATION "${CMAKE_BINARY_DIR}/i18n")
qt_add_lrelease(halfstep_app TS_FILES ${ts_files} QM_FILES_OUTPUT_VARIABLE qm_files)
qt_add_resources(halfstep_app translations PREFIX /i18n BASE "${CMAKE_BINARY_DIR}/i18n" FILES ${qm_files})

set(collect "${CMAKE_COMMAND}" -DLUPDATE=$<TARGET_FILE:Qt6::lupdate> "-DROOT=${CMAKE_SOURCE_DIR}")
set(collector -P "${CMAKE_CURRENT_LIST_DIR}/collect.cmake")
add_custom_target(update_translations
    COMMAND ${collect} "-DTS=${translated_ts_files}" ${collector}
    COMMAND ${collect} "-DTS=${english_ts_file}" -DPLURALS=ON ${collector}
    WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}"
    COMMENT "Collecting texts into translations/*.ts"
    VERBATIM)
