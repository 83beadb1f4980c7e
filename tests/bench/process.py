"""What the kernel says of a process: processor time, memory, wake-ups. All of /proc, proc(5)."""

import os

TICK = 1.0 / os.sysconf("SC_CLK_TCK")


def _read(*path):
    with open(os.path.join("/proc", *map(str, path)), encoding="ascii", errors="replace") as file:
        return file.read()


def cpu_ticks(pid):
    """User plus system time in seconds, in steps of 10 ms (/proc/PID/stat)."""
    fields = _read(pid, "stat").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) * TICK


def _threads(pid):
    return os.listdir(f"/proc/{pid}/task")


def cpu_exact(pid):
    """Time on a processor in seconds, all threads, in nanoseconds (/proc/PID/task/TID/schedstat)."""
    return sum(int(_read(pid, "task", thread, "schedstat").split()[0]) for thread in _threads(pid)) / 1e9


def wake_ups(pid):
    """Voluntary context switches of all threads: how often it went to sleep."""
    total = 0
    for thread in _threads(pid):
        for line in _read(pid, "task", thread, "status").splitlines():
            if line.startswith("voluntary_ctxt_switches:"):
                total += int(line.split()[1])
    return total


def memory(pid):
    """RSS and PSS in MB of 1024 x 1024 bytes (/proc/PID/smaps_rollup)."""
    sizes = {}
    for line in _read(pid, "smaps_rollup").splitlines()[1:]:
        name, size = line.split()[:2]
        sizes[name.rstrip(":")] = int(size) / 1024
    return {"rss_mb": sizes["Rss"], "pss_mb": sizes["Pss"]}


def folder_size(folder):
    """Bytes in all files below, as their lengths add up."""
    return sum(os.path.getsize(os.path.join(place, name))
               for place, _, names in os.walk(folder) for name in names)
