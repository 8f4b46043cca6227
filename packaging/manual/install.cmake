# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0

# The manual pages. The test `manual_pages` checks them.
include(GNUInstallDirs)
if(NOT CMAKE_CROSSCOMPILING) # the program tells about itself
    set(page "${CMAKE_BINARY_DIR}/halfstep-cli.1")
    add_custom_command(OUTPUT "${page}"
        COMMAND "${CMAKE_COMMAND}" -DPROGRAM=$<TARGET_FILE:halfstep-cli> -DVERSION=${PROJECT_VERSION} -DOUTPUT=${page}
                -P "${CMAKE_CURRENT_LIST_DIR}/command_line_page.cmake"
        DEPENDS halfstep-cli "${CMAKE_CURRENT_LIST_DIR}/command_line_page.cmake"
        VERBATIM)
    add_custom_target(manual_page ALL DEPENDS "${page}")
    install(FILES "${page}" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
endif()
if(HALFSTEP_GUI)
    install(FILES "${CMAKE_CURRENT_LIST_DIR}/halfstep.1" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
endif()
