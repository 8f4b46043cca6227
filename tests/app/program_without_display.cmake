# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0

# The window program where there is no display: its texts, and one line about what can be done.
# Run: cmake -DPROGRAM=<halfstep> -P program_without_display.cmake
cmake_minimum_required(VERSION 3.25)
foreach(name DISPLAY WAYLAND_DISPLAY QT_QPA_PLATFORM)
    unset(ENV{${name}})
endforeach()
foreach(argument --help --version -h)
    execute_process(COMMAND "${PROGRAM}" ${argument} RESULT_VARIABLE result OUTPUT_VARIABLE out ERROR_VARIABLE err)
    if(NOT result EQUAL 0 OR out STREQUAL "" OR NOT err STREQUAL "")
        message(FATAL_ERROR "halfstep ${argument} gave ${result}: ${out}${err}")
    endif()
endforeach()
foreach(display "" ":9876")
    if(display)
        set(ENV{DISPLAY} "${display}")
    endif()
    execute_process(COMMAND "${PROGRAM}" RESULT_VARIABLE result OUTPUT_VARIABLE out ERROR_VARIABLE err)
    if(NOT result EQUAL 1 OR NOT err MATCHES "^halfstep: [^\n]*${display}[^\n]*halfstep-cli[^\n]*\n$")
        message(FATAL_ERROR "halfstep on the display '${display}' gave ${result}: ${out}${err}")
    endif()
endforeach()
