# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0

# Collects the texts of the sources into .ts files.
# cmake -DLUPDATE=<program> -DROOT=<sources> -DTS=<file;…> [-DPLURALS=ON: only texts with a count, of English]
#       [-DMUST_BE_COMPLETE=ON: fails where a text is new] -P collect.cmake
set(options -locations none -no-obsolete -source-language en)
if(PLURALS)
    list(APPEND options -pluralonly -target-language en)
endif()
# CORE_TEXT marks the texts of the core, which has no tr().
execute_process(
    COMMAND "${LUPDATE}" -I "${ROOT}" -I "${ROOT}/core" ${options} -tr-function-alias QT_TRANSLATE_NOOP+=CORE_TEXT
            "${ROOT}/app" "${ROOT}/core" "${ROOT}/widgets" -ts ${TS}
    OUTPUT_VARIABLE said ERROR_VARIABLE said RESULT_VARIABLE failed)
message(STATUS "${said}")
if(failed)
    message(FATAL_ERROR "lupdate failed")
endif()
if(MUST_BE_COMPLETE AND NOT said MATCHES "\\(0 new and [1-9][0-9]* already existing\\)")
    message(FATAL_ERROR "texts are missing in the translations: run the target update_translations and complete them")
endif()
