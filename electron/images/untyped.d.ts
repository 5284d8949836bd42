declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {}

declare module 'heic-decode' {
  interface HeicPicture {
    width: number;
    height: number;
    /** RGBA, upright. */
    decode(): Promise<{ data: Uint8ClampedArray }>;
  }
  const decode: {
    all(input: { buffer: Uint8Array }): Promise<HeicPicture[] & { dispose(): void }>;
  };
  export default decode;
}
