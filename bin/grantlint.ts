#!/usr/bin/env node
import { outputFailed, realHost } from '../src/host.js';
import { main } from '../src/main.js';

// Until the command has returned nothing is known: an event loop that runs dry must not read as success.
process.exitCode = 3;
process.stdout.on('error', outputFailed);
process.exitCode = await main(process.argv.slice(2), realHost());
