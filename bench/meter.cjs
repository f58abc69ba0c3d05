// Preloaded into every measured process, the bare one too: reports the CPU time of the whole process when it ends.
const { writeFileSync } = require('node:fs');
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeFileSync(process.env.BENCH_METER, String(user + system));
});
