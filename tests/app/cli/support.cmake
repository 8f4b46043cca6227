# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0

# For the scripts beside it: CLI is the program, DATA the test data, WORK a folder that is made anew.
cmake_minimum_required(VERSION 3.25)
file(REMOVE_RECURSE "${WORK}")
file(MAKE_DIRECTORY "${WORK}")

# expect(<exit code> <arguments>...): runs the program in WORK; its outputs are in `out` and `err` afterwards.
function(expect code)
    execute_process(COMMAND "${CLI}" ${ARGN} WORKING_DIRECTORY "${WORK}"
        RESULT_VARIABLE result OUTPUT_VARIABLE stdout ERROR_VARIABLE stderr)
    if(NOT result STREQUAL "${code}")
        message(FATAL_ERROR "halfstep-cli ${ARGN}\n gave ${result}, wanted ${code}\n${stdout}${stderr}")
    endif()
    if(NOT result EQUAL 0 AND stderr STREQUAL "")
        message(FATAL_ERROR "halfstep-cli ${ARGN}\n says nothing on stderr")
    endif()
    set(out "${stdout}" PARENT_SCOPE)
    set(err "${stderr}" PARENT_SCOPE)
endfunction()

# The text has to hold this.
function(expect_in text wanted)
    string(FIND "${text}" "${wanted}" at)
    if(at EQUAL -1)
        message(FATAL_ERROR "\"${wanted}\" is not in:\n${text}")
    endif()
endfunction()

# Both files hold the same bytes.
function(expect_same a b)
    file(SHA256 "${a}" hash_a)
    file(SHA256 "${b}" hash_b)
    if(NOT hash_a STREQUAL hash_b)
        message(FATAL_ERROR "${a} and ${b} differ")
    endif()
endfunction()

function(expect_different a b)
    file(SHA256 "${a}" hash_a)
    file(SHA256 "${b}" hash_b)
    if(hash_a STREQUAL hash_b)
        message(FATAL_ERROR "${a} and ${b} are the same")
    endif()
endfunction()

# Every out*.npy and t*.npy of the golden archive is in the other one, byte for byte. `prefix` is a folder of the golden
# archive. `count` is set to their number.
function(expect_arrays result golden prefix)
    file(REMOVE_RECURSE "${WORK}/got" "${WORK}/wanted")
    file(ARCHIVE_EXTRACT INPUT "${result}" DESTINATION "${WORK}/got")
    file(ARCHIVE_EXTRACT INPUT "${golden}" DESTINATION "${WORK}/wanted")
    file(GLOB wanted RELATIVE "${WORK}/wanted/${prefix}" "${WORK}/wanted/${prefix}out*.npy" "${WORK}/wanted/${prefix}t*.npy")
    foreach(name IN LISTS wanted)
        if(NOT EXISTS "${WORK}/got/${name}")
            message(FATAL_ERROR "${result} has no ${name}")
        endif()
        expect_same("${WORK}/got/${name}" "${WORK}/wanted/${prefix}${name}")
    endforeach()
    list(LENGTH wanted number)
    if(number EQUAL 0)
        message(FATAL_ERROR "nothing to compare in ${golden}")
    endif()
    set(count ${number} PARENT_SCOPE)
endfunction()
