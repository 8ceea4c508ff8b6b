// Everything a checked site says is put on the page as text, never as markup.
const part = (id) => document.getElementById(id);
const WORST_SHOWN_MILLIS = 50;

let stream = null;
let running = null;
let startedAt = 0;

function shown(state) {
  part("state").textContent = state;
  part("start").disabled = state === "running";
  part("cancel").disabled = state !== "running";
}

function complain(message) {
  part("problem").textContent = message;
  part("problem").hidden = message === "";
}

function progress(now) {
  part("visited").textContent = now.visited;
  part("known").textContent = now.known;
  part("broken").textContent = now.broken;
  part("bar").max = Math.max(1, now.known);
  part("bar").value = now.visited;
  part("seconds").textContent = ((performance.now() - startedAt) / 1000).toFixed(1);
  shown(now.state);
}

function findings(found) {
  for (const finding of found) {
    const row = part("findings").insertRow();
    for (const column of ["where", "text", "written", "problem"]) {
      row.insertCell().textContent = finding[column];
    }
  }
  part("none").hidden = true;
}

function end(last) {
  stream.close();
  running = null;
  progress(last);
  if (last.message) {
    complain(last.message);
  } else if (last.truncated) {
    complain("Not all was checked: the site has more addresses than one check visits.");
  }
  if (last.broken === 0) {
    part("none").textContent =
      last.state === "finished" ? "None: all links lead somewhere." : "None were found before the check ended.";
  }
}

async function start(event) {
  event.preventDefault();
  complain("");
  try {
    const answer = await fetch("/checks", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ target: part("target").value, outside: part("outside").checked }),
    });
    const body = await answer.json();
    if (!answer.ok) {
      complain(body.message);
      return;
    }
    watch(body.id);
  } catch (failure) {
    complain(`The server does not answer: ${failure.message}`);
  }
}

function watch(id) {
  running = id;
  startedAt = performance.now();
  part("findings").replaceChildren();
  part("none").textContent = "None so far.";
  part("none").hidden = false;
  shown("running");
  stream = new EventSource(`/checks/${id}/events`);
  stream.addEventListener("progress", (event) => progress(JSON.parse(event.data)));
  stream.addEventListener("findings", (event) => findings(JSON.parse(event.data)));
  stream.addEventListener("end", (event) => end(JSON.parse(event.data)));
  stream.onerror = () => {
    stream.close();
    shown("lost");
    complain("The connection to the server was lost. Start the check again.");
  };
}

async function cancel() {
  if (running !== null) {
    part("cancel").disabled = true;
    await fetch(`/checks/${running}`, { method: "DELETE" });
  }
}

function drawPulse(recent) {
  const bars = recent.map((gap, index) => {
    const height = Math.max(1, (48 * Math.min(gap, WORST_SHOWN_MILLIS)) / WORST_SHOWN_MILLIS);
    const bar = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    bar.setAttribute("x", index * 4);
    bar.setAttribute("y", 48 - height);
    bar.setAttribute("width", 3);
    bar.setAttribute("height", height);
    return bar;
  });
  part("pulse").replaceChildren(...bars);
}

async function beat() {
  try {
    const pulse = await (await fetch("/heartbeat")).json();
    part("worst").textContent = `worst gap ${pulse.worstMillis.toFixed(1)} ms, in the warm-up ${pulse.warmUpMillis.toFixed(1)} ms`;
    drawPulse(pulse.recentMillis);
  } catch {
    part("worst").textContent = "no answer";
  }
  setTimeout(beat, 500);
}

part("form").addEventListener("submit", start);
part("cancel").addEventListener("click", cancel);
beat();
