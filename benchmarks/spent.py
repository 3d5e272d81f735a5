"""Run one command and tell what it took: `python -I spent.py SECONDS COMMAND...`.

Its standard output stays what it is; its standard error is dropped, and one JSON object is printed there instead: the
processor time of it and of the processes it waited for, in seconds; the most memory that one of them held, in bytes;
its exit status.  SECONDS of processor time stop it, 0 never.

A script of its own, and a small one: Linux counts into the memory of a new process what its parent holds.
"""

from __future__ import annotations

import json
import os
import resource
import sys


def main() -> None:
    limit, *command = sys.argv[1:]
    if limit != "0":
        resource.setrlimit(resource.RLIMIT_CPU, (int(limit), resource.getrlimit(resource.RLIMIT_CPU)[1]))
    silence = (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0)
    child = os.posix_spawnp(command[0], command, os.environ, file_actions=[silence])
    _, status, usage = os.wait4(child, 0)
    told = {
        "seconds": usage.ru_utime + usage.ru_stime,
        "peak": usage.ru_maxrss * 1024,
        "status": os.waitstatus_to_exitcode(status),
    }
    print(json.dumps(told), file=sys.stderr)


if __name__ == "__main__":
    main()
