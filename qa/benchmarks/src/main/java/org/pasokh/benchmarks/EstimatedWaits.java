package org.pasokh.benchmarks;

import org.pasokh.interaction.routing.domain.WaitBackTest;

/// How far each way to estimate a wait is from the truth, per queue, on simulated days. The same days each time.
public final class EstimatedWaits {

    private EstimatedWaits() {}

    /// @param args how many days, and of how many hours (default 5 and 10)
    public static void main(String[] args) {
        int days = args.length > 0 ? Integer.parseInt(args[0]) : 5;
        double hours = args.length > 1 ? Double.parseDouble(args[1]) : 10;
        System.out.print(table(days, hours));
    }

    /// In Markdown, as docs/architecture/estimated-wait.md has it.
    static String table(int days, double hours) {
        return WaitBackTest.of(days, hours);
    }
}
