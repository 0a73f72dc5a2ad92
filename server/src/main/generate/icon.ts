import { Resvg } from '@resvg/resvg-js';

/** The icon of the extension as a PNG; it is drawn of shapes alone, so that no font of the machine shows in it. */
export function iconImage(svg: string): Uint8Array {
  return new Resvg(svg, { fitTo: { mode: 'width', value: 256 }, font: { loadSystemFonts: false } }).render().asPng();
}
