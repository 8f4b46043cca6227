# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0
include("${CMAKE_CURRENT_LIST_DIR}/support.cmake")
set(model "${DATA}/models/tiny_conv.int8.tflite")

expect(0 bench ${model} --seconds 0.05 --threads 2 --json)
string(JSON median GET "${out}" median_seconds)
string(JSON low GET "${out}" p10_seconds)
string(JSON high GET "${out}" p90_seconds)
string(JSON threads GET "${out}" threads)
if(NOT (low GREATER 0 AND low LESS_EQUAL median AND median LESS_EQUAL high AND threads EQUAL 2))
    message(FATAL_ERROR "${out}")
endif()
expect(0 bench ${model} --seconds 0.05)
expect_in("${out}" "ms per inference")

# Ctrl+C ends it with 5.
find_program(timeout timeout)
if(timeout)
    execute_process(COMMAND "${timeout}" --preserve-status -s INT 1 "${CLI}" bench "${model}" --seconds 100
        RESULT_VARIABLE result ERROR_VARIABLE err)
    if(NOT result EQUAL 5)
        message(FATAL_ERROR "Ctrl+C gave ${result}: ${err}")
    endif()
endif()
