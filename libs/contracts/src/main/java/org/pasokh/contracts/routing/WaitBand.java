package org.pasokh.contracts.routing;

/// How long a wait is, as it is announced: in minutes, the upper end included.
public enum WaitBand {
    /// Half a minute at most: not worth announcing.
    AT_ONCE,
    UNDER_1,
    FROM_1_TO_2,
    FROM_3_TO_5,
    FROM_6_TO_10,
    FROM_11_TO_15,
    FROM_16_TO_30,
    OVER_30,
    /// Nobody is there who could answer.
    UNKNOWN
}
