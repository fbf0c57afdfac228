// Runs in the browser on /sandbox: starts Apollo Sandbox and moves on to the offline explorer without it.
const PATIENCE_MS = 4_000;
const READING_MS = 1_500;

const { apollo, frame } = document.currentScript.dataset;
const offline = document.getElementById('offline').href;
const state = document.getElementById('state');
let settled = false;

function say(zh, en) {
  const english = document.createElement('span');
  english.lang = 'en';
  english.textContent = en;
  state.replaceChildren(`${zh} `, english);
}

function giveUp() {
  if (settled) return;
  settled = true;
  document.body.classList.add('offline');
  say(
    'Apollo Sandbox 无法加载（没有互联网），正在转到离线查询页……',
    'Apollo Sandbox cannot be loaded (no internet); going on to the offline explorer…',
  );
  // Long enough to read why; replace() so that the back button does not lead here again.
  setTimeout(() => location.replace(offline), READING_MS);
}

// The frame speaks up once it runs; a script that loads shows only that the first of two servers is there.
addEventListener('message', ({ origin }) => {
  if (settled || origin !== frame) return;
  settled = true;
  say('无互联网时请用离线查询页。', 'Without internet, use the offline explorer.');
});

const script = document.createElement('script');
script.src = apollo;
script.onerror = giveUp;
script.onload = () => {
  new window.EmbeddedSandbox({
    target: '#apollo',
    initialEndpoint: new URL('/graphql', location.href).href,
    endpointIsEditable: false,
    runTelemetry: false,
    // The page's policy allows no style but sandbox.css, which sizes the frame.
    allowDynamicStyles: false,
    initialState: {
      document: document.getElementById('example').content.textContent,
      headers: { Authorization: '' },
      includeCookies: false,
      pollForSchemaUpdates: false,
    },
  });
};
document.head.append(script);
setTimeout(giveUp, PATIENCE_MS);
