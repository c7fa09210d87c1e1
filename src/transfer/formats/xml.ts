/** What XML 1.0 cannot hold, not even as a reference: most control characters, halves of surrogate pairs, U+FFFE, U+FFFF. */
const impossible = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** What has a meaning in XML, and the blanks that some reader takes for another blank. */
const special = /[&<>"'\t\n\r\u0085\u2028\u2029]/g;

const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as it stands in an element or an attribute. Every reader gives it back as it was; impossible characters become U+FFFD. */
export function escapeXml(text: string): string {
  return text.replace(impossible, '\uFFFD').replace(special, (character) => names[character] ?? `&#${character.charCodeAt(0)};`);
}
