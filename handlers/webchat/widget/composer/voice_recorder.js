/** Records voice. */

const LONGEST = 180;
const KINDS = ["audio/webm", "audio/mp4", "audio/ogg"];

/**
 * Start to record; *tick* takes the seconds so far, *full* is called at the limit.
 * Return a handle; its stop() gives the file and its seconds.
 */
export async function record(tick, full) {
  const sound = await navigator.mediaDevices.getUserMedia({ audio: true });
  const mimeType = KINDS.find((kind) => MediaRecorder.isTypeSupported(kind));
  const recorder = new MediaRecorder(sound, mimeType ? { mimeType } : {});
  const pieces = [];
  const begun = performance.now();
  const seconds = () => Math.round((performance.now() - begun) / 1000);
  recorder.ondataavailable = (event) => pieces.push(event.data);
  recorder.start(1000);
  const timer = setInterval(() => {
    tick(Math.min(seconds(), LONGEST));
    if (seconds() >= LONGEST) full();
  }, 250);

  async function stop() {
    clearInterval(timer);
    const length = Math.max(1, Math.min(seconds(), LONGEST));
    const ended = new Promise((resolve) => {
      recorder.onstop = resolve;
    });
    if (recorder.state !== "inactive") {
      recorder.stop();
      await ended;
    }
    for (const track of sound.getTracks()) track.stop();
    const type = (recorder.mimeType || mimeType || "audio/webm").split(";")[0];
    return { file: new Blob(pieces, { type }), seconds: length };
  }

  return { stop };
}
