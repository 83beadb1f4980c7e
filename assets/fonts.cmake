# Noto Sans from Debian, cut down by script (font_ranges.txt), not by text.

find_program(HB_SUBSET hb-subset)
if(NOT HB_SUBSET)
  message(FATAL_ERROR "hb-subset not found: install the Debian package libharfbuzz-bin")
endif()

# A Unicode list as hb-subset wants it: comments out, commas between.
set(ranges_file ${CMAKE_CURRENT_SOURCE_DIR}/font_ranges.txt)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${ranges_file})
file(STRINGS ${ranges_file} lines)
set(ranges)
foreach(line IN LISTS lines)
  string(REGEX REPLACE "#.*" "" line "${line}")
  string(STRIP "${line}" line)
  if(line)
    list(APPEND ranges ${line})
  endif()
endforeach()
list(JOIN ranges "," ranges)

set(font_names NotoSans-Regular.ttf NotoSans-Bold.ttf)
set(fonts)
foreach(name IN LISTS font_names)
  string(MAKE_C_IDENTIFIER "KIOSK_FONT_${name}" source)
  find_file(${source} ${name} PATHS /usr/share/fonts/truetype/noto NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH)
  if(NOT ${source})
    message(FATAL_ERROR "${name} not found: install the Debian package fonts-noto-core")
  endif()
  set(font ${KIOSK_SHARE_DIR}/fonts/${name})
  add_custom_command(OUTPUT ${font}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${KIOSK_SHARE_DIR}/fonts
    # No hints: text is drawn without hinting, so that it is the same at every size and on every board.
    COMMAND ${HB_SUBSET} --unicodes=${ranges} --layout-features=kern,liga,clig,calt,ccmp,locl,mark,mkmk,rlig,tnum,lnum
            --no-hinting --notdef-outline --output-file=${font} ${${source}}
    DEPENDS ${${source}} ${ranges_file}
    COMMENT "Font ${name} cut down to the scripts in assets/font_ranges.txt"
    VERBATIM)
  list(APPEND fonts ${font})
endforeach()

# What the fonts of this build are. Picture goldens compare it with fonts.sha256: other fonts, other pixels.
set(sums ${KIOSK_SHARE_DIR}/fonts/SHA256SUMS)
add_custom_command(OUTPUT ${sums}
  COMMAND ${CMAKE_COMMAND} -E chdir ${KIOSK_SHARE_DIR}/fonts ${CMAKE_COMMAND} -E sha256sum ${font_names} > ${sums}
  DEPENDS ${fonts}
  VERBATIM)
add_custom_target(kiosk_fonts ALL DEPENDS ${fonts} ${sums})

install(FILES ${fonts} DESTINATION ${KIOSK_INSTALL_SHARE_DIR}/fonts)
install(FILES ${CMAKE_CURRENT_SOURCE_DIR}/fonts-license.txt DESTINATION ${KIOSK_INSTALL_SHARE_DIR}/fonts
  RENAME LICENSE.txt)
