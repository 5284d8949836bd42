import type { Configuration } from 'electron-builder';

/** The day of the build, ISO. `SOURCE_DATE_EPOCH` (reproducible-builds.org) sets the day for a build that can be repeated. */
const built = new Date(process.env.SOURCE_DATE_EPOCH ? Number(process.env.SOURCE_DATE_EPOCH) * 1000 : Date.now());
/** Where releases are: the repository that builds this one. Unknown on a person's own computer. */
const { GITHUB_SERVER_URL = 'https://github.com', GITHUB_REPOSITORY } = process.env;

/** What a package brings beside what runs: its sources, its types, its other builds, its other fonts. */
const NOT_AT_RUN_TIME = [
  '!**/*.{map,ts,mts,cts,css,scss,gyp,gypi,h,cpp}',
  '!**/{README,CHANGELOG,CHANGES,HISTORY,CODE_OF_CONDUCT,SECURITY,CONTRIBUTING}{,.md,.markdown,.txt}',
  '!**/node_modules/*/{test,tests,__tests__,docs,doc,example,examples,benchmark,benchmarks,bench}{,/**}',
  '!node_modules/better-sqlite3/{deps,src}{,/**}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a macro of electron-builder
  '!node_modules/better-sqlite3/prebuilds/!(${platform}-${arch}).node',
  '!node_modules/node-addon-api{,/**}',
  '!node_modules/pdf-lib/{cjs,dist,src,ts3.4}{,/**}',
  '!node_modules/culori/bundled{,/**}',
  '!node_modules/fontkit/{src{,/**},dist/browser*,dist/main.cjs}',
  '!node_modules/brotli/{build,enc}{,/**}',
  '!node_modules/libheif-js/libheif{,-wasm}/libheif{.js,.wasm,-bundle.mjs}',
  '!node_modules/pdfjs-dist/{build,web,types,image_decoders,webpack.mjs}{,/**}',
  '!node_modules/pdfjs-dist/legacy/{web,image_decoders,webpack.mjs}{,/**}',
  '!node_modules/pdfjs-dist/legacy/build/!(pdf.mjs|pdf.worker.mjs)',
  '!node_modules/@fontsource{,-variable}/*/{scss{,/**},metadata.json}',
  '!node_modules/@fontsource-variable/*/files/!(*-wght-normal.woff2)',
  '!node_modules/@fontsource/source-*/files/!(*-400-normal.woff|*-400-italic.woff|*-600-normal.woff)',
  '!node_modules/@fontsource/{noto,unifont}*/files/!(*-400-normal.woff2)',
];

/** `npm run dist`: the installers of the system that it runs on, in `dist/`. */
const configuration: Configuration = {
  appId: 'app.second-look',
  productName: 'Second Look',
  copyright: 'The authors of Second Look, MIT licence',
  extraMetadata: {
    built: built.toISOString().slice(0, 10),
    ...(GITHUB_REPOSITORY ? { homepage: `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}` } : {}),
  },
  // SECURITY: 20 — the exact version of Electron stands in package.json.
  directories: { output: 'dist', buildResources: 'build' },
  files: ['out/main/**', 'out/renderer/**', 'LICENSE', 'THIRD-PARTY-NOTICES.md', ...NOT_AT_RUN_TIME],
  // SECURITY: 18
  asar: { smartUnpack: false },
  // The system's loader reads native libraries, and what they link, from disk.
  asarUnpack: ['**/*.node', 'node_modules/@img/sharp-*/**'],
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    grantFileProtocolExtraPrivileges: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    enableCookieEncryption: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    // Apple silicon starts nothing unsigned: the flipped fuses broke the signature that Electron came with.
    resetAdHocDarwinSignature: true,
  },
  // All native modules bring a Node-API build for each system.
  npmRebuild: false,
  electronLanguages: ['en-US'],
  publish: null,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: macros of electron-builder
  artifactName: 'second-look-${version}-${os}-${arch}.${ext}',
  fileAssociations: [
    {
      ext: 'secondlook',
      name: 'Second Look case',
      description: 'Second Look case',
      mimeType: 'application/x-second-look',
      icon: 'document',
      role: 'Editor',
      rank: 'Owner',
    },
  ],
  win: { target: ['nsis', 'portable'], icon: 'build/icon.ico' },
  nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true, deleteAppDataOnUninstall: false },
  // biome-ignore lint/suspicious/noTemplateCurlyInString: macros of electron-builder
  portable: { artifactName: 'second-look-${version}-${os}-${arch}-portable.${ext}' },
  mac: {
    target: ['dmg'],
    icon: 'build/icon.icns',
    category: 'public.app-category.medical',
    hardenedRuntime: true,
    entitlements: 'build/entitlements.mac.plist',
    entitlementsInherit: 'build/entitlements.mac.plist',
    gatekeeperAssess: false,
    // Signs where CSC_LINK or a keychain has an identity, then notarizes where APPLE_ID or APPLE_API_KEY is in the environment.
    notarize: true,
  },
  linux: {
    target: ['AppImage', 'deb'],
    icon: 'build/icon.png',
    executableName: 'second-look',
    category: 'Office;MedicalSoftware',
    synopsis: 'Gathers every medical record of a case into one packet for a second opinion',
    maintainer: 'Second Look',
    // Never `--no-sandbox`: electron-builder writes it into the menu entry by itself (SECURITY: 1).
    executableArgs: [],
  },
  // The runtime that needs no libfuse2, which current Ubuntu does not have.
  toolsets: { appimage: '1.0.3' },
};

export default configuration;
