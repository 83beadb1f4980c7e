# Flags and helpers that every folder of src/ and tests/ uses.

add_library(kiosk_options INTERFACE)
target_include_directories(kiosk_options INTERFACE ${PROJECT_SOURCE_DIR}/src)
# _REENTRANT: SDL's compile flags have it, and precompiled headers must be read by files with the same definitions.
target_compile_definitions(kiosk_options INTERFACE _REENTRANT)
if(CMAKE_SIZEOF_VOID_P EQUAL 4)
  # armhf: a display card's memory is mapped at offsets from 4 GiB on, and files may have large inode numbers.
  target_compile_definitions(kiosk_options INTERFACE _FILE_OFFSET_BITS=64)
endif()
target_compile_options(kiosk_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Wnon-virtual-dtor
  -fstack-protector-strong)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # False alarms of GCC 12 at -O2 and up: on string concatenation (https://gcc.gnu.org/PR105651) and on
  # strings inside a std::variant or an aggregate (https://gcc.gnu.org/PR105562).
  target_compile_options(kiosk_options INTERFACE -Wno-restrict -Wno-maybe-uninitialized)
  if(KIOSK_PRECOMPILE)
    # The same two alarms under the names that they have once a system header was precompiled.
    target_compile_options(kiosk_options INTERFACE -Wno-stringop-overflow -Wno-array-bounds)
  endif()
endif()
if(NOT KIOSK_SANITIZE)
  # What a Debian package has: checked string functions (they need optimisation), nothing writable at the places
  # that a linker fills in.
  target_compile_options(kiosk_options INTERFACE $<$<CONFIG:Release>:-U_FORTIFY_SOURCE> $<$<CONFIG:Release>:-D_FORTIFY_SOURCE=2>)
  target_link_options(kiosk_options INTERFACE LINKER:-z,relro LINKER:-z,now)
endif()
if(KIOSK_WERROR)
  target_compile_options(kiosk_options INTERFACE -Werror)
endif()
set(kiosk_code_options)
set(kiosk_test_options)
if(KIOSK_SANITIZE)
  # The undefined behaviour that is looked for is that of src/, not of the tests: what a CHECK expands to takes GCC
  # three times as long to compile with it.
  target_compile_options(kiosk_options INTERFACE -fsanitize=address -fno-omit-frame-pointer)
  set(kiosk_code_options -fsanitize=undefined -fno-sanitize-recover=undefined)
  # Compiled in two thirds of the time of -O1.
  set(kiosk_test_options -Og)
  target_compile_definitions(kiosk_options INTERFACE _GLIBCXX_ASSERTIONS)
  target_link_options(kiosk_options INTERFACE -fsanitize=address,undefined)
endif()
if(CMAKE_BUILD_TYPE STREQUAL "Release")
  # Half of a build is tests, and most of that is optimising what runs once.
  set(kiosk_test_options -O1)
endif()
if(KIOSK_FUZZ)
  # The fuzzer is steered by what of our code each input reaches.
  target_compile_options(kiosk_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

# With KIOSK_PRECOMPILE the standard headers that nearly every file asks for are read once for each build instead of
# once for each file, and the files of a folder are compiled eight at a time, as one: a build takes less than half its
# time. Names in the unnamed namespaces of a folder must therefore differ; tests that need the same name for something
# else stand in APART. The presets dev, which editors follow, and fuzz do without, so that a forgotten #include does not
# stay hidden.
set(kiosk_standard_headers <algorithm> <array> <charconv> <chrono> <cmath> <cstdint> <functional> <map> <memory> <optional>
  <set> <span> <string> <string_view> <utility> <variant> <vector>)
function(kiosk_precompiled target options)
  add_library(${target} OBJECT ${PROJECT_SOURCE_DIR}/toolchains/precompiled.cpp)
  target_compile_options(${target} PRIVATE ${options})
  target_link_libraries(${target} PRIVATE kiosk_options)
  target_precompile_headers(${target} PRIVATE ${kiosk_standard_headers} ${ARGN})
endfunction()
if(KIOSK_PRECOMPILE)
  kiosk_precompiled(kiosk_code_headers "${kiosk_code_options}")
  kiosk_precompiled(kiosk_test_headers "${kiosk_test_options}" <filesystem> <fstream> <random> <sstream> <doctest/doctest.h>)
endif()

# kiosk_library(FOLDER SOURCES a.cpp… HEADERS a.h… LINKS kiosk_base…): one static library per folder of
# src/. LINKS are the arrows of docs/architecture.md; tests/architecture compares the includes with them.
function(kiosk_library folder)
  cmake_parse_arguments(ARG "" "" "SOURCES;HEADERS;LINKS;PRIVATE_LINKS" ${ARGN})
  set(target kiosk_${folder})
  if(ARG_SOURCES)
    add_library(${target} STATIC ${ARG_SOURCES})
    target_compile_options(${target} PRIVATE ${kiosk_code_options})
    if(KIOSK_PRECOMPILE)
      target_precompile_headers(${target} REUSE_FROM kiosk_code_headers)
      set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 8)
    endif()
    set(scope PUBLIC)
  else()
    add_library(${target} INTERFACE)
    set(scope INTERFACE)
  endif()
  target_sources(${target} ${scope} FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR}/src FILES ${ARG_HEADERS})
  target_link_libraries(${target} ${scope} kiosk_options ${ARG_LINKS})
  if(ARG_PRIVATE_LINKS)
    target_link_libraries(${target} PRIVATE ${ARG_PRIVATE_LINKS})
  endif()
endfunction()

# How much longer than on a developer's machine a test may take: for its TIMEOUT, and for what it waits for.
set(KIOSK_PATIENCE 1)
set(kiosk_test_definitions)
if(KIOSK_SANITIZE)
  set(KIOSK_PATIENCE 8)
endif()
if(CMAKE_CROSSCOMPILING)
  set(KIOSK_PATIENCE 10)
  set(kiosk_test_definitions KIOSK_EMULATED)
endif()

# kiosk_timeout(OUT SECONDS): that many seconds, and more with sanitizers or in an emulator.
function(kiosk_timeout out seconds)
  math(EXPR result "${seconds} * (${KIOSK_PATIENCE} + 1) / 2")
  set(${out} ${result} PARENT_SCOPE)
endfunction()

# kiosk_runnable(OUT TARGET): a file that a script can start to run the target on this machine. Where CTest's
# emulator is needed that is a script beside the program (CTest itself wraps only programs it starts).
function(kiosk_runnable out target)
  if(NOT CMAKE_CROSSCOMPILING)
    set(${out} $<TARGET_FILE:${target}> PARENT_SCOPE)
    return()
  endif()
  set(wrapper ${PROJECT_BINARY_DIR}/emulated/bin/${target})
  list(JOIN CMAKE_CROSSCOMPILING_EMULATOR " " emulator)
  file(GENERATE OUTPUT ${wrapper} CONTENT "#!/bin/sh
# Written by CMake. Tests have this much patience with it: KIOSK_PATIENCE=${KIOSK_PATIENCE}
exec ${emulator} \"$0.elf\" \"$@\"
" FILE_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
  file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/emulated/bin)
  file(CREATE_LINK ${CMAKE_RUNTIME_OUTPUT_DIRECTORY}/${target} ${wrapper}.elf SYMBOLIC)
  file(CREATE_LINK ../share ${PROJECT_BINARY_DIR}/emulated/share SYMBOLIC)
  set(${out} ${wrapper} PARENT_SCOPE)
endfunction()

# kiosk_test(FOLDER SOURCES a_test.cpp… LINKS kiosk_base… LABEL unit): one doctest program per folder. APART: those of
# its sources that cannot be compiled as one with the others.
function(kiosk_test folder)
  cmake_parse_arguments(ARG "" "LABEL" "SOURCES;LINKS;APART" ${ARGN})
  if(NOT ARG_LABEL)
    set(ARG_LABEL unit)
  endif()
  set(target ${folder}_test)
  add_executable(${target} ${ARG_SOURCES})
  target_compile_options(${target} PRIVATE ${kiosk_test_options})
  if(KIOSK_PRECOMPILE)
    target_precompile_headers(${target} REUSE_FROM kiosk_test_headers)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 8)
    set_source_files_properties(${ARG_APART} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
  endif()
  target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
  target_compile_definitions(${target} PRIVATE KIOSK_SOURCE_DIR="${PROJECT_SOURCE_DIR}" KIOSK_BINARY_DIR="${PROJECT_BINARY_DIR}"
    ${kiosk_test_definitions})
  target_link_libraries(${target} PRIVATE kiosk_doctest_main ${ARG_LINKS})
  # Some tests open the fonts of the build tree; all may be run alone.
  add_dependencies(${target} kiosk_fonts)
  add_test(NAME ${folder} COMMAND ${target})
  kiosk_timeout(timeout 600)
  set_tests_properties(${folder} PROPERTIES LABELS ${ARG_LABEL} TIMEOUT ${timeout} COST "${KIOSK_COST_${folder}}")
endfunction()

# kiosk_embed(OUT FOLDER dir ENDING .txt NAMES a b… HEADER h NAMESPACE n TYPE T FUNCTION f): the bytes of files
# inside the program; see embed_files.cmake. Sets OUT to the C++ file for SOURCES.
function(kiosk_embed out)
  cmake_parse_arguments(ARG "" "FOLDER;ENDING;HEADER;NAMESPACE;TYPE;FUNCTION" "NAMES" ${ARGN})
  set(script ${PROJECT_SOURCE_DIR}/toolchains/embed_files.cmake)
  set(cpp ${CMAKE_CURRENT_BINARY_DIR}/${ARG_FUNCTION}.cpp)
  set(files ${ARG_NAMES})
  list(TRANSFORM files PREPEND ${ARG_FOLDER}/)
  list(TRANSFORM files APPEND "${ARG_ENDING}")
  list(JOIN ARG_NAMES "," names)
  add_custom_command(OUTPUT ${cpp}
    COMMAND ${CMAKE_COMMAND} -D FOLDER=${ARG_FOLDER} -D "NAMES=${names}" -D "ENDING=${ARG_ENDING}"
            -D HEADER=${ARG_HEADER} -D NAMESPACE=${ARG_NAMESPACE} -D TYPE=${ARG_TYPE}
            -D FUNCTION=${ARG_FUNCTION} -D OUT=${cpp} -P ${script}
    DEPENDS ${files} ${script}
    COMMENT "Embedding ${ARG_FOLDER}"
    VERBATIM)
  set(${out} ${cpp} PARENT_SCOPE)
endfunction()
