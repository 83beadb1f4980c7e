# What aarch64-linux-gnu.cmake and arm-linux-gnueabihf.cmake share; they set CROSS_TRIPLE, CROSS_PROCESSOR and
# CROSS_QEMU. CROSS_SYSROOT is the folder that toolchains/sysroot.sh has made (the presets name it).
set(CROSS_SYSROOT "" CACHE PATH "Unpacked Debian packages of the target")
# Without this check an empty value would mean this machine's own /usr, which exists.
if(NOT CROSS_SYSROOT OR NOT IS_DIRECTORY "${CROSS_SYSROOT}/usr/include")
  message(FATAL_ERROR "CROSS_SYSROOT='${CROSS_SYSROOT}' is no sysroot: make one with toolchains/sysroot.sh, or use ./dev cross")
endif()
set(CMAKE_TRY_COMPILE_PLATFORM_VARIABLES CROSS_SYSROOT)

set(CMAKE_SYSTEM_NAME Linux)
set(CMAKE_SYSTEM_PROCESSOR ${CROSS_PROCESSOR})
set(CMAKE_SYSROOT ${CROSS_SYSROOT})
set(CMAKE_LIBRARY_ARCHITECTURE ${CROSS_TRIPLE})
set(CMAKE_C_COMPILER ${CROSS_TRIPLE}-gcc)
set(CMAKE_CXX_COMPILER ${CROSS_TRIPLE}-g++)

set(CMAKE_FIND_ROOT_PATH ${CROSS_SYSROOT})
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
# For the configure step only: a command of the build that calls pkg-config would find this machine's libraries.
set(ENV{PKG_CONFIG_SYSROOT_DIR} ${CROSS_SYSROOT})
set(ENV{PKG_CONFIG_LIBDIR} ${CROSS_SYSROOT}/usr/lib/${CROSS_TRIPLE}/pkgconfig:${CROSS_SYSROOT}/usr/share/pkgconfig)
set(ENV{PKG_CONFIG_PATH} "")

# CTest starts the programs of add_test(COMMAND target) with it; kiosk_targets.cmake tells it to the scripts.
set(CMAKE_CROSSCOMPILING_EMULATOR ${CROSS_QEMU};-L;${CROSS_SYSROOT})

# -L: the cross compiler would first take its own C library, which is too old for libraries of a newer Debian.
# -rpath-link: libraries that libraries need, some of them in folders of their own.
set(CROSS_LIB ${CROSS_SYSROOT}/usr/lib/${CROSS_TRIPLE})
foreach(kind EXE SHARED MODULE)
  set(CMAKE_${kind}_LINKER_FLAGS_INIT
    "-L${CROSS_LIB} -Wl,-rpath-link,${CROSS_LIB}:${CROSS_LIB}/pulseaudio:${CROSS_LIB}/blas:${CROSS_LIB}/lapack")
endforeach()
