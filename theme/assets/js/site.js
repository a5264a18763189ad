// What makes the frame better where scripts run: the colours that a reader chose, and lists that open and close by themselves
// where that helps. Nothing here is needed to read. It runs before the page is painted, so that no wrong colours are seen.
(() => {
  const NAME = 'loivao-mau';
  const root = document.documentElement;
  const wear = scheme => {
    if (scheme === 'light' || scheme === 'dark') root.dataset.scheme = scheme;
    else delete root.dataset.scheme;
  };

  // A browser may forbid a site to keep anything; then a choice lasts as long as the page.
  const kept = () => {
    try {
      return localStorage.getItem(NAME);
    } catch {
      return null;
    }
  };
  const keep = scheme => {
    try {
      localStorage.setItem(NAME, scheme);
    } catch {
      return;
    }
  };

  const offerSchemes = () => {
    const field = document.querySelector('.site_footer__scheme');
    if (!field) return;
    const buttons = [...field.querySelectorAll('button')];
    const show = () => {
      const worn = root.dataset.scheme ?? 'system';
      for (const button of buttons) button.setAttribute('aria-pressed', String(button.value === worn));
    };
    field.addEventListener('click', ({target}) => {
      if (target.localName !== 'button') return;
      wear(target.value);
      keep(target.value);
      show();
    });
    show();
    field.hidden = false;
  };

  const closeMenuOnEscape = () => {
    const menu = document.querySelector('.site_menu');
    menu?.addEventListener('keydown', ({key}) => {
      if (key !== 'Escape' || !menu.open) return;
      menu.open = false;
      menu.firstElementChild.focus();
    });
  };

  // Beside the text the contents are open, and the part that is being read is marked.
  const followTheReader = () => {
    const list = document.querySelector('.contents');
    if (!list) return;
    const beside = matchMedia('(min-width: 64em)');
    const adapt = () => (list.open = beside.matches);
    beside.addEventListener('change', adapt);
    adapt();

    const links = new Map([...list.querySelectorAll('a')].map(link => [document.getElementById(link.hash.slice(1)), link]));
    const mark = () => {
      const begun = [...links.keys()].filter(heading => heading.getBoundingClientRect().top < innerHeight / 8);
      for (const [heading, link] of links) {
        if (heading === begun.at(-1)) link.setAttribute('aria-current', 'location');
        else link.removeAttribute('aria-current');
      }
    };
    let waiting = false;
    addEventListener(
      'scroll',
      () => {
        if (waiting) return;
        waiting = true;
        requestAnimationFrame(() => {
          waiting = false;
          mark();
        });
      },
      {passive: true},
    );
    mark();
  };

  wear(kept());
  document.addEventListener('DOMContentLoaded', () => {
    offerSchemes();
    closeMenuOnEscape();
    followTheReader();
  });
})();
