import { expect, test } from 'vitest';
import { playwrightReport, vitestReport } from './reports.js';

test('Vitest: failing tests by file and name, and files that could not be loaded', () => {
	const report = vitestReport({
		numPassedTests: 3,
		testResults: [
			{
				name: `${process.cwd()}/src/a.test.ts`,
				status: 'failed',
				message: '',
				assertionResults: [
					{ fullName: 'adds up', status: 'passed' },
					{ fullName: 'stays calm', status: 'failed', failureMessages: ['expected 1 to be 2'] }
				]
			},
			{
				name: `${process.cwd()}/src/b.test.ts`,
				status: 'failed',
				message: 'Cannot find module',
				assertionResults: []
			}
		]
	});
	expect(report).toEqual({
		passed: 3,
		failures: [
			{ name: 'src/a.test.ts: stays calm', message: 'expected 1 to be 2' },
			{ name: 'src/b.test.ts', message: 'Cannot find module' }
		]
	});
});

test('Playwright: failing tests of nested suites, and errors outside any test', () => {
	const spec = (title: string, status: string, errors: { message?: string }[]) => ({
		title,
		file: 'site.spec.ts',
		line: 7,
		tests: [{ status, results: [{ errors }] }]
	});
	const report = playwrightReport({
		stats: { expected: 1 },
		errors: [{ message: 'no browser' }],
		suites: [
			{
				specs: [spec('opens', 'expected', [])],
				suites: [{ specs: [spec('closes', 'unexpected', [{ message: 'timed out' }])] }]
			}
		]
	});
	expect(report).toEqual({
		passed: 1,
		failures: [
			{ name: 'site.spec.ts:7: closes', message: 'timed out' },
			{ name: 'outside any test', message: 'no browser' }
		]
	});
});
