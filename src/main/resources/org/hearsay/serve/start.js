// Runs before Fuseki's console does. The words in capitals are filled in by the server.
"use strict";
(function () {
  // the editor keeps the prefixes that it knows under this name for 30 days, in this form
  const entry = { namespace: "triply", val: START_PREFIXES, exp: 2592000, time: Date.now() };
  try {
    localStorage.setItem("prefixes", JSON.stringify(entry));
  } catch (e) {
    // a browser that keeps nothing: the editor then works without completing prefixes
  }
  if (location.hash === "" || location.hash === "#/") {
    const page = "#/dataset/" + START_DATASET + "/query?query=" + encodeURIComponent(START_QUERY);
    history.replaceState(null, "", page);
  }
})();
