# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0

# Every text of the sources stands in the translations: collecting texts into a copy of one finds nothing new.
# cmake -DLUPDATE=<program> -DROOT=<sources> -DWORK=<folder> -P translations_complete.cmake
file(MAKE_DIRECTORY "${WORK}")
file(COPY "${ROOT}/translations/halfstep_es.ts" DESTINATION "${WORK}")
set(TS "${WORK}/halfstep_es.ts")
set(MUST_BE_COMPLETE ON)
include("${ROOT}/translations/collect.cmake")
