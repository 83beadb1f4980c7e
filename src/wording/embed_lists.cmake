# cmake -D ROOT=… -D OUT=… -P embed_lists.cmake: writes a C++ file that defines kiosk::wording::list_data()
# with the bytes of ROOT/*.txt. The file's name is the language.
file(GLOB files ${ROOT}/*.txt)
set(arrays "")
set(table "")
set(index 0)
foreach(file IN LISTS files)
  get_filename_component(language ${file} NAME_WE)
  file(READ ${file} bytes HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
  string(APPEND arrays "constexpr unsigned char kList${index}[] = {${bytes}};\n")
  string(APPEND table "    {\"${language}\", kList${index}, sizeof kList${index}},\n")
  math(EXPR index "${index} + 1")
endforeach()
file(WRITE ${OUT} "#include \"wording/list_data.h\"

namespace kiosk::wording {
namespace {

${arrays}
constexpr ListFile kLists[] = {
${table}};

}  // namespace

std::span<const ListFile> list_data() { return kLists; }

}  // namespace kiosk::wording
")
