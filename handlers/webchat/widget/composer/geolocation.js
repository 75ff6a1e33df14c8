/** Finds the person's location. */

const PATIENCE = 20_000;
const FRESH = 60_000;

/** Return the point of this device, with its accuracy in metres; reject if it is unknown. */
export function currentPosition() {
  return new Promise((resolve, reject) => {
    if (!navigator.geolocation) {
      reject(new Error("no geolocation"));
      return;
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const { latitude, longitude, accuracy } = coords;
        resolve({ latitude, longitude, accuracy: Math.round(accuracy ?? 0) });
      },
      reject,
      { enableHighAccuracy: true, timeout: PATIENCE, maximumAge: FRESH },
    );
  });
}
