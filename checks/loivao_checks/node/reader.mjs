// The reader's own style sheet, laid over the page in the place of the one before. Runs in the page.
export function layOver(style) {
  window.loivaoStyle ??= new CSSStyleSheet();
  window.loivaoStyle.replaceSync(style);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets.filter(each => each !== window.loivaoStyle), window.loivaoStyle];
}
