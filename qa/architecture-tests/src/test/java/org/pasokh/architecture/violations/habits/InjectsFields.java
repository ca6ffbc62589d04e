package org.pasokh.architecture.violations.habits;

import org.springframework.beans.factory.annotation.Value;

/// Not whole when it is constructed.
public class InjectsFields {

    @Value("${name:}")
    private String name = "";

    public String name() {
        return name;
    }
}
