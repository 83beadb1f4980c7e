# cmake -D ROOT=… -D FILES=a,b -D OUT=… -P embed_files.cmake: writes a C++ file that defines
# kiosk::content::builtin_data() with the bytes of ROOT/a, ROOT/b.
string(REPLACE "," ";" files "${FILES}")
set(arrays "")
set(table "")
set(index 0)
foreach(file IN LISTS files)
  file(READ ${ROOT}/${file} bytes HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
  string(APPEND arrays "constexpr unsigned char kFile${index}[] = {${bytes}};\n")
  string(APPEND table "    {\"${file}\", kFile${index}, sizeof kFile${index}},\n")
  math(EXPR index "${index} + 1")
endforeach()
file(WRITE ${OUT} "#include \"content/builtin_data.h\"

namespace kiosk::content {
namespace {

${arrays}
constexpr BuiltinFile kFiles[] = {
${table}};

}  // namespace

std::span<const BuiltinFile> builtin_data() { return kFiles; }

}  // namespace kiosk::content
")
