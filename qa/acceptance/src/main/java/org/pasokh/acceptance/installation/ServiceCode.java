package org.pasokh.acceptance.installation;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where a service's code lies after the build.
///
/// @param module its folder under the root of the repository
public record ServiceCode(String module, String mainClass) {

    public static final ServiceCode GATEWAY = new ServiceCode("channel-gateway", "org.pasokh.gateway.ChannelGateway");
    public static final ServiceCode INTERACTION =
            new ServiceCode("interaction-service", "org.pasokh.interaction.InteractionService");

    public String classPath() {
        Path target = root().resolve(module).resolve("target");
        try {
            return target.resolve("classes")
                    + File.pathSeparator
                    + Files.readString(target.resolve("classpath.txt")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(module + " is not built", e);
        }
    }

    /// The root of the repository: tests run in their module's folder.
    public static Path root() {
        return Path.of("..", "..").toAbsolutePath().normalize();
    }
}
