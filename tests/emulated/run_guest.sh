#!/bin/bash
# run_guest.sh amd64|arm64 DIR RUN W H [KERNEL ARGUMENTS...]   boots the image of make_image.sh in the foreground, with a
# screen of W x H. RUN gets qmp.sock, agent.sock and serial.log; the path of a socket ends at 107 bytes.
# Always software emulation: /dev/kvm can open and not work.
set -euo pipefail
arch=$1 dir=$2 run=$3 width=$4 height=$5
shift 5
mkdir -p "$run"
rm -f "$run"/*.sock "$run/serial.log"
# Plain processors: with "max" the software renderer takes vector instructions that are slow to emulate.
case $arch in
  amd64) machine=(qemu-system-x86_64 -M q35 -vga none -cpu Nehalem) tty=ttyS0 ;;
  arm64) machine=(qemu-system-aarch64 -M 'virt,gic-version=3' -cpu cortex-a72) tty=ttyAMA0 ;;
  *) echo "run_guest.sh amd64|arm64 DIR RUN W H" >&2; exit 2 ;;
esac
exec "${machine[@]}" -accel tcg,thread=multi -smp 2 -m 1024 -display none -no-reboot -nic none \
  -kernel "$dir/vmlinuz" -initrd "$dir/initrd" \
  -append "console=tty0 console=$tty quiet loglevel=4 systemd.show_status=0 mitigations=off $*" \
  -drive "file=$dir/root.sqfs,format=raw,if=none,id=root,readonly=on" -device virtio-blk-pci,drive=root \
  -device "virtio-gpu-pci,id=gpu,xres=$width,yres=$height" -device virtio-keyboard-pci \
  -device virtio-serial-pci -chardev "socket,id=agent,path=$run/agent.sock,server=on,wait=off" \
  -device virtserialport,chardev=agent,name=board.agent \
  -serial "file:$run/serial.log" -qmp "unix:$run/qmp.sock,server=on,wait=off"
