"""The systemd unit: what it may not do, and that a missing line is noticed. Needs systemd-analyze (Debian package
systemd); without it the test is skipped.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

SOURCE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SYSTEMD = os.path.join(SOURCE, "platform", "systemd")
SKIPPED = 77

# What systemd-analyze finds exposed in the shipped unit. Each has its reason in decision 014.
EXPOSED = {
    "RootDirectory=/RootImage=", "SupplementaryGroups=", "PrivateDevices=", "PrivateNetwork=", "DeviceAllow=",
    "RestrictAddressFamilies=~AF_NETLINK", "RestrictAddressFamilies=~AF_UNIX",
}

# What systemd 257 (Debian 13) takes for granted where other lines of the unit are there.
NOT_MISSED_BY_LATER = {"PrivateMounts=yes"}

# What systemd-analyze does not look at: what keeps the display on the screen, and limits.
REQUIRED = """
StartLimitIntervalSec=0
Conflicts=getty@tty1.service
Type=notify
NotifyAccess=main
ExecStart=/usr/bin/vgt-kiosk run
ExecStartPre=-/usr/libexec/vgt-kiosk/console-message
ExecStopPost=-/usr/libexec/vgt-kiosk/console-message
Restart=always
RestartSec=1
WatchdogSec=10
WatchdogSignal=SIGABRT
TimeoutAbortSec=2
OOMScoreAdjust=-500
OOMPolicy=continue
User=vgt-kiosk
SupplementaryGroups=video render input
StateDirectory=vgt-kiosk
RuntimeDirectory=vgt-kiosk
RuntimeDirectoryPreserve=restart
TTYPath=/dev/tty1
StandardInput=tty
TTYReset=yes
TTYVHangup=yes
TTYVTDisallocate=no
AmbientCapabilities=
PrivateIPC=yes
KeyringMode=private
SystemCallErrorNumber=EPERM
SystemCallFilter=@system-service
DevicePolicy=closed
DeviceAllow=char-drm rw
DeviceAllow=char-input r
DeviceAllow=char-cec rw
DeviceAllow=/dev/tty1 rw
ReadWritePaths=-/sys/devices
NoExecPaths=/var/lib/vgt-kiosk /run/vgt-kiosk /tmp /var/tmp /dev/shm
MemoryMax=256M
TasksMax=64
LimitCORE=0
WantedBy=multi-user.target
""".split("\n")[1:-1]


def read(*path):
    with open(os.path.join(SYSTEMD, *path), encoding="utf-8") as file:
        return file.read()


UNIT = read("vgt-kiosk.service")
STRICT = UNIT + read("examples", "strict.conf")


def analyze(unit, *arguments):
    """What `systemd-analyze security` prints about the text of a unit. A drop-in file at its end is read as
    systemd reads one: after the unit."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "vgt-kiosk.service")
        with open(path, "w", encoding="utf-8") as file:
            file.write(unit)
        return subprocess.run(["systemd-analyze", "security", "--offline=yes", "--no-pager", *arguments, path],
                              capture_output=True, text=True, check=False)


def exposed(unit):
    """What is left open. A setting that does not apply to this unit has no verdict."""
    return {line["name"] for line in json.loads(analyze(unit, "--json=short").stdout) if line["set"] is False}


def faults(unit):
    """Everything that is wrong with the text of a unit."""
    lines = unit.split("\n")
    found = [f"missing: {line}" for line in REQUIRED if line not in lines]
    return found + [f"exposed: {name}" for name in sorted(exposed(unit) - EXPOSED)]


def systemd_version():
    done = subprocess.run(["systemd-analyze", "--version"], capture_output=True, text=True, check=True)
    return int(re.search(r"systemd (\d+)", done.stdout).group(1))


class Exposure(unittest.TestCase):
    def assert_at_most(self, tenths, unit):
        done = analyze(unit, f"--threshold={tenths}")
        self.assertEqual(done.returncode, 0, done.stdout[-300:] + done.stderr)
        self.assertIn("Overall exposure level", done.stdout)

    def test_the_shipped_unit_is_at_most_one(self):
        self.assert_at_most(10, UNIT)

    def test_the_strict_variant_is_at_most_six_tenths(self):
        self.assert_at_most(6, STRICT)

    def test_with_the_voice_it_is_at_most_one(self):
        self.assert_at_most(10, UNIT + read("examples", "speech.conf"))

    def test_the_shipped_unit_is_told_of_touch_panels_and_the_strict_one_is_not(self):
        self.assertIn("PrivateNetwork=", exposed(UNIT))
        self.assertNotIn("PrivateNetwork=", exposed(STRICT))

    def test_a_limit_that_is_too_low_is_told(self):
        self.assertNotEqual(analyze(UNIT, "--threshold=3").returncode, 0)


class Lines(unittest.TestCase):
    def test_nothing_is_missing(self):
        self.assertEqual(faults(UNIT), [])

    def test_each_line_of_the_sandbox_is_missed_when_it_is_taken_out(self):
        lines = UNIT.split("\n")
        start = next(i for i, line in enumerate(lines) if line.startswith("# --- What it may not do"))
        settings = [i for i in range(start, lines.index("[Install]")) if re.match(r"[A-Z]\w+=", lines[i])]
        self.assertGreater(len(settings), 35)
        if systemd_version() > 252:
            settings = [i for i in settings if lines[i] not in NOT_MISSED_BY_LATER]
        for i in settings:
            with self.subTest(lines[i]):
                self.assertNotEqual(faults("\n".join(lines[:i] + lines[i + 1:])), [])


class Agreement(unittest.TestCase):
    def test_the_exit_code_of_another_display_is_no_failure(self):
        with open(os.path.join(SOURCE, "src", "base", "exit_code.h"), encoding="utf-8") as file:
            codes = dict(re.findall(r"^ +(\w+) = (\d+),", file.read(), re.MULTILINE))
        success = re.search(r"^SuccessExitStatus=(.*)$", UNIT, re.MULTILINE).group(1)
        self.assertEqual(success, codes.get("DisplayChanged", "5"))

    def test_the_user_is_the_one_that_is_made(self):
        self.assertRegex(read("sysusers.conf"), r"(?m)^u vgt-kiosk - .* /var/lib/vgt-kiosk ")
        for group in re.search(r"^SupplementaryGroups=(.*)$", UNIT, re.MULTILINE).group(1).split():
            self.assertIn(f"m vgt-kiosk {group}\n", read("sysusers.conf"))
        self.assertIn("d /var/lib/vgt-kiosk 0750 vgt-kiosk vgt-kiosk -\n", read("tmpfiles.conf"))

    def test_systemd_understands_every_line(self):
        with tempfile.TemporaryDirectory() as folder:
            for name in ("", "strict.conf", "speech.conf"):
                with self.subTest(name or "alone"):
                    unit = UNIT + (read("examples", name) if name else "")
                    # The programs need not be installed here.
                    unit = re.sub(r"^(Exec\w+=-?)/\S+", r"\g<1>/bin/true", unit, flags=re.MULTILINE)
                    path = os.path.join(folder, "vgt-kiosk.service")
                    with open(path, "w", encoding="utf-8") as file:
                        file.write(unit)
                    done = subprocess.run(["systemd-analyze", "verify", "--man=no", "--recursive-errors=no", path],
                                          capture_output=True, text=True, check=False)
                    self.assertEqual((done.returncode, done.stderr), (0, ""))


class Board(unittest.TestCase):
    """The lockdown list: what vgt-kiosk-setup sets for the whole computer."""

    def test_no_second_console_and_no_key_that_ends_the_board(self):
        for line in ("NAutoVTs=0", "ReserveVT=0", "HandlePowerKey=ignore", "HandleRebootKey=ignore",
                     "HandleSuspendKey=ignore", "HandleHibernateKey=ignore"):
            self.assertIn(line + "\n", read("board", "logind.conf"))
        self.assertIn("CtrlAltDelBurstAction=none\n", read("board", "system.conf"))
        for unit in ("getty@tty1.service", "autovt@.service", "ctrl-alt-del.target"):
            self.assertIn(f"\n$units/{unit} /dev/null\n", read("vgt-kiosk-setup"))

    def test_the_keyboard_gives_the_kernel_no_commands(self):
        self.assertIn("kernel.sysrq = 0\n", read("board", "sysctl.conf"))

    def test_the_watchdog_of_the_computer_is_shorter_than_that_of_a_raspberry_pi(self):
        seconds = int(re.search(r"^RuntimeWatchdogSec=(\d+)$", read("board", "system.conf"), re.MULTILINE).group(1))
        self.assertLess(seconds, 15)
        self.assertGreater(seconds, 10, "shorter than WatchdogSec of the unit")


if __name__ == "__main__":
    if not shutil.which("systemd-analyze"):
        print("skipped: systemd-analyze is not installed (Debian package systemd)")
        sys.exit(SKIPPED)
    unittest.main(verbosity=2)
