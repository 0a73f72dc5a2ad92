import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { connect, disconnectAll } from './support';

const TO_TRADITIONAL = 'to-traditional.json';

describe('language server: conversion between the scripts', () => {
  afterEach(disconnectAll);
  const asset = (): string => readFileSync(`dist/assets/${TO_TRADITIONAL}`, 'utf8');

  it('converts a text, with the dictionary the server reads', async () => {
    const client = await connect({ assets: new Map([[TO_TRADITIONAL, asset()]]) });
    const ask = (text: string, to: string): Promise<unknown> => client.connection.sendRequest('meetingReport/convert', { text, to });
    assert.deepEqual(await ask('会议强调，干部要踏上新征程。\n', 'traditional'), { text: '會議強調，幹部要踏上新征程。\n' });
    assert.deepEqual(await ask('这里', 'traditional-tw'), { text: '這裡' });
    await assert.rejects(ask('這裡', 'simplified'), /to-simplified\.json/u);
  });
  it('asks the client for the dictionary when it sees no files, and only then, and once', async () => {
    const client = await connect({ options: { readAsset: true } });
    const asked: unknown[] = [];
    client.connection.onRequest('meetingReport/readAsset', ({ name }: { name: string }) => {
      asked.push(name);
      // The first time it is not to be had.
      return asked.length === 1 ? null : asset();
    });
    const ask = (): Promise<unknown> => client.connection.sendRequest('meetingReport/convert', { text: '发展', to: 'traditional' });
    assert.deepEqual(asked, []);
    await assert.rejects(ask());
    assert.deepEqual(await ask(), { text: '發展' });
    assert.deepEqual(await ask(), { text: '發展' });
    assert.deepEqual(asked, [TO_TRADITIONAL, TO_TRADITIONAL]);
  });
  it('asks no client that cannot answer', async () => {
    const client = await connect();
    await assert.rejects(client.connection.sendRequest('meetingReport/convert', { text: '发展', to: 'traditional' }), /to-traditional\.json/u);
  });
  it('refuses what is no request for a conversion', async () => {
    const client = await connect({ assets: new Map([[TO_TRADITIONAL, asset()]]) });
    for (const params of [{}, { text: 7, to: 'traditional' }, { text: '发展' }, { text: '发展', to: 'other' }, { text: null, to: null }]) {
      await assert.rejects(client.connection.sendRequest('meetingReport/convert', params), JSON.stringify(params));
    }
  });
});
