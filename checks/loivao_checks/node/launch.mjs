// Starts the chosen browser: in its sandbox where that can be had, and says whether it was.
import {createRequire} from 'node:module';

const require = createRequire(import.meta.url);
const puppeteer = require('puppeteer');

export async function launch({path, args, headless, environment, profile, sandbox}) {
  const start = extra =>
    puppeteer.launch({
      executablePath: path,
      headless: headless === 'shell' ? 'shell' : true,
      args: [...args, ...extra],
      env: {...process.env, ...environment},
      userDataDir: profile,
      pipe: true, // The browser ends with the worker, whatever ends the worker.
      timeout: 60_000,
      handleSIGINT: false,
    });
  if (!sandbox) return {browser: await start(['--no-sandbox']), sandbox: false};
  try {
    return {browser: await start([]), sandbox: true};
  } catch (withSandbox) {
    try {
      return {browser: await start(['--no-sandbox']), sandbox: false};
    } catch (without) {
      throw new Error(`${without.message}\n(with the sandbox: ${withSandbox.message})`);
    }
  }
}
