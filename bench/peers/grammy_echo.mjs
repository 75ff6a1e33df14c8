// A bare echo bot with grammY behind a webhook on Node's own http server, answering by calls.
import { createServer } from "node:http";
import { createRequire } from "node:module";

const [port, packages, apiRoot, token] = process.argv.slice(2);
const require = createRequire(`${packages}/`);
const { Bot, webhookCallback } = require("grammy");

const bot = new Bot(token, { client: { apiRoot, canUseWebhookReply: () => false } });
bot.on("message:text", (ctx) => ctx.reply(ctx.msg.text));
bot.on("callback_query:data", async (ctx) => {
  await ctx.answerCallbackQuery();
  await ctx.reply(ctx.callbackQuery.data);
});
await bot.init();
const handle = webhookCallback(bot, "http");
createServer((request, response) => {
  if (request.url === "/readyz") return response.end("ready");
  return handle(request, response);
}).listen(Number(port), "127.0.0.1");
process.on("SIGINT", () => process.exit(0));
