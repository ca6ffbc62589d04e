package org.pasokh.gateway.content;

import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// Which files agents and visitors may send; content.yml says more.
///
/// @param types media types that may come, `image/*` for a whole family
/// @param refused some of these that may not
@ConfigurationProperties("pasokh.content.files")
public record FileSettings(
        @DefaultValue("20MB") DataSize largest,

        @DefaultValue({
            "image/*",
            "audio/*",
            "video/*",
            "text/plain",
            "text/csv",
            "application/pdf",
            "application/rtf",
            "application/zip",
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint",
            "application/vnd.openxmlformats-officedocument.*",
            "application/vnd.oasis.opendocument.*"
        })
        List<String> types,

        @DefaultValue("image/svg+xml") List<String> refused,
        @DefaultValue("10") int most) {

    public FileSettings {
        types = List.copyOf(types);
        refused = List.copyOf(refused);
        if (largest.toBytes() < 1 || most < 1) {
            throw new IllegalArgumentException("pasokh.content.files: largest and most must be positive");
        }
    }

    boolean allows(String mediaType) {
        String type = mediaType.toLowerCase(Locale.ROOT);
        return types.stream().anyMatch(it -> covers(it, type))
                && refused.stream().noneMatch(it -> covers(it, type));
    }

    private static boolean covers(String pattern, String type) {
        return pattern.endsWith("*")
                ? type.startsWith(pattern.substring(0, pattern.length() - 1))
                : type.equals(pattern);
    }
}
