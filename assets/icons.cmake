# The icons are part of the program: nothing on disk can take them away. A CMake script writes the source,
# so a cross build needs no tool for the host.

set(icon_names home previous next topics pause play language touch phone
  easier contrast large_text motion listen stop louder check draft picture)
list(TRANSFORM icon_names PREPEND ${CMAKE_CURRENT_SOURCE_DIR}/icons/ OUTPUT_VARIABLE icon_files)
list(TRANSFORM icon_files APPEND .svg)

set(embedded ${CMAKE_CURRENT_BINARY_DIR}/embedded_icons.cpp)
add_custom_command(OUTPUT ${embedded}
  COMMAND ${CMAKE_COMMAND} -DOUTPUT=${embedded} "-DFILES=${icon_files}"
          -P ${CMAKE_CURRENT_SOURCE_DIR}/embed_icons.cmake
  DEPENDS ${icon_files} embed_icons.cmake
  COMMENT "Icons embedded"
  VERBATIM)

add_library(kiosk_assets STATIC ${embedded})
target_sources(kiosk_assets PUBLIC FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR}
  FILES embedded_icons.h)
target_link_libraries(kiosk_assets PRIVATE kiosk_options)
