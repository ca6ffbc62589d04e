package org.pasokh.local;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pasokh.local.CannotStart.Reason;

/// How much memory there is for the local mode, in mebibytes.
final class Memory {

    static final long NEEDED = 1_500;

    /// Of it for Java's objects; less, and what starts first is never done with collecting garbage.
    static final long HEAP_NEEDED = 600;

    private static final Pattern AVAILABLE = Pattern.compile("MemAvailable:\\s+(\\d+) kB");
    private static final Path LINUX = Path.of("/proc/meminfo");

    private Memory() {}

    static void requireEnough() {
        requireEnough(available());
        requireHeap(Runtime.getRuntime().maxMemory() >> 20);
    }

    static void requireHeap(long heap) {
        if (heap < HEAP_NEEDED) {
            throw new CannotStart(
                    Reason.MEMORY,
                    String.format(
                            Locale.ROOT,
                            "Too little memory: Java may use %,d MB for its objects, %,d MB are needed. Give -Xmx1g",
                            heap,
                            HEAP_NEEDED));
        }
    }

    static void requireEnough(long available) {
        if (available < NEEDED) {
            throw new CannotStart(
                    Reason.MEMORY,
                    String.format(
                            Locale.ROOT,
                            "Too little memory: %,d MB are free, about %,d MB are needed. End some programs first",
                            available,
                            NEEDED));
        }
    }

    /// What Linux could give now, or what the machine or container has altogether where that is not told or is less.
    private static long available() {
        long whole = whole();
        try {
            Matcher available = AVAILABLE.matcher(Files.exists(LINUX) ? Files.readString(LINUX) : "");
            return available.find() ? Math.min(whole, Long.parseLong(available.group(1)) / 1024) : whole;
        } catch (IOException e) {
            return whole;
        }
    }

    private static long whole() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                        .getTotalMemorySize()
                >> 20;
    }
}
