/** A process of its own that builds the schema once and prints what that took, as nothing is warm yet. */
import { buildSchema } from '../../src/schema/schema';

const start = process.cpuUsage();
const schema = buildSchema();
const { user, system } = process.cpuUsage(start);
const types = Object.keys(schema.getTypeMap()).filter((name) => !name.startsWith('__'));
console.log(JSON.stringify({ types: types.length, cpuMs: (user + system) / 1_000 }));
