import { meaningOf, type Answers, type Contestant } from './contestant';

/**
 * Holds the answers of a contestant against those that were compared with the others' before: byte for byte, which costs next
 * to nothing, and by what they say where the bytes differ, since some servers give the keys of an object in varying order.
 */
export function expecting({ title, asked }: Contestant, answers: Answers): (index: number, answer: Buffer) => void {
  const known = answers.bytes.map((bytes) => [bytes]);
  return (index, answer) => {
    if (known[index]?.some((bytes) => bytes.equals(answer))) return;
    if (meaningOf(asked, answer) === answers.checksums[index]) return void known[index]?.push(answer);
    throw new Error(`${title} changed its answer to question ${index}: ${answer.toString().slice(0, 300)}`);
  };
}
