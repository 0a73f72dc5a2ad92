// Every test file is named here, for the web worker has no folder to look into; the runner checks the list.
import './smoke.test';
import './diagnostics.test';
import './actions.test';
import './convert.test';
import './clean.test';
import './structure.test';
import './server.test';
