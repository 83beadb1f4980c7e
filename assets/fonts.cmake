# The Noto fonts of Debian, cut down by script (font_ranges.txt), not by text.

find_package(Python3 REQUIRED COMPONENTS Interpreter)
find_program(HB_SUBSET hb-subset)
if(NOT HB_SUBSET)
  message(FATAL_ERROR "hb-subset not found: install the Debian package libharfbuzz-bin")
endif()

set(font_ranges ${CMAKE_CURRENT_SOURCE_DIR}/font_ranges.txt)
set(font_cutter ${CMAKE_CURRENT_SOURCE_DIR}/cut_font.py)
set(font_names)
set(fonts)

# No hints: text is drawn without hinting, so that it is the same at every size and on every board.
set(font_options --no-hinting --notdef-outline)

# Two kinds of source. "core": one file for each weight. Its layout features are what spelling in any script
# needs (the second and third line: joining scripts, then Indic ones) and the figures of Noto Sans.
string(CONCAT core_features
  "kern,liga,clig,calt,ccmp,locl,mark,mkmk,rlig,tnum,lnum,"
  "isol,init,medi,med2,fina,fin2,fin3,stch,"
  "nukt,akhn,rphf,rkrf,pref,blwf,abvf,half,pstf,vatu,cjct,cfar,pres,abvs,blws,psts,haln,dist,abvm,blwm")
set(core_package fonts-noto-core)
set(core_folder /usr/share/fonts/truetype/noto)
set(core_extensions ttf ttf)
set(core_options --layout-features=${core_features})

# "cjk": one collection for each weight, with a face for each language. locl stays: it has the width of the
# Korean space and the length of the Chinese dash. Nothing is set vertically or squeezed, characters stand on
# their square: no kern, palt, vert and none of the tables for vertical text.
set(cjk_package fonts-noto-cjk)
set(cjk_folder /usr/share/fonts/opentype/noto)
set(cjk_extensions ttc otf)
set(cjk_options --layout-features=ccmp,locl,ljmo,vjmo,tjmo,liga,calt,mark,mkmk
  --drop-tables+=BASE,VORG,vhea,vmtx)

# kiosk_font_family(FAMILY FACE KIND SOURCE SECTION…): FAMILY-Regular and FAMILY-Bold, cut out of
# SOURCE-Regular and SOURCE-Bold, where the face is called FACE, to the sections of font_ranges.txt.
function(kiosk_font_family family face kind source)
  list(JOIN ARGN "," sections)
  list(GET ${kind}_extensions 0 extension)
  list(GET ${kind}_extensions 1 cut_extension)
  foreach(style IN ITEMS Regular Bold)
    set(file ${source}-${style}.${extension})
    string(MAKE_C_IDENTIFIER "KIOSK_FONT_${file}" path)
    find_file(${path} ${file} PATHS ${${kind}_folder} NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH)
    if(NOT ${path})
      message(FATAL_ERROR "${file} not found: install the Debian package ${${kind}_package}")
    endif()
    set(name ${family}-${style}.${cut_extension})
    set(font ${KIOSK_SHARE_DIR}/fonts/${name})
    add_custom_command(OUTPUT ${font}
      COMMAND ${CMAKE_COMMAND} -E make_directory ${KIOSK_SHARE_DIR}/fonts
      COMMAND ${Python3_EXECUTABLE} ${font_cutter} --tool ${HB_SUBSET} --source ${${path}} --face ${face}
              --style ${style} --ranges ${font_ranges} --sections ${sections} --output ${font}
              -- ${font_options} ${${kind}_options}
      DEPENDS ${${path}} ${font_ranges} ${font_cutter}
      COMMENT "Font ${name} cut down to the scripts in assets/font_ranges.txt"
      VERBATIM)
    list(APPEND font_names ${name})
    list(APPEND fonts ${font})
  endforeach()
  set(font_names ${font_names} PARENT_SCOPE)
  set(fonts ${fonts} PARENT_SCOPE)
endfunction()

# A family is one line here. A character comes from the first family that has it.
#                 family              face in the source      kind  source              sections
kiosk_font_family(NotoSans            "Noto Sans"             core  NotoSans            latin)
kiosk_font_family(NotoSansArabic      "Noto Sans Arabic"      core  NotoSansArabic      common arabic)
kiosk_font_family(NotoSansHebrew      "Noto Sans Hebrew"      core  NotoSansHebrew      common hebrew)
kiosk_font_family(NotoSansDevanagari  "Noto Sans Devanagari"  core  NotoSansDevanagari  common devanagari)
kiosk_font_family(NotoSansThai        "Noto Sans Thai"        core  NotoSansThai        common thai)
kiosk_font_family(NotoSansKR          "Noto Sans CJK KR"      cjk   NotoSansCJK         common cjk korean)
kiosk_font_family(NotoSansSC          "Noto Sans CJK SC"      cjk   NotoSansCJK         common cjk chinese)
kiosk_font_family(NotoSansJP          "Noto Sans CJK JP"      cjk   NotoSansCJK         common cjk japanese)

# What the fonts of this build are. Picture goldens compare it with fonts.sha256: other fonts, other pixels.
set(sums ${KIOSK_SHARE_DIR}/fonts/SHA256SUMS)
add_custom_command(OUTPUT ${sums}
  COMMAND ${CMAKE_COMMAND} -E chdir ${KIOSK_SHARE_DIR}/fonts
          ${CMAKE_COMMAND} -E sha256sum ${font_names} > ${sums}
  DEPENDS ${fonts}
  VERBATIM)
add_custom_target(kiosk_fonts ALL DEPENDS ${fonts} ${sums})

install(FILES ${fonts} DESTINATION ${KIOSK_INSTALL_SHARE_DIR}/fonts)
install(FILES ${CMAKE_CURRENT_SOURCE_DIR}/fonts-license.txt DESTINATION ${KIOSK_INSTALL_SHARE_DIR}/fonts
  RENAME LICENSE.txt)
