/** Reduces a photo for a slow connection before it is sent. */

const MOST_BYTES = 300_000;
const TYPE = "image/jpeg";
/** Longest side and quality, tried in turn: most photos fit with the first or the second. */
const TRIES = [
  [1600, 0.8],
  [1600, 0.6],
  [1280, 0.55],
  [960, 0.5],
  [640, 0.4],
];

function draw(picture, longest) {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext("2d");
  context.imageSmoothingQuality = "high";
  // JPEG has no transparency: without this, transparent areas become black.
  context.fillStyle = "white";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** Return *file* in at most 300 kB; unchanged if it has no more or the browser can't decode it. */
export async function shrinkPhoto(file) {
  if (file.size <= MOST_BYTES) return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
    let light = file;
    for (const [longest, quality] of TRIES) {
      const canvas = draw(picture, longest);
      const smaller = await new Promise((resolve) => {
        canvas.toBlob(resolve, TYPE, quality);
      });
      if (smaller && smaller.size < light.size) light = smaller;
      if (light.size <= MOST_BYTES) break;
    }
    picture.close();
    return light;
  } catch {
    return file;
  }
}
