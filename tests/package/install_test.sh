#!/bin/bash
# install_test.sh DEB [SUITE]   installs, upgrades, removes and purges the package in a fresh Debian (bookworm) of its
# architecture, in a chroot. Needs root, a network the first time, mmdebstrap; for another architecture qemu-user.
# The program's own tests are elsewhere; this one shows that the package is whole and leaves what it should.
set -euo pipefail
trap 'echo "install_test: line $LINENO failed" >&2' ERR
here=$(cd "$(dirname "$0")" && pwd)
deb=$(realpath "$1")
suite=${2:-bookworm}
arch=$(dpkg-deb --field "$deb" Architecture)
version=$(dpkg-deb --field "$deb" Version)

# Mounts of the test end with it.
if [ -z "${KIOSK_OWN_MOUNTS:-}" ]; then
  KIOSK_OWN_MOUNTS=1 exec "$here/foreign.sh" "$arch" unshare --mount --pid --fork "$0" "$@"
fi

scratch=$(mktemp -d)
root=$scratch/root
trap 'umount "$root/proc" 2>/dev/null || true; rm -rf --one-file-system "$scratch"' EXIT

fail() {
  echo "install_test ($suite, $arch): $*" >&2
  exit 1
}
step() { echo "install_test ($suite, $arch): $*" >&2; }

# The names in Depends, without versions and alternatives: exactly what the package asks for, and nothing else.
# shellcheck disable=SC2046
"$here/fresh_root.sh" "$suite" "$arch" "$root" \
  $(dpkg-deb --field "$deb" Depends | tr ',' '\n' | sed 's/[(|].*//; s/ //g')
mount -t proc proc "$root/proc"
cp "$deb" "$root/new.deb"

inside() { DEBIAN_FRONTEND=noninteractive chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }

# Every file but those in which the system notes what happened; users and groups are looked at by name.
files() {
  find "$root" -xdev \( -path "$root/proc" -o -path "$root/var/log" -o -path "$root/var/cache" \
    -o -path "$root/var/lib/dpkg" -o -path "$root/tmp" -o -path "$root/run" -o -path "$root/var/lib/apt" -o -path "$root/dev" -o -path "$root/root" \) -prune -o -print |
    sed "s|^$root||" | grep -Evx '/etc/(passwd|group|shadow|gshadow|subuid|subgid)-?|/etc/\.pwd\.lock|/(old|new|other)\.deb' |
    sort
}

# other_deb NAME VERSION NOTE: the same package with another version, and a note in its settings.
other_deb() {
  rm -rf "$scratch/deb"
  dpkg-deb --raw-extract "$deb" "$scratch/deb"
  sed -i "s/^Version: .*/Version: $2/" "$scratch/deb/DEBIAN/control"
  [ -z "$3" ] || sed -i "0,/\"note\": \"/s//&$3 /" "$scratch/deb/etc/vgt-kiosk/kiosk.json"
  dpkg-deb --root-owner-group -Znone --build "$scratch/deb" "$root/$1" >/dev/null
}

install() { inside dpkg --install "$@" </dev/null >"$scratch/dpkg.log" 2>&1 || { cat "$scratch/dpkg.log"; fail "dpkg --install $*"; }; }
remove() { inside dpkg "$@" vgt-kiosk >"$scratch/dpkg.log" 2>&1 || { cat "$scratch/dpkg.log"; fail "dpkg $*"; }; }
is_on() { [ "$(head -n 1 "$root/etc/vgt-kiosk/board")" = on ] && [ -L "$root/etc/systemd/system/multi-user.target.wants/vgt-kiosk.service" ]; }

cp -L /etc/resolv.conf "$root/etc/resolv.conf"
files >"$scratch/before"

step "install, as docs/operator.md says it"
# block NUMBER LANGUAGE: the code of that language in section "### NUMBER." of the page.
block() {
  awk -v section="### $1. " -v fence="\`\`\`$2" '
    /^##/ { inside = index($0, section) == 1; code = 0; next }
    inside && $0 == fence { code = 1; next }
    /^```/ { code = 0 }
    inside && code' "$here/../../docs/operator.md"
}
# Stand-ins: whoever runs the test is root, and nobody types into an editor.
mkdir -p "$root/home/pi"
cp "$deb" "$root/home/pi/vgt-kiosk_${version}_$arch.deb"
cat >"$root/usr/local/bin/sudo" <<'END'
#!/bin/sh
if [ "$1" = -u ]; then user=$2; shift 2; exec runuser -u "$user" -- "$@"; fi
exec "$@"
END
cat >"$root/usr/local/bin/nano" <<'END'
#!/bin/sh
cp /home/pi/settings.json "$1"
END
chmod 755 "$root/usr/local/bin/sudo" "$root/usr/local/bin/nano"
block 5 json >"$root/home/pi/settings.json"
commands=$({ block 4 sh; block 5 sh; } | sed -E "s/vgt-kiosk_[^ ]*\\.deb/vgt-kiosk_${version}_$arch.deb/; s/apt install/& --yes/")
[ "$(wc -l <<<"$commands")" -eq 5 ] || fail "other commands than were expected in docs/operator.md: $commands"
while read -r line; do
  status=0
  inside sh -c "cd /home/pi && PATH=/usr/local/bin:\$PATH && $line" >"$scratch/said" 2>&1 </dev/null || status=$?
  case $line in
    'sudo apt update') [ "$status" -eq 0 ] || echo "  (no network: apt update is left out)" >&2 ;;
    # Nothing can be shown in a chroot, and doctor says so.
    *doctor) [ "$status" -le 1 ] || { cat "$scratch/said"; fail "$line: $status"; } ;;
    *) [ "$status" -eq 0 ] || { cat "$scratch/said"; fail "$line: $status"; } ;;
  esac
  echo "  $line: $status" >&2
done <<<"$commands"
grep -q diagonal_in "$root/etc/vgt-kiosk/kiosk.json" || fail "the settings of docs/operator.md were not taken"
rm -r "$root/home/pi" "$root/usr/local/bin/sudo" "$root/usr/local/bin/nano"
remove --purge

step "install"
install /new.deb
inside vgt-kiosk --version
inside vgt-kiosk check --release >"$scratch/check" || { cat "$scratch/check"; fail "check --release"; }
grep -q ': 0 errors, 0 warnings' "$scratch/check" || fail "check: $(tail -n 1 "$scratch/check")"
inside vgt-kiosk render --out /tmp/pages --size 800x480 --lang en --contact-sheet >"$scratch/render" 2>&1 ||
  { cat "$scratch/render"; fail "render"; }
[ -s "$root/tmp/pages/800x480/en/emergency-open.png" ] || fail "render has written no page"
# Nothing can be shown in a chroot: doctor says so with exit code 1, and finds everything else.
status=0
inside vgt-kiosk doctor >"$scratch/doctor" 2>&1 || status=$?
[ "$status" -le 1 ] || { cat "$scratch/doctor"; fail "doctor ends with $status"; }
grep -Eq '^ +ok +fonts' "$scratch/doctor" || { cat "$scratch/doctor"; fail "doctor finds no fonts"; }
grep -Eq '^ +ok +content' "$scratch/doctor" || { cat "$scratch/doctor"; fail "doctor finds no content"; }
# What SDL opens only when it runs.
inside ldconfig -p >"$scratch/libraries"
for library in libEGL.so.1 libGLESv2.so.2 libgbm.so.1 libdrm.so.2 libudev.so.1; do
  grep -q "$library" "$scratch/libraries" || fail "$library is not there"
done
[ -n "$(find "$root/usr/lib" -name 'swrast_dri.so' -o -name 'libgallium*.so' | head -n 1)" ] || fail "no driver of Mesa"

step "the user, its groups and its folder"
[[ $(inside getent passwd vgt-kiosk) == *:/var/lib/vgt-kiosk:/usr/sbin/nologin ]] || fail "no user"
for group in video render input; do
  [[ " $(inside id -nG vgt-kiosk) " == *" $group "* ]] || fail "the user is not in the group $group"
done
[ "$(inside stat -c '%U %G %a' /var/lib/vgt-kiosk)" = "vgt-kiosk vgt-kiosk 750" ] || fail "the state folder"
inside setpriv --reuid vgt-kiosk --regid vgt-kiosk --clear-groups vgt-kiosk check >/dev/null ||
  fail "the user cannot read content or settings"

step "no desktop: it starts at the next boot, and the console is closed"
is_on || fail "it will not start"
[ "$(inside systemctl is-enabled vgt-kiosk.service)" = enabled ] || fail "systemd does not see it enabled"
for unit in getty@tty1.service autovt@tty2.service ctrl-alt-del.target; do
  [ "$(inside systemctl is-enabled $unit || true)" = masked ] || fail "$unit is not masked"
done
grep -qx NAutoVTs=0 <<<"$(inside systemd-analyze cat-config systemd/logind.conf)" || fail "logind makes consoles"
grep -qx RuntimeWatchdogSec=14 <<<"$(inside systemd-analyze cat-config systemd/system.conf)" || fail "no hardware watchdog"
grep -qx 'kernel.sysrq = 0' <<<"$(inside systemd-analyze cat-config sysctl.d 2>/dev/null)" || fail "SysRq is on"
inside systemd-analyze verify --man=no --recursive-errors=no /usr/lib/systemd/system/vgt-kiosk.service >"$scratch/verify" 2>&1 ||
  { cat "$scratch/verify"; fail "systemd does not understand the unit"; }
[ ! -s "$scratch/verify" ] || { cat "$scratch/verify"; fail "systemd complains"; }

step "again: nothing changes"
files >"$scratch/once"
inside /var/lib/dpkg/info/vgt-kiosk.postinst configure "$version" || fail "postinst a second time"
install /new.deb
files | diff "$scratch/once" - || fail "installing twice is not the same as once"
rm "$root/etc/sysctl.d/50-vgt-kiosk.conf"
install /new.deb
[ ! -L "$root/etc/sysctl.d/50-vgt-kiosk.conf" ] || fail "an upgrade brings back what the operator has taken out"

step "upgrade: changed settings and state stay, unchanged settings become the new ones"
remove --purge
other_deb old.deb 0.0.9-1 ""
other_deb other.deb 99-1 "Newer."
install /old.deb
echo counted >"$root/var/lib/vgt-kiosk/counters"
install /other.deb
grep -q Newer "$root/etc/vgt-kiosk/kiosk.json" || fail "settings that nobody has changed are not those of the new version"
inside vgt-kiosk-setup off 2>/dev/null
echo '{"display": {"diagonal_in": 7, "fullscreen": "always"}, "drafts": "hide"}' >"$root/etc/vgt-kiosk/kiosk.json"
cp "$root/etc/vgt-kiosk/kiosk.json" "$scratch/mine.json"
other_deb new2.deb 99-2 ""
rm -f "$root/other.deb"
inside dpkg --force-confdef --install /new2.deb </dev/null >/dev/null 2>&1 || fail "upgrade over changed settings"
rm -f "$root/new2.deb" "$root/etc/vgt-kiosk/kiosk.json.dpkg-dist"
cmp "$root/etc/vgt-kiosk/kiosk.json" "$scratch/mine.json" || fail "the upgrade has taken the operator's settings"
[ "$(cat "$root/var/lib/vgt-kiosk/counters")" = counted ] || fail "the upgrade has taken the state"
[ "$(cat "$root/etc/vgt-kiosk/board")" = off ] || fail "the upgrade has switched on what was switched off"
if find "$root/etc/systemd" "$root/etc/sysctl.d" -lname '*vgt-kiosk*' | grep .; then fail "off leaves links"; fi

step "remove: settings and state stay, and the console has a login again"
inside vgt-kiosk-setup on 2>/dev/null
remove --remove
files | diff "$scratch/before" - | sed -n 's/^[<>] //p' >"$scratch/left" || true
diff "$scratch/left" - <<END || fail "remove leaves something else than settings and state"
/etc/vgt-kiosk
/etc/vgt-kiosk/board
/etc/vgt-kiosk/kiosk.json
/var/lib/vgt-kiosk
/var/lib/vgt-kiosk/counters
END
[ "$(head -n 1 "$root/etc/vgt-kiosk/board")" = suspended ] || fail "nobody knows that this was a board"

step "install again: a board as before"
install --force-confold /new.deb
is_on || fail "it was a board and is none"
cmp "$root/etc/vgt-kiosk/kiosk.json" "$scratch/mine.json" || fail "installing again has taken the settings"

step "purge: nothing is left"
remove --purge
files | diff "$scratch/before" - || fail "purge leaves or takes something"
if inside getent passwd vgt-kiosk || inside getent group vgt-kiosk; then fail "purge leaves the user"; fi
if grep vgt "$root/etc/group"; then fail "purge leaves the user in a group"; fi

step "a desktop: nothing starts by itself"
mkdir -p "$root/etc/X11"
echo /usr/sbin/lightdm >"$root/etc/X11/default-display-manager"
install /new.deb
[ ! -e "$root/etc/vgt-kiosk/board" ] || fail "a desktop became a board"
if find "$root/etc/systemd" "$root/etc/sysctl.d" -lname '*vgt-kiosk*' | grep .; then fail "a desktop was changed"; fi
remove --purge
rm -r "$root/etc/X11/default-display-manager"

step "what was there before on comes through on and off; a decision before the installation counts"
ln -s /dev/null "$root/etc/systemd/system/ctrl-alt-del.target"
mkdir -p "$root/etc/vgt-kiosk"
echo off >"$root/etc/vgt-kiosk/board"
install /new.deb
[ "$(cat "$root/etc/vgt-kiosk/board")" = off ] || fail "a decision was not kept"
inside vgt-kiosk-setup on 2>/dev/null
inside vgt-kiosk-setup on 2>/dev/null
if grep 'not set' <<<"$(inside vgt-kiosk-setup status)"; then fail "on has not made everything"; fi
inside vgt-kiosk-setup off 2>/dev/null
[ -L "$root/etc/systemd/system/ctrl-alt-del.target" ] || fail "off has taken a link that was there before"
remove --purge
step "all is well"
