#!/bin/sh
# A million events of a monkey under the sanitizers: five seeds, as many at a time as there are processors.
set -eu
asan=$2
events=${KIOSK_SOAK_EVENTS:-200000}
seq 1 5 | xargs -P "$(nproc)" -I '{}' "$asan/bin/monkey" "$events" '{}'
