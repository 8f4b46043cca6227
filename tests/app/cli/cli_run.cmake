# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0
include("${CMAKE_CURRENT_LIST_DIR}/support.cmake")
set(models "${DATA}/models")
set(golden "${DATA}/golden")

# The reference kernels' answers, every tensor, for one thread and several.
foreach(name tiny_conv.int8 residual_add.int8 shape_ops.int8 two_input.int8 autoencoder.uint8io)
    expect(0 run ${models}/${name}.tflite --input ${golden}/${name}.io.npz --output ${name}.npz --all-tensors)
    expect_arrays(${WORK}/${name}.npz ${golden}/${name}.io.npz "")
    expect(0 run ${models}/${name}.tflite --input ${golden}/${name}.io.npz --output threads.npz --all-tensors --threads 3)
    expect_same(${WORK}/${name}.npz ${WORK}/threads.npz)
    expect(0 run ${models}/${name}.tflite --input ${golden}/${name}.io.npz --output path.npz --all-tensors --path portable)
    expect_same(${WORK}/${name}.npz ${WORK}/path.npz)
endforeach()

# Another batch.
expect(0 run ${models}/dynamic_batch.int8.tflite --input ${golden}/dynamic_batch.int8.batch4.io.npz -o batch.npz --all-tensors)
expect_arrays(${WORK}/batch.npz ${golden}/dynamic_batch.int8.batch4.io.npz "")

# Signatures: their names lead to the arrays. The twelve samples are one batch.
foreach(signature encode classify)
    expect(0 run ${models}/two_signatures.float.tflite --input ${models}/two_signatures.calib.npz -o ${signature}.npz
        --signature ${signature} --json)
    expect_in("${out}" "\"runs\": 1")
    string(JSON batch GET "${out}" arrays 0 shape 1)
    if(NOT batch EQUAL 12)
        message(FATAL_ERROR "${out}")
    endif()
endforeach()
expect(2 run ${models}/two_signatures.int8.tflite --input random -o unknown.npz --signature nothing)
expect_in("${err}" "encode")

# Made-up inputs depend on the seed alone.
expect(0 run ${models}/tiny_conv.float.tflite --input random -o a.npz)
expect(0 run ${models}/tiny_conv.float.tflite --input random -o b.npz --seed 0 --threads 2)
expect(0 run ${models}/tiny_conv.float.tflite --input random -o c.npz --seed 1)
expect_same(${WORK}/a.npz ${WORK}/b.npz)
expect_different(${WORK}/a.npz ${WORK}/c.npz)

# An output that is an input is refused and stays as it was, also through another name.
file(COPY ${models}/tiny_conv.int8.tflite DESTINATION ${WORK})
file(COPY ${golden}/tiny_conv.int8.io.npz DESTINATION ${WORK})
file(CREATE_LINK ${WORK}/tiny_conv.int8.tflite ${WORK}/link.tflite SYMBOLIC)
foreach(target tiny_conv.int8.tflite link.tflite tiny_conv.int8.io.npz ./tiny_conv.int8.io.npz)
    expect(2 run tiny_conv.int8.tflite --input tiny_conv.int8.io.npz -o ${target})
endforeach()
expect_same(${WORK}/tiny_conv.int8.tflite ${models}/tiny_conv.int8.tflite)
expect_same(${WORK}/tiny_conv.int8.io.npz ${golden}/tiny_conv.int8.io.npz)

# What fails leaves the old output alone, and nothing half-written beside it.
file(WRITE ${WORK}/old.npz "old")
expect(3 run ${models}/two_input.int8.tflite --input a.npz -o old.npz)
expect_in("${err}" "in0")
expect(3 run ${models}/tiny_conv.float.tflite --input ${golden}/tiny_conv.int8.io.npz -o old.npz)
expect(3 run ${models}/tiny_conv.int8.tflite --input ${golden}/autoencoder.int8.io.npz -o old.npz)
expect(3 run ${models}/tiny_conv.int8.tflite --input nothing.npz -o old.npz)
expect(3 run nothing.tflite --input random -o old.npz)
expect(3 run a.npz --input random -o old.npz)
file(READ ${WORK}/old.npz content)
if(NOT content STREQUAL "old")
    message(FATAL_ERROR "a failed run changed its output")
endif()
file(GLOB left RELATIVE ${WORK} ${WORK}/old*)
if(NOT left STREQUAL "old.npz")
    message(FATAL_ERROR "left behind: ${left}")
endif()
expect(3 run ${models}/tiny_conv.int8.tflite --input random -o no/such/folder/o.npz)

# Errors by operator go to Model Explorer, and come back from its file.
expect(0 compare ${DATA}/models/tiny_conv.float.tflite ${DATA}/models/tiny_conv.int8.tflite
    --data ${DATA}/models/tiny_conv.calib.npz --no-latency --node-data sqnr.json)
expect(0 inspect ${DATA}/models/tiny_conv.int8.tflite --overlay sqnr.json)
expect_in("${out}" "SQNR (dB)")
