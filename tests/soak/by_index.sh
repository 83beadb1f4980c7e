#!/bin/sh
# Every file call with every error, and one allocation of each place in the code that allocates, once and for ever.
set -eu
top=$(cd "$(dirname "$0")/../.." && pwd)
by_index="$top/tests/faults/by_index.py"
python3 "$by_index" "$1/bin/vgt-kiosk" "$1/tests/faults/libkiosk_shim.so" "$1/bin/message_table" --only files
python3 "$by_index" "$1/bin/vgt-kiosk" "$1/tests/faults/libkiosk_shim.so" "$1/bin/message_table" --only alloc --places
