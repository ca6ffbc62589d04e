package org.pasokh.gateway.social.provider;

import org.pasokh.gateway.owning.Trouble;

/// What can be wrong with an account.
public enum ProviderTrouble implements Trouble {
    WRONG_CREDENTIALS,
    /// It does not answer, or its circuit breaker is open.
    AWAY,
    /// Somebody else asks for our updates: another installation, or a webhook that is set.
    TAKEN_BY_ANOTHER,
    /// It answers, but not to this.
    REFUSED
}
