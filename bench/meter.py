# `python3 meter.py PROGRAM WORDS`: runs another program and tells in BENCH_METER, as meter.cjs does for Node, its CPU
# and wall time in microseconds, with all that it started, and the largest memory that one of its processes held in MB.
import json
import os
import resource
import subprocess
import sys
import time

started = time.perf_counter()
done = subprocess.run(sys.argv[1:])
wall = (time.perf_counter() - started) * 1e6
used = resource.getrusage(resource.RUSAGE_CHILDREN)
with open(os.environ["BENCH_METER"], "w") as meter:
    cpu = (used.ru_utime + used.ru_stime) * 1e6
    json.dump({"cpu": cpu, "wall": wall, "memory": used.ru_maxrss / 1024}, meter)
sys.exit(done.returncode)
