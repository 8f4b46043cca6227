# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0

# Installs the desktop files' part of a build tree into WORK and checks them with what is installed here. Run:
# cmake -DBUILD=<tree> -DWORK=<folder> -P desktop_files.cmake
cmake_minimum_required(VERSION 3.25)
set(id org.halfstep.halfstep)
set(root "${CMAKE_CURRENT_LIST_DIR}/..")
file(REMOVE_RECURSE "${WORK}")

function(run)
    execute_process(COMMAND ${ARGN} RESULT_VARIABLE result OUTPUT_VARIABLE text ERROR_VARIABLE text)
    message("${text}")
    if(result)
        message(FATAL_ERROR "${ARGV0}: ${result}")
    endif()
endfunction()

function(expect file pattern)
    file(STRINGS "${file}" lines REGEX "${pattern}")
    if(NOT lines)
        message(FATAL_ERROR "${file}: no line like ${pattern}")
    endif()
endfunction()

run("${CMAKE_COMMAND}" --install "${BUILD}" --prefix "${WORK}/usr" --component desktop)
set(share "${WORK}/usr/share")
expect("${share}/applications/${id}.desktop" "^Icon=${id}$")
expect("${share}/metainfo/${id}.metainfo.xml" "<launchable type=\"desktop-id\">${id}.desktop</launchable>")
expect("${share}/icons/hicolor/scalable/apps/${id}.svg" "<svg")
foreach(type application/x-tflite application/x-litertlm)
    expect("${share}/applications/${id}.desktop" "^MimeType=.*${type};")
    expect("${share}/metainfo/${id}.metainfo.xml" "<mediatype>${type}</mediatype>")
endforeach()
# The program says the same name, by which a compositor finds the icon.
expect("${root}/app/main.cpp" "setDesktopFileName.*\"${id}\"")

find_program(APPSTREAMCLI appstreamcli)
if(APPSTREAMCLI)
    run("${APPSTREAMCLI}" validate --no-net --pedantic "${share}/metainfo/${id}.metainfo.xml")
endif()
find_program(DESKTOP_FILE_VALIDATE desktop-file-validate)
if(DESKTOP_FILE_VALIDATE)
    run("${DESKTOP_FILE_VALIDATE}" "${share}/applications/${id}.desktop")
endif()
find_program(UPDATE_MIME_DATABASE update-mime-database)
find_program(GIO gio)
if(UPDATE_MIME_DATABASE)
    run("${UPDATE_MIME_DATABASE}" "${share}/mime")
    expect("${share}/mime/globs2" "^50:application/x-tflite:\\*\\.tflite$")
    expect("${share}/mime/globs2" "^20:application/x-tflite:\\*\\.lite$")
endif()
if(UPDATE_MIME_DATABASE AND GIO)
    # By its content, whatever it is called.
    file(GLOB models "${root}/tests/data/models/*.tflite")
    list(GET models 0 model)
    configure_file("${model}" "${WORK}/without_ending" COPYONLY)
    execute_process(COMMAND "${CMAKE_COMMAND}" -E env "XDG_DATA_HOME=${share}" "XDG_DATA_DIRS=/usr/share" "${GIO}" info
            -a standard::content-type "${WORK}/without_ending" OUTPUT_VARIABLE text)
    if(NOT text MATCHES "application/x-tflite")
        message(FATAL_ERROR "A model without an ending is taken for: ${text}")
    endif()
endif()
