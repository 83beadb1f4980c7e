#!/bin/bash
# make_root.sh amd64|arm64 DIR   the slow, seldom step: DIR/rootfs.tar, a Debian with kernel, systemd, udev and Mesa,
# and what our package depends on. Needs root, mmdebstrap and a network; for a foreign architecture arch-test and
# qemu-user-static, too. SUITE: bookworm. MIRROR: see apt_lines.sh.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
arch=$1 out=$2 suite=${SUITE:-bookworm}
binfmt=/proc/sys/fs/binfmt_misc

# systemd-sysv and kmod are the board; dbus is what logind needs. The others our package names itself (Depends).
packages="systemd-sysv udev kmod dbus linux-image-$arch libsdl2-2.0-0 libsdl2-ttf-2.0-0 libsdl2-image-2.0-0
  libgl1-mesa-dri libgbm1 libegl1 libgles2 libjpeg62-turbo libqrcodegencpp1 libicu72 libfribidi0 libudev1 libdrm2"

mkdir -p "$out"
if [ "$arch" != "$(dpkg --print-architecture)" ] && [ ! -e "$binfmt/qemu-aarch64" ]; then
  # Maintainer scripts of the other architecture run while the root is made, and no longer.
  [ -e "$binfmt/register" ] || mount -t binfmt_misc binfmt_misc "$binfmt"
  cat /usr/lib/binfmt.d/qemu-aarch64.conf >"$binfmt/register"
  trap 'echo -1 >"$binfmt/qemu-aarch64"' EXIT
fi
lines=$("$here/apt_lines.sh" "$suite")
# update-initramfs takes minutes under emulation, and make_image.sh makes its own. No libgl1: without it the default
# renderer of SDL draws nothing on the console, and that is what the program has to cope with.
# shellcheck disable=SC2016
mmdebstrap --variant=apt --architectures="$arch" --mode=root \
  --include="$(echo "$packages" | tr -s ' \n' ',,' | sed 's/,$//')" \
  --aptopt='APT::Install-Recommends "false"' \
  --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/locale/*' \
  --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-include=/usr/share/doc/*/copyright' \
  --essential-hook='chroot "$1" dpkg-divert --local --quiet --rename --add /usr/sbin/update-initramfs; ln -s ../bin/true "$1"/usr/sbin/update-initramfs' \
  --customize-hook='chroot "$1" dpkg-query -W > "$1"/packages.txt' \
  "$suite" "$out/unfinished.tar" - <<<"$lines"
mv "$out/unfinished.tar" "$out/rootfs.tar"
