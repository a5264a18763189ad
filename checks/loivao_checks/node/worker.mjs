// The long-lived worker. In: JSON lines, first the settings, then an order a line: an address, and the states to look at it
// in, which differ in colours only. Out: JSON lines, first {"ready"} or {"unable"}, then one result a state, in the order
// they end. It ends when its input ends or the browser is gone.
import {readFileSync} from 'node:fs';
import {createInterface} from 'node:readline';

import {examine} from './examine.mjs';
import {launch} from './launch.mjs';
import {keepWatch, NotExamined} from './watch.mjs';

const BROWSER_GONE = 3;
const ASKS = readFileSync(new URL('in-page-asks.js', import.meta.url), 'utf8');
const MOST_TO_LEAVE = 1_000; // Milliseconds; then the seat is closed.

const say = value => process.stdout.write(`${JSON.stringify(value)}\n`);

// A seat is a page in a context of its own, so that a page that hangs hangs alone.
async function newSeat(browser) {
  const context = await browser.createBrowserContext({downloadBehavior: {policy: 'deny'}});
  const page = await context.newPage();
  await page.evaluateOnNewDocument(ASKS);
  return {context, page, watch: await keepWatch(page)};
}

async function withinLimit(work, limit) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new NotExamined('timeout', '')), limit);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    work.catch(() => {}); // What comes after the limit is answered already.
  }
}

// A seat whose page hangs or has crashed is closed without waiting for the page to agree.
async function leave(seat) {
  await Promise.race([seat.context.close(), new Promise(done => setTimeout(done, 2_000))]).catch(error =>
    process.stderr.write(`closing a page: ${error.message}\n`),
  );
}

async function sitAndWork(browser, orders) {
  let seat = await newSeat(browser);
  const another = async () => {
    await leave(seat);
    seat = await newSeat(browser);
  };
  for (let order = await orders.next(); order; order = await orders.next()) {
    let sat = false;
    for (const [number, {id, state}] of order.states.entries()) {
      try {
        const job = {...order, state, until: Date.now() + order.limit};
        say({id, ...(await withinLimit(examine(seat, job, number > 0), order.limit))});
        sat = true;
      } catch (error) {
        const kind = error instanceof NotExamined ? error.kind : 'engine';
        say({id, unable: kind, detail: error.message});
        if (!browser.connected) return;
        await another();
        sat = false;
      }
    }
    if (sat && !(await withinLimit(seat.watch.end(), MOST_TO_LEAVE).catch(() => false))) await another();
  }
}

class Orders {
  #waiting = [];
  #asking = [];
  #ended = false;

  add(order) {
    const ask = this.#asking.shift();
    if (ask) ask(order);
    else this.#waiting.push(order);
  }

  end() {
    this.#ended = true;
    for (const ask of this.#asking.splice(0)) ask(null);
  }

  next() {
    if (this.#waiting.length) return Promise.resolve(this.#waiting.shift());
    if (this.#ended) return Promise.resolve(null);
    return new Promise(ask => this.#asking.push(ask));
  }
}

async function main() {
  const lines = createInterface({input: process.stdin, crlfDelay: Infinity})[Symbol.asyncIterator]();
  const settings = JSON.parse((await lines.next()).value);
  let started;
  try {
    started = await launch(settings.browser);
  } catch (error) {
    say({unable: 'browser', detail: error.message});
    process.stdin.destroy(); // Nothing more is read: the worker ends.
    return;
  }
  const {browser, sandbox} = started;
  let finished = false;
  browser.on('disconnected', () => {
    if (!finished) process.exit(BROWSER_GONE);
  });
  // Windows that a page opens by itself are closed: they are not what is being looked at.
  browser.on('targetcreated', async target => {
    if (target.type() === 'page' && target.opener()) await (await target.page())?.close();
  });
  say({ready: true, browser: await browser.version(), sandbox});

  const orders = new Orders();
  const seats = Promise.all(Array.from({length: settings.pages}, () => sitAndWork(browser, orders)));
  for await (const line of lines) orders.add(JSON.parse(line));
  orders.end();
  await seats;
  finished = true;
  await browser.close();
}

await main();
