package org.pasokh.architecture.violations.habits;

import org.springframework.transaction.annotation.Transactional;

/// Needs what the database does not promise.
public class OpensTransactions {

    @Transactional
    public void move() {}
}
