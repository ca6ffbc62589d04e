package org.pasokh.architecture.violations.habits;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/// A test whose name nobody reads as a sentence. Not named as a test, so that nobody runs it.
public class CamelCaseNames {

    @Test
    void testSomethingWorks() {
        assertTrue(true);
    }
}
