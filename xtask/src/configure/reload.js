// Reloads the page when `trunk serve` has built it anew. Only in development.
const connect = (reconnected) => {
  const socket = new WebSocket(`ws://${location.host}/.well-known/trunk/ws`);
  if (reconnected) socket.onopen = () => location.reload();
  socket.onmessage = ({ data }) => {
    const { type, data: detail } = JSON.parse(data);
    if (type === "reload") location.reload();
    if (type === "buildFailure") console.error("The build failed:", detail?.reason);
  };
  socket.onclose = () => setTimeout(connect, 1000, true);
};
connect(false);
