# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0

# Breaks each rule of translations.cmake once, in a small tree of its own, and sees that it is found.
# Run: cmake -DWORK=<empty folder> -P translations_finds.cmake
cmake_minimum_required(VERSION 3.25)

set(open "<message><source>Open %1</source><translation>Abrir %1</translation></message>")
set(rows "<message numerus=\"yes\"><source>%n row(s)</source><translation><numerusform>una fila</numerusform>\
<numerusform>%n filas</numerusform></translation></message>")
set(japanese_rows "<message numerus=\"yes\"><source>%n row(s)</source><translation><numerusform>%n 行</numerusform>\
</translation></message>")

set(english_rows "<message numerus=\"yes\"><source>%n row(s)</source><translation><numerusform>%n row</numerusform>\
<numerusform>%n rows</numerusform></translation></message>")

function(write_language language)
    string(CONCAT text ${ARGN})
    file(WRITE "${WORK}/translations/halfstep_${language}.ts"
        "<TS version=\"2.1\" language=\"${language}\"><context><name>app::A</name>${text}</context></TS>\n")
endfunction()

# expect(<message or OK> <messages of the Spanish file>...); the English file is `english`.
function(expect wanted)
    file(REMOVE_RECURSE "${WORK}")
    write_language(es ${ARGN})
    write_language(ja "${open}" "${japanese_rows}")
    write_language(en "${english}")
    execute_process(COMMAND "${CMAKE_COMMAND}" -DROOT=${WORK} -P "${CMAKE_CURRENT_LIST_DIR}/translations.cmake"
        RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
    string(REGEX REPLACE "[ \n]+" " " output "${output}")
    if(wanted STREQUAL "OK" AND NOT status EQUAL 0)
        message(SEND_ERROR "refused: ${ARGN}\n${output}")
    elseif(NOT wanted STREQUAL "OK" AND (status EQUAL 0 OR NOT output MATCHES "${wanted}"))
        message(SEND_ERROR "not found: ${wanted} in ${ARGN}\n${output}")
    endif()
endfunction()

# expect_english(<message> <messages of the English file>...)
function(expect_english wanted)
    string(CONCAT english ${ARGN})
    expect("${wanted}" "${open}" "${rows}")
endfunction()

# expect_changed(<message> <old> <new>): in the Spanish file.
function(expect_changed wanted old new)
    string(REPLACE "${old}" "${new}" changed "${open}${rows}")
    expect("${wanted}" "${changed}")
endfunction()

set(english "${english_rows}")
expect(OK "${open}" "${rows}")
expect("halfstep_es.ts: lacks app::A . %n row" "${open}")
expect_changed("halfstep_ja.ts: lacks app::A . Close" "</translation></message>"
    "</translation></message><message><source>Close</source><translation>Cerrar</translation></message>")
expect_changed("unfinished: app::A . Open %1" "<translation>Abrir" "<translation type=\"unfinished\">Abrir")
expect_changed("empty: Open %1" "Abrir %1" " ")
expect_changed("empty: Open %1" "<translation>Abrir %1</translation>" "<translation/>")
expect_changed("other placeholders: Open %1" "Abrir %1" "Abrir %2")
expect_changed("other placeholders: Open %1" "Abrir %1" "Abrir")
expect_changed("other placeholders: %n row" "%n filas" "filas")
expect_changed("empty: %n row" "una fila" "")
expect_changed("1 plural forms, not 2" "<numerusform>una fila</numerusform>" "")
expect_changed("neither singular nor plural: %n fila" "%n filas" "%n fila(s)")

string(REPLACE "row(s)" "layer(s)" english_layers "${english_rows}")
expect_english("halfstep_en.ts: lacks app::A . %n row" "${english_layers}")
expect_english("halfstep_es.ts: lacks app::A . %n layer" "${english_rows}" "${english_layers}")
expect_english("halfstep_en.ts: has no count: app::A . Open %1" "${english_rows}" "${open}")
