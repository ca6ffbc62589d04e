package org.pasokh.interaction.desk.view;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.pasokh.interaction.desk.view.Slot.Log;

/// A place in the two logs: the next offset of each partition. Opaque outside, good on every replica.
public final class Cursor {

    private static final byte FORMAT = 1;
    private static final int HEADER = 1 + Integer.BYTES + 2 * Short.BYTES;

    private final int logs;
    private final long[] routing;
    private final long[] interactions;

    private Cursor(int logs, long[] routing, long[] interactions) {
        this.logs = logs;
        this.routing = routing;
        this.interactions = interactions;
    }

    /// @param logs names the topics that the offsets count in: topics made anew have another name
    public static Cursor start(int logs, long[] routing, long[] interactions) {
        return new Cursor(logs, routing.clone(), interactions.clone());
    }

    public long next(Slot slot) {
        return of(slot.log())[slot.partition()];
    }

    /// The router's part.
    public Map<Integer, Long> routing() {
        Map<Integer, Long> next = new HashMap<>();
        for (int partition = 0; partition < routing.length; partition++) {
            next.put(partition, routing[partition]);
        }
        return next;
    }

    public int logs() {
        return logs;
    }

    Cursor after(Slot slot, long offset) {
        long[] changed = of(slot.log()).clone();
        changed[slot.partition()] = Math.max(changed[slot.partition()], offset + 1);
        return slot.log() == Log.ROUTING ? new Cursor(logs, changed, interactions) : new Cursor(logs, routing, changed);
    }

    /// The later place of the two, partition by partition.
    Cursor merge(Cursor other) {
        return new Cursor(logs, later(routing, other.routing), later(interactions, other.interactions));
    }

    /// Whether the other counts in the same logs.
    boolean isComparableTo(Cursor other) {
        return logs == other.logs
                && routing.length == other.routing.length
                && interactions.length == other.interactions.length;
    }

    /// Whether some partition stands before the other's place.
    boolean isBeforeAnywhere(Cursor other) {
        return isBeforeAnywhere(routing, other.routing) || isBeforeAnywhere(interactions, other.interactions);
    }

    boolean isBehindRouter(Cursor other) {
        return isBeforeAnywhere(routing, other.routing);
    }

    public String encode() {
        ByteBuffer bytes = ByteBuffer.allocate(HEADER + (routing.length + interactions.length) * 10);
        bytes.put(FORMAT).putInt(logs).putShort((short) routing.length).putShort((short) interactions.length);
        Arrays.stream(routing).forEach(offset -> putVariable(bytes, offset));
        Arrays.stream(interactions).forEach(offset -> putVariable(bytes, offset));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bytes.array(), bytes.position()));
    }

    public static Optional<Cursor> decode(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() < HEADER || bytes.get() != FORMAT) {
                return Optional.empty();
            }
            int logs = bytes.getInt();
            int routing = bytes.getShort();
            int interactions = bytes.getShort();
            if (routing < 0 || interactions < 0 || routing + interactions > bytes.remaining()) {
                return Optional.empty();
            }
            Cursor cursor = new Cursor(logs, variables(bytes, routing), variables(bytes, interactions));
            return bytes.hasRemaining() ? Optional.empty() : Optional.of(cursor);
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cursor that
                && logs == that.logs
                && Arrays.equals(routing, that.routing)
                && Arrays.equals(interactions, that.interactions);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * logs + Arrays.hashCode(routing)) + Arrays.hashCode(interactions);
    }

    @Override
    public String toString() {
        return "routing " + Arrays.toString(routing) + " interactions " + Arrays.toString(interactions);
    }

    private long[] of(Log log) {
        return switch (log) {
            case ROUTING -> routing;
            case INTERACTIONS -> interactions;
        };
    }

    private static long[] later(long[] one, long[] other) {
        long[] later = new long[one.length];
        Arrays.setAll(later, i -> Math.max(one[i], other[i]));
        return later;
    }

    private static boolean isBeforeAnywhere(long[] one, long[] other) {
        for (int i = 0; i < one.length; i++) {
            if (one[i] < other[i]) {
                return true;
            }
        }
        return false;
    }

    private static void putVariable(ByteBuffer bytes, long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes.put((byte) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        bytes.put((byte) rest);
    }

    private static long[] variables(ByteBuffer bytes, int count) {
        long[] values = new long[count];
        Arrays.setAll(values, i -> variable(bytes));
        return values;
    }

    private static long variable(ByteBuffer bytes) {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte part = bytes.get();
            value |= (long) (part & 0x7F) << shift;
            if (part >= 0) {
                break;
            }
        }
        if (value < 0) {
            throw new IllegalArgumentException("not an offset");
        }
        return value;
    }
}
