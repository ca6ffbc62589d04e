package org.pasokh.local;

import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.pasokh.local.CannotStart.Reason;

/// A service in this process, in a class loader that sees exactly its production class path: nothing of another
/// service, and nothing of this launcher, changes what it does.
final class RunningService implements AutoCloseable {

    private final URLClassLoader loader;
    private final AutoCloseable context;

    private RunningService(URLClassLoader loader, AutoCloseable context) {
        this.loader = loader;
        this.context = context;
    }

    static RunningService start(Service service, Path home, String[] arguments) {
        URL[] classPath = service.classPath(home).toArray(URL[]::new);
        URLClassLoader loader = new URLClassLoader(service.name(), classPath, ClassLoader.getPlatformClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        try {
            letTomcatsLiveTogether(loader);
            return new RunningService(loader, run(loader, service.mainClass(), arguments));
        } catch (InvocationTargetException e) {
            throw failure(service, e.getCause() == null ? e : e.getCause());
        } catch (ReflectiveOperationException e) {
            throw failure(service, e);
        }
    }

    @Override
    public void close() {
        Stopping.quietly(context);
        Stopping.quietly(loader);
    }

    private static AutoCloseable run(ClassLoader loader, String mainClass, String[] arguments)
            throws ReflectiveOperationException {
        Class<?> application = loader.loadClass("org.springframework.boot.SpringApplication");
        Object instance = application.getConstructor(Class[].class).newInstance((Object)
                new Class<?>[] {loader.loadClass(mainClass)});
        // the launcher stops the services before what they stand on
        application.getMethod("setRegisterShutdownHook", boolean.class).invoke(instance, false);
        return (AutoCloseable) application.getMethod("run", String[].class).invoke(instance, (Object) arguments);
    }

    /// Tomcat sets the JVM's URL factory, which can be done once: the second one would die of it.
    private static void letTomcatsLiveTogether(ClassLoader loader) throws ReflectiveOperationException {
        loader.loadClass("org.apache.catalina.webresources.TomcatURLStreamHandlerFactory")
                .getMethod("disable")
                .invoke(null);
    }

    private static CannotStart failure(Service service, Throwable cause) {
        Throwable root = Stream.iterate(cause, each -> each != null, Throwable::getCause)
                .reduce((one, deeper) -> deeper)
                .orElse(cause);
        String line = Optional.ofNullable(root.getMessage())
                .flatMap(message -> message.lines().findFirst())
                .orElse(root.getClass().getSimpleName());
        return new CannotStart(
                Reason.FAILED,
                "%s could not start: %s (more in the data folder: logs/%s.log)"
                        .formatted(service.name(), line, service.name()),
                cause);
    }
}
