package org.pasokh.embedded;

import com.icegreen.greenmail.store.MailFolder;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A folder in memory that writes each of its changes to disk before the change is answered. A proxy, because
/// GreenMail's own folder cannot be extended and all but these few methods pass through.
final class KeptFolder implements InvocationHandler {

    private static final Set<String> CHANGES = Set.of(
            "appendMessage",
            "store",
            "setFlags",
            "replaceFlags",
            "expunge",
            "deleteAllMessages",
            "moveMessage",
            "getRecentCount");

    private final MailFolder inner;
    private final MailFiles files;
    private final long uidValidity;

    private KeptFolder(MailFolder inner, MailFiles files) {
        this.inner = inner;
        this.files = files;
        this.uidValidity = files.restore(inner);
    }

    static MailFolder of(MailFolder inner, MailFiles files) {
        return (MailFolder) Proxy.newProxyInstance(
                KeptFolder.class.getClassLoader(), new Class<?>[] {MailFolder.class}, new KeptFolder(inner, files));
    }

    static MailFolder inner(MailFolder folder) {
        return Proxy.isProxyClass(folder.getClass()) && Proxy.getInvocationHandler(folder) instanceof KeptFolder kept
                ? kept.inner
                : folder;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        return switch (method.getName()) {
            case "getUidValidity" -> uidValidity;
            case "equals" ->
                arguments != null && arguments[0] instanceof MailFolder other && inner.equals(inner(other));
            case "moveMessage" -> move(method, arguments);
            case String name when CHANGES.contains(name) -> change(method, arguments);
            default -> pass(method, arguments);
        };
    }

    private synchronized @Nullable Object change(Method method, Object @Nullable [] arguments) throws Throwable {
        Object result = pass(method, arguments);
        files.write(inner);
        return result;
    }

    /// GreenMail moves only between folders of its own kind.
    private @Nullable Object move(Method method, Object @Nullable [] arguments) throws Throwable {
        if (arguments == null || !(arguments[1] instanceof MailFolder target)) {
            return pass(method, arguments);
        }
        Object result = change(method, new Object[] {arguments[0], inner(target)});
        if (Proxy.isProxyClass(target.getClass()) && Proxy.getInvocationHandler(target) instanceof KeptFolder kept) {
            kept.wrote();
        }
        return result;
    }

    private synchronized void wrote() {
        files.write(inner);
    }

    private @Nullable Object pass(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(inner, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
