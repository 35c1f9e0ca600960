// The one import that the application makes by itself: the IDN module, when a name needs it.
// Comes back with a function that puts one of the module's questions about a text.
export async function load() {
  const idn = await import("/idn.js");
  await idn.default();
  return (question, text) => idn[question](text);
}
