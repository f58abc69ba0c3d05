#!/usr/bin/env node
import { realHost } from '../src/host.js';
import { main } from '../src/main.js';

// Until the command has returned nothing is known: an event loop that runs dry must not read as success.
process.exitCode = 3;
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 3));
process.exitCode = await main(process.argv.slice(2), realHost());
