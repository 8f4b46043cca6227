# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0

# What makes the desktop know the program and its files (freedesktop.org). The test `desktop_files` checks it.
include(GNUInstallDirs)
set(id org.halfstep.halfstep)
install(FILES "${CMAKE_CURRENT_LIST_DIR}/${id}.desktop"
    COMPONENT desktop DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
install(FILES "${CMAKE_CURRENT_LIST_DIR}/${id}.metainfo.xml"
    COMPONENT desktop DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
install(FILES "${CMAKE_CURRENT_LIST_DIR}/${id}.xml"
    COMPONENT desktop DESTINATION "${CMAKE_INSTALL_DATADIR}/mime/packages")
install(FILES "${CMAKE_SOURCE_DIR}/resources/icons/halfstep.svg" RENAME "${id}.svg" COMPONENT desktop
    DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
