const parts = new URLSearchParams(location.hash.slice(1));
for (const place of document.querySelectorAll('[data-part]')) {
  const value = parts.get(place.dataset.part);
  if (value === null) continue;
  if (!(place instanceof HTMLAnchorElement)) place.textContent = value;
  else if (new URL(value, location.href).origin === location.origin) place.href = value;
}
