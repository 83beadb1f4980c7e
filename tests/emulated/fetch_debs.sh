#!/bin/sh
# fetch_debs.sh ARCH OUTDIR PACKAGE...   downloads packages of any architecture or suite and unpacks them into OUTDIR,
# with a private apt state: no dpkg --add-architecture, nothing changed on the build machine, no dependencies followed.
# SUITE (bookworm), COMPONENTS (main). OUTDIR/packages.txt lists name_version_arch.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
arch=$1 out=$2; shift 2
mkdir -p "$out"; out=$(cd "$out" && pwd)
d=$(mktemp -d); trap 'rm -rf "$d"' EXIT
mkdir -p "$d/lists/partial" "$d/cache/archives/partial" "$d/debs"; : > "$d/status"
# shellcheck disable=SC2086
"$here/apt_lines.sh" "${SUITE:-bookworm}" ${COMPONENTS:-main} > "$d/sources.list"
cat > "$d/apt.conf" <<X
Dir::Etc::sourcelist "$d/sources.list";
Dir::Etc::sourceparts "-";
Dir::State::lists "$d/lists";
Dir::State::status "$d/status";
Dir::Cache "$d/cache";
APT::Architecture "$arch";
APT::Architectures "$arch";
APT::Sandbox::User "root";
X
export APT_CONFIG="$d/apt.conf"
apt-get -qq update || echo "fetch_debs.sh: WARNING: an index of $arch was not usable, going on with the rest" >&2
cd "$d/debs"
apt-get -qq download "$@"
for f in *.deb; do dpkg-deb -x "$f" "$out"; echo "${f%.deb}"; done | sed s/%3a/:/ | tee -a "$out/packages.txt"
