// Opens the examples for visitors who have not been here before, as the button of the empty page does.
const key = 'examples-opened';
if (localStorage.getItem(key) === null) {
  const observer = new MutationObserver(() => {
    const button = document.querySelector('button.create');
    if (button !== null) {
      observer.disconnect();
      localStorage.setItem(key, 'true');
      button.click();
    }
  });
  observer.observe(document.body, { childList: true, subtree: true });
  // The page of a visitor who has documents shows no such button.
  setTimeout(() => observer.disconnect(), 300_000);
}
