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

# Operator by operator: the longest first, all shares together are the whole.
expect(0 bench ${model} --seconds 0.05 --operators --node-data "${WORK}/times.json")
expect_in("${out}" "Op#0 CONV_2D")
expect_in("${out}" "operator type")
file(READ "${WORK}/times.json" times)
expect_in("${times}" "Time (ms)")
expect(0 bench ${model} --seconds 0.05 --operators --json)
string(JSON number LENGTH "${out}" operators)
string(JSON type GET "${out}" operators 0 operator)
string(JSON seconds GET "${out}" operators 0 median_seconds)
string(JSON share GET "${out}" operators 0 share)
if(NOT (number GREATER 2 AND type STREQUAL "CONV_2D" AND seconds GREATER 0 AND share GREATER 0 AND share LESS 1))
    message(FATAL_ERROR "${out}")
endif()
expect(2 bench ${model} --operators --backend litert-xnnpack)
expect_in("${err}" "builtin-engine")

# The kernels of each kind of processor; what this one lacks is refused and not replaced.
expect(0 bench ${model} --seconds 0.05 --path portable)
expect_in("${out}" "integer kernels portable")
foreach(path IN ITEMS avx2 avx512vnni)
    execute_process(COMMAND "${CLI}" bench "${model}" --seconds 0.05 --path ${path}
        RESULT_VARIABLE result OUTPUT_VARIABLE out ERROR_VARIABLE err)
    if(NOT ((result EQUAL 0 AND out MATCHES "integer kernels AVX") OR (result EQUAL 2 AND err MATCHES "lacks it")))
        message(FATAL_ERROR "--path ${path} gave ${result}: ${out}${err}")
    endif()
endforeach()
expect(2 bench ${model} --path sse2)
expect(2 bench ${model} --path portable --backend litert-xnnpack)
expect_in("${err}" "--backend builtin-engine")

# Ctrl+C ends it with 5.
find_program(timeout timeout)
if(timeout)
    execute_process(COMMAND "${timeout}" --foreground --preserve-status -s INT 1 "${CLI}" bench "${model}" --seconds 100
        RESULT_VARIABLE result ERROR_VARIABLE err)
    if(NOT result EQUAL 5)
        message(FATAL_ERROR "Ctrl+C gave ${result}: ${err}")
    endif()
endif()
