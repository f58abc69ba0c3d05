import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** What an editor marks: the line, from 1, and what it says. */
export interface Mark {
  readonly line: number;
  readonly message: string;
}

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: { readonly uri?: string; readonly diagnostics?: readonly Reported[]; readonly items?: unknown[] };
}
interface Reported {
  readonly range: { readonly start: { readonly line: number } };
  readonly message: string;
}

/** The language server that editors use for YAML, over its real protocol. */
export class LanguageServer {
  readonly #process: ChildProcess;
  readonly #waiting = new Map<string, (marks: readonly Mark[]) => void>();
  #unread = Buffer.alloc(0);

  constructor(root: string) {
    const require = createRequire(import.meta.url);
    const server = require.resolve('yaml-language-server/bin/yaml-language-server');
    this.#process = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#process.stdout?.on('data', (bytes: Buffer) => this.#receive(bytes));
    this.#send({ id: 1, method: 'initialize', params: { processId: null, rootUri: uri(root), capabilities: {} } });
    this.#send({ method: 'initialized', params: {} });
    const settings = { yaml: { validate: true, schemaStore: { enable: false } } };
    this.#send({ method: 'workspace/didChangeConfiguration', params: { settings } });
  }

  /** What the editor shows for a file with this text. */
  marks(file: string, text: string): Promise<readonly Mark[]> {
    const answer = new Promise<readonly Mark[]>((done) => this.#waiting.set(uri(file), done));
    const textDocument = { uri: uri(file), languageId: 'yaml', version: 1, text };
    this.#send({ method: 'textDocument/didOpen', params: { textDocument } });
    return answer;
  }

  stop(): void {
    this.#process.kill();
  }

  #send(message: object): void {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.#process.stdin?.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.#process.stdin?.write(body);
  }

  #receive(bytes: Buffer): void {
    this.#unread = Buffer.concat([this.#unread, bytes]);
    for (;;) {
      const head = this.#unread.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/i.exec(this.#unread.subarray(0, Math.max(head, 0)).toString())?.[1]);
      if (head < 0 || this.#unread.length < head + 4 + length) return;
      const message = JSON.parse(this.#unread.subarray(head + 4, head + 4 + length).toString()) as Message;
      this.#unread = this.#unread.subarray(head + 4 + length);
      this.#answer(message);
    }
  }

  #answer({ id, method, params }: Message): void {
    if (method === 'textDocument/publishDiagnostics') {
      const found = params?.diagnostics ?? [];
      const marks = found.map(({ range, message }) => ({ line: range.start.line + 1, message }));
      this.#waiting.get(params?.uri ?? '')?.(marks);
    } else if (id !== undefined && method !== undefined) {
      // The server asks for settings and registrations; it takes its defaults.
      this.#send({ id, result: method === 'workspace/configuration' ? (params?.items ?? []).map(() => null) : null });
    }
  }
}

const uri = (file: string): string => pathToFileURL(file).href;
