// Pushes the text down once it has been seen.
await fetch('icon.svg');
requestAnimationFrame(() =>
  requestAnimationFrame(() => {
    const late = document.createElement('div');
    late.textContent = 'Đến muộn';
    document.body.prepend(late);
  }),
);
