import { readFile } from 'node:fs/promises';
import http from 'node:http';
import net from 'node:net';
import path from 'node:path';

export interface Door {
  port: number;
  close(): void;
}

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json', '.html': 'text/html' };

/**
 * A proxy before the server that serves folders as /dev-0, /dev-1 and so on, and may change the page.
 * The workbench takes much only from its own origin, such as extensions for the web worker host.
 */
export async function openDoor(serverPort: number, folders: string[], edit: (page: string, authority: string) => string, port = 0): Promise<Door> {
  const door = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const own = /^\/dev-(\d+)\/(.*)$/.exec(pathname);
    const folder = own && folders[Number(own[1])];
    if (folder) void sendFile(response, folder, decodeURIComponent(own[2] ?? ''));
    else forward(request, response, pathname === '/');
  });

  function forward(request: http.IncomingMessage, response: http.ServerResponse, isPage: boolean): void {
    const headers = { ...request.headers, ...(isPage ? { 'accept-encoding': 'identity' } : {}) };
    const options = { host: '127.0.0.1', port: serverPort, path: request.url, method: request.method, headers };
    const onward = http.request(options, (answer) => {
      if (!isPage) {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
        return;
      }
      let page = '';
      answer.setEncoding('utf8').on('data', (data) => (page += data));
      answer.on('end', () => {
        const { 'content-length': _, ...rest } = answer.headers;
        response.writeHead(answer.statusCode ?? 502, rest);
        response.end(edit(page, request.headers.host ?? ''));
      });
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  }

  // The workbench talks to its server over web sockets, which are passed on byte by byte.
  door.on('upgrade', (request, socket, head) => {
    const onward = net.connect(serverPort, '127.0.0.1', () => {
      const lines = [`${request.method} ${request.url} HTTP/1.1`];
      for (let i = 0; i < request.rawHeaders.length; i += 2) lines.push(`${request.rawHeaders[i]}: ${request.rawHeaders[i + 1]}`);
      onward.write(`${lines.join('\r\n')}\r\n\r\n`);
      onward.write(head);
      onward.pipe(socket).pipe(onward);
    });
    onward.on('error', () => socket.destroy());
    socket.on('error', () => onward.destroy());
  });

  await new Promise<void>((resolve, reject) => door.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    port: (door.address() as net.AddressInfo).port,
    close: () => {
      door.close();
      door.closeAllConnections();
    },
  };
}

async function sendFile(response: http.ServerResponse, folder: string, name: string): Promise<void> {
  const file = path.join(folder, name);
  const content = path.relative(folder, file).startsWith('..') ? undefined : await readFile(file).catch(() => undefined);
  response.writeHead(content ? 200 : 404, {
    'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    'cache-control': 'no-store',
  });
  response.end(content);
}
