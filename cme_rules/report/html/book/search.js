(function () {
  var form = document.getElementById("search");
  var field = document.getElementById("words");
  var told = document.getElementById("found");
  var each = function (list, act) { Array.prototype.forEach.call(list, act); };
  var entries = [];
  each(document.querySelectorAll("[data-find]"), function (one) {
    entries.push({ one: one, text: (one.textContent + " " + one.getAttribute("data-find")).toLowerCase() });
  });
  function search() {
    var wanted = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    var count = 0;
    entries.forEach(function (entry) {
      var fits = wanted.every(function (word) { return entry.text.indexOf(word) >= 0; });
      entry.one.hidden = !fits;
      count += fits ? 1 : 0;
    });
    each(document.querySelectorAll("[data-part]"), function (part) {
      part.hidden = !part.querySelector("[data-find]:not([hidden])");
    });
    told.textContent = !wanted.length ? entries.length + " entries; type a word to see those that have it" : count === 1 ? "1 entry found" : count + " entries found";
  }
  form.hidden = false;
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  field.addEventListener("input", search);
  search();
})();
