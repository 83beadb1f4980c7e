#!/bin/bash
# boot_test.sh DEB   boots a fresh Debian 12 with the package as a container, so that the shipped unit is started by a
# real systemd with its whole sandbox, on a text console of its own (a spare one of this machine stands in for tty1).
# There is no display card in it: the program must wait for one, fed to the watchdog, and come back when it is killed
# or hangs. Needs root, systemd-nspawn (Debian package systemd-container) and virtual consoles; exit code 77 where
# they are missing. What is on a screen is tested with an emulated board, not here.
set -euo pipefail
trap 'echo "boot_test: line $LINENO failed" >&2' ERR
here=$(cd "$(dirname "$0")" && pwd)
deb=$(realpath "$1")
console=63

skip() {
  echo "boot_test: skipped: $*" >&2
  exit 77
}
command -v systemd-nspawn >/dev/null || skip "systemd-nspawn is not installed (Debian package systemd-container)"
[ "$(dpkg-deb --field "$deb" Architecture)" = "$(dpkg --print-architecture)" ] || skip "another architecture"
# shellcheck disable=SC2188
(exec 3<>/dev/tty$console) 2>/dev/null || skip "there are no virtual consoles"

scratch=$(mktemp -d)
root=$scratch/root
nspawn=
leader=
finish() {
  # The container's first process takes all others with it.
  [ -z "$leader" ] || kill -KILL "$leader" 2>/dev/null || true
  [ -z "$nspawn" ] || wait "$nspawn" 2>/dev/null || true
  rm -rf --one-file-system "$scratch"
}
trap finish EXIT
fail() {
  echo "boot_test: $*" >&2
  inside journalctl --no-pager -b -u vgt-kiosk -n 40 >&2 || true
  inside systemctl status --no-pager vgt-kiosk >&2 || true
  exit 1
}
step() { echo "boot_test: $*" >&2; }

# shellcheck disable=SC2046
"$here/fresh_root.sh" bookworm "$(dpkg --print-architecture)" "$root" \
  $(dpkg-deb --field "$deb" Depends | tr ',' '\n' | sed 's/[(|].*//; s/ //g')
cp "$deb" "$root/vgt.deb"
chroot "$root" dpkg --install /vgt.deb >/dev/null 2>&1

step "boot"
systemd-nspawn --quiet --directory="$root" --boot --private-network --register=no --keep-unit --console=pipe \
  --bind=/dev/tty$console:/dev/tty1 --machine=vgt-boot-test </dev/null >"$scratch/boot.log" 2>&1 &
nspawn=$!
inside() { nsenter --target "$leader" --all --wdns=/ -- "$@"; }

# comes_true SECONDS COMMAND...
comes_true() {
  local end=$((SECONDS + $1))
  shift
  until "$@"; do
    kill -0 "$nspawn" 2>/dev/null || { cat "$scratch/boot.log" >&2; exit 1; }
    [ $SECONDS -lt $end ] || return 1
    sleep 0.2
  done
}
find_leader() { leader=$(pgrep -P "$nspawn" -x systemd | head -n 1) && [ -n "$leader" ]; }
property() { inside systemctl show --value --property="$1" vgt-kiosk 2>/dev/null; }
is() { [ "$(property "$1")" = "$2" ]; }
another_process() { local now; now=$(property MainPID) && [ "$now" != 0 ] && [ "$now" != "$main" ] && is ActiveState active; }
# The text that stands on the console.
on_console() { tr -s ' ' </dev/vcs$console | grep -q "$1"; }

comes_true 60 find_leader || fail "systemd does not start"
# A container sees /sys read-only; on a board it is not.
comes_true 20 inside mount -o remount,bind,rw /sys/devices || fail "/sys/devices stays read-only"
comes_true 120 is ActiveState active || fail "the unit does not become ready"
main=$(property MainPID)
pid=$(pgrep --ns "$leader" --nslist pid -x vgt-kiosk | head -n 1)

step "ready without a display, as user $(property User), and nobody else has the console"
status=/proc/$pid/status
[ "$(awk '/^CapEff/ {print $2}' "$status")" = 0000000000000000 ] || fail "it has capabilities"
[ "$(awk '/^NoNewPrivs/ {print $2}' "$status")" = 1 ] || fail "it may gain rights"
[ "$(awk '/^Seccomp:/ {print $2}' "$status")" = 2 ] || fail "no system calls are filtered"
[ "$(awk '/^Uid/ {print $2}' "$status")" = "$(inside id -u vgt-kiosk)" ] || fail "another user"
# How a place is mounted for it: the deepest mount that it is in, the last one of that.
mounted() {
  awk -v at="$1" '($5 == "/" || index(at "/", $5 "/") == 1) && length($5) >= length(best) { best = $5; how = $6 }
    END { print how }' "/proc/$pid/mountinfo"
}
for place in / /usr /usr/lib /etc /boot /var /sys /sys/class; do
  [[ $(mounted $place) == ro* ]] || fail "it can write to $place: $(mounted $place)"
done
for place in /var/lib/vgt-kiosk /run/vgt-kiosk /tmp /var/tmp /dev/shm; do
  [[ $(mounted $place) == rw*noexec* ]] || fail "$place: $(mounted $place)"
done
[[ $(mounted /sys/devices) == rw* ]] || fail "it cannot change the brightness: $(mounted /sys/devices)"
[ "$(awk '{print $7}' "/proc/$pid/stat")" -ne 0 ] || fail "it has no console"
[ "$(inside systemctl is-active getty@tty1 autovt@tty1 || true)" = "$(printf 'inactive\ninactive')" ] || fail "a login on tty1"

step "the watchdog is fed"
# Longer than WatchdogSec; what is waited for is that nothing happens.
fed_since=$SECONDS
while [ $((SECONDS - fed_since)) -lt 13 ]; do
  [ "$(property MainPID)" = "$main" ] || fail "it was started again"
  sleep 0.5
done

step "killed: back"
kill -KILL "$pid"
comes_true 20 another_process || fail "it does not come back"

step "hung: back by the watchdog"
main=$(property MainPID)
pid=$(pgrep --ns "$leader" --nslist pid -x vgt-kiosk | head -n 1)
hung=$(date +%s%N)
kill -STOP "$pid"
comes_true 30 another_process || fail "the watchdog does nothing"
# Told, not judged: it depends on the machine.
step "hung: ready again $((($(date +%s%N) - hung) / 1000000)) ms after it was stopped"

step "stopped: the message stands on the console"
inside systemctl stop vgt-kiosk
comes_true 20 is ActiveState inactive || fail "it does not stop: $(property ActiveState) $(property Result)"
is Result success || fail "to be stopped is a failure: $(property Result)"
comes_true 10 on_console 'CALL YOUR LOCAL' || fail "the console shows: $(tr -s ' ' </dev/vcs$console)"
step "all is well"
