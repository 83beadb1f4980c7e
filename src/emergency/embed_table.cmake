# cmake -D FILE=numbers.csv -D OUT=table_data.cpp -P embed_table.cmake: writes a C++ file that defines
# kiosk::emergency::table_csv() with the bytes of FILE.
file(READ ${FILE} bytes HEX)
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
file(WRITE ${OUT} "#include \"emergency/table_data.h\"

namespace kiosk::emergency {
namespace {

constexpr char kTable[] = {${bytes}};

}  // namespace

std::string_view table_csv() { return {kTable, sizeof kTable}; }

}  // namespace kiosk::emergency
")
