package org.pasokh.local;

import java.io.PrintStream;
import java.util.Locale;

/// One line for each stage that is done.
final class Progress {

    private final PrintStream out;
    private final long begin = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    void done(String stage) {
        say(String.format(Locale.ROOT, "  %-24s %5.1f s", stage, seconds()));
    }

    double seconds() {
        return (System.nanoTime() - begin) / 1e9;
    }
}
