# fish completion of vgt-kiosk and vgt-kiosk-setup
function __vgt_kiosk_complete
    set -l helper /usr/libexec/vgt-kiosk/complete
    set -q VGT_KIOSK_COMPLETE; and set helper $VGT_KIOSK_COMPLETE
    for line in ($helper (commandline -opc) (commandline -ct))
        switch $line
            case @file
                __fish_complete_path (commandline -ct)
            case @dir
                __fish_complete_directories (commandline -ct)
            case '*'
                echo $line
        end
    end
end
complete -c vgt-kiosk -f -a '(__vgt_kiosk_complete)'
complete -c vgt-kiosk-setup -f -a 'on off status'
