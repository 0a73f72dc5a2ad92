import type { Kind } from '../../../core/report';

/** Kinds of document whose lists are looked at: every one that an office writes; a text of any other kind numbers as it likes. */
export const LISTED_KINDS: readonly Kind[] = ['meeting', 'minutes', 'study', 'activity', 'case'];
