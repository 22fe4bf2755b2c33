/** A test that a file wants to have run. */
export interface PlannedTest {
  readonly name: string;
  readonly skip?: boolean;
  readonly work: () => Promise<void>;
}

/**
 * The tests of all files that were loaded, in their order. They are run together: browsers go from one to
 * the next, and a machine is busy with as many as it can bear until the last.
 */
export const plannedTests: PlannedTest[] = [];

export function planTest(test: PlannedTest): void {
  plannedTests.push(test);
}
