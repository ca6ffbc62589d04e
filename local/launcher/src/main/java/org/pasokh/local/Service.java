package org.pasokh.local;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pasokh.local.CannotStart.Reason;

/// A service of the house: where its classes are, what starts it, and its door.
record Service(String name, String module, String mainClass, Door door) {

    static final Service IDENTITY =
            new Service("identity", "local/identity", "org.pasokh.local.identity.IdentityServer", Door.IDENTITY);

    /// Those that need the broker and the database.
    static final List<Service> ON_THE_LOG = List.of(
            new Service(
                    "interaction-service",
                    "interaction-service",
                    "org.pasokh.interaction.InteractionService",
                    Door.INTERACTION),
            new Service("channel-gateway", "channel-gateway", "org.pasokh.gateway.ChannelGateway", Door.GATEWAY),
            new Service("console-bff", "console/bff", "org.pasokh.console.ConsoleApplication", Door.CONSOLE));

    /// Its production class path, as the build has written it down.
    List<URL> classPath(Path home) {
        Path target = home.resolve(module).resolve("target");
        try {
            List<URL> urls = new ArrayList<>();
            urls.add(target.resolve("classes").toUri().toURL());
            for (String entry :
                    Files.readString(target.resolve("classpath.txt")).strip().split(File.pathSeparator)) {
                urls.add(existing(Path.of(entry)));
            }
            return urls;
        } catch (IOException e) {
            throw notBuilt(e);
        }
    }

    private URL existing(Path entry) throws MalformedURLException {
        if (!Files.exists(entry)) {
            throw notBuilt(new IOException(entry + " is gone"));
        }
        return entry.toUri().toURL();
    }

    private CannotStart notBuilt(IOException cause) {
        return new CannotStart(Reason.NOT_BUILT, name + " is not built. ./pasokh start does that first", cause);
    }
}
