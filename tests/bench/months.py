"""400 days on four clocks: `vgt-kiosk simulate`."""

import re
import subprocess
import time

from measure import row

DAYS = 400


def months(bench):
    """Fails where a picture is without its message, or anything else is wrong with a clock."""
    start = time.perf_counter()
    done = subprocess.run([bench.binary, "simulate", "--for", f"{DAYS}d"], check=True, capture_output=True, text=True)
    seconds = time.perf_counter() - start
    print(done.stdout)
    pictures = sum(int(found) for found in re.findall(r"^(?:from 0|before 2\^3[12] ms|anywhere) +[\d.]+ +(\d+)",
                                                      done.stdout, re.MULTILINE))
    return [row(f"{DAYS} days, 4 clocks", seconds, "s", f"simulate --for {DAYS}d: {pictures} pictures looked at",
                "<= 60 s")]


STEPS = (months,)
