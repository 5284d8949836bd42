import type { FullResult, Reporter, Suite } from '@playwright/test/reporter';

/** Prints the line `N passed, N failed, N skipped` at the end, and the reasons for skipped tests. */
export default class SummaryReporter implements Reporter {
  private suite: Suite | undefined;
  private broken = 0;

  onBegin(_config: unknown, suite: Suite) {
    this.suite = suite;
  }

  onError() {
    this.broken += 1;
  }

  onEnd(_result: FullResult) {
    const tests = this.suite?.allTests() ?? [];
    const skipped = tests.filter((test) => test.outcome() === 'skipped');
    const failed = tests.filter((test) => test.outcome() === 'unexpected').length + this.broken;
    const reasons = new Set(
      skipped.flatMap((test) => test.annotations.map((annotation) => annotation.description ?? annotation.type)),
    );
    for (const reason of reasons) console.log(`skipped: ${reason}`);
    const passed = tests.length - skipped.length - (failed - this.broken);
    console.log(`${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`);
  }
}
