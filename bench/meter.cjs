// Preloaded into every measured process, the bare one too: tells at its end the CPU time of the whole process in
// microseconds and the largest memory it held in MB. Threads are part of it: only the main one tells.
const { writeFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');
if (isMainThread) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    writeFileSync(process.env.BENCH_METER, JSON.stringify({ cpu: userCPUTime + systemCPUTime, memory: maxRSS / 1024 }));
  });
}
