// Unpacks the Chromium that is carried in @sparticuz/chromium into the folder TMPDIR names (the package unpacks nowhere
// else): the browser, the libraries a bare system lacks, and fonts. The argument is the folder the engines are in.
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';

const chromium = join(process.argv[2], 'node_modules', '@sparticuz', 'chromium');
const {inflate} = await import(pathToFileURL(join(chromium, 'build', 'index.js')));
for (const part of ['chromium.br', 'al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br']) {
  await inflate(join(chromium, 'bin', part));
}
