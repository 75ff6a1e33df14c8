/** Holds the connection to the server: the session, the event stream, and reconnecting. */

import { NoAnswer, Refusal, ask, stream } from "./api.js";
import { Backoff } from "./backoff.js";
import { language } from "../words.js";
import { isSignedInElsewhere, root } from "../site.js";

// The server sends a keep-alive every 15 seconds.
const SILENCE = 40_000;
const DOUBTFUL = 20_000;
const ANSWER_DUE = 6_000;
const RENEWAL_PAUSE = 10_000;

/** Load the page again: it shows how to sign in, and comes back; what is unsent waits here. */
function askToSignIn() {
  location.assign(root);
}

export class Connection {
  #hear;
  #tell;
  #renewed;
  #backoff = new Backoff();
  #renewal = null;
  #renewedAt = -Infinity;
  #turn = null;
  #line = null;
  #last = 0;
  #heardAt = 0;

  /**
   * *hear* takes a message. *tell* takes the state: "connecting", "open", "lost", "offline" or
   * "blocked". *renewed* takes the session of a conversation that had to be created anew.
   */
  constructor({ hear, tell, renewed }) {
    this.#hear = hear;
    this.#tell = tell;
    this.#renewed = renewed;
  }

  /** Repeat *operation* until it is answered. */
  async patiently(operation) {
    for (;;) {
      try {
        const answer = await operation();
        this.#backoff.reset();
        return answer;
      } catch (error) {
        this.#tellOf(error);
        await this.#backoff.wait(error.wait);
      }
    }
  }

  /** Run *operation*; if the server doesn't know the session, start a new one and run it again. */
  async guarded(operation) {
    try {
      return await operation();
    } catch (error) {
      if (error.status !== 401) throw error;
      await this.#renew(error);
      return operation();
    }
  }

  /** Listen for all messages after *position*, until `hush`. */
  async listen(position) {
    this.hush();
    const turn = {};
    this.#turn = turn;
    this.#last = position;
    while (this.#turn === turn) {
      let wait = 0;
      try {
        await this.#follow();
      } catch (error) {
        if (this.#turn !== turn) return;
        wait = error.wait;
        await this.#recover(error);
      }
      await this.#backoff.wait(wait);
    }
  }

  /** Stop listening. */
  hush() {
    this.#turn = null;
    this.#line?.abort();
  }

  /** Retry now, on a new connection if the old one may be dead. */
  nudge() {
    if (Date.now() - this.#heardAt > DOUBTFUL) this.#line?.abort();
    this.#backoff.nudge();
  }

  /** Drop the connection, since there is no network. */
  lose() {
    this.#line?.abort();
    this.#tell("offline");
  }

  /** Reconnect if *position*, which the server has stored, does not arrive soon. */
  expect(position) {
    setTimeout(() => {
      if (this.#last < position) this.#line?.abort();
    }, ANSWER_DUE);
  }

  #tellOf(error) {
    if (error.status === 401 && isSignedInElsewhere) askToSignIn();
    else if (error.status === 401) this.#tell("blocked");
    else this.#tell(navigator.onLine ? "lost" : "offline", error.say);
  }

  async #recover(error) {
    try {
      if (error.status === 401) await this.#renew(error);
      else this.#tellOf(error);
    } catch (worse) {
      this.#tellOf(worse);
    }
  }

  async #renew(error) {
    if (isSignedInElsewhere) {
      askToSignIn();
      throw error;
    }
    // If cookies don't persist, this would start new sessions forever.
    if (!this.#renewal && performance.now() - this.#renewedAt < RENEWAL_PAUSE) throw error;
    this.#renewal ??= ask("/session", { language })
      .then((session) => {
        this.#renewedAt = performance.now();
        if (session.new) this.#renewed(session);
      })
      .finally(() => {
        this.#renewal = null;
      });
    await this.#renewal;
  }

  async #follow() {
    const line = new AbortController();
    this.#line = line;
    let timer;
    const alive = () => {
      this.#heardAt = Date.now();
      clearTimeout(timer);
      timer = setTimeout(() => line.abort(), SILENCE);
    };
    alive();
    try {
      const response = await stream(`/events?after=${this.#last}`, line.signal);
      this.#backoff.reset();
      this.#tell("open");
      await this.#read(response.body.getReader(), alive);
    } catch (error) {
      throw error instanceof Refusal ? error : new NoAnswer(String(error));
    } finally {
      clearTimeout(timer);
      line.abort();
    }
  }

  async #read(reader, alive) {
    const decoder = new TextDecoder();
    let rest = "";
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      alive();
      const events = (rest + decoder.decode(value, { stream: true })).split(/\r?\n\r?\n/);
      rest = events.pop();
      for (const event of events) this.#take(event);
    }
  }

  #take(event) {
    const lines = event.split(/\r?\n/).filter((line) => line.startsWith("data:"));
    if (lines.length === 0) return;
    const message = JSON.parse(lines.map((line) => line.slice(5).trimStart()).join("\n"));
    this.#last = Math.max(this.#last, message.position);
    this.#hear(message);
  }
}
