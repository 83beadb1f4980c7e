# cmake -DOUTPUT=embedded_icons.cpp -DFILES=a.svg;b.svg -P embed_icons.cmake

set(entries "")
foreach(file IN LISTS FILES)
  get_filename_component(name ${file} NAME_WE)
  file(READ ${file} svg)
  string(STRIP "${svg}" svg)
  string(APPEND entries "    {\"${name}\", R\"svg(${svg})svg\"},\n")
endforeach()

file(WRITE ${OUTPUT} "// Written by assets/embed_icons.cmake from assets/icons/*.svg.
#include \"assets/embedded_icons.h\"

namespace kiosk::assets {
namespace {

struct Entry {
  std::string_view name;
  std::string_view svg;
};

constexpr Entry kIcons[] = {
${entries}};

}  // namespace

std::string_view icon_svg(std::string_view name) {
  for (const Entry& entry : kIcons) {
    if (entry.name == name) return entry.svg;
  }
  return {};
}

}  // namespace kiosk::assets
")
