package dev.smartasync.examples.sitecheck.server;

import dev.smartasync.SmartRuntime;
import dev.smartasync.examples.sitecheck.ScratchFolder;

/** What all checks of a server share. */
record Workplace(SmartRuntime runtime, ScratchFolder scratch) {}
