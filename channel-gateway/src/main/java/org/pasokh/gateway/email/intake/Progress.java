package org.pasokh.gateway.email.intake;

/// How far a folder has been read. UIDs rise within one UIDVALIDITY; with another one the server says that it numbers
/// anew, and what lay there then is told apart by whether it was seen: what we have read is.
///
/// @param lastUid everything up to it is on the log, or was never ours
/// @param foundUpTo the highest UID at the first sight; up to it only what is unseen is read
public record Progress(long uidValidity, long lastUid, long foundUpTo) {

    public static Progress atFirstSight(long uidValidity, long uidNext) {
        return new Progress(uidValidity, 0, Math.max(0, uidNext - 1));
    }

    public Progress after(long uid) {
        return new Progress(uidValidity, Math.max(lastUid, uid), foundUpTo);
    }
}
