import { startOrPause } from '../window/start-or-pause.ts';
import type { Command } from '../window/keys.ts';
import { toggleFullScreen } from '../window/full-screen.ts';
import { openPresenter } from './presenter-window.ts';
import { otherTheme } from './stage-theme.ts';
import type { StageWindow } from './stage-window.svelte.ts';

/** What each key does in the window on the projector. */
export function stageCommands(stage: StageWindow): Readonly<Record<Command, () => void>> {
	const { talk } = stage;
	return {
		next: () => stage.move(talk.next),
		previous: () => stage.move(talk.previous),
		nextSlide: () => stage.move(talk.nextSlide),
		previousSlide: () => stage.move(talk.previousSlide),
		first: () => stage.jump(talk.first),
		last: () => stage.jump(talk.last),
		overview: () => stage.show('overview'),
		goTo: () => stage.show('goTo'),
		help: () => stage.show('help'),
		presenter: () => togglePresenter(stage),
		fullScreen: () => void fillScreen(stage),
		blank: () => talk.toggle('blank'),
		zoom: () => zoom(stage),
		spotlight: () => talk.toggle('spotlight'),
		plan: () => talk.setLive(undefined),
		link: () => talk.toggle('link'),
		theme: () => talk.setTheme(otherTheme()),
		contrast: () => contrast(stage),
		swap: () => swap(stage),
		clock: () => startOrPause(talk),
		escape: () => closeTopmost(stage)
	};
}

function togglePresenter(stage: StageWindow): void {
	const { connected, id: talk } = stage.session;
	const beside = (why: string) => {
		stage.split = true;
		stage.notice = `${why} The notes stand beside the slide instead; S puts them away.`;
	};
	const onblocked = () => beside('The browser blocked the presenter window.');
	if (stage.split) stage.split = false;
	else if (connected) openPresenter({ address: stage.presenterAddress(talk), talk, onblocked });
	else beside('This browser cannot connect a presenter window.');
}

async function fillScreen(stage: StageWindow): Promise<void> {
	stage.closeLayer();
	stage.notice = await toggleFullScreen();
}

function zoom(stage: StageWindow): void {
	const { talk } = stage;
	const seen = talk.slide.blocks.some(({ type }) => type === 'figure');
	if (seen || talk.state.zoomed) talk.toggle('zoomed');
	else stage.notice = 'This slide has no figure to look at alone.';
}

function contrast({ talk }: StageWindow): void {
	const worn = talk.state.theme === 'contrast';
	talk.change({ theme: worn ? undefined : 'contrast' });
}

function swap(stage: StageWindow): void {
	if (stage.session.others.includes('presenter')) stage.session.swap();
	else stage.notice = 'No presenter window is open to change places with; S opens one.';
}

function closeTopmost(stage: StageWindow): void {
	const { talk } = stage;
	const { spotlight, zoomed, blank } = talk.state;
	if (stage.notice) stage.notice = '';
	else if (blank) talk.toggle('blank');
	else if (spotlight) talk.toggle('spotlight');
	else if (zoomed) talk.toggle('zoomed');
}
