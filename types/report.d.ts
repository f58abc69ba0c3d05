// biome-ignore-all format: generated from schemas/json/report.schema.json by `npm run generate`.

/** The JSON report, version 1. Fields are added within a version, never changed or removed. */
export type Report = {
  readonly schemaVersion: 1;
  readonly tool: {
    readonly name: string;
    readonly version: string;
  };
  readonly asOf: string;
  /** The time in Japan (HH:MM) for which the check was asked, if any. */
  readonly asOfTime: string | null;
  /** The bundle in which the report lies, by its digest; null for a report that lies in none. */
  readonly bundle: {
    /** Five groups of five letters and figures. */
    readonly digest: string;
  } | null;
  readonly evaluations: readonly Evaluation[];
  readonly summary: {
    readonly ready: number;
    readonly notReady: number;
    readonly couldNotCheck: number;
    readonly must: number;
    readonly should: number;
    readonly notice: number;
    /** Findings that are waived; the other counts leave them out. */
    readonly waived: number;
    /** How verdicts turned, where drafts were checked against another call than they name. */
    readonly comparison: {
      /** Number of drafts that were checked against two calls. */
      readonly compared: number;
      readonly readyUnderBoth: number;
      readonly noLongerReady: number;
      readonly readyNow: number;
      readonly readyUnderNeither: number;
    } | null;
  };
  /** Only in the report of one part of a run (--shard). Then every verdict is provisional, and so is the summary. */
  readonly shard?: Shard | undefined;
};

export type Evaluation = {
  readonly file: string;
  readonly proposal: {
    readonly id: string | null;
    readonly title: Localized | null;
    readonly sha256: string | null;
  };
  readonly call: {
    readonly id: string;
    readonly title: Localized;
    readonly status: 'pre-announcement' | 'open' | 'closed' | 'unknown';
    /** SHA-256 of the call definition. */
    readonly sha256: string;
    /** URL of the document that the definition rests on. */
    readonly source: string;
    /** The call that this one adds to, where it is the overlay of an office. */
    readonly base: {
      readonly id: string;
      readonly sha256: string;
    } | null;
  } | null;
  /** The day for which the check holds. */
  readonly asOf: string;
  readonly verdict: 'ready' | 'not-ready' | 'could-not-check';
  readonly diagnostics: readonly Finding[];
  /** What was seen of each attachment, in the order of the draft; null where their list could not be read. */
  readonly attachments: readonly SeenAttachment[] | null;
  readonly rules: ReadonlyArray<{
    readonly code: string;
    /** ran: judged; not-read: not checked; not-applicable: the call states no such fact; off: switched off by the settings. Only ran can mean passed. */
    readonly state: 'ran' | 'not-read' | 'not-applicable' | 'off';
    readonly why: Localized | null;
  }>;
  /** What only a person can judge. */
  readonly checklist: ReadonlyArray<{
    readonly id: string;
    readonly text: Localized;
    readonly figures: ReadonlyArray<{
      readonly label: Localized;
      readonly value: Localized;
    }>;
    readonly citation: Citation;
  }>;
  /** What the call does not say; nothing of it was checked. */
  readonly notStated: ReadonlyArray<{
    readonly id: string;
    readonly topic: Localized;
  }>;
  /** The call that the draft names, where the check is against another one and both are known. */
  readonly comparedWith: {
    readonly call: {
      readonly id: string;
      /** SHA-256 of its definition. */
      readonly sha256: string;
    };
    /** The verdict under that call. */
    readonly verdict: 'ready' | 'not-ready' | 'could-not-check';
    /** Findings that are waived under that call. */
    readonly waived: number;
    /** Findings that are made under the call of the check only. */
    readonly added: readonly Finding[];
    /** Findings that are made under the call of the draft only. */
    readonly gone: readonly Finding[];
    /** Number of findings that are made under both: same code, place and level, both waived or neither. */
    readonly kept: number;
  } | null;
};

export type Finding = {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'note';
  readonly level: 'must' | 'should' | 'notice';
  /** What it rests on: the call, our own judgement, or the file format. */
  readonly basis: 'call' | 'house' | 'format';
  readonly place: Place;
  /** The field in the words of the form. */
  readonly field: Localized;
  readonly message: Localized;
  readonly fix: Localized;
  /** Who can mend it. */
  readonly who: 'researcher' | 'partner' | 'office' | 'funder';
  readonly data: { readonly [key: string]: string | number | boolean | null | readonly string[] };
  readonly citation: Citation | null;
  /** Other places that belong to it, in the draft or the call definition. */
  readonly related: readonly Place[];
  /** Who accepted it on record, and why. Then it counts for nothing. */
  readonly waived: Waived | null;
};

export type SeenAttachment = {
  /** As the proposal writes it. */
  readonly path: string;
  readonly state: 'file' | 'missing' | 'folder' | 'outside' | 'special' | 'unreadable';
  /** Bytes; 0 where it is not a file. */
  readonly size: number;
  /** The extension that fits the content; null where it is not known. */
  readonly type: string | null;
  /** Null where it is not a file, or was too large to be opened. */
  readonly sha256: string | null;
  /** Null where nobody looked inside. `words` is null too where a dictionary of the machine cuts the text into words (Japanese). */
  readonly document: {
    /** Null where not known, or where the type has no fixed pages. */
    readonly pages: number | null;
    readonly words: number | null;
    readonly characters: number | null;
    /** Why something is missing: a password, damage, a limit of size, time or memory, a page without readable text. */
    readonly why: 'encrypted' | 'unreadable' | 'limit' | 'no-text' | null;
    readonly pdf: {
      /** Such as 1.7. */
      readonly version: string;
      /** Encrypted, though it opens without a password. */
      readonly encrypted: boolean;
      readonly forbidden: ReadonlyArray<'print' | 'copy' | 'change' | 'comment' | 'fill' | 'assemble'>;
      /** Each paper size as shown, in whole millimetres, with the first page that has it. */
      readonly papers: ReadonlyArray<{
        readonly width: number;
        readonly height: number;
        readonly pages: number;
        readonly first: number;
      }>;
      readonly fontsNotEmbedded: ReadonlyArray<{
        readonly name: string;
        readonly page: number;
      }>;
      /** JavaScript actions. */
      readonly scripts: number;
      /** Names of the files inside it. */
      readonly files: readonly string[];
      /** Form fields that can still be filled in. */
      readonly fields: number;
      /** Notes and marks of reviewers on its pages. */
      readonly notes: number;
      readonly signatures: number;
      /** Pages that show something but hold no readable text. */
      readonly pagesWithoutText: readonly number[];
    } | null;
    readonly word: {
      readonly changes: number;
      readonly comments: number;
    } | null;
    /** In pixels. */
    readonly image: {
      readonly width: number;
      readonly height: number;
    } | null;
    readonly text: {
      readonly letters: number;
      /** How many in a hundred letters are kana or kanji. */
      readonly japanese: number;
      /** How many in a hundred letters are kana. */
      readonly kana: number;
      /** What templates leave behind. */
      readonly template: ReadonlyArray<{
        readonly words: string;
        readonly page: number | null;
      }>;
      /** Kinds of secrets, never the secret itself. */
      readonly secrets: ReadonlyArray<{
        readonly words: string;
        readonly page: number | null;
      }>;
    } | null;
  } | null;
  /** Whether what the draft says of its grants stands in this document. */
  readonly evidence: ReadonlyArray<{
    /** JSON Pointer to the grant in the draft. */
    readonly grant: string;
    readonly detail: 'funder' | 'award-number' | 'amount' | 'period';
    /** As the draft writes it. */
    readonly wanted: string;
    readonly answer: 'found' | 'not-found' | 'not-readable';
    readonly page: number | null;
  }>;
};

export type Place = {
  readonly file: string;
  /** Keys and indexes from the root. */
  readonly path: ReadonlyArray<string | number>;
  /** The path as a JSON Pointer (RFC 6901). */
  readonly pointer: string;
  readonly start: {
    /** Line, from 1. */
    readonly line: number;
    /** Column in UTF-16 units, from 1. */
    readonly column: number;
    /** Offset in UTF-16 units from the start of the text, from 0. */
    readonly offset: number;
  };
  readonly end: {
    /** Line, from 1. */
    readonly line: number;
    /** Column in UTF-16 units, from 1. */
    readonly column: number;
    /** Offset in UTF-16 units from the start of the text, from 0. */
    readonly offset: number;
  };
};

export type Citation = {
  /** Title of the document. */
  readonly source: string;
  readonly url: string;
  readonly date: string | null;
  readonly heading: string;
  readonly item: string | null;
  /** The few words that carry the fact. */
  readonly words: string;
  /** Whether the document itself calls the fact preliminary. */
  readonly preliminary: boolean;
  /** Whether heading and words are a summary and no copy of the source. */
  readonly summarised: boolean;
  /** The funder's own text, a copy or report of it by others, or a paper of an office that adds to the call. */
  readonly kind: 'original' | 'mirror' | 'office';
  /** How the words are read, where they do not speak for themselves. */
  readonly reading: Localized | null;
};

export type Waived = {
  readonly reason: string;
  /** Who accepted it; null where a comment in the draft does not say. */
  readonly by: string | null;
  /** The last day on which it counts, in Japan. */
  readonly until: string | null;
  /** file: waivers.yaml beside the draft; settings: the settings file; draft: a comment in the draft. */
  readonly origin: 'file' | 'settings' | 'draft';
  readonly file: string;
  /** Line in that file, from 1. */
  readonly line: number;
};

export type Localized = {
  readonly en: string;
  readonly ja: string;
};

/** Only in the report of one part of a run (--shard). Then every verdict is provisional, and so is the summary. */
export type Shard = {
  /** Which part this is, from 1. */
  readonly index: number;
  /** How many parts the run has. */
  readonly count: number;
  /** Verdicts may still turn: what drafts say of each other is judged by merge only. */
  readonly provisional: true;
  /** Codes of the rules across drafts. No draft of a part has passed them. */
  readonly notRead: readonly string[];
  readonly run: {
    /** Of the tool. */
    readonly version: string;
    readonly build: string;
    /** Version of the Unicode data by which words are counted. */
    readonly icu: string;
    /** The day for which the check holds, in Japan. */
    readonly asOf: string;
    /** The time in Japan (HH:MM), if one was asked for. */
    readonly asOfTime: string | null;
    /** The day or time as it was asked for; null where the clock said it, and no deadline hangs on the hour. */
    readonly asOfGiven: string | null;
    readonly lang: 'en' | 'ja' | 'both';
    readonly failOn: 'must' | 'should' | 'notice' | 'never';
    readonly maxWarnings: number | null;
    /** The call that was given for all drafts (--call), if any. */
    readonly call: {
      readonly id: string;
      /** SHA-256 of its definition. */
      readonly sha256: string;
      /** Of the definition that it adds to, if any. */
      readonly base: string | null;
    } | null;
    /** What an office adds to calls, for all drafts (--overlay). */
    readonly overlays: ReadonlyArray<{
      readonly id: string;
      /** SHA-256 of its definition. */
      readonly sha256: string;
      /** Of the definition that it adds to, if any. */
      readonly base: string | null;
    }>;
    /** Of the waivers in the settings and of which waivers count; null where the settings have none and all count. */
    readonly waivers: string | null;
    /** The levels that the settings give to rules, by code, with the place that says so. */
    readonly levels: { readonly [key: string]: {
      readonly level: 'must' | 'should' | 'notice' | 'off';
      readonly source: string;
    } };
  };
  /** Every call that a draft of this part was judged by or names. */
  readonly calls: ReadonlyArray<{
    readonly id: string;
    /** SHA-256 of its definition. */
    readonly sha256: string;
    /** Of the definition that it adds to, if any. */
    readonly base: string | null;
  }>;
  /** All drafts of the run. */
  readonly drafts: {
    readonly count: number;
    /** Of their names in order, each ended by a NUL. */
    readonly sha256: string;
  };
  /** The place of each draft of this part among all, from 0. */
  readonly positions: readonly number[];
  /** What merge needs of each draft of this part. Every version of the tool may write something else. */
  readonly briefs: ReadonlyArray<{ readonly [key: string]: unknown }>;
  /** Of each draft, of each brief, then of this report without all three: compact JSON, each ended by a line feed. */
  readonly sha256: string;
};
