# The Debian package: `cpack --preset release` (or ./dev package, ./dev cross ARCH) writes
# build/PRESET/packages/vgt-kiosk_VERSION_ARCH.deb. docs/decisions/014-package-and-unit.md says why it is as it is.
#
# Component "debian" is what belongs to the system and not to a prefix: unit, udev rule, settings, documentation. A
# plain `cmake --install` leaves it out.

set(doc /usr/share/doc/vgt-kiosk)
set(debian ${CMAKE_CURRENT_SOURCE_DIR}/debian)

function(kiosk_system_files destination)
  install(FILES ${ARGN} DESTINATION ${destination} COMPONENT debian EXCLUDE_FROM_ALL)
endfunction()
function(kiosk_system_file destination file name)
  install(FILES ${file} DESTINATION ${destination} RENAME ${name} COMPONENT debian EXCLUDE_FROM_ALL)
endfunction()
function(kiosk_system_programs destination)
  install(PROGRAMS ${ARGN} DESTINATION ${destination} COMPONENT debian EXCLUDE_FROM_ALL)
endfunction()

kiosk_system_files(/etc/vgt-kiosk kiosk.json)
kiosk_system_files(/usr/lib/systemd/system systemd/vgt-kiosk.service)
kiosk_system_file(/usr/lib/sysusers.d systemd/sysusers.conf vgt-kiosk.conf)
kiosk_system_file(/usr/lib/tmpfiles.d systemd/tmpfiles.conf vgt-kiosk.conf)
kiosk_system_files(/usr/lib/udev/rules.d udev/90-vgt-kiosk.rules)
kiosk_system_programs(/usr/libexec/vgt-kiosk systemd/console-message completions/complete)
kiosk_system_file(/usr/share/bash-completion/completions completions/vgt-kiosk.bash vgt-kiosk)
kiosk_system_file(/usr/share/zsh/vendor-completions completions/vgt-kiosk.zsh _vgt-kiosk)
kiosk_system_files(/usr/share/fish/vendor_completions.d completions/vgt-kiosk.fish)
kiosk_system_programs(/usr/sbin systemd/vgt-kiosk-setup)
kiosk_system_files(/usr/share/vgt-kiosk/board
  systemd/board/logind.conf systemd/board/system.conf systemd/board/sysctl.conf)
kiosk_system_files(${doc}/examples systemd/examples/strict.conf systemd/examples/80-vgt-kiosk-strict.rules
  systemd/examples/speech.conf)
kiosk_system_files(${doc} debian/copyright)
kiosk_system_file(/usr/share/lintian/overrides debian/lintian-overrides vgt-kiosk)

# Packed as Debian wants it; -n, so that the same input gives the same bytes.
find_program(GZIP gzip)
set(packed)
function(kiosk_packed_file file destination name)
  set(out ${CMAKE_CURRENT_BINARY_DIR}/packed/${name}.gz)
  add_custom_command(OUTPUT ${out}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_CURRENT_BINARY_DIR}/packed
    COMMAND ${GZIP} -9nc ${CMAKE_CURRENT_SOURCE_DIR}/${file} > ${out}
    DEPENDS ${file} VERBATIM)
  kiosk_system_files(${destination} ${out})
  set(packed ${packed} ${out} PARENT_SCOPE)
endfunction()
if(GZIP)
  kiosk_packed_file(vgt-kiosk.1 /usr/share/man/man1 vgt-kiosk.1)
  kiosk_packed_file(vgt-kiosk-setup.8 /usr/share/man/man8 vgt-kiosk-setup.8)
  kiosk_packed_file(debian/changelog ${doc} changelog.Debian)
  kiosk_packed_file(../CHANGELOG.md ${doc} changelog)
  kiosk_packed_file(debian/README.Debian ${doc} README.Debian)
  kiosk_packed_file(../docs/operator.md ${doc} operator.md)
endif()
add_custom_target(kiosk_package_files DEPENDS ${packed})
# Everything that a package is made of, without the tests.
add_custom_target(kiosk_package_parts DEPENDS vgt-kiosk kiosk_fonts kiosk_package_files)

# The libraries that the program links: found in the packages of this machine, or, where they are those of another
# architecture, read from a list that tests/package compares with what is found here.
set(depends_of_the_libraries "")
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
if(CMAKE_CROSSCOMPILING)
  set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS OFF)
  file(STRINGS ${debian}/library-depends.txt depends_of_the_libraries REGEX "^[^#]")
  list(JOIN depends_of_the_libraries ", " depends_of_the_libraries)
  string(APPEND depends_of_the_libraries ", ")
  if(CMAKE_LIBRARY_ARCHITECTURE STREQUAL "aarch64-linux-gnu")
    set(CPACK_DEBIAN_PACKAGE_ARCHITECTURE arm64)
  elseif(CMAKE_LIBRARY_ARCHITECTURE STREQUAL "arm-linux-gnueabihf")
    set(CPACK_DEBIAN_PACKAGE_ARCHITECTURE armhf)
  endif()
endif()
# What no linker sees. SDL opens at run time: libEGL, libGLESv2, Mesa's drivers, libgbm, libudev; its own
# package names only some. udev tells a touch panel from a mouse. The maintainer scripts use systemd's tools.
string(CONCAT CPACK_DEBIAN_PACKAGE_DEPENDS "${depends_of_the_libraries}"
  "libegl1, libgbm1, libgl1-mesa-dri, libgles2, libudev1, passwd, systemd (>= 247), udev")
# The voice, and cec-ctl for switching a television off.
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "espeak-ng, v4l-utils")

set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME vgt-kiosk)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_PACKAGE_DIRECTORY ${CMAKE_BINARY_DIR}/packages)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_PACKAGE_CONTACT "vgt-kiosk maintainers <maintainers@vgt-kiosk.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "offline touch display of the Virtual Global Taskforce")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"A loop of pages about the VGT, an alliance of law enforcement agencies against
child sexual abuse, on a touch screen; every page opens in full after a touch.
The message \"Child in danger? Call your local emergency number or the police.\"
is on the screen in every state. No network is needed.
.
On a board without a desktop the display starts at boot, alone on the console.")
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA
  ${debian}/conffiles ${debian}/postinst ${debian}/prerm ${debian}/postrm)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_STRIP_FILES ON)
# Absolute places (/etc) are right below the package's root, relative ones below /usr.
set(CPACK_SET_DESTDIR ON)
set(CPACK_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_CMAKE_PROJECTS
  "${CMAKE_BINARY_DIR};vgt-kiosk;Unspecified;/;${CMAKE_BINARY_DIR};vgt-kiosk;debian;/")
include(CPack)
