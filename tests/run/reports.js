import { existsSync, readFileSync } from 'node:fs';

/**
 * What a runner of tests reports: how many passed, and each failure with its message.
 *
 * @typedef {{ name: string, message: string }} Failure
 * @typedef {{ passed: number, failures: Failure[] }} Report
 */

/** @param {string} file @returns {Report | undefined} nothing where the runner wrote no report */
export function readReport(file) {
	if (!existsSync(file)) return;
	const report = JSON.parse(readFileSync(file, 'utf8'));
	return 'testResults' in report ? vitestReport(report) : playwrightReport(report);
}

/**
 * @typedef {{ fullName: string, status: string, failureMessages?: string[] }} VitestTest
 * @typedef {{ name: string, status: string, message: string, assertionResults: VitestTest[] }} VitestFile
 * @param {{ numPassedTests: number, testResults: VitestFile[] }} report
 * @returns {Report}
 */
export function vitestReport({ numPassedTests, testResults }) {
	const failures = testResults.flatMap(({ name, status, message, assertionResults }) => {
		const file = name.replace(`${process.cwd()}/`, '');
		const failed = assertionResults.filter((result) => result.status === 'failed');
		// A file that cannot be loaded fails without having a test.
		if (status === 'failed' && failed.length === 0) return [{ name: file, message }];
		return failed.map(({ fullName, failureMessages = [] }) => ({
			name: `${file}: ${fullName}`,
			message: failureMessages.join('\n')
		}));
	});
	return { passed: numPassedTests, failures };
}

/**
 * @typedef {{ message?: string }} PlaywrightError
 * @typedef {{ status: string, results: { errors: PlaywrightError[] }[] }} PlaywrightTest
 * @typedef {{ title: string, file: string, line: number, tests: PlaywrightTest[] }} PlaywrightSpec
 * @typedef {{ specs?: PlaywrightSpec[], suites?: PlaywrightSuite[] }} PlaywrightSuite
 * @param {{ stats: { expected: number }, errors: PlaywrightError[], suites: PlaywrightSuite[] }} report
 * @returns {Report}
 */
export function playwrightReport({ stats, errors, suites }) {
	const failures = suites.flatMap(specsOf).flatMap(({ title, file, line, tests }) =>
		tests
			.filter(({ status }) => status === 'unexpected')
			.map(({ results }) => ({
				name: `${file}:${line}: ${title}`,
				message: messageOf(results.flatMap((result) => result.errors))
			}))
	);
	const outside = errors.map((error) => ({
		name: 'outside any test',
		message: messageOf([error])
	}));
	return { passed: stats.expected, failures: [...failures, ...outside] };
}

/** @param {PlaywrightSuite} suite @returns {PlaywrightSpec[]} */
function specsOf({ specs = [], suites = [] }) {
	return [...specs, ...suites.flatMap(specsOf)];
}

/** @param {PlaywrightError[]} errors */
function messageOf(errors) {
	return errors.map(({ message = '' }) => message).join('\n');
}
