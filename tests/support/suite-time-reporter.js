/** Prints what each test file took, the slowest first, and at the very end the one line that CI looks for. */
class SuiteTimeReporter {
  onRunComplete(_contexts, results) {
    const times = results.testResults
      .map(({ testFilePath, perfStats }) => ({ file: testFilePath, ms: perfStats.end - perfStats.start }))
      .sort((a, b) => b.ms - a.ms)
      .map(({ file, ms }) => `${(ms / 1000).toFixed(1).padStart(7)} s  ${file.replace(`${process.cwd()}/`, '')}`);
    // A file that cannot be loaded has no tests that could fail.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const total = `${results.numPassedTests} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
    console.log(`\n${times.join('\n')}`);
    // Jest prints its own summary after all reporters.
    process.once('exit', () => console.log(`\n${total}`));
  }
}

module.exports = SuiteTimeReporter;
