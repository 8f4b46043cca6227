# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0

# Writes the manual page of halfstep-cli from what the program says itself, so that the two cannot differ. Run:
# cmake -DPROGRAM=<halfstep-cli> -DVERSION=<x.y.z> -DOUTPUT=<halfstep-cli.1> -P command_line_page.cmake
cmake_minimum_required(VERSION 3.25)

# The lines of `halfstep-cli ARGUMENTS --help` as a list. Brackets and semicolons would break lists: they stay outside.
function(read_help variable)
    execute_process(COMMAND "${PROGRAM}" ${ARGN} --help OUTPUT_VARIABLE text RESULT_VARIABLE result)
    if(result)
        message(FATAL_ERROR "${PROGRAM} ${ARGN} --help: ${result}")
    endif()
    string(REPLACE ";" "<semicolon>" text "${text}")
    string(REPLACE "[" "<open>" text "${text}")
    string(REPLACE "]" "<close>" text "${text}")
    string(REPLACE "\n" ";" text "${text}")
    set(${variable} "${text}" PARENT_SCOPE)
endfunction()

# A text as troff wants it.
function(roff variable text)
    string(REPLACE "<semicolon>" ";" text "${text}")
    string(REPLACE "<open>" "[" text "${text}")
    string(REPLACE "<close>" "]" text "${text}")
    string(REPLACE "\\" "\\e" text "${text}")
    string(REPLACE "-" "\\-" text "${text}")
    string(REGEX REPLACE "^(['.])" "\\\\&\\1" text "${text}")
    set(${variable} "${text}" PARENT_SCOPE)
endfunction()

# The page's lines for the part of a help that begins with HEADING: "  NAME   TEXT", where TEXT may go on below.
function(entries variable heading)
    set(page "")
    set(is_inside FALSE)
    foreach(line IN LISTS ARGN)
        if(line STREQUAL "${heading}:")
            set(is_inside TRUE)
        elseif(line MATCHES "^[^ ]" OR line STREQUAL "")
            set(is_inside FALSE)
        elseif(is_inside AND line MATCHES "^  ([^ ].*)$")
            set(name "${CMAKE_MATCH_1}")
            set(text "")
            if(name MATCHES "^([^ ]+( [^ ]+)*)  +([^ ].*)$")
                set(name "${CMAKE_MATCH_1}")
                set(text "${CMAKE_MATCH_3}")
            endif()
            roff(name "${name}")
            string(APPEND page ".TP\n.B ${name}\n")
            if(text)
                roff(text "${text}")
                string(APPEND page "${text}\n")
            endif()
        elseif(is_inside)
            string(STRIP "${line}" text)
            roff(text "${text}")
            string(APPEND page "${text}\n")
        endif()
    endforeach()
    set(${variable} "${page}" PARENT_SCOPE)
endfunction()

read_help(top)
list(GET top 0 purpose)
roff(purpose "${purpose}")
entries(options "Options" ${top})
set(commands "")
foreach(line IN LISTS top)
    if(line STREQUAL "Subcommands:")
        set(is_command TRUE)
    elseif(is_command AND line MATCHES "^  ([a-z]+) ")
        list(APPEND commands ${CMAKE_MATCH_1})
    endif()
    if(line MATCHES "^Exit codes: (.*)$")
        roff(exit_codes "${CMAKE_MATCH_1}")
    endif()
endforeach()

set(sections "")
foreach(command IN LISTS commands)
    read_help(help ${command})
    list(GET help 0 text)
    list(GET help 1 usage)
    string(REGEX REPLACE "^Usage: " "" usage "${usage}")
    roff(text "${text}")
    roff(usage "${usage}")
    entries(positionals "Positionals" ${help})
    entries(own "Options" ${help})
    string(APPEND sections ".SH ${command}\n${text}\n.PP\n.I ${usage}\n${positionals}${own}")
endforeach()

file(WRITE "${OUTPUT}" ".\\\" Made by packaging/manual/command_line_page.cmake from the help of the program.
.TH HALFSTEP\\-CLI 1 \"\" \"Halfstep ${VERSION}\" \"User Commands\"
.SH NAME
halfstep\\-cli \\- look at, run, quantize and compare TensorFlow Lite models
.SH SYNOPSIS
.B halfstep\\-cli
.RI [ OPTIONS ]
.I SUBCOMMAND
.RI [ ARGUMENTS ]
.SH DESCRIPTION
${purpose}
Results go to the standard output, progress and notices to the standard error. Nothing is sent over a network.
.SH OPTIONS
${options}${sections}.SH EXIT STATUS
${exit_codes}.
.SH ENVIRONMENT
.TP
.B HALFSTEP_LITERT
The Python program, or the folder of the environment, that has the package ai\\-edge\\-litert, for
.BR \\-\\-backend .
.SH EXAMPLES
.nf
halfstep\\-cli inspect model.tflite
halfstep\\-cli inspect model.tflite \\-\\-lint \\-\\-fail\\-if warning
halfstep\\-cli quantize model.tflite \\-\\-mode int8\\-only \\-\\-data images/ \\-o model_int8.tflite
halfstep\\-cli compare model.tflite model_int8.tflite \\-\\-data test_images/ \\-\\-layers
halfstep\\-cli graph model.tflite \\-o model.svg
.fi
.SH SEE ALSO
.BR halfstep (1)
")
