import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** What is understood of the command line of the `code` executable; anything else is ignored. */
export interface Options {
  extensions: string[];
  tests?: string | undefined;
  web: boolean;
  workspace?: string | undefined;
  userData?: string | undefined;
  extensionsFolder?: string | undefined;
  disableExtensions: boolean;
  proposedApi: string[];
  locale?: string | undefined;
  log?: string | undefined;
  port?: number | undefined;
  serve: boolean;
  /** Arguments that the server answers itself: --version, --list-extensions, --install-extension X. */
  toServer: string[];
}

export function parseOptions(args: string[]): Options {
  const options: Options = {
    extensions: [],
    web: false,
    disableExtensions: false,
    proposedApi: [],
    serve: false,
    toServer: [],
  };
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    const [name, inline] = splitOnce(arg);
    const value = (): string => inline ?? rest.shift() ?? '';
    if (name === '--extensionDevelopmentPath') options.extensions.push(toPath(value()));
    else if (name === '--extensionTestsPath') options.tests = testFile(toPath(value()));
    else if (name === '--extensionDevelopmentKind') options.web = value() === 'web';
    else if (name === '--user-data-dir') options.userData = path.resolve(value());
    else if (name === '--extensions-dir') options.extensionsFolder = path.resolve(value());
    else if (name === '--disable-extensions') options.disableExtensions = true;
    else if (name === '--enable-proposed-api') options.proposedApi.push(value());
    else if (name === '--locale') options.locale = value();
    else if (name === '--log') options.log = value();
    else if (name === '--port') options.port = Number(value());
    else if (name === '--serve') options.serve = true;
    else if (name === '--folder-uri' || name === '--file-uri') options.workspace = toPath(value());
    else if (name === '--version' || name === '--list-extensions') options.toServer.push(name);
    else if (name === '--install-extension') options.toServer.push(name, value());
    else if (!name.startsWith('-') && existsSync(name)) options.workspace = path.resolve(name);
  }
  return options;
}

function splitOnce(arg: string): [string, string | undefined] {
  const at = arg.startsWith('--') ? arg.indexOf('=') : -1;
  return at < 0 ? [arg, undefined] : [arg.slice(0, at), arg.slice(at + 1)];
}

function toPath(value: string): string {
  return value.startsWith('file:') ? fileURLToPath(value) : path.resolve(value);
}

/** As with `require`, tests may be named by their folder or without their extension. */
function testFile(file: string): string {
  if (existsSync(file) && statSync(file).isDirectory()) return path.join(file, 'index.js');
  return existsSync(file) ? file : `${file}.js`;
}
