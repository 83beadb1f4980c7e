#!/bin/sh
# apt_lines.sh SUITE [URI]   the apt sources of a Debian suite, from the mirrors that this machine uses (needs one earlier
# `apt-get update`), with its updates and security suites where they are known; or from URI alone.
set -eu
suite=$1
key=/usr/share/keyrings/debian-archive-keyring.gpg
opt=
[ ! -e "$key" ] || opt="[signed-by=$key] "
if [ -n "${2:-}" ]; then
  echo "deb $opt$2 $suite main"
  exit
fi
# shellcheck disable=SC2016
apt-get indextargets --format '$(ORIGIN)|$(LABEL)|$(REPO_URI)|$(RELEASE)' 'Created-By: Packages' | sort -u |
  awk -F'|' -v suite="$suite" -v opt="$opt" '
    $1 != "Debian" { next }
    $2 == "Debian" && !mirror { mirror = $3 }
    $4 == suite || $4 == suite "-updates" || $4 == suite "-security" { print "deb " opt $3 " " $4 " main"; ++known }
    END {
      if (known) exit
      if (mirror) { print "deb " opt mirror " " suite " main"; exit }
      print "apt_lines.sh: no mirror of Debian is known: run apt-get update, or name one" > "/dev/stderr"
      exit 1
    }'
