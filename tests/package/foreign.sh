#!/bin/sh
# foreign.sh ARCH COMMAND...   runs COMMAND while this machine can start programs of ARCH (through qemu-user), also
# inside a chroot. Registers the format of ARCH for that time, unless somebody else has; needs root. For the
# architecture of this machine it only runs COMMAND.
set -eu
arch=$1
shift
case $arch in
  "$(dpkg --print-architecture)") exec "$@" ;;
  arm64) format=qemu-aarch64 ;;
  armhf) format=qemu-arm ;;
  *)
    echo "foreign.sh: no emulator is known for $arch" >&2
    exit 2
    ;;
esac
formats=/proc/sys/fs/binfmt_misc
[ -e $formats/register ] || mount -t binfmt_misc binfmt_misc $formats
if [ ! -e "$formats/$format" ]; then
  # Flag F: the emulator is opened now, so a chroot need not have it.
  cat "/usr/lib/binfmt.d/$format.conf" >$formats/register
  trap 'echo -1 >"$formats/$format"' EXIT
  trap 'exit 1' INT TERM
fi
"$@"
