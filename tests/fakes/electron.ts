import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';

/** What the shell did to Electron, for tests to read; `resetFakes` clears it before each test. */
export const recorded = {
  schemes: [] as Electron.CustomScheme[],
  switches: [] as string[],
  paths: new Map<string, string>(),
  windows: [] as FakeWindow[],
  children: [] as FakeChild[],
  menu: [] as Electron.MenuItemConstructorOptions[],
  saveDialogs: [] as Electron.SaveDialogOptions[],
  errorBoxes: [] as string[],
  questions: [] as Electron.MessageBoxOptions[],
  openedOutside: [] as string[],
  openedPaths: [] as string[],
  notified: [] as Notification[],
  recentCleared: 0,
  sandboxed: false,
  quits: 0,
  exits: 0,
  exitCode: 0,
  relaunches: [] as Electron.RelaunchOptions[],
  appId: '',
};

/** What the person answers, and how the program was started. */
export const simulated = {
  packaged: false,
  firstInstance: true,
  savePath: '',
  pressed: 0,
  /** Switches on the command line, each with its value. */
  switches: {} as Record<string, string>,
  dark: false,
  /** The work area of each display. */
  displays: [{ x: 0, y: 0, width: 1920, height: 1080 }] as Electron.Rectangle[],
};

export function resetFakes(): void {
  Object.assign(recorded, {
    schemes: [],
    switches: [],
    paths: new Map(),
    windows: [],
    children: [],
    menu: [],
    saveDialogs: [],
    errorBoxes: [],
    questions: [],
    openedOutside: [],
    openedPaths: [],
    notified: [],
    recentCleared: 0,
    sandboxed: false,
    quits: 0,
    exits: 0,
    exitCode: 0,
    relaunches: [],
    appId: '',
  });
  Object.assign(simulated, {
    packaged: false,
    firstInstance: true,
    savePath: '',
    pressed: 0,
    switches: {},
    dark: false,
    displays: [{ x: 0, y: 0, width: 1920, height: 1080 }],
  });
  app.removeAllListeners();
  powerMonitor.removeAllListeners();
  session.defaultSession = new FakeSession();
}

type Handler<Method extends keyof Electron.Session> = Electron.Session[Method] extends (handler: infer Given) => void
  ? Given
  : never;

/** Keeps what the shell sets, as a real session would. */
export class FakeSession {
  requestPermission: Handler<'setPermissionRequestHandler'> = null;
  checkPermission: Handler<'setPermissionCheckHandler'> = null;
  checkDevice: Handler<'setDevicePermissionHandler'> = null;
  shareScreen: Parameters<Electron.Session['setDisplayMediaRequestHandler']>[0] = null;
  beforeRequest: Parameters<Electron.WebRequest['onBeforeRequest']>[0] | null = null;
  handlers = new Map<string, (request: Request) => Response | Promise<Response>>();
  spellChecker = true;

  setPermissionRequestHandler(handler: Handler<'setPermissionRequestHandler'>): void {
    this.requestPermission = handler;
  }
  setPermissionCheckHandler(handler: Handler<'setPermissionCheckHandler'>): void {
    this.checkPermission = handler;
  }
  setDevicePermissionHandler(handler: Handler<'setDevicePermissionHandler'>): void {
    this.checkDevice = handler;
  }
  setDisplayMediaRequestHandler(handler: FakeSession['shareScreen']): void {
    this.shareScreen = handler;
  }
  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellChecker = enabled;
  }
  webRequest = {
    onBeforeRequest: (handler: NonNullable<FakeSession['beforeRequest']>): void => {
      this.beforeRequest = handler;
    },
  };
  protocol = {
    handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>): void => {
      this.handlers.set(scheme, handler);
    },
  };

  /** The fake with the type of a session. */
  get asSession(): Electron.Session {
    return this as unknown as Electron.Session;
  }
}

export class FakePage extends EventEmitter {
  openHandler: ((details: { url: string }) => { action: 'allow' | 'deny' }) | null = null;
  keys: Parameters<Electron.WebContents['sendInputEvent']>[0][] = [];
  reloads = 0;

  setWindowOpenHandler(handler: FakePage['openHandler']): void {
    this.openHandler = handler;
  }
  sendInputEvent(event: FakePage['keys'][number]): void {
    this.keys.push(event);
  }
  reload(): void {
    this.reloads += 1;
  }
}

export class FakeWindow extends EventEmitter {
  readonly options: Electron.BrowserWindowConstructorOptions;
  readonly webContents = new FakePage();
  loaded = '';
  shown = false;
  minimized = false;
  maximized = false;
  focused = 0;
  bounds: Electron.Rectangle = { x: 0, y: 0, width: 1280, height: 860 };

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    recorded.windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  static getAllWindows(): FakeWindow[] {
    return recorded.windows;
  }
  async loadURL(url: string): Promise<void> {
    this.loaded = url;
  }
  show(): void {
    this.shown = true;
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  restore(): void {
    this.minimized = false;
  }
  isMaximized(): boolean {
    return this.maximized;
  }
  maximize(): void {
    this.maximized = true;
  }
  getNormalBounds(): Electron.Rectangle {
    return this.bounds;
  }
  focus(): void {
    this.focused += 1;
  }
}

export class FakeChild extends EventEmitter {
  readonly path: string;
  readonly arguments: string[];
  readonly options: Electron.ForkOptions;
  posted: unknown[] = [];

  constructor(path: string, args: string[], options: Electron.ForkOptions) {
    super();
    this.path = path;
    this.arguments = args;
    this.options = options;
    recorded.children.push(this);
  }
  postMessage(message: unknown): void {
    this.posted.push(message);
  }
  kill(): boolean {
    return this.emit('exit', 15);
  }
}

class FakeApp extends EventEmitter {
  get isPackaged(): boolean {
    return simulated.packaged;
  }
  commandLine = {
    appendSwitch: (name: string, value?: string): void => {
      recorded.switches.push(value === undefined ? name : `${name}=${value}`);
    },
    getSwitchValue: (name: string): string => simulated.switches[name] ?? '',
    hasSwitch: (name: string): boolean => name in simulated.switches,
  };
  enableSandbox(): void {
    recorded.sandboxed = true;
  }
  requestSingleInstanceLock(): boolean {
    return simulated.firstInstance;
  }
  async whenReady(): Promise<void> {}
  setPath(name: string, path: string): void {
    recorded.paths.set(name, path);
  }
  getPath(name: string): string {
    return `/home/someone/${name}`;
  }
  clearRecentDocuments(): void {
    recorded.recentCleared += 1;
  }
  quit(): void {
    recorded.quits += 1;
  }
  setAppUserModelId(id: string): void {
    recorded.appId = id;
  }
  relaunch(options: Electron.RelaunchOptions = {}): void {
    recorded.relaunches.push(options);
  }
  exit(code = 0): void {
    recorded.exits += 1;
    recorded.exitCode = code;
    this.emit('exited');
  }
}

// The module as the shell imports it.
export const app = new FakeApp();
export const session = { defaultSession: new FakeSession() };
export const protocol: Pick<Electron.Protocol, 'registerSchemesAsPrivileged'> = {
  registerSchemesAsPrivileged: (schemes) => {
    recorded.schemes.push(...schemes);
  },
};
export const powerMonitor = new EventEmitter();
export const nativeTheme = {
  get shouldUseDarkColors(): boolean {
    return simulated.dark;
  },
};
export const screen = {
  getAllDisplays: () => simulated.displays.map((workArea) => ({ workArea })),
};
export const dialog = {
  showErrorBox: (title: string, content: string): void => void recorded.errorBoxes.push(`${title} ${content}`),
  showSaveDialog: async (options: Electron.SaveDialogOptions): Promise<Electron.SaveDialogReturnValue> => {
    recorded.saveDialogs.push(options);
    return { canceled: simulated.savePath === '', filePath: simulated.savePath };
  },
  showMessageBox: async (options: Electron.MessageBoxOptions): Promise<Electron.MessageBoxReturnValue> => {
    recorded.questions.push(options);
    return { response: simulated.pressed, checkboxChecked: false };
  },
};
export const shell: Pick<Electron.Shell, 'openExternal' | 'openPath'> = {
  openExternal: async (url) => {
    recorded.openedOutside.push(url);
  },
  openPath: async (path) => {
    recorded.openedPaths.push(path);
    return '';
  },
};
export class Notification extends EventEmitter {
  readonly options: Electron.NotificationConstructorOptions;
  constructor(options: Electron.NotificationConstructorOptions) {
    super();
    this.options = options;
  }
  static isSupported(): boolean {
    return true;
  }
  show(): void {
    recorded.notified.push(this);
  }
}
export const utilityProcess = {
  fork: (path: string, args: string[], options: Electron.ForkOptions) => new FakeChild(path, args, options),
};
export const Menu = {
  buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => template,
  setApplicationMenu: (menu: Electron.MenuItemConstructorOptions[]): void => {
    recorded.menu = menu;
  },
};
export const BrowserWindow = FakeWindow;
