# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0

# Breaks each rule of layering.cmake once, in a small tree of its own, and sees that it is found.
# Run: cmake -DWORK=<empty folder> -P layering_finds.cmake
cmake_minimum_required(VERSION 3.25)

set(head "// SPDX-FileCopyrightText: 2026 The Halfstep developers\n// SPDX-License-Identifier: ")

# expect(<message or OK> <file> <licence> <content>)
function(expect wanted file licence content)
    file(REMOVE_RECURSE "${WORK}")
    file(WRITE "${WORK}/${file}" "${head}${licence}\n${content}\n")
    execute_process(COMMAND "${CMAKE_COMMAND}" -DROOT=${WORK} -P "${CMAKE_CURRENT_LIST_DIR}/layering.cmake"
        RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
    string(REGEX REPLACE "[ \n]+" " " output "${output}")
    if(wanted STREQUAL "OK" AND NOT status EQUAL 0)
        message(SEND_ERROR "refused: ${file} with ${content}\n${output}")
    elseif(NOT wanted STREQUAL "OK" AND (status EQUAL 0 OR NOT output MATCHES "${wanted}"))
        message(SEND_ERROR "not found: ${wanted} in ${file} with ${content}\n${output}")
    endif()
endfunction()

set(apache "Apache-2.0")
set(gpl "GPL-3.0-or-later")

expect(OK "core/run/a.cpp" ${apache} "#include \"ops/op.h\"\n#include \"run/b.h\"\n#include <vector>\nsnprintf(x);")
expect(OK "core/format/a.cpp" ${apache} "#include <flatbuffers/flatbuffers.h>\n#include \"schema_generated.h\"")
expect(OK "core/ops/a.cpp" ${apache} "#include <flatbuffers/flexbuffers.h>")
expect(OK "widgets/a.cpp" ${gpl} "#include \"run/run.h\"\n#include <QWidget>")
expect(OK "app/a.cpp" ${gpl} "#include \"widgets/a.h\"")
expect(OK "app/cli/a.cpp" ${apache} "#include \"run/run.h\"")

foreach(pair "base;model" "model;format" "model;ops" "format;ops" "ops;format" "ops;run" "run;litert" "litert;inspect" "inspect;data"
        "data;calib" "calib;quant" "quant;metrics" "metrics;compare" "compare;report" "report;pipeline")
    list(POP_FRONT pair module)
    expect("${module} must not include ${pair}/a.h" "core/${module}/a.h" ${apache} "#include \"${pair}/a.h\"")
endforeach()
expect("core includes only core" "core/run/a.cpp" ${apache} "#include \"widgets/a.h\"")
expect("core includes only core" "core/run/a.cpp" ${apache} "#include \"app/a.h\"")
foreach(header QString QtCore/QString qglobal.h)
    expect("core includes no Qt" "core/run/a.cpp" ${apache} "  #  include <${header}>")
    expect("without Qt" "app/cli/a.cpp" ${apache} "#include <${header}>")
endforeach()
foreach(word "std::cout << 1" "std::cerr << 1" "printf(1)" "std::printf(1)" "fprintf(1)" "puts(1)" "abort()" "std::abort()"
        "exit(1)" "_exit(1)" "std::getenv(1)" "getenv(1)")
    expect("core never prints" "core/run/a.cpp" ${apache} "void f() { ${word} }")
endforeach()
foreach(header flatbuffers/flatbuffers.h flatbuffers/reflection.h schema_generated.h format/schema_generated.h)
    expect("only core/format sees the schema" "core/run/a.cpp" ${apache} "#include \"${header}\"")
endforeach()
expect("no module of this name" "core/extra/a.cpp" ${apache} "")
expect("widgets does not know the program" "widgets/a.cpp" ${gpl} "#include \"app/a.h\"")
expect("without Qt" "app/cli/a.cpp" ${apache} "#include \"widgets/a.h\"")
expect("SPDX-License-Identifier: Apache-2.0" "core/run/a.cpp" ${gpl} "")
expect("SPDX-License-Identifier: Apache-2.0" "app/image_data/a.cpp" ${gpl} "")
expect("SPDX-License-Identifier: Apache-2.0" "widgets/CMakeLists.txt" ${gpl} "")
expect("SPDX-License-Identifier: GPL-3.0-or-later" "widgets/a.h" ${apache} "")
expect("SPDX-License-Identifier: GPL-3.0-or-later" "app/a.h" ${apache} "")
set(head "")
expect("no line with SPDX-FileCopyrightText" "core/run/a.cpp" ${apache} "")

file(REMOVE_RECURSE "${WORK}")
