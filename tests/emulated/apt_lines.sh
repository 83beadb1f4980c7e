#!/bin/sh
# apt_lines.sh SUITE [COMPONENT...]   (components: main)
# Prints one-line apt sources for SUITE and, where the build machine knows them, SUITE-updates and SUITE-security,
# with the mirrors of its own apt sources (needs one earlier `apt-get update`). A suite it does not use (backports, the
# next release) gets the mirror of its Debian main archive.
# MIRROR=URI in the environment replaces all that by one line.
set -eu
suite=$1; shift
comps=${*:-main}
key=/usr/share/keyrings/debian-archive-keyring.gpg
opt=; [ ! -e "$key" ] || opt="[signed-by=$key] "
[ -z "${MIRROR:-}" ] || { echo "deb $opt$MIRROR $suite $comps"; exit; }
# shellcheck disable=SC2016
apt-get indextargets --format '$(ORIGIN)|$(LABEL)|$(REPO_URI)|$(RELEASE)' 'Created-By: Packages' | sort -u |
awk -F'|' -v s="$suite" -v o="$opt" -v c="$comps" '
    $1 != "Debian" { next }
    $2 == "Debian" && !main { main = $3 }
    $4 == s || $4 == s "-updates" || $4 == s "-security" { print "deb " o $3 " " $4 " " c; n++ }
    END { if (!n && main) { print "deb " o main " " s " " c; n++ }
          if (!n) { print "apt_lines.sh: no Debian index known: run apt-get update or set MIRROR=" > "/dev/stderr"; exit 1 } }'
