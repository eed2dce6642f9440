// Before the app runs: a part that cannot be loaded or fails shows the words of index.html at once, with what it was. Plain, for old browsers too.
(function () {
  var html = document.documentElement;
  function show(why) {
    html.removeAttribute('data-starting');
    html.setAttribute(why, '');
  }
  html.setAttribute('data-starting', '');
  setTimeout(function () {
    show('data-late');
  }, 10000);
  function tell(what) {
    // The app runs: what fails from here on is its own to tell.
    if (html.hasAttribute('data-theme')) return;
    show('data-failed');
    var why = document.getElementById('not-started-why');
    if (why) why.textContent += what + '\n';
    else
      document.addEventListener('DOMContentLoaded', function () {
        tell(what);
      });
  }
  window.addEventListener(
    'error',
    function (event) {
      var target = event.target;
      if (target && target !== window) tell(target.src || target.href || String(target));
      else tell(event.message);
    },
    true
  );
  window.addEventListener('unhandledrejection', function (event) {
    tell(String(event.reason));
  });
})();
