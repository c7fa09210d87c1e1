import { badInput, type AccordError } from '../../errors';

/** What a mapping or one of its files has wrong, said of the place: the file, and the path of keys within it or the line. */
export function mappingError(file: string, place: string | number | undefined, message: string): AccordError {
  const at = place === undefined || place === '' ? file : typeof place === 'number' ? `${file}:${place}` : `${file}: ${place}`;
  return badInput('mapping', `${at}: ${message}`);
}

/** Names to choose from, for a message. */
export function choices(names: Iterable<string>): string {
  const all = [...names];
  return all.length === 0 ? 'there are none' : `there are ${all.join(', ')}`;
}
