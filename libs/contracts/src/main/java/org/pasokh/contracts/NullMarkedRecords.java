package org.pasokh.contracts;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedField;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/// Holds readers to what the compiler holds writers to: a record's component that is not `@Nullable` must be there.
final class NullMarkedRecords extends NopAnnotationIntrospector {

    private static final JsonSetter.Value NO_NULL = JsonSetter.Value.forValueNulls(Nulls.FAIL);

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        return isRequired(member) ? Boolean.TRUE : null;
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        return isRequired(annotated) ? NO_NULL : JsonSetter.Value.empty();
    }

    private static boolean isRequired(Annotated annotated) {
        AnnotatedType type = typeOf(annotated);
        return type != null && !type.isAnnotationPresent(Nullable.class);
    }

    private static @Nullable AnnotatedType typeOf(Annotated annotated) {
        if (!(annotated instanceof AnnotatedMember member)
                || !member.getDeclaringClass().isRecord()) {
            return null;
        }
        return switch (member) {
            case AnnotatedField field -> field.getAnnotated().getAnnotatedType();
            case AnnotatedParameter parameter
            when parameter.getOwner().getAnnotated() instanceof Executable executable ->
                executable.getAnnotatedParameterTypes()[parameter.getIndex()];
            default -> null;
        };
    }
}
