// Another upper bound: Node's own http server, which stores nothing.
import { createServer } from "node:http";

const server = createServer((request, response) => {
  if (request.url === "/readyz") return response.end("ready");
  const parts = [];
  request.on("data", (part) => parts.push(part));
  request.on("end", () => {
    const said = JSON.parse(Buffer.concat(parts).toString());
    const reply = { text: said.text ?? "", buttons: [], navigation: [] };
    const body = Buffer.from(JSON.stringify({ position: 1, reply }));
    response.writeHead(200, { "content-type": "application/json", "content-length": body.length });
    response.end(body);
  });
});
server.listen(Number(process.argv[2]), "127.0.0.1");
process.on("SIGINT", () => process.exit(0));
