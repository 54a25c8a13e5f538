// The WebSockets of the browser in place of the package ws.
export default globalThis.WebSocket;
