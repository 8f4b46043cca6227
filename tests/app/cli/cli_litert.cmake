# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0

# The other runtime behind run, bench and compare: a fake package (LITERT) that computes with our own engine. Where the
# variable HALFSTEP_TEST_LITERT names an installed one (its folder, environment or Python), that is tried too.
include("${CMAKE_CURRENT_LIST_DIR}/support.cmake")
set(model "${DATA}/models/tiny_conv.int8.tflite")
set(good --backend litert-builtin --litert "${LITERT}/good")

# All tensors come back as our engine gives them.
expect(0 run ${model} -i random -o ours.npz --all-tensors)
expect_in("${out}" "Kernels: Halfstep's engine, as the reference kernels of LiteRT 2.3.")
expect(0 run ${model} -i random -o theirs.npz --all-tensors ${good})
expect_in("${out}" "Kernels: LiteRT 2.3.0, built-in kernels.")
expect_same("${WORK}/ours.npz" "${WORK}/theirs.npz")

expect(0 bench ${model} --seconds 0.05 --backend litert-xnnpack --litert ${LITERT}/good --json)
string(JSON kernels GET "${out}" kernels)
expect_in("${kernels}" "LiteRT 2.3.0, XNNPACK kernels")

expect(0 compare ${DATA}/models/tiny_conv.float.tflite ${model} --data ${DATA}/models/tiny_conv.calib.npz --layers --no-latency
    --json ${good})
string(JSON numerics GET "${out}" numerics)
string(JSON layers LENGTH "${out}" layers)
if(NOT numerics STREQUAL "LiteRT 2.3.0, built-in kernels" OR layers LESS 5)
    message(FATAL_ERROR "${numerics}, ${layers} layers")
endif()

# The variable says where it is, too.
set(ENV{HALFSTEP_LITERT} "${LITERT}/good")
expect(0 run ${model} -i random -o theirs.npz --backend litert-builtin)

# Absent, unusable, or falling over: an error that says what to do, and the program lives.
expect(4 run ${model} -i random -o x.npz --backend litert-builtin --litert ${WORK})
expect_in("${err}" "pip install ai-edge-litert")
expect(4 run ${model} -i random -o x.npz --backend litert-builtin --litert ${LITERT}/old)
expect_in("${err}" "older than version 2.1.6")
expect(4 run ${model} -i random -o x.npz --backend litert-builtin --litert ${LITERT}/crash_later)
expect_in("${err}" "signal 6")
expect(4 run ${model} -i random -o x.npz --backend litert-reference --litert ${LITERT}/good)
expect_in("${err}" "no Python interpreter")
if(EXISTS "${WORK}/x.npz")
    message(FATAL_ERROR "an output of a failed run")
endif()
expect(2 run ${model} -i random -o x.npz --backend tflite)

# The installed one: every set of kernels runs, is timed and compared, and gives all tensors as ours gives them.
set(installed "$ENV{HALFSTEP_TEST_LITERT}")
if(installed STREQUAL "")
    message(STATUS "HALFSTEP_TEST_LITERT is not set: no installed LiteRT was tried.")
    return()
endif()
foreach(kernels IN ITEMS builtin xnnpack reference)
    set(theirs --backend litert-${kernels} --litert "${installed}")
    expect(0 run ${model} -i random -o ${kernels}.npz --all-tensors ${theirs})
    expect_in("${out}" "Kernels: LiteRT ")
    if(NOT kernels STREQUAL "xnnpack") # whose integers may be a step apart
        expect_same("${WORK}/ours.npz" "${WORK}/${kernels}.npz")
    endif()
    expect(0 bench ${model} --seconds 0.05 ${theirs} --json)
    string(JSON median GET "${out}" median_seconds)
    if(NOT median GREATER 0)
        message(FATAL_ERROR "a median of ${median} seconds")
    endif()
    expect(0 compare ${DATA}/models/tiny_conv.float.tflite ${model} --data ${DATA}/models/tiny_conv.calib.npz --layers
        --no-latency --json ${theirs})
    string(JSON layers LENGTH "${out}" layers)
    if(layers LESS 5)
        message(FATAL_ERROR "${layers} layers")
    endif()
endforeach()
