#!/usr/bin/env python3
"""make_initramfs.py ROOT BUSYBOX INIT OUT MODULE...

Tiny initramfs of a static busybox, an init script and kernel modules, made on the build machine: no chroot, no qemu-user.
Modules and what they depend on are taken in load order from ROOT/usr/lib/modules/VERSION; names that are built in or
absent are reported and skipped. Needs cpio.
"""
import gzip, lzma, os, shutil, subprocess, sys, tempfile

def load_order(base, wanted):
    """Paths below base of the wanted modules, each after the modules it needs."""
    with open(os.path.join(base, 'modules.dep')) as f:
        needs = {path: deps.split() for path, deps in (line.split(':') for line in f)}
    by_name = {os.path.basename(path).split('.ko')[0].replace('-', '_'): path for path in needs}
    order = []
    for name in (w.replace('-', '_') for w in wanted):
        if name not in by_name:
            print('built in or absent:', name)
            continue
        path = by_name[name]
        order += [p for p in [*reversed(needs[path]), path] if p not in order]
    return order

def main(root, busybox, init, out, *wanted):
    versions = os.listdir(os.path.join(root, 'usr/lib/modules'))
    if len(versions) != 1:
        sys.exit(f'{root}: one kernel expected, found {versions}')
    base = os.path.join(root, 'usr/lib/modules', versions[0])
    order = load_order(base, wanted)
    with tempfile.TemporaryDirectory() as top:
        for d in ('bin', 'dev', 'proc', 'sys', 'mnt/ro', 'mnt/rw', 'mnt/root', 'lib/m'):
            os.makedirs(os.path.join(top, d))
        shutil.copy(busybox, os.path.join(top, 'bin/busybox'))
        shutil.copy(init, os.path.join(top, 'init'))
        os.chmod(os.path.join(top, 'init'), 0o755)
        with open(os.path.join(top, 'modules'), 'w') as listing:
            for path in order:
                with (lzma.open if path.endswith('.xz') else open)(os.path.join(base, path), 'rb') as src:  # busybox wants plain .ko
                    module = f'lib/m/{os.path.basename(path).removesuffix(".xz")}'
                    with open(os.path.join(top, module), 'wb') as dst:
                        shutil.copyfileobj(src, dst)
                listing.write(f'/{module}\n')
        names = sorted(os.path.relpath(os.path.join(d, n), top) for d, subs, files in os.walk(top) for n in subs + files)
        archive = subprocess.run(['cpio', '-o', '-H', 'newc', '-R', '0:0', '--quiet'], cwd=top, check=True,
                                 input='\n'.join(names).encode(), capture_output=True).stdout
    with open(out, 'wb') as f:
        f.write(gzip.compress(archive, 6, mtime=0))
    print(f'{out}: {os.path.getsize(out)} bytes, {len(order)} modules, kernel {versions[0]}')

if __name__ == '__main__':
    if len(sys.argv) < 5:
        sys.exit(__doc__)
    main(*sys.argv[1:])
