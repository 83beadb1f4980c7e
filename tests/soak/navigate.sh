#!/bin/sh
# A million navigations: memory, descriptors and textures stay as they are.
set -eu
"$1/bin/navigate" "${KIOSK_SOAK_NAVIGATIONS:-1000000}" 1
