import type { Language, Localized } from '../../schemas/field.js';
import type { SecretKind } from '../domain/secrets.js';

const KINDS: Readonly<Record<SecretKind, Localized>> = {
  'private-key': { en: 'a private key', ja: '秘密鍵' },
  'aws-access-key': { en: 'an access key of AWS', ja: 'AWS のアクセスキー' },
  'github-token': { en: 'an access token of GitHub', ja: 'GitHub のアクセストークン' },
  'gitlab-token': { en: 'an access token of GitLab', ja: 'GitLab のアクセストークン' },
  'slack-token': { en: 'an access token of Slack', ja: 'Slack のアクセストークン' },
  'google-api-key': { en: 'an API key of Google', ja: 'Google の API キー' },
};

/** What kind of secret it is; the secret itself is never known here. */
export const secretInWords = (kind: string, language: Language): string => KINDS[kind as SecretKind][language];
