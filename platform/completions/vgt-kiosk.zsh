#compdef vgt-kiosk
local -a found
found=(${(f)"$(${VGT_KIOSK_COMPLETE:-/usr/libexec/vgt-kiosk/complete} $words[1] "${(@)words[2,CURRENT]}")"})
(( ${found[(I)@file]} )) && _files
(( ${found[(I)@dir]} )) && _files -/
found=(${found:#@*})
compadd -a found
