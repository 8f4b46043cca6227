# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0
include("${CMAKE_CURRENT_LIST_DIR}/support.cmake")

expect(0 --version)
expect_in("${out}" "halfstep-cli ")
expect(0 --help)
# Every command that --help lists has a --help of its own.
string(REGEX MATCH "Subcommands:\n(.*)\n\nExit" list "${out}")
string(REGEX MATCHALL "\n  [a-z]+" commands "\n${CMAKE_MATCH_1}")
list(LENGTH commands number)
if(number LESS 2)
    message(FATAL_ERROR "no commands in ${out}")
endif()
foreach(command IN LISTS commands)
    string(STRIP "${command}" command)
    expect(0 ${command} --help)
    expect_in("${out}" "Exit codes")
    expect(2 ${command})
    expect(2 ${command} --no-such-option)
endforeach()

expect(2)
expect(2 nonsense)
expect(2 run "${DATA}/models/tiny_conv.int8.tflite" --input random)
expect(2 bench "${DATA}/models/tiny_conv.int8.tflite" --threads -1)
