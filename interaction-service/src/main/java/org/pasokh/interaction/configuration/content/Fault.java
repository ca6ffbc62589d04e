package org.pasokh.interaction.configuration.content;

/// Something that is wrong with a configuration.
///
/// @param path where, as a JSON pointer: `/agents/sara/queues`
public record Fault(String path, String problem) implements Comparable<Fault> {

    static Fault at(String problem, String... path) {
        return new Fault(Paths.of(path), problem);
    }

    @Override
    public int compareTo(Fault other) {
        int paths = path.compareTo(other.path);
        return paths != 0 ? paths : problem.compareTo(other.problem);
    }

    @Override
    public String toString() {
        return path + ": " + problem;
    }
}
