#!/bin/sh
# Ten thousand kills at random moments, and as many next starts with the message.
set -eu
top=$(cd "$(dirname "$0")/../.." && pwd)
python3 "$top/tests/faults/kill.py" "$1/bin/vgt-kiosk" --count "${KIOSK_SOAK_KILLS:-10000}"
