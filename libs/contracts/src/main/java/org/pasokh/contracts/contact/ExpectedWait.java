package org.pasokh.contracts.contact;

/// How long one waits for an agent: a band of minutes, the upper end included.
public enum ExpectedWait {
    UNDER_1,
    FROM_1_TO_2,
    FROM_3_TO_5,
    FROM_6_TO_10,
    FROM_11_TO_15,
    FROM_16_TO_30,
    OVER_30
}
