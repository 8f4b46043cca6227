# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0
include("${CMAKE_CURRENT_LIST_DIR}/support.cmake")
set(model "${DATA}/models/tiny_conv.float.tflite")
set(data "${DATA}/models/tiny_conv.calib.npz")

# A plan: nothing is written.
expect(0 quantize ${model} --mode int8-only --data ${data} --plan-only)
expect_in("${out}" "CONV_2D")
expect(0 quantize ${model} --mode int8 --data ${data} --plan-only --json)
string(JSON size_after GET "${out}" size_after)
file(GLOB written "${WORK}/*")
if(written)
    message(FATAL_ERROR "--plan-only wrote ${written}")
endif()

# The size that the plan names is the file's; a saved calibration gives the same file as the data.
expect(0 quantize ${model} -o a.tflite --mode int8 --data ${data})
file(SIZE "${WORK}/a.tflite" size)
if(NOT size EQUAL size_after)
    message(FATAL_ERROR "planned ${size_after} bytes, wrote ${size}")
endif()
expect(0 calibrate ${model} --data ${data} -o c.hscal)
expect(0 quantize ${model} -o b.tflite --mode int8 --calibration c.hscal)
expect_same("${WORK}/a.tflite" "${WORK}/b.tflite")
expect(0 quantize ${model} -o b.tflite --mode int8 --calibration c.hscal --per-tensor)
expect_different("${WORK}/a.tflite" "${WORK}/b.tflite")
foreach(io float int8 uint8 int16)
    expect(0 quantize ${model} -o io.tflite --mode int8-only --calibration c.hscal --io ${io})
    expect(0 run io.tflite --input random --output o.npz)
endforeach()

# No data for a mode that needs none, and a notice where there is nothing to do.
expect(0 quantize ${model} -o f.tflite --mode float16)
expect(0 quantize ${model} -o d.tflite --mode dynamic --least-weights 100000)
expect_in("${err}" "finds nothing to quantize")
expect(0 run d.tflite --input random --output o.npz)
expect(0 quantize ${model} -o r.tflite --mode int8 --data random --samples 2)
expect_in("${err}" "random data")

# What is refused leaves everything as it was.
file(COPY_FILE "${model}" "${WORK}/float.tflite")
expect(2 quantize float.tflite -o float.tflite --mode float16)
expect_same("${WORK}/float.tflite" "${model}")
expect(2 quantize ${model} -o c.hscal --mode int8 --calibration c.hscal)
expect(2 quantize ${model} --mode float16)
expect(2 quantize ${model} -o x.tflite --mode int3)
expect(2 quantize ${model} -o x.tflite --mode int8 --data ${data} --calibration c.hscal)
expect(2 quantize ${model} -o x.tflite --mode int8)
expect(3 quantize "${DATA}/models/autoencoder.float.tflite" -o x.tflite --mode int8 --calibration c.hscal)
expect(3 quantize a.tflite -o x.tflite --mode float16)
if(EXISTS "${WORK}/x.tflite")
    message(FATAL_ERROR "a failed call left a file")
endif()
