import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

export const neo4jVersion = '5.26.28';

/**
 * The folder of the server's jars, which Maven fetches the first time (118 MB, half a minute). They are fetched into a folder
 * of their own and moved into place whole, so that a broken fetch is never used and two at once do no harm.
 */
export async function neo4jJars(): Promise<string> {
  const lib = jarFolder();
  if (existsSync(lib)) return lib;
  mkdirSync(dirname(lib), { recursive: true });
  const partial = mkdtempSync(`${lib}.partial-`);
  try {
    writeFileSync(join(partial, 'pom.xml'), pom());
    const goals = ['-q', '-B', 'dependency:copy-dependencies', '-DoutputDirectory=lib', '-DincludeScope=runtime'];
    await promisify(execFile)('mvn', goals, { cwd: partial });
    renameSync(join(partial, 'lib'), lib);
  } catch (error) {
    // Another process may have been first; its folder is as good.
    if (!existsSync(lib)) throw error;
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  return lib;
}

export function haveNeo4jJars(): boolean {
  return existsSync(jarFolder());
}

function jarFolder(): string {
  const cache = process.env['ACCORD_CACHE'] || join(homedir(), '.cache', 'accord');
  return join(cache, `neo4j-${neo4jVersion}`);
}

function pom(): string {
  const dependencies = ['org.neo4j:neo4j', 'org.neo4j.app:neo4j-server', 'org.neo4j:neo4j-slf4j-provider'].map((name) => {
    const [group, artifact] = name.split(':');
    return `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${neo4jVersion}</version></dependency>`;
  });
  return `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>accord</groupId><artifactId>neo4j-for-tests</artifactId><version>1</version>
<dependencies>${dependencies.join('\n')}</dependencies></project>`;
}
