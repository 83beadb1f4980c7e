#!/bin/sh
# deb_test.sh DEB BUILD-FOLDER   what can be told of a package without installing it: lintian, its files, its settings
# file, its dependencies, the program in it.
set -eu
top=$(cd "$(dirname "$0")/../.." && pwd)
deb=$1
build=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

fail() {
  echo "deb_test: $deb: $*" >&2
  exit 1
}

# Everything but hints must be clean; what is excused has its reason in platform/debian/lintian-overrides.
lintian --allow-root --fail-on error,warning "$deb" ||
  fail "lintian has found something"

dpkg-deb --contents "$deb" | sed 's/.* \.//; s/ .*//' | grep -v '/$' | sort >"$scratch/files"
sed 's/^#.*//; /^$/d' "$top/tests/package/files.txt" | grep -v '^?' | while read -r wanted; do
  grep -Eqx -e "$wanted" "$scratch/files" || echo "$wanted"
done >"$scratch/missing"
[ ! -s "$scratch/missing" ] || fail "lacks: $(cat "$scratch/missing")"
sed 's/^#.*//; s/^?//; /^$/d' "$top/tests/package/files.txt" >"$scratch/patterns"
grep -Evx -f "$scratch/patterns" "$scratch/files" >"$scratch/unknown" || true
[ ! -s "$scratch/unknown" ] || fail "has files that tests/package/files.txt does not name: $(cat "$scratch/unknown")"

dpkg-deb --control "$deb" "$scratch/control"
[ "$(cat "$scratch/control/conffiles")" = /etc/vgt-kiosk/kiosk.json ] || fail "another list of settings files"

depends=$(dpkg-deb --field "$deb" Depends)
for package in libegl1 libgles2 libgl1-mesa-dri libgbm1 libdrm2 libudev1 udev systemd; do
  case ", $depends," in *", $package,"* | *", $package ("*) ;; *) fail "does not depend on $package" ;; esac
done
# The list for packages of other architectures is what is found here. On another Debian it is another one.
if grep -q 'PRETTY_NAME="Debian GNU/Linux 12' /etc/os-release; then
  sed '/^#/d' "$top/platform/debian/library-depends.txt" | sort -u | while read -r package; do
    case ", $depends, " in *", $package, "*) ;; *) echo "$package" ;; esac
  done >"$scratch/missing"
  [ ! -s "$scratch/missing" ] || fail "library-depends.txt names what is not a dependency: $(cat "$scratch/missing")"
  echo "$depends" | tr ',' '\n' | sed 's/^ //' | grep '(' | grep -v '^systemd ' | sort >"$scratch/found"
  sed '/^#/d' "$top/platform/debian/library-depends.txt" | grep -Fvx -f - "$scratch/found" >"$scratch/missing" || true
  [ ! -s "$scratch/missing" ] || fail "library-depends.txt lacks: $(cat "$scratch/missing")"
fi

# The settings that are shipped are good enough for the public.
dpkg-deb --extract "$deb" "$scratch/root"
if [ "$(dpkg-deb --field "$deb" Architecture)" = "$(dpkg --print-architecture)" ]; then
  "$scratch/root/usr/bin/vgt-kiosk" check --release --config "$scratch/root/etc/vgt-kiosk/kiosk.json" \
    >"$scratch/check" || fail "check --release finds errors: $(grep error "$scratch/check")"
  # The package has the program of this build, without its debug symbols.
  [ "$("$scratch/root/usr/bin/vgt-kiosk" --version)" = "$("$build/bin/vgt-kiosk" --version)" ] || fail "another version"
fi
[ "$(sed -n '1s/.*(\(.*\)).*/\1/p' "$top/platform/debian/changelog")" = "$(dpkg-deb --field "$deb" Version)" ] ||
  fail "platform/debian/changelog has another version"
echo "deb_test: $(basename "$deb") is well: $(wc -l <"$scratch/files") files, $(du -k "$deb" | cut -f 1) KiB" >&2
