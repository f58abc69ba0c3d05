import path from 'node:path';
import type { Localized } from '../../schemas/field.js';
import type { SecretKind } from '../domain/secrets.js';
import type { Refusal } from './pack-allow.js';

/** Names under which keys, passwords and certificates with keys are kept. */
const NAMES = /^(?:id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?|\.env(?:\..+)?|.+\.(?:p12|pfx|kdbx))$/i;

/** Refusals for what a file is called or holds. What stands in it is never shown. `file` as the draft writes it. */
export function secretRefusals(file: string, kinds: readonly SecretKind[]): Refusal[] {
  const named = NAMES.test(path.posix.basename(file));
  if (!named && kinds.length === 0) return [];
  const found: Localized = kinds.includes('private-key')
    ? { en: 'holds a private key', ja: '秘密鍵が含まれています' }
    : kinds.length > 0
      ? { en: 'holds an access token', ja: 'アクセストークンが含まれています' }
      : {
          en: 'has a name under which keys or passwords are kept',
          ja: '鍵やパスワードを保存するファイルの名前です',
        };
  return [
    {
      allow: 'secrets',
      text: {
        en: `"${file}" ${found.en}. Take it out of the proposal; a key that others have seen must be replaced.`,
        ja: `「${file}」：${found.ja}。提案から取り除いてください。他人の目に触れた鍵は、新しいものに替える必要があります。`,
      },
    },
  ];
}
