# bash completion of vgt-kiosk and vgt-kiosk-setup
_vgt_kiosk() {
  local line
  COMPREPLY=()
  while read -r line; do
    case $line in
      @file) mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -f -- "$2") ;;
      @dir) mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -d -- "$2") ;;
      "$2"*) COMPREPLY+=("$line") ;;
    esac
  done < <("${VGT_KIOSK_COMPLETE:-/usr/libexec/vgt-kiosk/complete}" "$1" "${COMP_WORDS[@]:1:COMP_CWORD}")
}
complete -o filenames -F _vgt_kiosk vgt-kiosk
complete -W 'on off status' vgt-kiosk-setup
