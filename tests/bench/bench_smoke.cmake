# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0

# One run of a small model on every path: the output is JSON with the figures in it. Nothing about how fast.
cmake_minimum_required(VERSION 3.25)
foreach(path automatic portable avx2 avx512vnni)
    execute_process(COMMAND "${BENCH}" "${DATA}/models/tiny_conv.int8.tflite" --seconds 0 --least-runs 1 --threads 1,2
        --path ${path} --operators --json RESULT_VARIABLE result OUTPUT_VARIABLE out ERROR_VARIABLE err)
    if(NOT result EQUAL 0)
        message(FATAL_ERROR "${path}: ${result}\n${err}")
    endif()
    string(JSON rows LENGTH "${out}")
    string(JSON threads GET "${out}" 1 threads)
    string(JSON fastest GET "${out}" 0 fastest_ns)
    string(JSON low GET "${out}" 0 p10_ns)
    string(JSON macs GET "${out}" 0 macs)
    string(JSON families LENGTH "${out}" 0 families)
    string(JSON family GET "${out}" 0 families 0 family)
    string(JSON operators LENGTH "${out}" 0 operators)
    if(NOT (rows EQUAL 2 AND threads EQUAL 2 AND fastest GREATER 0 AND fastest LESS_EQUAL low AND macs GREATER 0
            AND families GREATER 0 AND family MATCHES "^[A-Z0-9_]+$" AND operators GREATER_EQUAL families))
        message(FATAL_ERROR "${path}:\n${out}")
    endif()
endforeach()

execute_process(COMMAND "${BENCH}" "${DATA}/BrokenEmpty.tflite" RESULT_VARIABLE result ERROR_VARIABLE err)
if(result EQUAL 0 OR err STREQUAL "")
    message(FATAL_ERROR "a broken model gave ${result}: ${err}")
endif()
