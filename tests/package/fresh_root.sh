#!/bin/sh
# fresh_root.sh SUITE ARCH FOLDER PACKAGE...   a fresh minimal Debian with these packages and what they depend on, and
# nothing that is only recommended. Needs root, a network and mmdebstrap; for a foreign ARCH also arch-test and
# qemu-user-static with its formats registered (foreign.sh). The result is kept as a file, so a second call takes
# seconds. MIRROR in the environment: another mirror.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
suite=$1
arch=$2
root=$3
shift 3
packages=$(printf '%s\n' "$@" | sort -u | paste -sd ,)
lines=$("$here/apt_lines.sh" "$suite" "${MIRROR:-}")

keep=${KIOSK_ROOTS:-$here/../../build/roots}
mkdir -p "$keep"
kept=$keep/$suite-$arch-$(echo "$packages $lines" | sha256sum | cut -c 1-12).tar
# A mirror moves on; after a week the old one is no fresh Debian.
find "$keep" -name '*.tar' -mtime +7 -delete
if [ ! -e "$kept" ]; then
  echo "fresh_root: making $suite for $arch" >&2
  echo "$lines" | mmdebstrap --quiet --variant=minbase --mode=root --architectures="$arch" \
    ${packages:+"--include=$packages"} --aptopt='APT::Install-Recommends "false"' \
    "$suite" "$kept.new.tar" -
  mv "$kept.new.tar" "$kept"
fi
rm -rf "$root"
mkdir -p "$root"
tar -C "$root" --numeric-owner -xf "$kept"
