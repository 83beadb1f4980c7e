#!/bin/bash
# suite_test.sh SUITE [--sdl2-compat]   builds this source in a fresh Debian SUITE (trixie) and runs all of its tests
# there; with --sdl2-compat the tests run a second time with SDL 2's interface on top of SDL 3, where the suite has it.
# Needs root, a network the first time, mmdebstrap. The build stays in build/SUITE, so a second call is quick.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
suite=$1
compat=${2:-}

if [ -z "${KIOSK_OWN_MOUNTS:-}" ]; then
  KIOSK_OWN_MOUNTS=1 exec unshare --mount --pid --fork "$0" "$@"
fi

# Kept between calls: the packages are many, and they are not what is tested.
root=${KIOSK_SUITE_ROOT:-$top/build/roots/$suite}
packages=$(sed 's/#.*//' "$top"/platform/packages/{build,test,package}.txt)
key=$(echo "$packages" | sha256sum)
if [ "$(cat "$root/packages.sha256" 2>/dev/null)" != "$key" ]; then
  # shellcheck disable=SC2086
  "$here/fresh_root.sh" "$suite" "$(dpkg --print-architecture)" "$root" $packages
  echo "$key" >"$root/packages.sha256"
fi

# Into the mounts of this script alone: they go with it.
prepare() {
  root=$1
  mkdir -p "$root/source"
  mount --bind "$top" "$root/source"
  mount -t proc proc "$root/proc"
  mount -t tmpfs tmpfs "$root/tmp"
  mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"
  mount -t devpts -o newinstance,ptmxmode=0666 devpts "$root/dev/pts"
}

inside() {
  chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 \
    DEBIAN_FRONTEND=noninteractive "$@"
}

# The root as it is, with a layer in memory above it for what only one run needs.
prepare_layer() {
  local below=$root layer=$top/build/roots/layer
  mkdir -p "$layer"
  mount -t tmpfs tmpfs "$layer"
  mkdir "$layer/upper" "$layer/work" "$layer/root"
  mount -t overlay overlay -o "lowerdir=$below,upperdir=$layer/upper,workdir=$layer/work" "$layer/root"
  prepare "$layer/root"
}

run_tests() {
  echo "suite_test: tests in $suite with $1 $(inside dpkg-query --show --showformat "\${Version}" "$1")" >&2
  inside ctest --test-dir "/source/build/$suite" --parallel "$(nproc)" --label-exclude bench --output-on-failure \
    --no-tests=error
}

mkdir -p "$top/build/$suite"
prepare "$root"
inside cmake -S /source -B "/source/build/$suite" -G Ninja -DCMAKE_BUILD_TYPE=Release -DKIOSK_WERROR=ON
inside cmake --build "/source/build/$suite" --parallel "$(nproc)"
run_tests libsdl2-2.0-0
inside cmake --build "/source/build/$suite" --target kiosk_package_parts
inside sh -c "cd /source/build/$suite && cpack -G DEB"

if [ "$compat" = --sdl2-compat ]; then
  prepare_layer
  cp -L /etc/resolv.conf "$root/etc/resolv.conf"
  inside apt-get update -q
  # It takes the place of libsdl2-2.0-0.
  if inside apt-get install -q -y --no-install-recommends libsdl2-compat-shim; then
    run_tests libsdl2-compat
  else
    echo "suite_test: $suite has no libsdl2-compat-shim that can be installed" >&2
  fi
fi
