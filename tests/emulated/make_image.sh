#!/bin/bash
# make_image.sh amd64|arm64 DIR PACKAGE.deb   after each build: installs our package into the root of make_root.sh,
# switches the board on with vgt-kiosk-setup as an operator does, and adds the tester's hand (agent.cpp).
# Leaves DIR/root.sqfs, DIR/vmlinuz, DIR/initrd. Needs root, squashfs-tools, cpio and a compiler of that architecture.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
arch=$1 dir=$2 package=$3
root=$dir/root
binfmt=/proc/sys/fs/binfmt_misc
case $arch in
  amd64) compiler=g++ ;;
  arm64) compiler=aarch64-linux-gnu-g++ ;;
  *) echo "make_image.sh amd64|arm64 DIR PACKAGE.deb" >&2; exit 2 ;;
esac

if [ "$arch" != "$(dpkg --print-architecture)" ] && [ ! -e "$binfmt/qemu-aarch64" ]; then
  [ -e "$binfmt/register" ] || mount -t binfmt_misc binfmt_misc "$binfmt"
  cat /usr/lib/binfmt.d/qemu-aarch64.conf >"$binfmt/register"
  trap 'echo -1 >"$binfmt/qemu-aarch64"' EXIT
fi

# Always from the start: what an earlier package has left behind must not help the next one.
rm -rf "$root"
mkdir -p "$root"
tar -C "$root" --numeric-owner -xf "$dir/rootfs.tar"
cp "$package" "$root/tmp/vgt-kiosk.deb"
chroot "$root" env DEBIAN_FRONTEND=noninteractive PATH=/usr/sbin:/usr/bin:/sbin:/bin dpkg -i /tmp/vgt-kiosk.deb
rm "$root/tmp/vgt-kiosk.deb"
chroot "$root" /usr/sbin/vgt-kiosk-setup on

# What only the test needs.
mkdir -p "$root/opt/board"
"$compiler" -O1 -std=c++20 -static -o "$root/opt/board/agent" "$here/agent.cpp"
install -m 644 "$here/agent.service" "$root/etc/systemd/system/board-agent.service"
ln -sf /etc/systemd/system/board-agent.service "$root/etc/systemd/system/multi-user.target.wants/"
printf '%s\n' uinput virtio_gpu virtio_input virtio_console >"$root/etc/modules-load.d/board.conf"
echo 'overlay / overlay rw 0 0' >"$root/etc/fstab"
echo board >"$root/etc/hostname"

cp -L "$root"/boot/vmlinuz-* "$dir/vmlinuz"
[ -e "$dir/busybox/bin/busybox" ] || "$here/fetch_debs.sh" "$arch" "$dir/busybox" busybox-static
python3 "$here/make_initramfs.py" "$root" "$dir/busybox/bin/busybox" "$here/init" "$dir/initrd" \
  virtio_mmio virtio_pci virtio_blk squashfs overlay virtio_gpu virtio_input virtio_console uinput
mksquashfs "$root" "$dir/root.sqfs" -comp zstd -Xcompression-level 6 -noappend -quiet -no-progress \
  -wildcards -ef "$here/trim.txt"
