#!/bin/bash
# run.sh amd64|arm64 [TEST...]   makes what is missing (root, package, image) and runs board_test.py.
# PACKAGE=FILE.deb takes that package instead of building one; PROGRAM=FILE renders what should be seen.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
arch=${1:-amd64}
[ $# -eq 0 ] || shift
dir=${BOARD_DIR:-$top/build/board}/$arch

say() { echo "board: $*" >&2; }

if [ "$(id -u)" -ne 0 ]; then
  say "making the guest needs root: sudo ./dev board $arch"
  exit 1
fi
if [ ! -e "$dir/rootfs.tar" ]; then
  say "making the root of the guest, once: 2 minutes for amd64, 12 for arm64"
  "$here/make_root.sh" "$arch" "$dir"
fi
package=${PACKAGE:-}
if [ -z "$package" ]; then
  if [ "$arch" = "$(dpkg --print-architecture)" ]; then
    "$top/dev" package >&2
    folder=$top/build/release
  else
    "$top/dev" cross "$arch" >&2
    folder=$top/build/cross-$arch
  fi
  package=$(find "$folder/packages" -maxdepth 1 -name "vgt-kiosk_*_$arch.deb" | sort | tail -n 1)
fi
if [ ! -e "$package" ]; then
  say "there is no package for $arch"
  exit 1
fi
program=${PROGRAM:-$top/build/release/bin/vgt-kiosk}
[ -x "$program" ] || "$top/dev" build >&2
say "installing $package"
"$here/make_image.sh" "$arch" "$dir" "$package"
exec python3 "$here/board_test.py" "$arch" "$dir" "$program" "$@"
