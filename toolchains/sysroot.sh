#!/bin/sh
# Unpacks the Debian packages of another architecture into a folder, for cross-compiling and for running the
# result in qemu-user. Nothing of them is run, nothing on this machine is changed, and it needs no root.
#
#   toolchains/sysroot.sh arm64 FOLDER              the packages in toolchains/sysroot-arm64.lock
#   toolchains/sysroot.sh --allow-newer arm64 FOLDER   today's, where a locked version is gone from the archive
#   toolchains/sysroot.sh --renew arm64             writes the lock anew, from the archive of today
#   toolchains/sysroot.sh --check arm64             does the lock have all that is wanted? Loads nothing
#
# What is wanted: platform/packages/sysroot.txt and each -dev package of build.txt and test.txt; the lock has
# those and all they depend on, as "name version sha256".
#
# The mirrors are those that apt uses on this machine (after one `apt-get update`). DEBIAN_MIRROR=URL in the
# environment takes that one instead; with a snapshot of the archive also versions that are gone from it.
set -eu

suite=bookworm
top=$(cd "$(dirname "$0")/.." && pwd)

say() { echo "sysroot: $*" >&2; }
usage() {
  sed -n '2,/^set -eu/{/^set/d;s/^# \{0,1\}//;p;}' "$0" >&2
  exit 2
}

mode=locked
case ${1:-} in
  --renew) mode=renew && shift ;;
  --allow-newer) mode=allow-newer && shift ;;
  --check) mode=check && shift ;;
esac
arch=${1:-}
folder=${2:-}
case $arch in arm64 | armhf) ;; *) usage ;; esac
[ "$mode" = renew ] || [ "$mode" = check ] || [ -n "$folder" ] || usage
lock=$top/toolchains/sysroot-$arch.lock

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

# The lines of an apt sources list for our suite, with its updates and security where this machine knows them.
apt_lines() {
  key=/usr/share/keyrings/debian-archive-keyring.gpg
  signed=
  [ ! -e "$key" ] || signed="[signed-by=$key] "
  if [ -n "${DEBIAN_MIRROR:-}" ]; then
    echo "deb $signed$DEBIAN_MIRROR $suite main"
    return
  fi
  # shellcheck disable=SC2016
  apt-get indextargets --format '$(ORIGIN)|$(LABEL)|$(REPO_URI)|$(RELEASE)' 'Created-By: Packages' | sort -u |
    awk -F'|' -v suite="$suite" -v signed="$signed" '
      $1 != "Debian" { next }
      $2 == "Debian" && !main { main = $3 }
      $4 == suite || $4 == suite "-updates" || $4 == suite "-security" {
        print "deb " signed $3 " " $4 " main"; found = 1
      }
      END { if (!found && main) print "deb " signed main " " suite " main" }'
}

# An apt of our own: its lists, its idea of what is installed (nothing), the other architecture as its only one.
prepare_apt() {
  mkdir -p "$work/none" "$work/lists/partial" "$work/cache/archives/partial" "$work/debs"
  : >"$work/status"
  cat >"$work/apt.conf" <<END
Dir::Etc::sourcelist "$work/sources.list";
Dir::Etc::sourceparts "$work/none";
Dir::Etc::preferencesparts "$work/none";
Dir::State::lists "$work/lists";
Dir::State::status "$work/status";
Dir::Cache "$work/cache";
APT::Architecture "$arch";
APT::Architectures "$arch";
APT::Install-Recommends "false";
Acquire::Languages "none";
END
  # The sandbox's user could not write into our folder.
  [ "$(id -u)" -ne 0 ] || echo 'APT::Sandbox::User "root";' >>"$work/apt.conf"
  apt_lines >"$work/sources.list"
  if [ ! -s "$work/sources.list" ]; then
    say "apt knows no Debian archive here: run apt-get update, or set DEBIAN_MIRROR="
    exit 1
  fi
  export APT_CONFIG="$work/apt.conf"
  # One index that cannot be read (it has happened to security of armhf) must not stop the others.
  apt-get -qq update >&2 || say "warning: an index of $arch could not be read; going on without it"
  # shellcheck disable=SC2016
  apt-get indextargets --format '$(FILENAME)' 'Created-By: Packages' | while read -r index; do
    [ ! -e "$index" ] || /usr/lib/apt/apt-helper cat-file "$index"
  done | awk '
    /^Package: / { name = $2 }
    /^Version: / { version = $2 }
    /^SHA256: / { print name, version, $2 }' | sort -u >"$work/archive"
  if [ ! -s "$work/archive" ]; then
    say "no index of $arch could be read: is there a network?"
    exit 1
  fi
}

# The counters of clang are for programs of this machine.
wanted() {
  sed 's/#.*//' "$top/platform/packages/sysroot.txt"
  sed 's/#.*//' "$top/platform/packages/build.txt" "$top/platform/packages/test.txt" | grep -e '-dev *$' |
    grep -v '^libclang-rt-'
}

# What apt would install today: "name version sha256".
resolve() {
  # shellcheck disable=SC2046
  apt-get -s install $(wanted) >"$work/plan" 2>"$work/plan.err" || {
    cat "$work/plan.err" >&2
    exit 1
  }
  sed -n 's/^Inst \([^ ]*\) (\([^ ]*\) .*/\1 \2/p' "$work/plan" | sort |
    awk 'NR == FNR { sum[$1 " " $2] = $3; next } { print $0, sum[$0] }' "$work/archive" -
}

# The locked packages that the archive does not have any more.
gone() { sort "$lock" | comm -23 - "$work/archive"; }

if [ "$mode" != renew ]; then
  for name in $(wanted); do
    grep -q "^$name " "$lock" || {
      say "$name is not in $lock; renew it with: toolchains/sysroot.sh --renew $arch"
      exit 1
    }
  done
  [ "$mode" != check ] || exit 0
fi

prepare_apt
case $mode in
  renew)
    resolve | LC_ALL=C sort >"$work/lock"
    mv "$work/lock" "$lock"
    chmod 644 "$lock"
    say "$lock: $(wc -l <"$lock") packages"
    exit 0
    ;;
esac

export LC_ALL=C
sort -u -o "$work/archive" "$work/archive"
cp "$lock" "$work/list"
if [ -n "$(gone)" ]; then
  say "no longer in the archive (a newer one has replaced it):"
  gone | cut -d ' ' -f 1,2 | sed 's/^/  /' >&2
  if [ "$mode" = locked ]; then
    say "renew the lock and commit it:      toolchains/sysroot.sh --renew $arch"
    say "or take today's for this once:     KIOSK_SYSROOT=--allow-newer ./dev cross $arch"
    say "or the old one from a snapshot:    DEBIAN_MIRROR=URL ./dev cross $arch"
    exit 3
  fi
  say "warning: taking today's versions instead"
  resolve >"$work/list"
fi

say "loading $(wc -l <"$work/list") packages for $arch"
(
  cd "$work/debs"
  # shellcheck disable=SC2046
  apt-get -qq download $(awk '{ print $1 "=" $2 }' "$work/list") >&2
)
sha256sum "$work/debs/"*.deb | cut -d ' ' -f 1 | sort >"$work/have"
cut -d ' ' -f 3 "$work/list" | sort >"$work/want"
if ! cmp -s "$work/have" "$work/want"; then
  say "what was loaded is not what the lock names"
  exit 1
fi

rm -rf "$folder"
mkdir -p "$folder/usr/bin" "$folder/usr/sbin" "$folder/usr/lib"
folder=$(cd "$folder" && pwd)
# The shape of a Debian with a merged /usr: the packages still have files in /lib.
for name in bin sbin lib; do ln -s "usr/$name" "$folder/$name"; done
for deb in "$work/debs/"*.deb; do
  dpkg-deb --fsys-tarfile "$deb" | tar -x -C "$folder" --keep-directory-symlink --no-same-owner \
    --exclude='./usr/share/doc' --exclude='./usr/share/man' --exclude='./usr/share/locale' \
    --exclude='./usr/share/icons'
done
# Absolute links would lead out of the folder, to files of this machine.
find "$folder" -type l -lname '/*' | while read -r link; do
  ln -sfn --relative "$folder$(readlink "$link")" "$link"
done
cp "$work/list" "$folder/packages.lock"
say "$folder: $(du -sh "$folder" | cut -f 1)"
