# Called by kiosk_embed (kiosk_targets.cmake): writes a C++ file that defines NAMESPACE::FUNCTION(), a span of
# TYPE{name, bytes, size} with one entry for each of NAMES, whose bytes are those of FOLDER/name ENDING. A CMake
# script, so that nothing has to run on the build machine when cross-compiling.
string(REPLACE "," ";" names "${NAMES}")
set(arrays "")
set(table "")
set(index 0)
foreach(name IN LISTS names)
  file(READ ${FOLDER}/${name}${ENDING} bytes HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
  string(APPEND arrays "constexpr unsigned char kBytes${index}[] = {${bytes}};\n")
  string(APPEND table "    {\"${name}\", kBytes${index}, sizeof kBytes${index}},\n")
  math(EXPR index "${index} + 1")
endforeach()
file(WRITE ${OUT} "#include \"${HEADER}\"

namespace ${NAMESPACE} {
namespace {

${arrays}
constexpr ${TYPE} kFiles[] = {
${table}};

}  // namespace

std::span<const ${TYPE}> ${FUNCTION}() { return kFiles; }

}  // namespace ${NAMESPACE}
")
