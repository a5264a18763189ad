// A menu as some pages have it: nothing but a press opens it.
const button = document.querySelector('[aria-controls]');
button.addEventListener('click', () => {
  button.setAttribute('aria-expanded', 'true');
  document.getElementById(button.getAttribute('aria-controls')).hidden = false;
});
// What no keyboard comes to.
document.getElementById('no-key').addEventListener('click', () => {
  document.getElementById('hello').hidden = false;
});
