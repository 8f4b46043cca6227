# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0

# Packages of what is installed: `packaging/package` makes a .deb and a .tar.gz.
include(GNUInstallDirs)
install(FILES LICENSE RENAME copyright DESTINATION "${CMAKE_INSTALL_DOCDIR}")
install(FILES LICENSE.Apache-2.0 LICENSE.GPL-3.0 CHANGELOG.md README.md DESTINATION "${CMAKE_INSTALL_DOCDIR}")
install(DIRECTORY resources/schemas DESTINATION "${CMAKE_INSTALL_DATADIR}/halfstep")

set(CPACK_GENERATOR DEB TGZ)
set(CPACK_PACKAGE_NAME halfstep)
set(CPACK_PACKAGE_VENDOR "The Halfstep developers")
set(CPACK_PACKAGE_CONTACT "The Halfstep developers <halfstep@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "look inside TensorFlow Lite models, quantize and compare them")
set(CPACK_PACKAGE_DESCRIPTION "Shows operators, tensors, scales, histograms, the graph, memory and problems of .tflite models; quantizes
them with your own samples; runs both models and says what that did to the answers. A window (halfstep) and
a command line (halfstep-cli). Works without Python and without a network.")
set(CPACK_RESOURCE_FILE_LICENSE "${CMAKE_SOURCE_DIR}/LICENSE")
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "qt6-qpa-plugins") # no library names it
# Texts of Qt itself in other languages; a second opinion by the real runtime.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-translations-l10n")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "python3")
include(CPack)
