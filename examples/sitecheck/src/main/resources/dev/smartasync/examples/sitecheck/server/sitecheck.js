// Everything a checked site says is put on the page as text, never as markup.
const part = (id) => document.getElementById(id);
const WORST_SHOWN_MILLIS = 50;
const COLUMNS = { where: "Where", text: "Link", written: "Written as", address: "Leads to", problem: "Problem" };
const NOTHING_FOUND = {
  finished: "None: all links lead somewhere.",
  cancelled: "None were found before the check was cancelled.",
  failed: "The check failed, and found none before that.",
};

let stream = null;
let watched = null;

function shown(state) {
  part("state").textContent = state;
  part("start").disabled = state === "starting" || state === "running";
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
  part("seconds").textContent = now.seconds.toFixed(1);
  shown(now.state);
}

function findings(found) {
  for (const finding of found) {
    const row = part("findings").insertRow();
    for (const [column, label] of Object.entries(COLUMNS)) {
      const cell = row.insertCell();
      cell.dataset.label = label;
      cell.append(column === "address" ? address(finding.address) : finding[column]);
    }
  }
  part("none").hidden = true;
}

// A browser opens no file for a page that a server sent: those stay text.
function address(target) {
  if (!/^https?:/.test(target ?? "")) {
    return target ?? "";
  }
  const link = document.createElement("a");
  link.href = target;
  link.target = "_blank";
  link.rel = "noreferrer";
  link.textContent = target;
  return link;
}

function end(last) {
  leave();
  progress(last);
  if (last.message) {
    complain(last.message);
  } else if (last.truncated) {
    complain("Not all was checked: the site has more addresses than one check visits.");
  }
  if (last.broken === 0) {
    part("none").textContent =
      last.state === "failed" && last.visited === 0 ? "Nothing was checked." : NOTHING_FOUND[last.state];
  }
  offer();
}

async function start(event) {
  event.preventDefault();
  if (part("start").disabled) {
    return;
  }
  complain("");
  shown("starting");
  try {
    const answer = await fetch("/checks", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ target: part("target").value, outside: part("outside").checked }),
    });
    const body = await answer.json();
    if (answer.ok) {
      watch(body.id);
    } else {
      complain(body.message);
      shown("not started");
      offer();
    }
  } catch (failure) {
    complain(`The server does not answer: ${failure.message}`);
    shown("not started");
  }
}

function leave() {
  stream?.close();
  watched = null;
}

function watch(id) {
  leave();
  watched = id;
  part("findings").replaceChildren();
  part("none").textContent = "None so far.";
  part("none").hidden = false;
  progress({ state: "running", visited: 0, known: 0, broken: 0, seconds: 0 });
  stream = new EventSource(`/checks/${id}/events`);
  stream.addEventListener("progress", (event) => progress(JSON.parse(event.data)));
  stream.addEventListener("findings", (event) => findings(JSON.parse(event.data)));
  stream.addEventListener("end", (event) => end(JSON.parse(event.data)));
  stream.onerror = () => {
    leave();
    shown("lost");
    complain("The connection to the server was lost. Reload the page to see whether the check still runs.");
  };
  offer();
}

async function cancel() {
  part("cancel").disabled = true;
  try {
    const answer = await fetch(`/checks/${watched}`, { method: "DELETE" });
    if (!answer.ok) {
      throw new Error((await answer.json()).message);
    }
  } catch (failure) {
    complain(`The check could not be cancelled: ${failure.message}`);
    part("cancel").disabled = watched === null;
  }
}

// Checks go on when their page is closed or reloaded; here they can be found again.
async function offer() {
  try {
    const running = await (await fetch("/checks")).json();
    const others = running.filter((check) => check.id !== watched);
    part("others").replaceChildren(...others.map(choice));
    part("running").hidden = others.length === 0;
  } catch {
    part("running").hidden = true;
  }
}

function choice(check) {
  const item = document.createElement("li");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "quiet";
  button.textContent = "Watch";
  button.addEventListener("click", () => {
    complain("");
    part("target").value = check.target;
    watch(check.id);
  });
  item.append(button, check.target);
  return item;
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
    part("worst").textContent = `worst gap ${pulse.worstMillis.toFixed(1)} ms, warm-up ${pulse.warmUpMillis.toFixed(1)} ms`;
    drawPulse(pulse.recentMillis);
  } catch {
    part("worst").textContent = "no answer";
  }
  setTimeout(beat, 500);
}

part("form").addEventListener("submit", start);
part("cancel").addEventListener("click", cancel);
offer();
beat();
