// The one import that the application makes by itself: the IDN module, when a name needs it.
export async function load() {
  const idn = await import("/idn.js");
  await idn.default();
  return idn.normalise;
}
