// Before anything is drawn, so that nothing flashes: the look that was chosen on this device. A file of its own, since the content policy allows no script within the page.
try {
  const look = localStorage.getItem('throughline.look');
  if (look === 'light' || look === 'dark' || look === 'contrast') document.documentElement.dataset.theme = look;
} catch {
  // A browser that keeps nothing for us follows the system.
}
