/** A turn of the event loop, in which a worker hears its messages; a timer would wait four milliseconds. */
export function messagesIn(): Promise<void> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});
}
