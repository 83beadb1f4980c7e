# Debian armhf with NEON: a 32-bit system on ARMv7 and later (Pi 2 and up). Debian's armhf is ARMv7, so nothing built
# with this runs on the ARMv6 boards (Pi 1, Zero, Zero W), whatever the flags.
set(CROSS_TRIPLE arm-linux-gnueabihf)
set(CROSS_PROCESSOR armv7l)
set(CROSS_QEMU qemu-arm-static)
# -Wno-psabi: pages of notes that GCC 7 passed some arguments in another way.
set(CMAKE_C_FLAGS_INIT "-march=armv7-a -mfpu=neon -mfloat-abi=hard")
set(CMAKE_CXX_FLAGS_INIT "-march=armv7-a -mfpu=neon -mfloat-abi=hard -Wno-psabi")
include(${CMAKE_CURRENT_LIST_DIR}/cross.cmake)
