/** Reduces a photo for a slow connection before it is sent. */

const HEAVY = 1_500_000;
const LONGEST_SIDE = 2560;
const QUALITY = 0.85;

/** Return *file* reduced; unchanged if the browser can't decode it. */
export async function shrinkPhoto(file) {
  if (file.size <= HEAVY) return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    const context = canvas.getContext("2d");
    // JPEG has no transparency: without this, transparent areas become black.
    context.fillStyle = "white";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const light = await new Promise((resolve) => {
      canvas.toBlob(resolve, "image/jpeg", QUALITY);
    });
    return light && light.size < file.size ? light : file;
  } catch {
    return file;
  }
}
